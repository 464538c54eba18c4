package org.claimtrail.figure.row;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import org.claimtrail.projection.Asked;
import org.jspecify.annotations.Nullable;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.Node;

/**
 * The rows of timelines: every figure as it stood at the time asked for, the earliest
 * stated first. {@link PointReader} reads their facts.
 */
public final class PointQueries {

	/** No timeline has more points. */
	public static final int MOST = 10_000;

	private static final String MEASURES = """
			COLLECT { MATCH (measure:Measure) WHERE measure.id IN $E RETURN measure }""";

	private static final String OF_MEASURES = """
			COLLECT {
			  UNWIND $E AS whole
			  LET include = $E, recordedBy = $E
			  UNWIND [whole] + CASE WHEN 'COMPONENTS' IN include
			    THEN COLLECT { MATCH (part:Measure)-[:COMPONENT_OF]->(whole) RETURN part } ELSE [] END AS measure
			  $E
			  WITH *
			  WHERE $E
			  $E
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

	private static final String ORGANIZATION_ID = "coalesce(state.organizationId, state.claimantId)";

	private static final String FOR_ORGANIZATIONS = ORGANIZATION_ID + " IN $E";

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
			  LIMIT 10001
			  LET known = properties(state), withdrawnBy = $E
			  LET facts = $E
			  RETURN {facts: facts, claim: claim, measure: measure, claimant: claimant, organization: organization,
			    withdrawnBy: withdrawnBy} AS row
			}""";

	private static final String CERTAINLY = """
			coalesce(claim.staleKind <> 'WITHDRAWN', true)""";

	/** On the day itself the time of the day may matter. */
	private static final String KNOWN_BEFORE = " AND coalesce(claim.statedOnLast < $E, false)";

	/**
	 * Leaves out what was stated before something that stands of the same source about
	 * the same time.
	 */
	private static final String LAST_STATED = """
			WITH whole, measure, $E AS source, claim.line AS line, claim.described AS described, collect(claim) AS claims,
			    max(CASE WHEN $E THEN claim.statedOnFirst END) AS latest
			  UNWIND claims AS claim
			  WITH whole, measure, claim, claim AS state, line, latest
			  WHERE line IS NULL OR coalesce(claim.statedOnFirst >= latest, true)""";

	/**
	 * Leaves out what is certainly about an earlier time than something that stands of
	 * the same source. By the time of the day it may be two days later than it is
	 * written.
	 */
	private static final String LAST_DESCRIBED = """
			WITH whole, measure, $E AS source, claim.line AS line, collect(claim) AS claims,
			    max(CASE WHEN claim.basis <> 'PERIOD' AND $E THEN claim.asOfFirst END) AS latest
			  UNWIND claims AS claim
			  WITH whole, measure, claim, claim AS state, line, latest
			  WHERE CASE WHEN line IS NULL THEN NOT coalesce(claim.forecast OR claim.vague, false)
			    ELSE latest IS NULL OR coalesce(claim.asOfLast >= latest, claim.asOfFirst IS NOT NULL)
			      OR coalesce(claim.asOf CONTAINS 'T' AND claim.asOfLast >= latest - duration('P2D'), false) END""";

	private static final String ORGANIZATION = """
			head(COLLECT { MATCH (organization:Organization {id: state.organizationId}) RETURN organization })""";

	/**
	 * Of the claims that withdraw this one the one by which it had been first for
	 * certain.
	 */
	private static final String WITHDRAWN_BY = """
			head(COLLECT { MATCH (claim)<-[:RETRACTS]-(taking:Claim) WHERE coalesce(taking.recordedAt <= $E, true)
			    RETURN taking ORDER BY taking.statedOnLast, taking.statedOnFirst, taking.id LIMIT 1 })""";

	/** The fields of a figure that tell for which organization it was stated. */
	private static final List<String> ORGANIZATIONS = List.of("organization", "organizationId", "organizationName");

	private PointQueries() {
	}

	/** The measures that a question names, as a list of nodes. */
	public static Expression measures(Asked asked) {
		return Cypher.raw(MEASURES, asked.argument("measures"));
	}

	/**
	 * The rows for measures.
	 * @param measures one node or a list of nodes
	 * @param most how many rows at most; one more tells that there are more
	 */
	public static Expression ofMeasures(Expression measures, Expression most, Asked asked) {
		boolean current = "CURRENT".equals(asked.choice("view"));
		return ofMeasures(measures, conditions(asked, "to"), current ? LAST_STATED : null, STATED_FIRST, most, asked);
	}

	/**
	 * The rows for a measure that describe a day, or for other figures than tolls one
	 * before it; where there are too many, those that describe the latest days.
	 */
	public static Expression standing(Expression measure, Expression most, Asked asked) {
		return ofMeasures(measure, conditions(asked, "date"), LAST_DESCRIBED, DESCRIBED_LAST, most, asked);
	}

	/** What was recorded by a time has no line. */
	private static Expression narrowed(@Nullable String narrower, Asked asked) {
		if (narrower == null || asked.has("recordedBy")) {
			return Cypher.raw("WITH *");
		}
		Expression certainly = asked.has("knownOn") ? Cypher.raw(CERTAINLY + KNOWN_BEFORE, asked.lastDay("knownOn"))
				: Cypher.raw(CERTAINLY);
		return Cypher.raw(narrower, Cypher.raw(isGrouped(asked) ? ORGANIZATION_ID : "state.claimantId"), certainly);
	}

	private static Expression ofMeasures(Expression measures, Expression conditions, @Nullable String narrower,
			String order, Expression most, Asked asked) {
		boolean grouped = isGrouped(asked);
		boolean recorded = asked.has("recordedBy");
		Expression include = asked.has("include") ? asked.argument("include") : Cypher.listOf();
		return Cypher.raw(OF_MEASURES, measures, include, asked.argument("recordedBy"),
				Cypher.raw(recorded ? AS_RECORDED : AS_IT_STANDS), conditions, narrowed(narrower, asked),
				Cypher.raw(order), most, most, most, Cypher.raw(recorded ? CLAIMANT_AS_RECORDED : CLAIMANT),
				organization(asked), withdrawnBy(asked.argument("recordedBy")), PointFacts.of(asked),
				Cypher.raw(grouped ? "coalesce(organization, claimant)" : "claimant"));
	}

	public static Expression organization(Asked asked) {
		boolean organized = isGrouped(asked) || ORGANIZATIONS.stream().anyMatch(asked::selectsAnywhere);
		return organized ? Cypher.raw(ORGANIZATION) : Cypher.literalNull();
	}

	/** The claim that withdraws one, by what was recorded by a time; null for now. */
	public static Expression withdrawnBy(Expression recordedBy) {
		return Cypher.raw(WITHDRAWN_BY, recordedBy);
	}

	static boolean isGrouped(Asked asked) {
		return "ORGANIZATION".equals(asked.choice("groupBy"));
	}

	private static boolean isOriginsOnly(Asked asked) {
		return "true".equals(asked.choice("originsOnly"));
	}

	/** Only those that are set, so that nothing is read for the others. */
	public static Expression conditions(Asked asked, String to) {
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
		if (isOriginsOnly(asked)) {
			conditions.add(Cypher.raw(ORIGINS_ONLY));
		}
		String all = String.join(" AND ", Collections.nCopies(conditions.size(), "$E"));
		return conditions.isEmpty() ? Cypher.literalTrue() : Cypher.raw(all, conditions.toArray());
	}

	/** The rows for the claimant bound to a node, without organizations. */
	public static Expression ofClaimant(Node claimant, Asked asked) {
		Expression bound = claimant.getRequiredSymbolicName();
		return Cypher.raw(OF_A_CLAIMANT, bound, asked.argument("measure"), bound, withdrawnBy(Cypher.literalNull()),
				PointFacts.of(asked));
	}

}
