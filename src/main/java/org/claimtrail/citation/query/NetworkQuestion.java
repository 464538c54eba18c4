package org.claimtrail.citation.query;

import java.util.List;

import org.claimtrail.citation.cypher.CypherText;
import org.claimtrail.citation.cypher.Group;
import org.claimtrail.date.PartialDate;
import org.claimtrail.projection.Asked;
import org.claimtrail.projection.ComputedQuestion;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;

/**
 * Who cites whom. Counts every citation that meets the conditions, and looks up the
 * citations of those edges that are shown for what else is asked for.
 */
final class NetworkQuestion implements ComputedQuestion {

	private static final String NETWORK = """
			head(COLLECT {
				UNWIND [1] AS $one
				LET $links = $shownLinks, $sources = $allSources
				LET $shown = $links[0..$most]
				LET $keys = $shownKeys
				LET $targets = $shownTargets
				LET $own = COLLECT { UNWIND $sources AS $link
						WITH $link WHERE $link[2] >= $least AND $link[2] > 0
						WITH $link ORDER BY $link[2] DESC, $link[0] LIMIT $most
						RETURN [$link[0], $link[0], $link[2]] }
				RETURN {nodes: $nodes, citations: reduce($sum = 0, $link IN $sources | $sum + $link[1]),
					edges: $shownEdges, selfCitations: $ownEdges, pageInfo: $page}
			})""";

	/** The heaviest edges between different groups. */
	private static final String SHOWN = """
			COLLECT { $found
				WITH $from AS $source, $to AS $target WHERE $source <> $target
				WITH $source, $target, count(*) AS $weight WHERE $weight >= $least%s
				WITH $source, $target, $weight ORDER BY $weight DESC, $source, $target LIMIT $most + 1
				RETURN [$source, $target, $weight] }""";

	/** Of every group that cites: how often, and how often itself. */
	private static final String SOURCES = """
			COLLECT { $found
				WITH $from AS $source, $to AS $target
				WITH $source, count(*) AS $weight, sum(CASE WHEN $source = $target THEN 1 ELSE 0 END) AS $same
				RETURN [$source, $weight, $same] }""";

	/** The ends of the edges. */
	private static final String KEYS = """
			COLLECT { UNWIND $shown AS $link UNWIND $link[0..2] AS $key RETURN DISTINCT $key }""";

	/** How often others cite each of the ends. */
	private static final String TARGETS = """
			COLLECT { $found
				WITH $from AS $source, $to AS $target WHERE $source <> $target
				WITH $target, count(*) AS $weight WHERE $target IN $keys
				RETURN [$target, $weight] }""";

	private static final String NODES = """
			COLLECT { UNWIND $keys AS $key
				LET $out = head([$link IN $sources WHERE $link[0] = $key]),
					$in = coalesce(head([$link IN $targets WHERE $link[0] = $key | $link[1]]), 0)
				WITH $key, $out, $in ORDER BY $in DESC, $key
				RETURN {claimant: $claimant, article: $article, inWeight: $in, outWeight: coalesce($out[1] - $out[2], 0),
					selfWeight: coalesce($out[2], 0)} }""";

	private static final String EDGES = """
			COLLECT { UNWIND $chosen AS $link
				LET $days = $foundDays
				RETURN {cursor: $place, citing: $first, cited: $second, citingArticle: $firstArticle,
					citedArticle: $secondArticle, weight: $link[2], firstOn: coalesce(toString($days[0]), $unknown),
					lastOn: coalesce(toString($days[1]), $unknown), drift: $kinds, examples: $claims} }""";

	private static final String DAYS = """
			head(COLLECT { $citations
				RETURN [min(nullIf($day, $never)), max(nullIf($day, $never))] })""";

	private static final String KINDS = """
			COLLECT { $citations
				UNWIND $edge.drift AS $kind
				WITH $kind, count(*) AS $count ORDER BY $count DESC, $kind
				RETURN {kind: $kind, count: $count} }""";

	private static final String EXAMPLES = """
			COLLECT { $citations
				WITH DISTINCT $day AS $on, $edge.citingId AS $id ORDER BY $on = $never, $on DESC, $id LIMIT 3
				MATCH ($example:Claim {id: $id})
				RETURN $example ORDER BY $on = $never, $on DESC, $id }""";

	/** What comes after a cursor. */
	private static final String AFTER = """
			\sAND ($weight < $after[0] OR $weight = $after[0]
				AND ($source > $after[1] OR $source = $after[1] AND $target > $after[2]))""";

	private static final String CURSOR = "[$link[2], $link[0], $link[1]]";

	private static final String PAGE = """
			{hasNextPage: size($links) > $most, hasPreviousPage: $further,
				startCursor: head([$link IN $shown[0..1] | $cursor]), endCursor: head([$link IN $shown[-1..] | $cursor])}""";

	private static final List<String> OF_SOURCES = List.of("citations", "selfCitations", "nodes");

	@Override
	public Expression of(Asked asked) {
		CypherText text = new CypherText(asked::fresh).with("least", asked.argument("minWeight"))
			.with("most", asked.argument("first"))
			.with("after", asked.argument("after"))
			.with("unknown", Cypher.literalOf(PartialDate.UNKNOWN.text()))
			.with("further", asked.has("after") ? Cypher.literalTrue() : Cypher.literalFalse());
		for (String name : List.of("link", "links", "shown", "sources", "targets", "own", "key", "keys", "source",
				"target", "weight")) {
			text.with(name, Cypher.name(asked.fresh(name)));
		}
		Group group = Group.of(asked);
		NetworkCitations citations = new NetworkCitations(text, asked, group);
		text.with("found", citations.all()).with("citations", citations.ofLink()).with("cursor", text.of(CURSOR));
		boolean nodes = asked.selects("nodes");
		boolean linked = nodes || asked.selects("edges") || asked.selects("pageInfo");
		boolean counted = OF_SOURCES.stream().anyMatch(asked::selects);
		return text
			.with("shownLinks", linked ? text.of(SHOWN.formatted(asked.has("after") ? AFTER : "")) : Cypher.listOf())
			.with("allSources", counted ? text.of(SOURCES) : Cypher.listOf())
			.with("shownKeys", nodes ? text.of(KEYS) : Cypher.listOf())
			.with("shownTargets", nodes ? text.of(TARGETS) : Cypher.listOf())
			.with("claimant", group.claimant(text.of("$key"), asked))
			.with("article", group.article(text.of("$key"), asked))
			.with("nodes", nodes ? text.of(NODES) : Cypher.literalNull())
			.with("first", group.claimant(text.of("$link[0]"), asked))
			.with("second", group.claimant(text.of("$link[1]"), asked))
			.with("firstArticle", group.article(text.of("$link[0]"), asked))
			.with("secondArticle", group.article(text.of("$link[1]"), asked))
			.with("shownEdges", edges(text, asked, "edges", "$shown", text.of("$cursor")))
			.with("ownEdges", edges(text, asked, "selfCitations", "$own", Cypher.literalNull()))
			.with("page", asked.selects("pageInfo") ? text.of(PAGE) : Cypher.literalNull())
			.of(NETWORK);
	}

	/** The edges, with what is asked for of each. */
	private static Expression edges(CypherText text, Asked asked, String field, String chosen, Expression place) {
		if (!asked.selects(field)) {
			return Cypher.literalNull();
		}
		boolean days = asked.selects(field, "firstOn") || asked.selects(field, "lastOn");
		return text.with("chosen", text.of(chosen))
			.with("place", place)
			.with("foundDays", days ? text.of(DAYS) : Cypher.listOf())
			.with("kinds", asked.selects(field, "drift") ? text.of(KINDS) : Cypher.listOf())
			.with("claims", asked.selects(field, "examples") ? text.of(EXAMPLES) : Cypher.listOf())
			.of(EDGES);
	}

}
