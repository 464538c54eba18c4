package org.claimtrail.figure.timeline;

import java.util.List;

import org.claimtrail.projection.ArrangedRow;
import org.claimtrail.projection.Arrangement;
import org.claimtrail.projection.Asked;
import org.claimtrail.projection.ComputedQuestion;
import org.jspecify.annotations.Nullable;
import org.neo4j.cypherdsl.core.Expression;

/** The question behind {@code Query.timelines}. */
public final class TimelinesQuestion implements ComputedQuestion, Arrangement {

	private final TimelineQuery query = new TimelineQuery();

	@Override
	public Expression of(Asked asked) {
		return this.query.of(TimelineQuery.MEASURES.fill(asked), asked);
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
