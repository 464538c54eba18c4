package org.claimtrail.figure.timeline;

import java.util.List;

import org.claimtrail.figure.row.PointQueries;
import org.claimtrail.figure.row.SumRows;
import org.claimtrail.projection.ArrangedRow;
import org.claimtrail.projection.Arrangement;
import org.claimtrail.projection.Asked;
import org.claimtrail.projection.ComputedQuestion;
import org.jspecify.annotations.Nullable;
import org.neo4j.cypherdsl.core.Expression;

/** The question behind {@code Query.timelines}. */
public final class TimelinesQuestion implements ComputedQuestion, Arrangement {

	@Override
	public Expression of(Asked asked) {
		Expression measures = PointQueries.MEASURES.fill(asked);
		return SumRows.with(PointQueries.ofMeasures(measures, asked.argument("first"), asked), measures, asked);
	}

	@Override
	public @Nullable Object arrange(List<? extends ArrangedRow> rows, Given given) {
		return Timeline.of(rows, given).answer(given);
	}

}
