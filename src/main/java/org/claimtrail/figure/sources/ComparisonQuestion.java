package org.claimtrail.figure.sources;

import java.util.List;

import org.claimtrail.figure.row.PointQueries;
import org.claimtrail.projection.ArrangedRow;
import org.claimtrail.projection.Arrangement;
import org.claimtrail.projection.Asked;
import org.claimtrail.projection.ComputedQuestion;
import org.claimtrail.projection.CypherTemplate;
import org.jspecify.annotations.Nullable;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;

/** The question behind {@code Query.comparison}. */
public final class ComparisonQuestion implements ComputedQuestion, Arrangement {

	private static final CypherTemplate<Asked> NAMED = CypherTemplate.<Asked>of("measure.id IN `measures`")
		.slot("measures", (asked) -> asked.argument("measures"))
		.complete();

	private static final CypherTemplate<Asked> MEASURES = CypherTemplate.<Asked>of("""
			COLLECT { MATCH (measure:Measure) WHERE `named` AND `conditions` RETURN measure }""")
		.slot("named", (asked) -> asked.has("measures") ? NAMED.fill(asked) : Cypher.literalTrue())
		.slot("conditions", (asked) -> asked.filter("where", Cypher.anyNode("measure")))
		.complete();

	@Override
	public Expression of(Asked asked) {
		return PointQueries.ofMeasures(MEASURES.fill(asked), asked);
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
