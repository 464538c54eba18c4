package org.claimtrail.citation.query;

import org.claimtrail.projection.Asked;
import org.claimtrail.projection.ComputedField;
import org.claimtrail.projection.CypherTemplate;
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

	private static final Expression EDGE = Cypher.name("edge");

	private static final Expression TO_SOURCES = CypherTemplate.fixed("(near)-[:CITES]->(far)");

	private static final Expression TO_REPORTS = CypherTemplate.fixed("(near)<-[:CITES]-(far)");

	private static final Expression BACK_TO_SOURCES = CypherTemplate.fixed("startDepth <= backDepth");

	private static final Expression BACK_TO_REPORTS = CypherTemplate.fixed("backDepth <= startDepth");

	private static final CypherTemplate<Walk> WALK = CypherTemplate.<Walk>of("""
			reduce(walk = {seen: [`claim`], front: [`claim`], steps: [{claim: `claim`, depth: 0}]},
				level IN range(1, `steps`) | CASE
					WHEN walk.front = [] OR size(walk.seen) > `most` THEN walk
					ELSE head([next IN [COLLECT { UNWIND walk.front AS near
						MATCH `step` WHERE NOT far IN walk.seen
						WITH DISTINCT far ORDER BY far.id LIMIT `most` + 1
						RETURN far }] | {seen: walk.seen + next, front: next,
						steps: walk.steps + [one IN next | {claim: one, depth: level}]}])
				END).steps""")
		.slot("claim", Walk::claim)
		.slot("steps", Walk::steps)
		.slot("most", Walk::most)
		.slot("step", (walk) -> walk.forward() ? TO_REPORTS : TO_SOURCES)
		.complete();

	private static final Expression NODES = CypherTemplate.fixed("""
			COLLECT { UNWIND walked AS item
				WITH item.claim AS node, item.depth AS nodeDepth ORDER BY nodeDepth, node.id
				RETURN {claim: node, depth: nodeDepth, fanIn: COUNT { (node)<-[:CITES]-() },
					fanOut: COUNT { (node)-[:CITES]->() }} }""");

	private static final CypherTemplate<Walk> EDGES = CypherTemplate.<Walk>of("""
			COLLECT { UNWIND claims AS citing
				MATCH (citing)-[edge:CITES]->(cited) WHERE cited IN claims
				WITH citing, edge, cited ORDER BY citing.id, cited.id LIMIT 2000
				RETURN {cursor: [citing.id, cited.id], node: cited, citing: citing, cited: cited,
					intent: edge.intent, via: edge.via, cue: edge.cue, attribution: edge.attribution, drift: `findings`,
					agreed: `agreed`, unknown: `unknown`} }""")
		.slot("findings", CitationDrift.FINDINGS.fill(EDGE))
		.slot("agreed", CitationDrift.AGREED.fill(EDGE))
		.slot("unknown", CitationDrift.UNKNOWN.fill(EDGE))
		.complete();

	private static final Expression ORIGINS = CypherTemplate.fixed("""
			COLLECT { UNWIND claims AS origin
				WITH origin WHERE NOT EXISTS { (origin)-[:CITES]->() }
				WITH origin ORDER BY origin.id
				RETURN origin }""");

	private static final Expression ORIGIN_COUNT = CypherTemplate.fixed("""
			COUNT { UNWIND claims AS counted
				WITH counted WHERE NOT EXISTS { (counted)-[:CITES]->() }
				RETURN counted }""");

	/** Whether more could be walked to. */
	private static final CypherTemplate<Walk> FURTHER = CypherTemplate.<Walk>of("""
			(more OR EXISTS { UNWIND walked AS item
				WITH item.claim AS near, item.depth AS depth WHERE depth = `steps`
				MATCH `step` WHERE NOT far IN claims
				RETURN far })""")
		.slot("steps", Walk::steps)
		.slot("step", (walk) -> walk.forward() ? TO_REPORTS : TO_SOURCES)
		.complete();

	/** Ways from a claim back to itself, beginning where the walk turned back. */
	private static final CypherTemplate<Walk> CIRCLES = CypherTemplate.<Walk>of("""
			UNWIND walked AS item
			WITH item.claim AS back, item.depth AS backDepth
			MATCH (back)-[:CITES]->(start) WHERE start IN claims
			WITH back, backDepth, start, head([place IN walked WHERE place.claim = start | place.depth]) AS startDepth
			WITH back, start WHERE `turns`
			WITH back, start LIMIT 20
			MATCH circle = ANY SHORTEST (start)-[:CITES]->{0,1000}(back)""")
		.slot("turns", (walk) -> walk.forward() ? BACK_TO_REPORTS : BACK_TO_SOURCES)
		.complete();

	private static final CypherTemplate<Walk> CYCLE = CypherTemplate.<Walk>of("""
			COLLECT { `circles`
				UNWIND nodes(circle) AS member
				WITH DISTINCT member ORDER BY member.id
				RETURN member }""").slot("circles", CIRCLES::fill).complete();

	private static final CypherTemplate<Walk> CYCLIC = CypherTemplate.<Walk>of("EXISTS { `circles` RETURN circle }")
		.slot("circles", CIRCLES::fill)
		.complete();

	private static final CypherTemplate<Walk> DRIFT = CypherTemplate.<Walk>of("""
			COLLECT { MATCH (`claim`)-[edge:CITES|DRIFTS_FROM]->(source)
				WHERE edge.drift <> [] AND NOT EXISTS { (source)-[:CITES]->() }
				WITH edge, source ORDER BY source.id
				RETURN {origin: source, findings: `findings`} }""")
		.slot("claim", Walk::claim)
		.slot("findings", CitationDrift.FINDINGS.fill(EDGE))
		.complete();

	private static final CypherTemplate<Walk> TRAIL = CypherTemplate.<Walk>of("""
			head(COLLECT {
				LET found = `found`
				LET walked = found[0..`most`], more = size(found) > `most`
				LET claims = [step IN walked | step.claim]
				RETURN {nodes: `nodes`, edges: `edges`, origins: `origins`, originCount: `originCount`,
					depth: walked[-1].depth, truncated: `truncated`, cyclic: `cyclic`, cycle: `cycle`, drift: `drift`}
			})""")
		.slot("found", WALK::fill)
		.slot("most", Walk::most)
		.slot("nodes", (walk) -> walk.selects("nodes") ? NODES : Cypher.literalNull())
		.slot("edges", (walk) -> EDGES.fillIf(walk.selects("edges"), walk))
		.slot("origins", (walk) -> walk.selects("origins") ? ORIGINS : Cypher.literalNull())
		.slot("originCount", (walk) -> walk.selects("originCount") ? ORIGIN_COUNT : Cypher.literalNull())
		.slot("truncated", (walk) -> FURTHER.fillIf(walk.selects("truncated"), walk))
		.slot("cyclic", (walk) -> CYCLIC.fillIf(walk.selects("cyclic"), walk))
		.slot("cycle", (walk) -> CYCLE.fillIf(walk.selects("cycle"), walk))
		.slot("drift", (walk) -> DRIFT.fillIf(walk.selects("drift"), walk))
		.complete();

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
		return TRAIL.fill(new Walk(claim.getRequiredSymbolicName(), asked));
	}

	/** From where, how far and which way citations are walked. */
	private record Walk(Expression claim, Asked asked) {

		Expression steps() {
			return this.asked.argument("maxDepth");
		}

		Expression most() {
			return this.asked.argument("first");
		}

		boolean forward() {
			return "TO_REPORTS".equals(this.asked.choice("direction"));
		}

		boolean selects(String field) {
			return this.asked.selects(field);
		}

	}

}
