package org.claimtrail.figure.row;

import java.util.List;

import org.claimtrail.projection.Asked;
import org.claimtrail.projection.CypherTemplate;
import org.jspecify.annotations.Nullable;
import org.neo4j.cypherdsl.core.Expression;

/**
 * The rows that a question wants, and how it gets at the statements that they are about.
 *
 * @param measures one node or a list of nodes
 * @param limit how many rows are read at most
 */
record PointRows(Expression measures, Expression limit, Form form, Asked asked) {

	private static final Expression AS_IT_STANDS = CypherTemplate.fixed("""
			MATCH (claim:Claim)-[:QUANTIFIES]->(measure)
			  LET state = claim""");

	private static final Expression AS_INDEXED = CypherTemplate.fixed("day, id");

	/** The fields of a figure that tell who stated it. */
	private static final List<String> CLAIMANTS = List.of("claimant", "claimantName", "source");

	/**
	 * By the index, so that of many no more are read than are asked for. Those of an
	 * unknown day come last, and are looked for only where there is room.
	 */
	private static final CypherTemplate<PointRows> FIRST_STATED = CypherTemplate.<PointRows>of("""
			CALL (measure) {
			    MATCH (claim:Claim)
			    USING INDEX claim:Claim(measureId, statedOnFirst, id)
			    WHERE claim.measureId = measure.id AND claim.statedOnFirst IS NOT NULL AND claim.id IS NOT NULL
			    RETURN claim, claim.statedOnFirst AS day, claim.id AS id
			    ORDER BY claim.measureId, claim.statedOnFirst, claim.id LIMIT `limit`
			    UNION ALL
			    FILTER COUNT {
			      MATCH (claim:Claim)
			      USING INDEX claim:Claim(measureId, statedOnFirst, id)
			      WHERE claim.measureId = measure.id AND claim.statedOnFirst IS NOT NULL AND claim.id IS NOT NULL
			      RETURN claim LIMIT `limit` } < `limit`
			    MATCH (claim:Claim)-[:QUANTIFIES]->(measure)
			    WHERE claim.statedOnFirst IS NULL
			    RETURN claim, null AS day, claim.id AS id
			  }
			  LET state = claim""").slot("limit", PointRows::limit).complete();

	private static final Expression AS_RECORDED = CypherTemplate.fixed("""
			CALL (measure, recordedBy) {
			    MATCH (claim:Claim)-[:QUANTIFIES]->(measure)
			    WHERE claim.recordedAt <= recordedBy
			      AND NOT EXISTS { (claim)-[:SUPERSEDES]->(old:ClaimVersion) WHERE old.supersededAt > recordedBy }
			    RETURN claim, claim AS state
			    UNION ALL
			    MATCH (claim:Claim)-[:SUPERSEDES]->(state:ClaimVersion {measureId: measure.id})
			    WHERE state.recordedAt <= recordedBy AND state.supersededAt > recordedBy
			    RETURN claim, state
			  }""");

	private static final CypherTemplate<PointRows> STATES = CypherTemplate.<PointRows>of("""
			`states`
			  WITH *
			  WHERE `conditions`
			  `narrowed`""")
		.slot("states", (rows) -> rows.isRecorded() ? AS_RECORDED : AS_IT_STANDS)
		.slot("conditions", (rows) -> rows.form().conditions().of(rows.asked()))
		.slot("narrowed", (rows) -> PointNarrowing.of(rows.form().narrower(), rows.asked()))
		.complete();

	/** Binds each {@code claim} of a measure with its {@code state}. */
	Expression states() {
		return isByIndex() ? FIRST_STATED.fill(this) : STATES.fill(this);
	}

	/** What the rows are sorted by before some of them are left out. */
	Expression order() {
		return isByIndex() ? AS_INDEXED : this.form.order();
	}

	private boolean isByIndex() {
		return this.form.isFew() && this.form.conditions().areNone(this.asked) && !isRecorded();
	}

	/** Whether more is asked for of the claimant than its identifier. */
	boolean isOfClaimants() {
		return isRecorded() || PointConditions.isGrouped(this.asked)
				|| CLAIMANTS.stream().anyMatch(this.asked::selectsAnywhere);
	}

	boolean isRecorded() {
		return this.asked.has("recordedBy");
	}

	/**
	 * Which rows there may be, and in which order.
	 *
	 * @param narrower leaves out what stands no more; null for none
	 * @param isFew whether the first ones by the day of their statement are wanted, of
	 * what may be many more
	 */
	record Form(PointConditions conditions, @Nullable CypherTemplate<Asked> narrower, Expression order, boolean isFew) {
	}

}
