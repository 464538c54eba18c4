package org.claimtrail.figure.sources;

import org.claimtrail.figure.row.PointFacts;
import org.claimtrail.figure.row.PointQueries;
import org.claimtrail.projection.AskedNode;
import org.claimtrail.projection.CypherTemplate;
import org.neo4j.cypherdsl.core.Expression;

/** The rows of what may speak of the figure of one claim. */
final class AroundQuery {

	/** How many are looked at. */
	static final int MOST = 50;

	private static final PointFacts FACTS = PointFacts.WITH_ORIGINS;

	/**
	 * The first day of the end of the time that a figure describes.
	 */
	private static final Expression BEGINS = CypherTemplate
		.fixed("""
				CASE WHEN claim.basis = 'RATE' AND claim.until IS NOT NULL THEN claim.untilFirst ELSE claim.asOfFirst END""");

	/** The last day likewise. */
	private static final Expression ENDS = CypherTemplate.fixed("""
			CASE WHEN claim.basis = 'RATE' AND claim.until IS NOT NULL THEN claim.untilLast ELSE claim.asOfLast END""");

	/**
	 * The figures that may speak of that of a claim: it comes first, then those of its
	 * origins, then what stands of others. What they say is judged afterwards; this
	 * leaves out what cannot matter, and of more than fifty those that matter least,
	 * since each is looked at with what it rests on; one more tells that there are more,
	 * and what matters most comes first. What is about the same time matters most, then
	 * what is certainly about another one and cannot hold beside it, then what merely
	 * overlaps: that never contradicts. A time of the day may shift the day by two.
	 */
	static final CypherTemplate<AskedNode> AROUND = CypherTemplate
		.<AskedNode>of(
				"""
						COLLECT {
						  LET one = `claim`
						  LET resting = CASE WHEN one.measureId IS NULL THEN [] ELSE coalesce(`restsOn`, []) END
						  LET origins = [origin IN resting | origin[0]], sources = [origin IN resting | origin[1]] + one.claimantId
						  LET timed = CASE WHEN origins = [] OR NOT coalesce(one.asOfInferred, false)
						        OR one.basis = 'RATE' AND one.until IS NOT NULL THEN [one.id] ELSE origins END
						  LET described = head(COLLECT { MATCH (claim:Claim) WHERE claim.id IN timed AND claim.measureId = one.measureId
						      RETURN [min(`begins`), max(`ends`)] })
						  LET slack = duration({days: CASE WHEN coalesce(one.asOf CONTAINS 'T', false) THEN 2 ELSE 0 END})
						  LET first = described[0] - slack, last = described[1] + slack
						  MATCH (one)-[:QUANTIFIES]->(counted:Measure)
						  MATCH (claim:Claim)-[:QUANTIFIES]->(counted)
						  WHERE claim.id = one.id OR claim.id IN origins
						    OR claim.line IS NOT NULL AND claim.unit = one.unit AND claim.basis = one.basis
						      AND coalesce(claim.per, '') = coalesce(one.per, '') AND NOT claim.claimantId IN sources
						      AND coalesce(claim.staleKind <> 'WITHDRAWN', true) AND NOT EXISTS { (claim)<-[:RESTATES]-() }
						      AND CASE one.basis
						        WHEN 'PERIOD' THEN coalesce(claim.since, '') = coalesce(one.since, '')
						          AND coalesce(claim.until, '') = coalesce(one.until, '')
						        ELSE coalesce(`begins` <= last, true) AND coalesce(`ends` >= first, true)
						          OR one.basis = 'CUMULATIVE'
						            AND (coalesce(claim.asOfFirst <= last AND claim.low >= one.high, false)
						              OR coalesce(claim.asOfLast >= first AND claim.high <= one.low, false)) END
						  WITH claim, one, claim.id <> one.id AS other, NOT claim.id IN origins AS further,
						    coalesce(`begins` = described[0] AND `ends` = described[1], false) AS same,
						    NOT (coalesce(`begins` <= last, true) AND coalesce(`ends` >= first, true)) AS apart,
						    CASE WHEN claim.low > one.high THEN claim.low - one.high ELSE
						        coalesce(one.low - claim.high, 0) END AS gap
						  ORDER BY other, further, NOT same, NOT apart,
						      CASE WHEN same OR apart THEN -gap ELSE gap END, claim.id LIMIT 51
						  WITH claim, claim AS state, one
						  MATCH (claim)-[:QUANTIFIES]->(measure:Measure)
						  MATCH (claim)-[:MADE_BY]->(claimant)
						  LET organization = {id: claim.organizationId}
						  LET known = properties(state)
						  LET withdrawnBy = `withdrawnBy`
						  LET facts = `facts`
						  RETURN {facts: facts, node: claim, nodes: claim} AS row
						}""")
		.slot("claim", AskedNode::variable)
		.slot("begins", BEGINS)
		.slot("ends", ENDS)
		.slot("restsOn", PointFacts.restsOn("one"))
		.slot("withdrawnBy", PointQueries.WITHDRAWN_BY)
		.slot("facts", (about) -> FACTS.of(about.asked()))
		.complete();

	private AroundQuery() {
	}

}
