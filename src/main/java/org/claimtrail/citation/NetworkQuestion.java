package org.claimtrail.citation;

import org.claimtrail.projection.Asked;
import org.claimtrail.projection.ComputedQuestion;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;

/** Who cites whom. Reads every citation that meets the conditions once. */
final class NetworkQuestion implements ComputedQuestion {

	private static final String NETWORK = """
			head(COLLECT {
				MATCH ($citing:Claim)-[$edge:CITES]->($cited:Claim)
				WHERE ($first IS NULL OR $citing.statedOnFirst >= $first) AND ($last IS NULL OR $citing.statedOnFirst <= $last)
					AND ($measure IS NULL OR $citing.measureId = $measure OR $cited.measureId = $measure)
				WITH $from AS $source, $to AS $target, $citing, $edge
				WITH $source, $target, count($edge) AS $weight, min($citing.statedOnFirst) AS $earliest,
					max($citing.statedOnFirst) AS $latest, collect($edge) AS $edges
				WITH collect({citing: $source, cited: $target, weight: $weight, firstOn: toString($earliest),
					lastOn: toString($latest), edges: $edges}) AS $links
				LET $shown = COLLECT { UNWIND $links AS $link
						WITH $link WHERE $link.citing <> $link.cited AND $link.weight >= $least
						WITH $link ORDER BY $link.weight DESC, $link.citing.id, $link.cited.id LIMIT $most
						RETURN $link },
					$own = COLLECT { UNWIND $links AS $link
						WITH $link WHERE $link.citing = $link.cited AND $link.weight >= $least
						WITH $link ORDER BY $link.weight DESC, $link.citing.id LIMIT $most
						RETURN $link }
				RETURN {nodes: $nodes, citations: reduce($sum = 0, $link IN $links | $sum + $link.weight),
					edges: $shownEdges, selfCitations: $ownEdges}
			})""";

	private static final String NODES = """
			COLLECT { UNWIND $links AS $link
				UNWIND [[$link.citing, $link.cited, $link.weight, 0], [$link.cited, $link.citing, 0, $link.weight]] AS $end
				WITH $end[0] AS $node, sum(CASE WHEN $end[0] <> $end[1] THEN $end[2] ELSE 0 END) AS $out,
					sum(CASE WHEN $end[0] <> $end[1] THEN $end[3] ELSE 0 END) AS $in,
					sum(CASE WHEN $end[0] = $end[1] THEN $end[2] ELSE 0 END) AS $self
				WHERE any($link IN $shown WHERE $node IN [$link.citing, $link.cited])
				WITH $node, $out, $in, $self ORDER BY $in DESC, $node.id
				RETURN {claimant: $node, inWeight: $in, outWeight: $out, selfWeight: $self} }""";

	private static final String EDGES = """
			COLLECT { UNWIND $chosen AS $link
				RETURN {citing: $link.citing, cited: $link.cited, weight: $link.weight, firstOn: $link.firstOn,
					lastOn: $link.lastOn,
					drift: COLLECT { UNWIND $link.edges AS $edge
						UNWIND $edge.drift AS $kind
						WITH $kind, count(*) AS $count ORDER BY $count DESC, $kind
						RETURN {kind: $kind, count: $count} },
					examples: COLLECT { UNWIND $link.edges AS $edge
						WITH DISTINCT startNode($edge) AS $example
						WITH $example ORDER BY $example.statedOnFirst DESC, $example.id LIMIT 3
						RETURN $example }} }""";

	@Override
	public Expression of(Asked asked) {
		CypherText text = new CypherText(asked::fresh).with("first", asked.firstDay("from"))
			.with("last", asked.lastDay("to"))
			.with("measure", asked.argument("measure"))
			.with("least", asked.argument("minWeight"))
			.with("most", Bounds.between(asked.argument("first"), 1, 200));
		Expression citing = Cypher.name(asked.fresh("citing"));
		Expression cited = Cypher.name(asked.fresh("cited"));
		Expression shown = Cypher.name(asked.fresh("shown"));
		Expression own = Cypher.name(asked.fresh("own"));
		text.with("citing", citing).with("cited", cited).with("shown", shown).with("own", own);
		text.with("from", Group.of(citing, asked)).with("to", Group.of(cited, asked));
		text.with("shownEdges", edges(shown, asked, "edges")).with("ownEdges", edges(own, asked, "selfCitations"));
		text.with("nodes", asked.selects("nodes") ? text.of(NODES) : Cypher.literalNull());
		return text.of(NETWORK);
	}

	private static Expression edges(Expression chosen, Asked asked, String field) {
		return asked.selects(field) ? new CypherText(asked::fresh).with("chosen", chosen).of(EDGES)
				: Cypher.literalNull();
	}

}
