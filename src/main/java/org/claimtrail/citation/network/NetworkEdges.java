package org.claimtrail.citation.network;

import java.util.function.Predicate;
import java.util.stream.Stream;

import org.claimtrail.citation.cypher.Group;
import org.claimtrail.date.PartialDate;
import org.claimtrail.projection.Asked;
import org.claimtrail.projection.CypherTemplate;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;

/**
 * The edges of a network, with what is asked for of each: made of {@code links}, which
 * are lists of the group that cites, the group that is cited and the number of citations,
 * the kinds of their drift and their days where these were counted or kept with it. Where
 * the groups are those of the claims, no index has the citations of a link.
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

	/** The first of the days of counted citations that are known, and the last. */
	private static final CypherTemplate<Expression> COUNTED_DAYS = CypherTemplate.<Expression>of("""
			[min(nullIf(edge.citingStatedOnFirst, `never`)), max(nullIf(edge.citingStatedOnFirst, `never`))]""")
		.slot("never", (never) -> never)
		.complete();

	private static final Expression COUNTED_KINDS = CypherTemplate
		.fixed("collect(CASE WHEN edge.drift <> [] THEN edge.drift END)");

	/** Those that were counted with a link. */
	private static final Expression KINDS_OF_LINK = CypherTemplate.fixed("""
			COLLECT { UNWIND link[3] AS drift
				UNWIND drift AS kind
				WITH kind, count(*) AS count ORDER BY count DESC, kind
				RETURN {kind: kind, count: count} }""");

	private static final Expression DAYS_OF_LINK = CypherTemplate.fixed("link[4]");

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
		.slot("days", Edges::days)
		.slot("kinds", Edges::kinds)
		.slot("examples", Edges::examples)
		.slot("citing", (edges) -> edges.group().claimant(CITING))
		.slot("cited", (edges) -> edges.group().claimant(CITED))
		.slot("citingArticle", (edges) -> edges.group().article(CITING))
		.slot("citedArticle", (edges) -> edges.group().article(CITED))
		.slot("unknown", Cypher.literalOf(PartialDate.UNKNOWN.text()))
		.complete();

	/** The cursor of a {@code link}. */
	static final Expression CURSOR = CypherTemplate.fixed("[link[2], link[0], link[1]]");

	static final NetworkEdges BETWEEN_GROUPS = new NetworkEdges("edges", Cypher.name("shown"), CURSOR);

	static final NetworkEdges WITHIN_GROUPS = new NetworkEdges("selfCitations", Cypher.name("own"),
			Cypher.literalNull());

	private final String field;

	private final Expression links;

	private final Expression cursor;

	/**
	 * Prepares the edges of a field.
	 * @param links the links that they are made of
	 * @param cursor the cursor of a {@code link}
	 */
	private NetworkEdges(String field, Expression links, Expression cursor) {
		this.field = field;
		this.links = links;
		this.cursor = cursor;
	}

	/**
	 * What is counted of the drift of citations that are counted together; null where it
	 * can be looked up.
	 */
	static Expression countedKinds(CitationGroups groups) {
		return countedIf(groups, (form) -> form.selects(groups.asked(), "drift"), COUNTED_KINDS);
	}

	/** The same of their days. */
	static Expression countedDays(CitationGroups groups) {
		return countedIf(groups, (form) -> form.selectsDays(groups.asked()), COUNTED_DAYS.fill(NetworkCitations.NEVER));
	}

	private static Expression countedIf(CitationGroups groups, Predicate<NetworkEdges> selects, Expression counted) {
		boolean wanted = groups.areOfClaims() && Stream.of(BETWEEN_GROUPS, WITHIN_GROUPS).anyMatch(selects);
		return wanted ? counted : Cypher.literalNull();
	}

	private boolean selects(Asked asked, String inner) {
		return asked.selects(this.field, inner);
	}

	private boolean selectsDays(Asked asked) {
		return selects(asked, "firstOn") || selects(asked, "lastOn");
	}

	/** The edges; null where the field is not selected. */
	Expression of(CitationGroups groups) {
		return EDGES.fillIf(groups.asked().selects(this.field), new Edges(groups, this));
	}

	private record Edges(CitationGroups groups, NetworkEdges form) {

		Asked asked() {
			return this.groups.asked();
		}

		Group group() {
			return Group.of(asked());
		}

		/** The days of what is kept are unknown where they cannot be looked up. */
		Expression days() {
			if (!this.form.selectsDays(asked())) {
				return Cypher.listOf();
			}
			if (this.groups.areOfClaims()) {
				return isKept() ? Cypher.listOf() : DAYS_OF_LINK;
			}
			return (isKept() ? DAYS_BY_INDEX : DAYS).fill(asked());
		}

		Expression kinds() {
			if (!selects("drift")) {
				return Cypher.listOf();
			}
			if (isKept()) {
				return KeptNetwork.KINDS.fill(asked());
			}
			return this.groups.areOfClaims() ? KINDS_OF_LINK : KINDS.fill(asked());
		}

		Expression examples() {
			if (!selects("examples") || this.groups.areOfClaims()) {
				return Cypher.listOf();
			}
			return (isKept() ? EXAMPLES_BY_INDEX : EXAMPLES).fill(asked());
		}

		private boolean isKept() {
			return KeptNetwork.answers(asked());
		}

		private boolean selects(String inner) {
			return this.form.selects(asked(), inner);
		}

	}

}
