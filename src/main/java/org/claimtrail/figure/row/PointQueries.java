package org.claimtrail.figure.row;

import java.util.List;

import org.claimtrail.projection.Asked;
import org.claimtrail.projection.AskedNode;
import org.claimtrail.projection.CypherTemplate;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;

/**
 * The rows of timelines: every figure as it stood at the time asked for, the earliest
 * stated first. {@link PointReader} reads their facts.
 */
public final class PointQueries {

	/** No timeline has more points. */
	public static final int MOST = 10_000;

	/** What answers far fewer than it reads, as a page or a count, reads no more. */
	public static final int MOST_READ = 30_000;

	/** The measures that a question names, as a list of nodes. */
	public static final CypherTemplate<Asked> MEASURES = CypherTemplate.<Asked>of("""
			COLLECT { MATCH (measure:Measure) WHERE measure.id IN `measures` RETURN measure }""")
		.slot("measures", (asked) -> asked.argument("measures"))
		.complete();

	private static final PointFacts FACTS = PointFacts.AS_ASKED;

	private static final Expression STATED_FIRST = CypherTemplate.fixed("state.statedOnFirst, claim.id");

	/** So that what is left out, where there is too much, no longer stands for most. */
	private static final Expression DESCRIBED_LAST = CypherTemplate.fixed("""
			state.asOfFirst IS NULL, state.asOfFirst DESC, state.statedOnFirst IS NULL,
			state.statedOnFirst DESC, claim.id""");

	private static final PointRows.Form FIRST = new PointRows.Form(new PointConditions("to"), null, STATED_FIRST, true);

	private static final PointRows.Form EVERY = new PointRows.Form(new PointConditions("to"), null, STATED_FIRST,
			false);

	private static final PointRows.Form CURRENT = new PointRows.Form(new PointConditions("to"),
			PointNarrowing.LAST_STATED, STATED_FIRST, false);

	private static final PointRows.Form STANDING = new PointRows.Form(new PointConditions("date"),
			PointNarrowing.LAST_DESCRIBED, DESCRIBED_LAST, false);

	private static final Expression CLAIMANT = CypherTemplate.fixed("MATCH (claim)-[:MADE_BY]->(claimant)");

	private static final Expression NO_CLAIMANT = CypherTemplate.fixed("LET claimant = null");

	/** A correction may have named another claimant. */
	private static final Expression CLAIMANT_AS_RECORDED = CypherTemplate
		.<Expression>of("MATCH (claimant:Claimant {id: `kept`})")
		.slot("kept", (kept) -> kept)
		.complete()
		.fill(PointConditions.KEPT_CLAIMANT);

	private static final Expression ORGANIZATION = CypherTemplate.fixed("""
			head(COLLECT { MATCH (organization:Organization {id: state.organizationId}) RETURN organization })""");

	private static final Expression ORGANIZATION_AS_RECORDED = CypherTemplate.<Expression>of("""
			head(COLLECT { MATCH (organization:Organization {id: `kept`}) RETURN organization })""")
		.slot("kept", (kept) -> kept)
		.complete()
		.fill(PointConditions.KEPT_ORGANIZATION);

	private static final Expression BY_CLAIMANT = CypherTemplate.fixed("claimant");

	private static final Expression BY_ORGANIZATION = CypherTemplate.fixed("coalesce(organization, claimant)");

	/**
	 * Of the claims that withdraw this one the one by which it had been first for
	 * certain. Only a claim {@code known} as withdrawn is looked at.
	 */
	public static final Expression WITHDRAWN_BY = CypherTemplate.fixed("""
			CASE WHEN known.staleKind = 'WITHDRAWN' THEN head(COLLECT {
			    MATCH (claim)<-[:RETRACTS {withdraws: true}]-(taking:Claim)
			    RETURN taking ORDER BY taking.statedOnLast, taking.statedOnFirst, taking.id LIMIT 1 }) END""");

	/** The same by what was recorded by a time, when nobody kept a mark. */
	private static final CypherTemplate<Asked> WITHDRAWN_BY_AS_RECORDED = CypherTemplate.<Asked>of("""
			head(COLLECT { MATCH (claim)<-[:RETRACTS {withdraws: true}]-(taking:Claim)
				WHERE coalesce(taking.recordedAt <= `recordedBy`, true)
			    RETURN taking ORDER BY taking.statedOnLast, taking.statedOnFirst, taking.id LIMIT 1 })""")
		.slot("recordedBy", (asked) -> asked.argument("recordedBy"))
		.complete();

	/** One more than are asked for, which tells that there are more. */
	private static final CypherTemplate<Most> LIMIT = CypherTemplate.<Most>of("""
			CASE WHEN `most` < 0 THEN 0 WHEN `most` > `limit` THEN `limit` ELSE `most` END + 1""")
		.slot("most", Most::asked)
		.slot("limit", (most) -> Cypher.literalOf(most.allowed()))
		.complete();

	private static final CypherTemplate<PointRows> OF_MEASURES = CypherTemplate.<PointRows>of("""
			COLLECT {
			  UNWIND `measures` AS whole
			  LET include = `include`, recordedBy = `recordedBy`
			  UNWIND [whole] + CASE WHEN 'COMPONENTS' IN include
			    THEN COLLECT { MATCH (part:Measure)-[:COMPONENT_OF]->(whole) RETURN part } ELSE [] END AS measure
			  `states`
			  WITH whole, measure, claim, state
			  ORDER BY `order`
			  LIMIT `limit`
			  `claimant`
			  LET organization = `organization`
			  LET known = properties(state)
			  LET withdrawnBy = `withdrawnBy`
			  LET facts = `facts`, source = `source`
			  RETURN `row` AS row
			}""")
		.slot("measures", PointRows::measures)
		.slot("include", (rows) -> rows.asked().has("include") ? rows.asked().argument("include") : Cypher.listOf())
		.slot("recordedBy", (rows) -> rows.asked().argument("recordedBy"))
		.slot("states", PointRows::states)
		.slot("order", PointRows::order)
		.slot("limit", PointRows::limit)
		.slot("claimant", PointQueries::claimant)
		.slot("organization", (rows) -> organization(rows.asked()))
		.slot("withdrawnBy", (rows) -> rows.isRecorded() ? WITHDRAWN_BY_AS_RECORDED.fill(rows.asked()) : WITHDRAWN_BY)
		.slot("facts", (rows) -> FACTS.ofMany(rows.asked()))
		.slot("row",
				(rows) -> rows.asked().row("claim", "measure", "claimant", "organization", "source", "withdrawnBy"))
		.slot("source", (rows) -> PointConditions.isGrouped(rows.asked()) ? BY_ORGANIZATION : BY_CLAIMANT)
		.complete();

	/** The rows for the claimant bound to a node, without organizations. */
	public static final CypherTemplate<AskedNode> OF_A_CLAIMANT = CypherTemplate.<AskedNode>of("""
			COLLECT {
			  MATCH (claim:Claim)-[:MADE_BY]->(`claimant`)
			  MATCH (claim)-[:QUANTIFIES]->(measure:Measure)
			  WHERE coalesce(measure.id = `measure`, true)
			  WITH claim, claim AS state, measure, `claimant` AS claimant, null AS organization
			  ORDER BY claim.statedOnFirst, claim.id
			  LIMIT `limit`
			  LET known = properties(state)
			  LET withdrawnBy = `withdrawnBy`
			  LET facts = `facts`
			  RETURN `row` AS row
			}""")
		.slot("claimant", AskedNode::variable)
		.slot("measure", (about) -> about.asked().argument("measure"))
		.slot("limit", Cypher.literalOf(MOST_READ + 1))
		.slot("withdrawnBy", WITHDRAWN_BY)
		.slot("facts", (about) -> FACTS.of(about.asked()))
		.slot("row", (about) -> about.asked().row("claim", "measure", "claimant", "organization", "withdrawnBy"))
		.complete();

	/** The fields of a figure that tell for which organization it was stated. */
	private static final List<String> ORGANIZATIONS = List.of("organization", "organizationId", "organizationName");

	private PointQueries() {
	}

	/**
	 * The rows for measures.
	 * @param measures one node or a list of nodes
	 * @param most how many rows at most; one more tells that there are more
	 */
	public static Expression ofMeasures(Expression measures, Expression most, Asked asked) {
		return ofMeasures(measures, LIMIT.fill(new Most(most, MOST)), FIRST, asked);
	}

	private static Expression claimant(PointRows rows) {
		if (rows.isRecorded()) {
			return CLAIMANT_AS_RECORDED;
		}
		return rows.isOfClaimants() ? CLAIMANT : NO_CLAIMANT;
	}

	private static Expression ofMeasures(Expression measures, Expression limit, PointRows.Form stated, Asked asked) {
		PointRows.Form form = "CURRENT".equals(asked.choice("view")) ? CURRENT : stated;
		return OF_MEASURES.fill(new PointRows(measures, limit, form, asked));
	}

	/** The rows for measures for what answers few of them: {@link #MOST_READ}. */
	public static Expression ofMeasures(Expression measures, Asked asked) {
		return ofMeasures(measures, Cypher.literalOf(MOST_READ + 1), EVERY, asked);
	}

	/**
	 * The rows for a measure that describe a day, or for other figures than tolls one
	 * before it; where there are too many, those that describe the latest days.
	 */
	public static Expression standing(Expression measure, Expression most, Asked asked) {
		return OF_MEASURES.fill(new PointRows(measure, LIMIT.fill(new Most(most, MOST)), STANDING, asked));
	}

	/** Whether something of the organizations spoken for is asked for. */
	static boolean isOrganized(Asked asked) {
		return PointConditions.isGrouped(asked) || ORGANIZATIONS.stream().anyMatch(asked::selectsAnywhere);
	}

	/** The organization spoken for; null where nothing of it is asked for. */
	public static Expression organization(Asked asked) {
		if (!isOrganized(asked)) {
			return Cypher.literalNull();
		}
		return asked.has("recordedBy") ? ORGANIZATION_AS_RECORDED : ORGANIZATION;
	}

	/**
	 * How many rows there may be.
	 *
	 * @param asked how many are asked for
	 * @param allowed how many are allowed
	 */
	private record Most(Expression asked, int allowed) {
	}

}
