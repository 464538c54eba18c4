package org.claimtrail.figure.sources;

import java.util.List;

import org.claimtrail.figure.row.PointQueries;
import org.claimtrail.projection.ArrangedRow;
import org.claimtrail.projection.Arrangement;
import org.claimtrail.projection.Asked;
import org.claimtrail.projection.ComputedField;
import org.jspecify.annotations.Nullable;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.Node;
import org.springframework.stereotype.Component;

/** The rule behind {@code Measure.comparison}. */
@Component
class ComparisonRule implements ComputedField, Arrangement {

	@Override
	public String name() {
		return "comparison";
	}

	@Override
	public Expression of(Node measure) {
		throw new IllegalStateException("A comparison is no condition and no order");
	}

	@Override
	public Expression of(Node measure, Asked asked) {
		return PointQueries.ofMeasures(measure.getRequiredSymbolicName(), asked);
	}

	@Override
	public boolean isOfRows(Asked asked) {
		return true;
	}

	@Override
	public @Nullable Object arrange(List<? extends ArrangedRow> rows, Given given) {
		return SourceComparison.of(rows, given);
	}

}
