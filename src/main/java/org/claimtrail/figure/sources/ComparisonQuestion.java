package org.claimtrail.figure.sources;

import java.util.List;

import org.claimtrail.figure.row.PointQueries;
import org.claimtrail.projection.ArrangedRow;
import org.claimtrail.projection.Arrangement;
import org.claimtrail.projection.Asked;
import org.claimtrail.projection.ComputedQuestion;
import org.jspecify.annotations.Nullable;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;

/** The question behind {@code Query.comparison}. */
public final class ComparisonQuestion implements ComputedQuestion, Arrangement {

	private static final String MEASURES = """
			COLLECT { MATCH (measure:Measure) WHERE $E AND $E RETURN measure }""";

	@Override
	public Expression of(Asked asked) {
		Expression named = asked.has("measures") ? Cypher.raw("measure.id IN $E", asked.argument("measures"))
				: Cypher.literalTrue();
		Expression measures = Cypher.raw(MEASURES, named, asked.filter("where", Cypher.anyNode("measure")));
		return PointQueries.ofMeasures(measures, Cypher.literalOf(PointQueries.MOST), asked);
	}

	@Override
	public @Nullable Object arrange(List<? extends ArrangedRow> rows, Given given) {
		return SourceComparison.of(rows, given);
	}

}
