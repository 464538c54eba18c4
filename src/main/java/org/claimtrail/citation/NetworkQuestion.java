package org.claimtrail.citation;

import java.util.List;

import org.claimtrail.projection.Asked;
import org.claimtrail.projection.ComputedQuestion;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;

/**
 * Who cites whom. Reads every citation that meets the conditions once, and those on the
 * edges that are shown a second time for their details.
 */
final class NetworkQuestion implements ComputedQuestion {

	private static final String NETWORK = """
			head(COLLECT {
				MATCH ($citing:Claim)-[:CITES]->($cited:Claim)
				WHERE $conditions
				WITH $from AS $source, $to AS $target, $citing.statedOnFirst AS $day
				WITH $source, $target, count(*) AS $weight, min($day) AS $earliest, max($day) AS $latest
				WITH collect([$source, $target, $weight, $earliest, $latest]) AS $links
				LET $shown = COLLECT { UNWIND $links AS $link
						WITH $link WHERE $link[0] <> $link[1] AND $link[2] >= $least
						WITH $link ORDER BY $link[2] DESC, $link[0], $link[1] LIMIT $most
						RETURN $link },
					$own = COLLECT { UNWIND $links AS $link
						WITH $link WHERE $link[0] = $link[1] AND $link[2] >= $least
						WITH $link ORDER BY $link[2] DESC, $link[0] LIMIT $most
						RETURN $link }
				LET $details = $detailed
				RETURN {nodes: $nodes, citations: reduce($sum = 0, $link IN $links | $sum + $link[2]),
					edges: $shownEdges, selfCitations: $ownEdges}
			})""";

	private static final String CONDITIONS = """
			($first IS NULL OR $citing.statedOnFirst >= $first) AND ($last IS NULL OR $citing.statedOnFirst <= $last)
					AND ($measure IS NULL OR $citing.measureId = $measure OR $cited.measureId = $measure)""";

	/** The citations on the edges that are shown, found from those who cite. */
	private static final String DETAILS = """
			COLLECT { UNWIND $shown + $own AS $link
				WITH DISTINCT $link[0] AS $source
				CALL ($source) {
				$claims
				}
				MATCH ($citing)-[$edge:CITES]->($cited:Claim)
				WHERE $conditions
				WITH [$source, $to] AS $ends, $edge
				WHERE any($link IN $shown + $own WHERE $ends = $link[0..2])
				WITH $ends, collect($edge) AS $edges
				RETURN [$ends, $edges] }""";

	private static final String NODES = """
			COLLECT { UNWIND $links AS $link
				UNWIND [[$link[0], $link[1], $link[2], 0], [$link[1], $link[0], 0, $link[2]]] AS $end
				WITH $end[0] AS $key, sum(CASE WHEN $end[0] <> $end[1] THEN $end[2] ELSE 0 END) AS $out,
					sum(CASE WHEN $end[0] <> $end[1] THEN $end[3] ELSE 0 END) AS $in,
					sum(CASE WHEN $end[0] = $end[1] THEN $end[2] ELSE 0 END) AS $self
				WHERE any($link IN $shown WHERE $key IN $link[0..2])
				WITH $key, $out, $in, $self ORDER BY $in DESC, $key
				RETURN {claimant: $named, inWeight: $in, outWeight: $out, selfWeight: $self} }""";

	private static final String EDGES = """
			COLLECT { UNWIND $chosen AS $link
				LET $rows = head([$detail IN $details WHERE $detail[0] = $link[0..2] | $detail[1]])
				RETURN {citing: $citing, cited: $cited, weight: $link[2], firstOn: toString($link[3]),
					lastOn: toString($link[4]),
					drift: COLLECT { UNWIND $rows AS $row
						UNWIND $row.drift AS $kind
						WITH $kind, count(*) AS $count ORDER BY $count DESC, $kind
						RETURN {kind: $kind, count: $count} },
					examples: COLLECT { UNWIND $rows AS $row
						WITH DISTINCT startNode($row) AS $example
						WITH $example ORDER BY $example.statedOnFirst DESC, $example.id LIMIT 3
						RETURN $example }} }""";

	@Override
	public Expression of(Asked asked) {
		CypherText text = new CypherText(asked::fresh).with("first", asked.firstDay("from"))
			.with("last", asked.lastDay("to"))
			.with("measure", asked.argument("measure"))
			.with("least", asked.argument("minWeight"))
			.with("most", Bounds.between(asked.argument("first"), 1, 200));
		for (String name : List.of("citing", "cited", "source", "key", "shown", "own", "details")) {
			text.with(name, Cypher.name(asked.fresh(name)));
		}
		text.with("from", Group.key(text.of("$citing"), asked))
			.with("to", Group.key(text.of("$cited"), asked))
			.with("conditions", text.of(CONDITIONS))
			.with("claims", Group.claims(text.of("$citing"), text.of("$source"), asked))
			.with("named", Group.node(text.of("$key"), asked));
		boolean detailed = asked.selectsAnywhere("drift") || asked.selectsAnywhere("examples");
		text.with("detailed", detailed ? text.of(DETAILS) : Cypher.literalNull())
			.with("shownEdges", edges(text, asked, "edges", "shown"))
			.with("ownEdges", edges(text, asked, "selfCitations", "own"))
			.with("nodes", asked.selects("nodes") ? text.of(NODES) : Cypher.literalNull());
		return text.of(NETWORK);
	}

	private static Expression edges(CypherText text, Asked asked, String field, String chosen) {
		if (!asked.selects(field)) {
			return Cypher.literalNull();
		}
		Expression link = Cypher.name(asked.fresh("link"));
		return new CypherText(asked::fresh).with("chosen", text.of("$" + chosen))
			.with("details", text.of("$details"))
			.with("link", link)
			.with("citing", Group.node(Cypher.raw("$E[0]", link), asked))
			.with("cited", Group.node(Cypher.raw("$E[1]", link), asked))
			.of(EDGES);
	}

}
