package org.claimtrail.figure;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

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
			  LET include = $E, recordedBy = $E
			  UNWIND [whole] + CASE WHEN 'COMPONENTS' IN include
			    THEN COLLECT { MATCH (part:Measure)-[:COMPONENT_OF]->(whole) RETURN part } ELSE [] END AS measure
			  $E
			  WITH *
			  WHERE $E
			  WITH whole, measure, claim, state
			  ORDER BY $E, claim.id
			  LIMIT CASE WHEN $E < 0 THEN 0 WHEN $E > 10000 THEN 10000 ELSE $E END + 1
			  MATCH $E
			  LET organization = $E
			  LET known = properties(state), withdrawnBy = $E
			  LET facts = $E
			  RETURN {facts: facts, claim: claim, measure: measure, claimant: claimant, organization: organization,
			    source: $E, withdrawnBy: withdrawnBy} AS row
			}""";

	private static final String STATED_FIRST = "state.statedOnFirst";

	/** So that what is left out, where there is too much, no longer stands for most. */
	private static final String DESCRIBED_LAST = """
			state.asOfFirst IS NULL, state.asOfFirst DESC, state.statedOnFirst IS NULL,
			state.statedOnFirst DESC""";

	private static final String FROM = "coalesce(state.asOfLast >= $E, true)";

	private static final String TO = "coalesce(state.asOfFirst <= $E, true)";

	private static final String KNOWN_ON = "coalesce(state.statedOnLast <= $E, $E IS NULL)";

	private static final String BY_CLAIMANTS = "state.claimantId IN $E";

	private static final String FOR_ORGANIZATIONS = "coalesce(state.organizationId, state.claimantId) IN $E";

	private static final String ORIGINS_ONLY = """
			CASE state WHEN claim THEN NOT EXISTS { (claim)-[:CITES]->() } ELSE size(coalesce(state.citesIds, [])) = 0 END""";

	private static final String CLAIMANT = "(claim)-[:MADE_BY]->(claimant)";

	/** A correction may have named another claimant. */
	private static final String CLAIMANT_AS_RECORDED = "(claimant:Claimant {id: state.claimantId})";

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
			  ORDER BY claim.statedOnFirst, claim.id
			  LIMIT 10000
			  LET known = properties(state), withdrawnBy = $E
			  LET facts = $E
			  RETURN {facts: facts, claim: claim, measure: measure, claimant: claimant, organization: organization,
			    withdrawnBy: withdrawnBy} AS row
			}""";

	private static final String ORGANIZATION = """
			head(COLLECT { MATCH (organization:Organization {id: state.organizationId}) RETURN organization })""";

	/** The first claim that withdraws this one. */
	private static final String WITHDRAWN_BY = """
			head(COLLECT { MATCH (claim)<-[:RETRACTS]-(taking:Claim) WHERE coalesce(taking.recordedAt <= $E, true)
			    RETURN taking ORDER BY coalesce(taking.statedOnFirst, taking.statedOnLast), taking.id LIMIT 1 })""";

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

	/** The fields of a figure that tell for which organization it was stated. */
	private static final List<String> ORGANIZATIONS = List.of("organization", "organizationId", "organizationName");

	private PointQueries() {
	}

	/**
	 * The rows for measures.
	 * @param measures one node or a list of nodes
	 * @param most how many rows at most; one more tells that there are more
	 */
	static Expression ofMeasures(Expression measures, Expression most, Asked asked) {
		return ofMeasures(measures, conditions(asked, "to"), STATED_FIRST, most, asked);
	}

	/**
	 * The rows for a measure that describe a day, or for other figures than tolls one
	 * before it; where there are too many, those that describe the latest days.
	 */
	static Expression standing(Expression measure, Expression most, Asked asked) {
		return ofMeasures(measure, conditions(asked, "date"), DESCRIBED_LAST, most, asked);
	}

	private static Expression ofMeasures(Expression measures, Expression conditions, String order, Expression most,
			Asked asked) {
		boolean grouped = isGrouped(asked);
		boolean organized = grouped || ORGANIZATIONS.stream().anyMatch(asked::selectsAnywhere);
		boolean recorded = asked.has("recordedBy");
		Expression include = asked.has("include") ? asked.argument("include") : Cypher.listOf();
		return Cypher.raw(OF_MEASURES, measures, include, asked.argument("recordedBy"),
				Cypher.raw(recorded ? AS_RECORDED : AS_IT_STANDS), conditions, Cypher.raw(order), most, most, most,
				Cypher.raw(recorded ? CLAIMANT_AS_RECORDED : CLAIMANT),
				organized ? Cypher.raw(ORGANIZATION) : Cypher.literalNull(),
				Cypher.raw(WITHDRAWN_BY, asked.argument("recordedBy")), PointFacts.of(asked),
				Cypher.raw(grouped ? "coalesce(organization, claimant)" : "claimant"));
	}

	private static boolean isGrouped(Asked asked) {
		return "ORGANIZATION".equals(asked.choice("groupBy"));
	}

	/** Only those that are set, so that nothing is read for the others. */
	private static Expression conditions(Asked asked, String to) {
		List<Expression> conditions = new ArrayList<>();
		if (asked.has("from")) {
			conditions.add(Cypher.raw(FROM, asked.firstDay("from")));
		}
		if (asked.has(to)) {
			conditions.add(Cypher.raw(TO, asked.lastDay(to)));
		}
		if (asked.has("knownOn")) {
			conditions.add(Cypher.raw(KNOWN_ON, asked.lastDay("knownOn"), asked.lastDay("knownOn")));
		}
		if (asked.has("sources")) {
			conditions.add(Cypher.raw(isGrouped(asked) ? FOR_ORGANIZATIONS : BY_CLAIMANTS, asked.argument("sources")));
		}
		if ("true".equals(asked.choice("originsOnly"))) {
			conditions.add(Cypher.raw(ORIGINS_ONLY));
		}
		String all = String.join(" AND ", Collections.nCopies(conditions.size(), "$E"));
		return conditions.isEmpty() ? Cypher.literalTrue() : Cypher.raw(all, conditions.toArray());
	}

	/** The rows for the claimant bound to a node, without organizations. */
	static Expression ofClaimant(Node claimant, Asked asked) {
		Expression bound = claimant.getRequiredSymbolicName();
		return Cypher.raw(OF_A_CLAIMANT, bound, asked.argument("measure"), bound,
				Cypher.raw(WITHDRAWN_BY, Cypher.literalNull()), PointFacts.of(asked));
	}

	/** The rows for a claim bound to a node, and what may speak of its figure. */
	static Expression around(Node claim, Asked asked) {
		return Cypher.raw(AROUND, claim.getRequiredSymbolicName(), PointFacts.passingOn(), PointFacts.passingOn(),
				Cypher.raw(WITHDRAWN_BY, Cypher.literalNull()), PointFacts.of(asked, true));
	}

}
