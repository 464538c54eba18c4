package org.claimtrail.figure.timeline;

import java.util.List;

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

	private final TimelineQuery query = new TimelineQuery();

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
		return this.query.of(measure.getRequiredSymbolicName(), asked);
	}

	@Override
	public boolean isOfRows(Asked asked) {
		return !asked.selects("sums");
	}

	@Override
	public @Nullable Object arrange(List<? extends ArrangedRow> rows, Given given) {
		return Timeline.of(rows, given).answer(given);
	}

}
