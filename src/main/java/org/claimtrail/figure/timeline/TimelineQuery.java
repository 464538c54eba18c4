package org.claimtrail.figure.timeline;

import org.claimtrail.figure.row.PointQueries;
import org.claimtrail.figure.row.SumRows;
import org.claimtrail.projection.Asked;
import org.claimtrail.projection.CypherTemplate;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;

/**
 * The rows of timelines, and where sums are asked for those of {@link SumRows} after
 * them.
 */
final class TimelineQuery {

	/** The measures that a question names. */
	static final CypherTemplate<Asked> MEASURES = PointQueries.MEASURES;

	private static final Expression ARTICLES = CypherTemplate.fixed("""
			COLLECT { UNWIND found AS figure LET printed = figure.claim
			        MATCH (printed)-[:APPEARS_IN]->(article:Article) WITH DISTINCT article
			        RETURN {facts: [null, null, null, article.id], article: article} AS aside }""");

	private static final CypherTemplate<Besides> BESIDES = CypherTemplate.<Besides>of("""
			COLLECT {
			  LET found = `figures`
			  UNWIND found
			    + COLLECT { UNWIND `measures` AS whole MATCH (part:Measure)-[:COMPONENT_OF]->(whole)
			        RETURN {facts: [null, part.id, whole.id], missing: part} AS aside }
			    + `articles` AS row
			  RETURN row
			}""")
		.slot("figures", Besides::figures)
		.slot("measures", Besides::measures)
		.slot("articles", (besides) -> besides.asked().selects("sums", "article") ? ARTICLES : Cypher.listOf())
		.complete();

	/** The rows for one measure, or a list of them. */
	Expression of(Expression measures, Asked asked) {
		Expression figures = PointQueries.ofMeasures(measures, asked.argument("first"), asked);
		return asked.selects("sums") ? BESIDES.fill(new Besides(figures, measures, asked)) : figures;
	}

	private record Besides(Expression figures, Expression measures, Asked asked) {
	}

}
