package org.claimtrail.citation;

import java.util.List;

import org.claimtrail.projection.Asked;
import org.claimtrail.projection.ComputedQuestion;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;

/**
 * Who cites whom. Counts every citation that meets the conditions by the index that has
 * both ends and the day, and looks up the citations of those edges that are shown for
 * what else is asked for.
 */
final class NetworkQuestion implements ComputedQuestion {

	private static final String NETWORK = """
			head(COLLECT {
				UNWIND [1] AS $one
				LET $shown = $shownLinks, $sources = $allSources
				LET $keys = $shownKeys
				LET $targets = $shownTargets
				LET $own = COLLECT { UNWIND $sources AS $link
						WITH $link WHERE $link[2] >= $least AND $link[2] > 0
						WITH $link ORDER BY $link[2] DESC, $link[0] LIMIT $most
						RETURN [$link[0], $link[0], $link[2]] }
				RETURN {nodes: $nodes, citations: reduce($sum = 0, $link IN $sources | $sum + $link[1]),
					edges: $shownEdges, selfCitations: $ownEdges}
			})""";

	/** The heaviest edges between different groups. */
	private static final String SHOWN = """
			COLLECT { $found
				WITH $from AS $source, $to AS $target WHERE $source <> $target
				WITH $source, $target, count(*) AS $weight WHERE $weight >= $least
				WITH $source, $target, $weight ORDER BY $weight DESC, $source, $target LIMIT $most
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
				RETURN {claimant: $named, inWeight: $in, outWeight: coalesce($out[1] - $out[2], 0),
					selfWeight: coalesce($out[2], 0)} }""";

	private static final String EDGES = """
			COLLECT { UNWIND $chosen AS $link
				LET $days = $foundDays
				RETURN {citing: $first, cited: $second, weight: $link[2], firstOn: toString($days[0]),
					lastOn: toString($days[1]), drift: $kinds, examples: $claims} }""";

	private static final String DAYS = """
			head(COLLECT { $citations
				RETURN [min($day), max($day)] })""";

	private static final String KINDS = """
			COLLECT { $citations
				UNWIND $edge.drift AS $kind
				WITH $kind, count(*) AS $count ORDER BY $count DESC, $kind
				RETURN {kind: $kind, count: $count} }""";

	private static final String EXAMPLES = """
			COLLECT { $citations
				WITH DISTINCT $day AS $on, $edge.citingId AS $id ORDER BY $on DESC, $id LIMIT 3
				MATCH ($example:Claim {id: $id})
				RETURN $example ORDER BY $on DESC, $id }""";

	/** All citations, with both groups and the day, by an index that has them. */
	private static final String ALL = """
			MATCH ()-[$edge:CITES]->() USING INDEX $edge:CITES(%1$s, %2$s, citingStatedOnFirst)
				WHERE $from IS NOT NULL AND $to IS NOT NULL AND $day IS NOT NULL""";

	/** The citations of an edge of the network, by the same index. */
	private static final String OF_LINK = """
			MATCH ()-[$edge:CITES]->() USING INDEX $edge:CITES(%1$s, %2$s, citingStatedOnFirst)
				WHERE $from = $link[0] AND $to = $link[1] AND $day IS NOT NULL""";

	/** The citations by and of the claims about a measure, found by its index. */
	private static final String OF_MEASURE = """
			CALL () {
					MATCH ($told:Claim)-[$edge:CITES]->()
					WHERE $told.measureId = $measure AND $told.statedOnFirst IS NOT NULL AND $told.id IS NOT NULL
					RETURN $edge
					UNION
					MATCH ($told:Claim)<-[$edge:CITES]-()
					WHERE $told.measureId = $measure AND $told.statedOnFirst IS NOT NULL AND $told.id IS NOT NULL
					RETURN $edge
				}
				WITH $edge WHERE true""";

	private static final String FROM = " AND ($earliest IS NULL OR $day >= $earliest)";

	private static final String TO = " AND ($latest IS NULL OR $day <= $latest)";

	private static final String MEASURE = " AND $measure IN [startNode($edge).measureId, endNode($edge).measureId]";

	private static final List<String> OF_SOURCES = List.of("citations", "selfCitations", "nodes");

	@Override
	public Expression of(Asked asked) {
		CypherText text = new CypherText(asked::fresh).with("earliest", asked.firstDay("from"))
			.with("latest", asked.lastDay("to"))
			.with("measure", asked.argument("measure"))
			.with("least", asked.argument("minWeight"))
			.with("most", asked.argument("first"));
		for (String name : List.of("edge", "link", "shown", "sources", "targets", "own", "key", "keys")) {
			text.with(name, Cypher.name(asked.fresh(name)));
		}
		Group group = Group.of(asked);
		text.with("from", text.of("$edge." + group.citing()))
			.with("to", text.of("$edge." + group.cited()))
			.with("day", text.of("$edge.citingStatedOnFirst"));
		String days = (asked.has("from") ? FROM : "") + (asked.has("to") ? TO : "");
		text.with("found", text.of((asked.has("measure") ? OF_MEASURE : all(ALL, group)) + days))
			.with("citations", text.of(all(OF_LINK, group) + days + (asked.has("measure") ? MEASURE : "")));
		boolean nodes = asked.selects("nodes");
		boolean linked = nodes || asked.selects("edges");
		boolean counted = OF_SOURCES.stream().anyMatch(asked::selects);
		return text.with("shownLinks", linked ? text.of(SHOWN) : Cypher.listOf())
			.with("allSources", counted ? text.of(SOURCES) : Cypher.listOf())
			.with("shownKeys", nodes ? text.of(KEYS) : Cypher.listOf())
			.with("shownTargets", nodes ? text.of(TARGETS) : Cypher.listOf())
			.with("named", Group.node(text.of("$key"), asked))
			.with("nodes", nodes ? text.of(NODES) : Cypher.literalNull())
			.with("first", Group.node(text.of("$link[0]"), asked))
			.with("second", Group.node(text.of("$link[1]"), asked))
			.with("shownEdges", edges(text, asked, "edges", "$shown"))
			.with("ownEdges", edges(text, asked, "selfCitations", "$own"))
			.of(NETWORK);
	}

	private static String all(String citations, Group group) {
		return citations.formatted(group.citing(), group.cited());
	}

	/** The edges, with what is asked for of each. */
	private static Expression edges(CypherText text, Asked asked, String field, String chosen) {
		if (!asked.selects(field)) {
			return Cypher.literalNull();
		}
		boolean days = asked.selects(field, "firstOn") || asked.selects(field, "lastOn");
		return text.with("chosen", text.of(chosen))
			.with("foundDays", days ? text.of(DAYS) : Cypher.listOf())
			.with("kinds", asked.selects(field, "drift") ? text.of(KINDS) : Cypher.listOf())
			.with("claims", asked.selects(field, "examples") ? text.of(EXAMPLES) : Cypher.listOf())
			.of(EDGES);
	}

}
