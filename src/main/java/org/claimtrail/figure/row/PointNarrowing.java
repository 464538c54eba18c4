package org.claimtrail.figure.row;

import org.claimtrail.projection.Asked;
import org.claimtrail.projection.CypherTemplate;
import org.jspecify.annotations.Nullable;
import org.neo4j.cypherdsl.core.Expression;

/**
 * Leaves out of the statements of figures what certainly stands no more, before they are
 * sorted: a condition behind the list could be tested after it.
 */
final class PointNarrowing {

	private static final Expression ALL = CypherTemplate.fixed("WITH *");

	private static final Expression CERTAINLY = CypherTemplate.fixed("coalesce(claim.staleKind <> 'WITHDRAWN', true)");

	/** On the day itself the time of the day may matter. */
	private static final CypherTemplate<Asked> CERTAINLY_KNOWN = CypherTemplate.<Asked>of("""
			coalesce(claim.staleKind <> 'WITHDRAWN', true) AND coalesce(claim.statedOnLast < `day`, false)""")
		.slot("day", (asked) -> asked.lastDay("knownOn"))
		.complete();

	/** Whether it describes a time that it names alone, and no stretch. */
	private static final Expression MOMENT = CypherTemplate.fixed("""
			claim.basis <> 'PERIOD' AND (claim.basis <> 'RATE' OR claim.until IS NULL)""");

	private static final Expression CLAIMANT = CypherTemplate.fixed("state.claimantId");

	private static final Expression ORGANIZATION = CypherTemplate
		.fixed("coalesce(state.organizationId, state.claimantId)");

	/**
	 * Leaves out what was stated before something that stands of the same source about
	 * the same time.
	 */
	static final CypherTemplate<Asked> LAST_STATED = CypherTemplate.<Asked>of("""
			WITH whole, measure, `source` AS source, claim.line AS line, claim.described AS described,
			    collect(claim) AS claims, max(CASE WHEN `certainly` THEN claim.statedOnFirst END) AS latest
			  UNWIND [one IN claims WHERE line IS NULL OR coalesce(one.statedOnFirst >= latest, true)] AS claim
			  LET state = claim""")
		.slot("source", PointNarrowing::source)
		.slot("certainly", PointNarrowing::certainly)
		.complete();

	/**
	 * Leaves out what is certainly about an earlier time than something that stands of
	 * the same source. By the time of the day it may be two days later than it is
	 * written.
	 */
	static final CypherTemplate<Asked> LAST_DESCRIBED = CypherTemplate.<Asked>of("""
			WITH whole, measure, `source` AS source, claim.line AS line, collect(claim) AS claims,
			    max(CASE WHEN `moment` AND `certainly` THEN claim.asOfFirst END) AS latest
			  UNWIND [one IN claims
			    WHERE CASE WHEN line IS NULL THEN NOT coalesce(one.forecast OR one.vague, false)
			    ELSE latest IS NULL OR coalesce(one.asOfLast >= latest, one.asOfFirst IS NOT NULL)
			      OR one.basis = 'RATE' AND one.until IS NOT NULL
			      OR coalesce(one.asOf CONTAINS 'T' AND one.asOfLast >= latest - duration('P2D'), false) END] AS claim
			  LET state = claim""")
		.slot("source", PointNarrowing::source)
		.slot("moment", MOMENT)
		.slot("certainly", PointNarrowing::certainly)
		.complete();

	private PointNarrowing() {
	}

	/** What was recorded by a time has no line, and nothing is left out. */
	static Expression of(@Nullable CypherTemplate<Asked> narrower, Asked asked) {
		return (narrower == null || asked.has("recordedBy")) ? ALL : narrower.fill(asked);
	}

	private static Expression source(Asked asked) {
		return PointConditions.isGrouped(asked) ? ORGANIZATION : CLAIMANT;
	}

	private static Expression certainly(Asked asked) {
		return asked.has("knownOn") ? CERTAINLY_KNOWN.fill(asked) : CERTAINLY;
	}

}
