package org.claimtrail.figure.history;

import java.util.List;

import org.claimtrail.figure.row.PointQueries;
import org.claimtrail.projection.ArrangedRow;
import org.claimtrail.projection.Arrangement;
import org.claimtrail.projection.Asked;
import org.claimtrail.projection.ComputedQuestion;
import org.claimtrail.projection.CypherTemplate;
import org.jspecify.annotations.Nullable;
import org.neo4j.cypherdsl.core.Expression;

/** The question behind {@code Query.figureHistories}. */
public final class FigureHistoriesQuestion implements ComputedQuestion, Arrangement {

	private static final CypherTemplate<Asked> MEASURES = PointQueries.MEASURES;

	private final FigureHistoryQueries queries = new FigureHistoryQueries();

	@Override
	public Expression of(Asked asked) {
		return this.queries.ofMeasures(MEASURES.fill(asked), asked);
	}

	@Override
	public @Nullable Object arrange(List<? extends ArrangedRow> rows, Given given) {
		return FigureHistories.of(rows, given);
	}

}
