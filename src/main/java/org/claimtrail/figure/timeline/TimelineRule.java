package org.claimtrail.figure.timeline;

import java.util.List;

import org.claimtrail.figure.row.PointQueries;
import org.claimtrail.figure.row.SumRows;
import org.claimtrail.projection.ArrangedRow;
import org.claimtrail.projection.Arrangement;
import org.claimtrail.projection.Asked;
import org.claimtrail.projection.ComputedField;
import org.jspecify.annotations.Nullable;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.Node;
import org.springframework.stereotype.Component;

/** The rule behind {@code Measure.timeline}. */
@Component
class TimelineRule implements ComputedField, Arrangement {

	@Override
	public String name() {
		return "timeline";
	}

	@Override
	public Expression of(Node measure) {
		throw new IllegalStateException("A timeline is no condition and no order");
	}

	@Override
	public Expression of(Node measure, Asked asked) {
		Expression bound = measure.getRequiredSymbolicName();
		return SumRows.with(PointQueries.ofMeasures(bound, asked.argument("first"), asked), bound, asked);
	}

	@Override
	public @Nullable Object arrange(List<? extends ArrangedRow> rows, Given given) {
		return Timeline.of(rows, given).answer(given);
	}

}
