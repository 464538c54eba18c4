package org.claimtrail.figure;

import org.claimtrail.projection.Asked;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;

/**
 * The rows of histories of figures. Which figures there are, and how often each was
 * restated, is counted from what imports keep; the statements are read of those only that
 * are listed. The first row has no figure but the counts.
 */
final class FigureHistoryQueries {

	private static final String ROWS = """
			COLLECT {
			  LET found = COLLECT {
			      UNWIND $E AS measure
			      MATCH (claim:Claim)-[:QUANTIFIES]->(measure)
			      LET state = claim
			      WITH *
			      WHERE claim.describedFirst IS NOT NULL AND $E
			      WITH measure, claim.claimantId AS source, claim.line AS line, claim.describedFirst AS first,
			        CASE WHEN claim.basis = 'PERIOD' AND claim.until IS NOT NULL THEN claim.until ELSE claim.asOf END AS described,
			        collect(claim) AS claims, sum(COUNT { (claim)-[:RESTATES]->() }) AS restated,
			        sum(CASE claim.staleKind WHEN 'WITHDRAWN' THEN 1 ELSE 0 END) AS withdrawn, max(claim.statedOnFirst) AS stated
			      WHERE $E
			      WITH * ORDER BY $E, first DESC, source, line, described, measure.id
			      RETURN [measure, claims, restated, withdrawn]
			    }
			  UNWIND [{facts: [null, size(found), reduce(sum = 0, figure IN found | sum + size(figure[1])),
			      reduce(sum = 0, figure IN found | sum + figure[2]), reduce(sum = 0, figure IN found | sum + figure[3])]}]
			    + COLLECT {
			        UNWIND range(0, $E - 1) AS i
			        LET measure = found[i][0], whole = found[i][0]
			        UNWIND found[i][1] AS claim
			        MATCH (claim)-[:MADE_BY]->(claimant)
			        WITH i, measure, whole, claim, claim AS state, claimant
			        ORDER BY i, claim.statedOnFirst, claim.id LIMIT 10001
			        LET organization = $E
			        LET known = properties(state), withdrawnBy = $E
			        LET facts = $E
			        RETURN {facts: facts, claim: claim, measure: measure, claimant: claimant, organization: organization,
			          withdrawnBy: withdrawnBy} AS statement
			      } AS row
			  RETURN row
			}""";

	private FigureHistoryQueries() {
	}

	/**
	 * The rows for measures.
	 * @param measures one node or a list of nodes
	 */
	static Expression ofMeasures(Expression measures, Asked asked) {
		return Cypher.raw(ROWS, measures, PointQueries.conditions(asked, "to"), only(asked), order(asked),
				asked.argument("first"), PointQueries.organization(asked),
				PointQueries.withdrawnBy(Cypher.literalNull()), PointFacts.of(asked));
	}

	private static Expression only(Asked asked) {
		String only = asked.choice("only");
		return Cypher.raw((only != null) ? FigureFate.valueOf(only).condition() : "true");
	}

	private static Expression order(Asked asked) {
		return Cypher.raw(FigureHistoryOrder.valueOf(String.valueOf(asked.choice("orderBy"))).key());
	}

}
