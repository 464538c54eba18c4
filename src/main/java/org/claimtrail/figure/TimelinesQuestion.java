package org.claimtrail.figure;

import java.util.List;

import org.claimtrail.projection.ArrangedRow;
import org.claimtrail.projection.Arrangement;
import org.claimtrail.projection.Asked;
import org.claimtrail.projection.ComputedQuestion;
import org.jspecify.annotations.Nullable;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;

/** The question behind {@code Query.timelines}. */
final class TimelinesQuestion implements ComputedQuestion, Arrangement {

	static final String MEASURES = """
			COLLECT { MATCH (measure:Measure) WHERE measure.id IN $E RETURN measure }""";

	@Override
	public Expression of(Asked asked) {
		Expression measures = Cypher.raw(MEASURES, asked.argument("measures"));
		return SumRows.with(PointQueries.ofMeasures(measures, asked.argument("first"), asked), measures, asked);
	}

	@Override
	public @Nullable Object arrange(List<? extends ArrangedRow> rows, Given given) {
		return Timeline.of(rows, given).answer(given);
	}

}
