package org.claimtrail.figure.row;

import org.claimtrail.projection.Asked;
import org.claimtrail.projection.CypherTemplate;
import org.neo4j.cypherdsl.core.Cypher;

/**
 * Finds the statements about the latest days that claimants described, and some about
 * days before, without reading the others: {@link PointNarrowing} chooses among them as
 * it would among all. Which series there are is read from what is kept of figures.
 */
final class LastDescribed {

	private static final PointConditions CONDITIONS = new PointConditions("date");

	private static final CypherTemplate<Asked> BY_DAY = CypherTemplate.<Asked>of("claim.describedFirst <= `day`")
		.slot("day", (asked) -> asked.lastDay("date"))
		.complete();

	/**
	 * What certainly stands is found from the latest day backwards. By the time of the
	 * day something may be two days later than it is written; what is about more days
	 * than one may end later than it begins.
	 */
	static final CypherTemplate<Asked> STATES = CypherTemplate
		.<Asked>of(
				"""
						CALL (measure) {
						    MATCH (claim:Claim)
						    USING INDEX claim:Claim(measureId, offLine)
						    WHERE claim.measureId = measure.id AND claim.offLine = true
						    RETURN claim
						    UNION ALL
						    MATCH (figure:Claim)
						    USING INDEX figure:Claim(measureId, figureStatements, figureRestatements, figureWithdrawals, describedFirst,
						      claimantId, line, described)
						    WHERE figure.measureId = measure.id AND figure.figureStatements IS NOT NULL
						      AND figure.figureRestatements IS NOT NULL AND figure.figureWithdrawals IS NOT NULL
						      AND figure.describedFirst IS NOT NULL AND figure.claimantId IS NOT NULL AND figure.line IS NOT NULL
						      AND figure.described IS NOT NULL
						    WITH measure, figure.claimantId AS source, figure.line AS line,
						        collect(CASE WHEN figure.described CONTAINS '/' THEN figure END) AS wide
						    LET latest = CASE WHEN NOT line STARTS WITH 'PERIOD' THEN head(COLLECT {
						          MATCH (claim:Claim)
						          USING INDEX claim:Claim(claimantId, measureId, line, describedFirst)
						          WHERE claim.claimantId = source AND claim.measureId = measure.id AND claim.line = line
						            AND claim.describedFirst IS NOT NULL AND `by_day`
						            AND EXISTS { LET state = claim WITH * WHERE `certainly` AND `conditions` RETURN claim }
						          RETURN claim.describedFirst
						          ORDER BY claim.claimantId DESC, claim.measureId DESC, claim.line DESC, claim.describedFirst DESC
						          LIMIT 1
						        }) END
						    LET earliest = reduce(earliest = coalesce(latest - duration('P2D'), date({year: 0})), figure IN wide |
						          CASE WHEN figure.describedFirst < earliest AND coalesce(figure.asOfLast >= latest, true)
						          THEN figure.describedFirst ELSE earliest END)
						    MATCH (claim:Claim)
						    USING INDEX claim:Claim(claimantId, measureId, line, describedFirst)
						    WHERE claim.claimantId = source AND claim.measureId = measure.id AND claim.line = line
						      AND claim.describedFirst >= earliest AND (latest IS NULL OR `by_day`)
						    RETURN claim
						  }
						  LET state = claim""")
		.slot("by_day", (asked) -> asked.has("date") ? BY_DAY.fill(asked) : Cypher.literalTrue())
		.slot("certainly", PointNarrowing::certainly)
		.slot("conditions", CONDITIONS::of)
		.complete();

	private LastDescribed() {
	}

	/**
	 * Whether all that is to be chosen among can be found so: for claimants, and where
	 * what was known of a day is asked for, of which there may be very much. To plan it
	 * costs more than to read a few thousand statements.
	 */
	static boolean canFind(Asked asked) {
		return asked.has("knownOn") && !asked.has("recordedBy") && !PointConditions.isGrouped(asked);
	}

}
