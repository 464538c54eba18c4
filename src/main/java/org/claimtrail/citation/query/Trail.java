package org.claimtrail.citation.query;

import org.claimtrail.citation.cypher.CypherText;
import org.claimtrail.projection.Asked;
import org.claimtrail.projection.ComputedField;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.Node;

/**
 * The citations walked from a claim, breadth first: level by level, and on each level no
 * more claims than are wanted, so that a claim with very many reports costs what is
 * returned. A pattern of variable length would not do inside of an expression, where the
 * store follows every way there is before it counts.
 */
final class Trail implements ComputedField {

	private static final String WALK = """
			reduce($walk = {seen: [$claim], front: [$claim], steps: [{claim: $claim, depth: 0}]},
				$level IN range(1, $steps) | CASE
					WHEN $walk.front = [] OR size($walk.seen) > $most THEN $walk
					ELSE head([$next IN [$reached] | {seen: $walk.seen + $next, front: $next,
						steps: $walk.steps + [$one IN $next | {claim: $one, depth: $level}]}])
				END).steps""";

	private static final String SOURCES = """
			COLLECT { UNWIND $walk.front AS $near MATCH ($near)-[:CITES]->($far) WHERE NOT $far IN $walk.seen
				WITH DISTINCT $far ORDER BY $far.id LIMIT $limit
				RETURN $far }""";

	private static final String REPORTS = """
			COLLECT { UNWIND $walk.front AS $near MATCH ($near)<-[:CITES]-($far) WHERE NOT $far IN $walk.seen
				WITH DISTINCT $far ORDER BY $far.id LIMIT $limit
				RETURN $far }""";

	private static final String TRAIL = """
			head(COLLECT {
				LET $found = $all
				LET $walked = $found[0..$most], $more = size($found) > $most
				LET $claims = [$step IN $walked | $step.claim]
				RETURN {nodes: $nodes, edges: $edges, origins: $origins, originCount: $originCount,
					depth: $walked[-1].depth, truncated: $truncated, cyclic: $cyclic, cycle: $cycle, drift: $drift}
			})""";

	private static final String NODES = """
			COLLECT { UNWIND $walked AS $item
				WITH $item.claim AS $node, $item.depth AS $nodeDepth ORDER BY $nodeDepth, $node.id
				RETURN {claim: $node, depth: $nodeDepth, fanIn: COUNT { ($node)<-[:CITES]-() },
					fanOut: COUNT { ($node)-[:CITES]->() }} }""";

	private static final String EDGES = """
			COLLECT { UNWIND $claims AS $citing
				MATCH ($citing)-[$edge:CITES]->($cited) WHERE $cited IN $claims
				WITH $citing, $edge, $cited ORDER BY $citing.id, $cited.id LIMIT 2000
				RETURN {cursor: [$citing.id, $cited.id], node: $cited, citing: $citing, cited: $cited,
					intent: $edge.intent, via: $edge.via, cue: $edge.cue, attribution: $edge.attribution, drift: $findings,
					agreed: $agreed, unknown: $unknown} }""";

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
				WITH $last.claim AS $end, $last.depth AS $endDepth WHERE $endDepth = $steps
				MATCH ($end)-[:CITES]->($further) WHERE NOT $further IN $claims
				RETURN $further })""";

	private static final String FURTHER_REPORTS = """
			($more OR EXISTS { UNWIND $walked AS $last
				WITH $last.claim AS $end, $last.depth AS $endDepth WHERE $endDepth = $steps
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
		text.with("steps", asked.argument("maxDepth"))
			.with("most", asked.argument("first"))
			.with("limit", asked.argument("first").add(Cypher.literalOf(1)));
		text.with("findings", text.of(CitationDrift.FINDINGS))
			.with("agreed", text.of(CitationDrift.AGREED))
			.with("unknown", text.of(CitationDrift.UNKNOWN))
			.with("turns", text.of(forward ? "$backDepth <= $startDepth" : "$startDepth <= $backDepth"))
			.with("onCircles", text.of(ON_CIRCLES))
			.with("reached", text.of(forward ? REPORTS : SOURCES));
		text.with("all", text.of(WALK));
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
