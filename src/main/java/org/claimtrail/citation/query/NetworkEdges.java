package org.claimtrail.citation.query;

import org.claimtrail.citation.cypher.Group;
import org.claimtrail.date.PartialDate;
import org.claimtrail.projection.Asked;
import org.claimtrail.projection.CypherTemplate;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;

/**
 * The edges of a network, with what is asked for of each: made of {@code links}, which
 * are lists of the group that cites, the group that is cited and the number of citations,
 * with the kinds of their drift where they are kept.
 */
final class NetworkEdges {

	/**
	 * The first of the days that are known, and the last: read as the index has them.
	 * With conditions this would say them twice, and the statement be too long to plan.
	 */
	private static final CypherTemplate<Asked> DAYS_BY_INDEX = CypherTemplate.<Asked>of("""
			COLLECT { `citations`
				WITH edge ORDER BY `source`, `target`, edge.citingStatedOnFirst LIMIT 1
				RETURN edge.citingStatedOnFirst } +
			COLLECT { `citations`
				WITH edge ORDER BY `source` DESC, `target` DESC, edge.citingStatedOnFirst DESC LIMIT 1
				RETURN edge.citingStatedOnFirst }""")
		.slot("citations", NetworkCitations::ofLinkOnDays)
		.slot("source", NetworkCitations::source)
		.slot("target", NetworkCitations::target)
		.complete();

	private static final CypherTemplate<Asked> DAYS = CypherTemplate.<Asked>of("""
			head(COLLECT { `citations`
				RETURN [min(nullIf(edge.citingStatedOnFirst, `never`)),
					max(nullIf(edge.citingStatedOnFirst, `never`))] })""")
		.slot("citations", NetworkCitations::ofLink)
		.slot("never", NetworkCitations.NEVER)
		.complete();

	private static final CypherTemplate<Asked> KINDS = CypherTemplate.<Asked>of("""
			COLLECT { `citations`
				UNWIND edge.drift AS kind
				WITH kind, count(*) AS count ORDER BY count DESC, kind
				RETURN {kind: kind, count: count} }""").slot("citations", NetworkCitations::ofLink).complete();

	/** The claims of the latest days that are known come before those of unknown days. */
	private static final CypherTemplate<Asked> EXAMPLES_BY_INDEX = CypherTemplate.<Asked>of("""
			COLLECT { UNWIND (COLLECT { `dated`
						WITH DISTINCT `source` AS source, `target` AS target, edge.citingStatedOnFirst AS day,
							edge.citingId AS id
						ORDER BY source DESC, target DESC, day DESC, id LIMIT 3
						RETURN id }
					+ COLLECT { `undated`
						WITH DISTINCT edge.citingId AS id ORDER BY id LIMIT 3
						RETURN id })[0..3] AS id
				MATCH (example:Claim {id: id})
				RETURN example ORDER BY example.statedOnFirst IS NULL, example.statedOnFirst DESC, id }""")
		.slot("dated", NetworkCitations::ofLinkOnDays)
		.slot("undated", NetworkCitations::ofLinkWithoutDay)
		.slot("source", NetworkCitations::source)
		.slot("target", NetworkCitations::target)
		.complete();

	private static final CypherTemplate<Asked> EXAMPLES = CypherTemplate.<Asked>of("""
			COLLECT { `citations`
				WITH DISTINCT edge.citingStatedOnFirst AS day, edge.citingId AS id
					ORDER BY day = `never`, day DESC, id LIMIT 3
				MATCH (example:Claim {id: id})
				RETURN example ORDER BY day = `never`, day DESC, id }""")
		.slot("citations", NetworkCitations::ofLink)
		.slot("never", NetworkCitations.NEVER)
		.complete();

	private static final Expression CITING = CypherTemplate.fixed("link[0]");

	private static final Expression CITED = CypherTemplate.fixed("link[1]");

	private static final CypherTemplate<Edges> EDGES = CypherTemplate.<Edges>of("""
			COLLECT { UNWIND `links` AS link
				LET days = `days`
				RETURN {cursor: `cursor`, citing: `citing`, cited: `cited`, citingArticle: `citingArticle`,
					citedArticle: `citedArticle`, weight: link[2], firstOn: coalesce(toString(days[0]), `unknown`),
					lastOn: coalesce(toString(days[1]), `unknown`), drift: `kinds`, examples: `examples`} }""")
		.slot("links", (edges) -> edges.form().links)
		.slot("cursor", (edges) -> edges.form().cursor)
		.slot("days",
				(edges) -> edges.filled(edges.isKept() ? DAYS_BY_INDEX : DAYS,
						edges.selects("firstOn") || edges.selects("lastOn")))
		.slot("kinds", (edges) -> edges.filled(edges.isKept() ? KeptNetwork.KINDS : KINDS, edges.selects("drift")))
		.slot("examples",
				(edges) -> edges.filled(edges.isKept() ? EXAMPLES_BY_INDEX : EXAMPLES, edges.selects("examples")))
		.slot("citing", (edges) -> edges.group().claimant(CITING))
		.slot("cited", (edges) -> edges.group().claimant(CITED))
		.slot("citingArticle", (edges) -> edges.group().article(CITING))
		.slot("citedArticle", (edges) -> edges.group().article(CITED))
		.slot("unknown", Cypher.literalOf(PartialDate.UNKNOWN.text()))
		.complete();

	private final String field;

	private final Expression links;

	private final Expression cursor;

	/**
	 * Prepares the edges of a field.
	 * @param links the links that they are made of
	 * @param cursor the cursor of a {@code link}
	 */
	NetworkEdges(String field, Expression links, Expression cursor) {
		this.field = field;
		this.links = links;
		this.cursor = cursor;
	}

	/** The edges; null where the field is not selected. */
	Expression of(Asked asked) {
		return EDGES.fillIf(asked.selects(this.field), new Edges(asked, this));
	}

	private record Edges(Asked asked, NetworkEdges form) {

		Group group() {
			return Group.of(this.asked);
		}

		boolean isKept() {
			return KeptNetwork.answers(this.asked);
		}

		boolean selects(String inner) {
			return this.asked.selects(this.form.field, inner);
		}

		Expression filled(CypherTemplate<Asked> template, boolean wanted) {
			return wanted ? template.fill(this.asked) : Cypher.listOf();
		}

	}

}
