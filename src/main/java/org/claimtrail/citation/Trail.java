package org.claimtrail.citation;

import org.claimtrail.projection.Asked;
import org.claimtrail.projection.ComputedField;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.Node;

/**
 * The citations walked from a claim, breadth first. The store walks in steps and stops
 * when it has enough, so that a claim with very many reports costs what is returned. How
 * far it may go has to stand in the statement: it goes to the next of a few distances.
 */
final class Trail implements ComputedField {

	private static final String TO_SOURCES = """
			CALL ($claim) {
				WITH $claim WHERE $steps <= 1
				MATCH $path = ($claim)-[:CITES*0..1]->($reached)
				WITH $reached, min(length($path)) AS $depth LIMIT $limit
				RETURN $reached, $depth
				UNION ALL
				WITH $claim WHERE $steps > 1 AND $steps <= 5
				MATCH $path = ($claim)-[:CITES*0..5]->($reached)
				WITH $reached, min(length($path)) AS $depth LIMIT $limit
				RETURN $reached, $depth
				UNION ALL
				WITH $claim WHERE $steps > 5 AND $steps <= 25
				MATCH $path = ($claim)-[:CITES*0..25]->($reached)
				WITH $reached, min(length($path)) AS $depth LIMIT $limit
				RETURN $reached, $depth
				UNION ALL
				WITH $claim WHERE $steps > 25
				MATCH $path = ($claim)-[:CITES*0..1000]->($reached)
				WITH $reached, min(length($path)) AS $depth LIMIT $limit
				RETURN $reached, $depth
			}""";

	private static final String TO_REPORTS = """
			CALL ($claim) {
				WITH $claim WHERE $steps <= 1
				MATCH $path = ($claim)<-[:CITES*0..1]-($reached)
				WITH $reached, min(length($path)) AS $depth LIMIT $limit
				RETURN $reached, $depth
				UNION ALL
				WITH $claim WHERE $steps > 1 AND $steps <= 5
				MATCH $path = ($claim)<-[:CITES*0..5]-($reached)
				WITH $reached, min(length($path)) AS $depth LIMIT $limit
				RETURN $reached, $depth
				UNION ALL
				WITH $claim WHERE $steps > 5 AND $steps <= 25
				MATCH $path = ($claim)<-[:CITES*0..25]-($reached)
				WITH $reached, min(length($path)) AS $depth LIMIT $limit
				RETURN $reached, $depth
				UNION ALL
				WITH $claim WHERE $steps > 25
				MATCH $path = ($claim)<-[:CITES*0..1000]-($reached)
				WITH $reached, min(length($path)) AS $depth LIMIT $limit
				RETURN $reached, $depth
			}""";

	private static final String TRAIL = """
			head(COLLECT {
				$walk
				WITH $claim, $reached, $depth WHERE $depth <= $steps
				WITH $claim, collect({claim: $reached, depth: $depth}) AS $found
				WITH $claim, $found[0..$most] AS $walked, size($found) > $most AS $more
				WITH $claim, $walked, $more, [$step IN $walked | $step.claim] AS $claims
				RETURN {nodes: $nodes, edges: $edges, origins: $origins, originCount: $originCount,
					depth: $walked[-1].depth, truncated: $truncated, cyclic: $cyclic, cycle: $cycle, drift: $drift}
			})""";

	private static final String NODES = """
			COLLECT { UNWIND $walked AS $one
				WITH $one.claim AS $node, $one.depth AS $level ORDER BY $level, $node.id
				RETURN {claim: $node, depth: $level, fanIn: COUNT { ($node)<-[:CITES]-() },
					fanOut: COUNT { ($node)-[:CITES]->() }} }""";

	private static final String EDGES = """
			COLLECT { UNWIND $claims AS $citing
				MATCH ($citing)-[$edge:CITES]->($cited) WHERE $cited IN $claims
				WITH $citing, $edge, $cited ORDER BY $citing.id, $cited.id LIMIT 2000
				RETURN {cursor: [$citing.id, $cited.id], node: $cited, citing: $citing, cited: $cited,
					intent: $edge.intent, via: $edge.via, drift: $findings} }""";

	private static final String ORIGINS = """
			COLLECT { UNWIND $claims AS $origin
				WITH $origin WHERE NOT EXISTS { ($origin)-[:CITES]->() }
				WITH $origin ORDER BY $origin.id
				RETURN $origin }""";

	private static final String ORIGIN_COUNT = """
			COUNT { UNWIND $claims AS $counted
				WITH $counted WHERE NOT EXISTS { ($counted)-[:CITES]->() }
				RETURN $counted }""";

	private static final String FURTHER_SOURCES = """
			($more OR EXISTS { UNWIND $walked AS $last
				WITH $last.claim AS $end, $last.depth AS $far WHERE $far = $steps
				MATCH ($end)-[:CITES]->($further) WHERE NOT $further IN $claims
				RETURN $further })""";

	private static final String FURTHER_REPORTS = """
			($more OR EXISTS { UNWIND $walked AS $last
				WITH $last.claim AS $end, $last.depth AS $far WHERE $far = $steps
				MATCH ($end)<-[:CITES]-($further) WHERE NOT $further IN $claims
				RETURN $further })""";

	private static final String ON_CIRCLES = """
			UNWIND $walked AS $from
			WITH $from.claim AS $back, $from.depth AS $backDepth
			MATCH ($back)-[:CITES]->($start) WHERE $start IN $claims
			WITH $back, $backDepth, $start, head([$place IN $walked WHERE $place.claim = $start | $place.depth]) AS $startDepth
			WITH $back, $start WHERE $turns
			WITH $back, $start LIMIT 20
			MATCH $circle = ANY SHORTEST ($start)-[:CITES]->{0,1000}($back)""";

	private static final String CYCLE = """
			COLLECT { $onCircles
				UNWIND nodes($circle) AS $member
				WITH DISTINCT $member ORDER BY $member.id
				RETURN $member }""";

	private static final String CYCLIC = "EXISTS { $onCircles RETURN $circle }";

	private static final String DRIFT = """
			COLLECT { MATCH ($claim)-[$edge:CITES|DRIFTS_FROM]->($source)
				WHERE $edge.drift <> [] AND NOT EXISTS { ($source)-[:CITES]->() }
				WITH $edge, $source ORDER BY $source.id
				RETURN {origin: $source, findings: $findings} }""";

	@Override
	public String name() {
		return "trail";
	}

	@Override
	public Expression of(Node claim) {
		throw new IllegalStateException("A trail is a field, no condition");
	}

	@Override
	public Expression of(Node claim, Asked asked) {
		boolean forward = "TO_REPORTS".equals(asked.choice("direction"));
		CypherText text = new CypherText(asked::fresh).with("claim", claim.getRequiredSymbolicName());
		text.with("steps", Bounds.between(asked.argument("maxDepth"), 1, 1000))
			.with("most", Bounds.between(asked.argument("first"), 1, 500))
			.with("limit", Bounds.between(asked.argument("first"), 1, 500).add(Cypher.literalOf(1)));
		text.with("findings", text.of(CitationDrift.FINDINGS))
			.with("turns", text.of(forward ? "$backDepth <= $startDepth" : "$startDepth <= $backDepth"))
			.with("onCircles", text.of(ON_CIRCLES))
			.with("walk", text.of(forward ? TO_REPORTS : TO_SOURCES));
		add(text, asked, "nodes", NODES);
		add(text, asked, "edges", EDGES);
		add(text, asked, "origins", ORIGINS);
		add(text, asked, "originCount", ORIGIN_COUNT);
		add(text, asked, "truncated", forward ? FURTHER_REPORTS : FURTHER_SOURCES);
		add(text, asked, "cyclic", CYCLIC);
		add(text, asked, "cycle", CYCLE);
		add(text, asked, "drift", DRIFT);
		return text.of(TRAIL);
	}

	private static void add(CypherText text, Asked asked, String field, String part) {
		text.with(field, asked.selects(field) ? text.of(part) : Cypher.literalNull());
	}

}
