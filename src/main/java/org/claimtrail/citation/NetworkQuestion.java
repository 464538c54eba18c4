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
			COLLECT { $found
						WHERE $conditions
						WITH $from AS $source, $to AS $target WHERE $source <> $target
						WITH $source, $target, count(*) AS $weight WHERE $weight >= $least
						WITH $source, $target, $weight ORDER BY $weight DESC, $source, $target LIMIT $most
						RETURN [$source, $target, $weight] }""";

	/** Of every group that cites: how often, and how often itself. */
	private static final String SOURCES = """
			COLLECT { $found
						WHERE $conditions
						WITH $from AS $source, $to AS $target
						WITH $source, count(*) AS $weight, sum(CASE WHEN $source = $target THEN 1 ELSE 0 END) AS $same
						RETURN [$source, $weight, $same] }""";

	private static final String ALL = "MATCH ($citing)-[$edge:CITES]->($cited)";

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
			WITH $edge, startNode($edge) AS $citing, endNode($edge) AS $cited""";

	private static final String NONE = "true";

	private static final String FROM = "($first IS NULL OR $edge.citingStatedOnFirst >= $first)";

	private static final String TO = "($last IS NULL OR $edge.citingStatedOnFirst <= $last)";

	private static final String MEASURE = "($citing.measureId = $measure OR $cited.measureId = $measure)";

	/** The citations on the edges that are shown, found from those who cite. */
	private static final String DETAILS = """
			COLLECT { UNWIND $chosen AS $link
				WITH $link[0] AS $source, collect($link[1]) AS $targets
				CALL ($source) {
				$claims
				}
				MATCH ($citing)-[$edge:CITES]->($cited)
				WHERE $conditions AND $to IN $targets
				WITH $source, $to AS $target, $edge, $edge.citingStatedOnFirst AS $day
				WITH $source, $target, $collected AS $edges, min($day) AS $earliest, max($day) AS $latest
				RETURN [$source, $target, $edges, $earliest, $latest] }""";

	private static final String NODES = """
			COLLECT { UNWIND $shown AS $link
				UNWIND $link[0..2] AS $key
				WITH DISTINCT $key
				LET $out = head([$link IN $sources WHERE $link[0] = $key])
				LET $in = $reports
				WITH $key, $out, $in ORDER BY $in DESC, $key
				RETURN {claimant: $named, inWeight: $in, outWeight: coalesce($out[1] - $out[2], 0),
					selfWeight: coalesce($out[2], 0)} }""";

	/** How often others cite a group. */
	private static final String SOME_REPORTS = """
			COUNT {
				CALL ($key) {
				$claims
				}
				MATCH ($citing)-[$edge:CITES]->($cited)
				WHERE $conditions AND $from <> $key
				RETURN 1 }""";

	/**
	 * The same where there are no conditions: the store knows how many citations a claim
	 * has.
	 */
	private static final String ALL_REPORTS = """
			head(COLLECT {
				CALL ($key) {
				$claims
				}
				RETURN sum(COUNT { ($cited)<-[:CITES]-() }) }) - coalesce($out[2], 0)""";

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

	private static final List<String> OF_CITATIONS = List.of("drift", "examples");

	private static final List<String> OF_DAYS = List.of("firstOn", "lastOn");

	private static final List<String> OF_SOURCES = List.of("citations", "selfCitations", "nodes");

	@Override
	public Expression of(Asked asked) {
		CypherText text = new CypherText(asked::fresh).with("first", asked.firstDay("from"))
			.with("last", asked.lastDay("to"))
			.with("measure", asked.argument("measure"))
			.with("least", asked.argument("minWeight"))
			.with("most", Bounds.between(asked.argument("first"), 1, 200));
		for (String name : List.of("citing", "cited", "source", "key", "out", "edge", "shown", "own", "sources")) {
			text.with(name, Cypher.name(asked.fresh(name)));
		}
		text.with("from", Group.key(text.of("$citing"), asked))
			.with("to", Group.key(text.of("$cited"), asked))
			.with("conditions", text.of(conditions(asked)))
			.with("found", text.of(asked.has("measure") ? OF_MEASURE : ALL));
		boolean counted = OF_SOURCES.stream().anyMatch(asked::selects);
		return text.with("shownLinks", linked(asked) ? text.of(SHOWN) : Cypher.listOf())
			.with("allSources", counted ? text.of(SOURCES) : Cypher.listOf())
			.with("nodes", asked.selects("nodes") ? nodes(text, asked) : Cypher.literalNull())
			.with("shownEdges", asked.selects("edges") ? edges(text, asked, "edges", "$shown") : Cypher.literalNull())
			.with("ownEdges",
					asked.selects("selfCitations") ? edges(text, asked, "selfCitations", "$own") : Cypher.literalNull())
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
		return conditions.isEmpty() ? NONE : String.join(" AND ", conditions);
	}

	private static boolean selects(Asked asked, String field, List<String> inner) {
		return inner.stream().anyMatch((name) -> asked.selects(field, name));
	}

	private static boolean linked(Asked asked) {
		return asked.selects("edges") || asked.selects("nodes");
	}

	private static Expression nodes(CypherText text, Asked asked) {
		text.with("claims", Group.claims(text.of("$cited"), text.of("$key"), asked));
		boolean all = NONE.equals(conditions(asked));
		return text.with("reports", text.of(all ? ALL_REPORTS : SOME_REPORTS))
			.with("named", Group.node(text.of("$key"), asked))
			.of(NODES);
	}

	private static Expression edges(CypherText text, Asked asked, String field, String chosen) {
		boolean collected = selects(asked, field, OF_CITATIONS);
		boolean detailed = collected || selects(asked, field, OF_DAYS);
		Expression link = Cypher.name(asked.fresh("link"));
		text.with("chosen", text.of(chosen))
			.with("collected", text.of(collected ? "collect($edge)" : "[]"))
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
