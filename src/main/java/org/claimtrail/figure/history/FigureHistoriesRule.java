package org.claimtrail.figure.history;

import java.util.List;

import org.claimtrail.projection.ArrangedRow;
import org.claimtrail.projection.Arrangement;
import org.claimtrail.projection.Asked;
import org.claimtrail.projection.ComputedField;
import org.jspecify.annotations.Nullable;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.Node;

import org.springframework.stereotype.Component;

/** The rule behind {@code Measure.figureHistories}. */
@Component
class FigureHistoriesRule implements ComputedField, Arrangement {

	private final FigureHistoryQueries queries = new FigureHistoryQueries();

	@Override
	public String name() {
		return "figureHistories";
	}

	@Override
	public Expression of(Node measure) {
		throw new IllegalStateException("Histories of figures are no condition and no order");
	}

	@Override
	public Expression of(Node measure, Asked asked) {
		return this.queries.ofMeasures(measure.getRequiredSymbolicName(), asked);
	}

	@Override
	public @Nullable Object arrange(List<? extends ArrangedRow> rows, Given given) {
		return FigureHistories.of(rows, given);
	}

}
