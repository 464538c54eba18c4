package org.claimtrail.citation;

import java.util.ArrayList;
import java.util.List;

import org.claimtrail.projection.Asked;
import org.claimtrail.projection.ComputedQuestion;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;

/**
 * Who cites whom. Counts every citation that meets the conditions, and goes back to those
 * of the groups that are shown for what else is asked for.
 */
final class NetworkQuestion implements ComputedQuestion {

	private static final String NETWORK = """
			head(COLLECT {
				UNWIND [1] AS $one
				LET $shown = $shownLinks, $sources = $allSources
				LET $own = COLLECT { UNWIND $sources AS $link
						WITH $link WHERE $link[2] >= $least AND $link[2] > 0
						WITH $link ORDER BY $link[2] DESC, $link[0] LIMIT $most
						RETURN [$link[0], $link[0], $link[2]] }
				RETURN {nodes: $nodes, citations: reduce($sum = 0, $link IN $sources | $sum + $link[1]),
					edges: $shownEdges, selfCitations: $ownEdges}
			})""";

	/** The heaviest edges between different groups. */
	private static final String SHOWN = """
			COLLECT { MATCH ($citing)-[:CITES]->($cited)
						WHERE $conditions
						WITH $from AS $source, $to AS $target WHERE $source <> $target
						WITH $source, $target, count(*) AS $weight WHERE $weight >= $least
						WITH $source, $target, $weight ORDER BY $weight DESC, $source, $target LIMIT $most
						RETURN [$source, $target, $weight] }""";

	/** Of every group that cites: how often, and how often itself. */
	private static final String SOURCES = """
			COLLECT { MATCH ($citing)-[:CITES]->($cited)
						WHERE $conditions
						WITH $from AS $source, $to AS $target
						WITH $source, count(*) AS $weight, sum(CASE WHEN $source = $target THEN 1 ELSE 0 END) AS $same
						RETURN [$source, $weight, $same] }""";

	private static final String FROM = "($first IS NULL OR $citing.statedOnFirst >= $first)";

	private static final String TO = "($last IS NULL OR $citing.statedOnFirst <= $last)";

	private static final String MEASURE = "($measure IS NULL OR $citing.measureId = $measure OR $cited.measureId = $measure)";

	/** The citations on the edges that are shown, found from those who cite. */
	private static final String DETAILS = """
			COLLECT { UNWIND $chosen AS $link
				WITH $link[0] AS $source, collect($link[1]) AS $targets
				CALL ($source) {
				$claims
				}
				MATCH ($citing)-[$edge:CITES]->($cited)
				WHERE $conditions
				WITH $source, $targets, $to AS $target, $edge, $citing.statedOnFirst AS $day
				WHERE $target IN $targets
				WITH $source, $target, collect($edge) AS $edges, min($day) AS $earliest, max($day) AS $latest
				RETURN [$source, $target, $edges, $earliest, $latest] }""";

	private static final String NODES = """
			COLLECT { UNWIND $shown AS $link
				UNWIND $link[0..2] AS $key
				WITH DISTINCT $key
				LET $out = head([$link IN $sources WHERE $link[0] = $key]),
					$in = COUNT {
						CALL ($key) {
						$claims
						}
						MATCH ($citing)-[:CITES]->($cited)
						WHERE $conditions AND $from <> $key
						RETURN 1 }
				WITH $key, $out, $in ORDER BY $in DESC, $key
				RETURN {claimant: $named, inWeight: $in, outWeight: coalesce($out[1] - $out[2], 0),
					selfWeight: coalesce($out[2], 0)} }""";

	private static final String EDGES = """
			head(COLLECT {
				LET $details = $detailed
				RETURN COLLECT { UNWIND $chosen AS $link
					LET $known = head([$detail IN $details WHERE $detail[0..2] = $link[0..2]])
					RETURN {citing: $first, cited: $second, weight: $link[2], firstOn: toString($known[3]),
						lastOn: toString($known[4]),
						drift: COLLECT { UNWIND $known[2] AS $row
							UNWIND $row.drift AS $kind
							WITH $kind, count(*) AS $count ORDER BY $count DESC, $kind
							RETURN {kind: $kind, count: $count} },
						examples: COLLECT { UNWIND $known[2] AS $row
							WITH DISTINCT startNode($row) AS $example
							WITH $example ORDER BY $example.statedOnFirst DESC, $example.id LIMIT 3
							RETURN $example }} }
			})""";

	private static final List<String> OF_DETAILS = List.of("drift", "examples", "firstOn", "lastOn");

	private static final List<String> OF_SOURCES = List.of("citations", "selfCitations", "nodes");

	@Override
	public Expression of(Asked asked) {
		CypherText text = new CypherText(asked::fresh).with("first", asked.firstDay("from"))
			.with("last", asked.lastDay("to"))
			.with("measure", asked.argument("measure"))
			.with("least", asked.argument("minWeight"))
			.with("most", Bounds.between(asked.argument("first"), 1, 200));
		for (String name : List.of("citing", "cited", "source", "key", "shown", "own", "sources")) {
			text.with(name, Cypher.name(asked.fresh(name)));
		}
		text.with("from", Group.key(text.of("$citing"), asked))
			.with("to", Group.key(text.of("$cited"), asked))
			.with("conditions", text.of(conditions(asked)));
		boolean counted = OF_SOURCES.stream().anyMatch(asked::selects);
		return text.with("shownLinks", linked(asked) ? text.of(SHOWN) : Cypher.listOf())
			.with("allSources", counted ? text.of(SOURCES) : Cypher.listOf())
			.with("nodes", asked.selects("nodes") ? nodes(text, asked) : Cypher.literalNull())
			.with("shownEdges", asked.selects("edges") ? edges(text, asked, "$shown") : Cypher.literalNull())
			.with("ownEdges", asked.selects("selfCitations") ? edges(text, asked, "$own") : Cypher.literalNull())
			.of(NETWORK);
	}

	/** The conditions that are set; a scan of all citations is faster without any. */
	private static String conditions(Asked asked) {
		List<String> conditions = new ArrayList<>();
		if (asked.has("from")) {
			conditions.add(FROM);
		}
		if (asked.has("to")) {
			conditions.add(TO);
		}
		if (asked.has("measure")) {
			conditions.add(MEASURE);
		}
		return conditions.isEmpty() ? "true" : String.join(" AND ", conditions);
	}

	private static boolean linked(Asked asked) {
		return asked.selects("edges") || asked.selects("nodes");
	}

	private static Expression nodes(CypherText text, Asked asked) {
		return text.with("claims", Group.claims(text.of("$cited"), text.of("$key"), asked))
			.with("named", Group.node(text.of("$key"), asked))
			.of(NODES);
	}

	private static Expression edges(CypherText text, Asked asked, String chosen) {
		boolean detailed = OF_DETAILS.stream().anyMatch(asked::selectsAnywhere);
		Expression link = Cypher.name(asked.fresh("link"));
		text.with("chosen", text.of(chosen))
			.with("claims", Group.claims(text.of("$citing"), text.of("$source"), asked));
		Expression details = detailed ? text.of(DETAILS) : Cypher.listOf();
		return new CypherText(asked::fresh).with("chosen", text.of(chosen))
			.with("link", link)
			.with("detailed", details)
			.with("first", Group.node(Cypher.raw("$E[0]", link), asked))
			.with("second", Group.node(Cypher.raw("$E[1]", link), asked))
			.of(EDGES);
	}

}
