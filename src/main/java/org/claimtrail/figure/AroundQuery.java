package org.claimtrail.figure;

import org.claimtrail.projection.Asked;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.Node;

/** The rows of what may speak of the figure of one claim. */
final class AroundQuery {

	/**
	 * The figures that may speak of that of a claim: it comes first, then those of its
	 * origins and of others that could hold or not hold beside it. What they say is
	 * judged afterwards; this leaves out what cannot matter, and of more than fifty those
	 * that matter least, since each is looked at with what it rests on.
	 */
	private static final String AROUND = """
			COLLECT {
			  LET one = $E
			  LET origins = CASE WHEN one.measureId IS NULL THEN [] ELSE
			    COLLECT { MATCH ANY SHORTEST (one) (()-[cites:CITES WHERE cites.intent IN $E]->()){1,1000} (origin)
			      WHERE NOT EXISTS { (origin)-[further:CITES]->() WHERE further.intent IN $E }
			      RETURN DISTINCT origin.id LIMIT 1000 } END
			  MATCH (one)-[:QUANTIFIES]->(counted:Measure)
			  MATCH (claim:Claim)-[:QUANTIFIES]->(counted)
			  WHERE (claim.id = one.id OR claim.id IN origins
			    OR claim.unit = one.unit AND claim.basis = one.basis AND NOT claim.forecast AND NOT claim.vague
			      AND claim.statedOnFirst IS NOT NULL AND NOT EXISTS { (claim)<-[:RESTATES]-() }
			      AND coalesce(claim.per, '') = coalesce(one.per, '') AND claim.claimantId <> one.claimantId
			      AND CASE one.basis
			        WHEN 'PERIOD' THEN coalesce(claim.since, '') = coalesce(one.since, '')
			          AND coalesce(claim.until, '') = coalesce(one.until, '')
			        ELSE coalesce(claim.asOfFirst <= one.asOfLast, true) AND coalesce(claim.asOfLast >= one.asOfFirst, true)
			          OR one.basis = 'CUMULATIVE' AND (
			            coalesce(claim.asOfFirst <= one.asOfLast AND claim.low > one.high, false)
			            OR coalesce(claim.asOfLast >= one.asOfFirst AND claim.high < one.low, false)) END)
			  WITH claim, one, claim.id <> one.id AS other, NOT claim.id IN origins AS further,
			    NOT (coalesce(claim.asOfFirst <= one.asOfLast, true) AND coalesce(claim.asOfLast >= one.asOfFirst, true)) AS apart,
			    CASE WHEN claim.low > one.high THEN claim.low - one.high ELSE coalesce(one.low - claim.high, 0) END AS gap
			  ORDER BY other, further, apart, gap DESC, claim.id LIMIT 50
			  WITH claim, claim AS state, one, other ORDER BY other, claim.statedOnFirst, claim.id
			  MATCH (claim)-[:QUANTIFIES]->(measure:Measure)
			  MATCH (claim)-[:MADE_BY]->(claimant)
			  LET whole = measure, organization = null
			  LET known = properties(state), withdrawnBy = $E
			  LET facts = $E
			  RETURN {facts: facts, node: claim, nodes: claim} AS row
			}""";

	private AroundQuery() {
	}

	/** The rows for a claim bound to a node, and what may speak of its figure. */
	static Expression of(Node claim, Asked asked) {
		return Cypher.raw(AROUND, claim.getRequiredSymbolicName(), PointFacts.passingOn(), PointFacts.passingOn(),
				PointQueries.withdrawnBy(Cypher.literalNull()), PointFacts.of(asked, true));
	}

}
