package org.claimtrail.figure;

import org.claimtrail.projection.Asked;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.Node;

/**
 * The rows of timelines: every figure as it stood at the time asked for, the earliest
 * stated first. {@link PointReader} reads their facts.
 */
final class PointQueries {

	/** No timeline has more points. */
	static final int MOST = 10_000;

	private static final String OF_MEASURES = """
			COLLECT {
			  UNWIND $E AS whole
			  LET include = $E, from = $E, to = $E, knownOn = $E, recordedBy = $E, originsOnly = $E
			  UNWIND [whole] + CASE WHEN 'COMPONENTS' IN include
			    THEN COLLECT { MATCH (part:Measure)-[:COMPONENT_OF]->(whole) RETURN part } ELSE [] END AS measure
			  $E
			  WITH *
			  WHERE coalesce(state.asOfLast >= from, true) AND coalesce(state.asOfFirst <= to, true)
			    AND coalesce(state.statedOnLast <= knownOn, knownOn IS NULL)
			    AND (NOT originsOnly OR CASE state WHEN claim THEN NOT EXISTS { (claim)-[:CITES]->() }
			      ELSE size(coalesce(state.citesIds, [])) = 0 END)
			  WITH whole, measure, claim, state
			  ORDER BY coalesce(state.statedOnFirst, state.statedOnLast), claim.id
			  LIMIT CASE WHEN $E < 0 THEN 0 WHEN $E > 10000 THEN 10000 ELSE $E END + 1
			  MATCH (claimant:Claimant {id: state.claimantId})
			  LET organization = $E
			  LET facts = $E
			  RETURN {facts: facts, claim: claim, measure: measure, claimant: claimant, organization: organization} AS row
			}""";

	private static final String AS_IT_STANDS = """
			MATCH (claim:Claim)-[:QUANTIFIES]->(measure)
			  LET state = claim""";

	private static final String AS_RECORDED = """
			CALL (measure, recordedBy) {
			    MATCH (claim:Claim)-[:QUANTIFIES]->(measure)
			    WHERE claim.recordedAt <= recordedBy
			      AND NOT EXISTS { (claim)-[:SUPERSEDES]->(old:ClaimVersion) WHERE old.supersededAt > recordedBy }
			    RETURN claim, claim AS state
			    UNION ALL
			    MATCH (claim:Claim)-[:SUPERSEDES]->(state:ClaimVersion {measureId: measure.id})
			    WHERE state.recordedAt <= recordedBy AND state.supersededAt > recordedBy
			    RETURN claim, state
			  }""";

	private static final String OF_A_CLAIMANT = """
			COLLECT {
			  MATCH (claim:Claim)-[:MADE_BY]->($E)
			  MATCH (claim)-[:QUANTIFIES]->(measure:Measure)
			  WHERE coalesce(measure.id = $E, true)
			  WITH claim, claim AS state, measure, measure AS whole, $E AS claimant, null AS organization
			  ORDER BY coalesce(claim.statedOnFirst, claim.statedOnLast), claim.id
			  LIMIT 10000
			  LET facts = $E
			  RETURN {facts: facts, claim: claim, measure: measure, claimant: claimant, organization: organization} AS row
			}""";

	private static final String ORGANIZATION = """
			head(COLLECT { MATCH (organization:Organization {id: state.organizationId}) RETURN organization })""";

	private static final String FACTS = """
			[claim.id, measure.id, whole.id, claimant.id, organization.id,
			    state.statedOn, state.statedOnFirst, state.statedOnLast, state.comparator, state.low, state.high, state.unit,
			    state.phrase, state.basis, state.per, state.since, state.sinceFirst, state.sinceLast, state.until,
			    state.untilFirst, state.untilLast, state.asOf, state.asOfFirst, state.asOfLast, state.forecast, state.vague,
			    CASE state WHEN claim THEN EXISTS { (claim)-[cites:CITES]->() WHERE cites.intent IN ['REPORTS', 'QUOTES'] }
			      ELSE any(intent IN coalesce(state.citesIntents, []) WHERE intent IN ['REPORTS', 'QUOTES']) END,
			    $E, $E, $E, $E, $E]""";

	private static final String REPORTS = "COUNT { (claim)<-[:CITES]-() }";

	private static final String ORIGINS = """
			COUNT { MATCH ANY SHORTEST (claim)-[:CITES]->{0,1000}(origin) WHERE NOT EXISTS { (origin)-[:CITES]->() } RETURN origin }""";

	private static final String COMPONENTS = """
			COLLECT { MATCH (part:Measure)-[:COMPONENT_OF]->(whole) RETURN part.id }""";

	private PointQueries() {
	}

	/**
	 * The rows for measures.
	 * @param measures one node or a list of nodes
	 * @param most how many rows at most; one more tells that there are more
	 */
	static Expression ofMeasures(Expression measures, Expression most, Asked asked) {
		return ofMeasures(measures, asked.firstDay("from"), asked.lastDay("to"), most, asked);
	}

	/**
	 * The rows for a measure that describe a day, or for other figures than tolls one
	 * before it.
	 */
	static Expression standing(Expression measure, Expression most, Asked asked) {
		return ofMeasures(measure, Cypher.literalNull(), asked.lastDay("date"), most, asked);
	}

	private static Expression ofMeasures(Expression measures, Expression from, Expression to, Expression most,
			Asked asked) {
		boolean organized = "ORGANIZATION".equals(asked.choice("groupBy")) || asked.selectsAnywhere("organization")
				|| asked.selectsAnywhere("organizationId");
		Expression include = asked.has("include") ? asked.argument("include") : Cypher.listOf();
		Expression originsOnly = "true".equals(asked.choice("originsOnly")) ? Cypher.literalTrue()
				: Cypher.literalFalse();
		return Cypher.raw(OF_MEASURES, measures, include, from, to, asked.lastDay("knownOn"),
				asked.argument("recordedBy"), originsOnly,
				Cypher.raw(asked.has("recordedBy") ? AS_RECORDED : AS_IT_STANDS), most, most, most,
				organized ? Cypher.raw(ORGANIZATION) : Cypher.literalNull(), facts(asked));
	}

	/** The rows for the claimant bound to a node, without organizations. */
	static Expression ofClaimant(Node claimant, Asked asked) {
		Expression bound = claimant.getRequiredSymbolicName();
		return Cypher.raw(OF_A_CLAIMANT, bound, asked.argument("measure"), bound, facts(asked));
	}

	/** The last five are read only where they are asked for. */
	private static Expression facts(Asked asked) {
		boolean components = asked.selects("sums");
		boolean flat = asked.selectsAnywhere("claimantName");
		return Cypher.raw(FACTS, where(asked.selectsAnywhere("reportCount"), REPORTS),
				where(asked.selectsAnywhere("originCount"), ORIGINS), where(components, COMPONENTS),
				where(flat, "claimant.name"), where(flat, "organization.name"));
	}

	private static Expression where(boolean asked, String cypher) {
		return asked ? Cypher.raw(cypher) : Cypher.literalNull();
	}

}
