package org.claimtrail.figure.timeline;

import org.claimtrail.figure.row.PointConditions;
import org.claimtrail.projection.Asked;
import org.claimtrail.projection.CypherTemplate;
import org.neo4j.cypherdsl.core.Expression;

/**
 * Finds all that was stated on the days on which the series of a page begin, by which
 * they are numbered.
 */
final class SeriesBegins {

	private static final PointConditions CONDITIONS = new PointConditions("to");

	private static final Expression CLAIMANT = CypherTemplate.fixed("claim.claimantId");

	private static final Expression ORGANIZATION = CypherTemplate
		.fixed("coalesce(claim.organizationId, claim.claimantId)");

	/** Of what names no day, whether nothing that stands was certainly stated later. */
	static final Expression UNDATED_UNREPLACED = CypherTemplate.fixed("""
			NOT EXISTS {
			          MATCH (later:Claim)
			          USING INDEX later:Claim(measureId, offLine)
			          WHERE later.measureId = claim.measureId AND later.offLine = true
			            AND later.claimantId = claim.claimantId AND later.line = claim.line
			            AND later.described = claim.described AND later.statedOnFirst > claim.statedOnFirst
			            AND coalesce(later.staleKind <> 'WITHDRAWN', true)
			        }""");

	/**
	 * Whether nothing that stands was certainly stated later about the same time, as
	 * {@code PointNarrowing} has it.
	 */
	private static final Expression UNREPLACED = CypherTemplate.<Expression>of("""
			CASE WHEN claim.describedFirst IS NOT NULL THEN NOT EXISTS {
			          MATCH (later:Claim)
			          USING INDEX later:Claim(claimantId, measureId, line, describedFirst)
			          WHERE later.claimantId = claim.claimantId AND later.measureId = claim.measureId
			            AND later.line = claim.line AND later.describedFirst = claim.describedFirst
			            AND later.described = claim.described AND later.statedOnFirst > claim.statedOnFirst
			            AND coalesce(later.staleKind <> 'WITHDRAWN', true)
			        } ELSE `undated` END""").slot("undated", (undated) -> undated).complete().fill(UNDATED_UNREPLACED);

	/** Of the series that have begun by the last day of the page. */
	static final CypherTemplate<Asked> STATED = CypherTemplate
		.<Asked>of(
				"""
						COLLECT {
						          UNWIND [one IN found WHERE coalesce(one[0] <= last, true)] AS one
						          LET claim = one[1]
						          WITH one[2] AS measure, `source` AS source, coalesce(claim.line, [claim.basis, claim.per, claim.unit,
						            claim.since, claim.until, claim.forecast, claim.vague]) AS line, min(one[0]) AS day
						          WITH DISTINCT day
						          UNWIND measures AS measure
						          MATCH (claim:Claim)
						          USING INDEX claim:Claim(measureId, statedOnFirst, id)
						          WHERE claim.measureId = measure.id AND claim.statedOnFirst = day AND claim.id IS NOT NULL
						          LET state = claim
						          WITH * WHERE `conditions`
						          RETURN [day, claim, measure]
						        }""")
		.slot("source", (asked) -> "ORGANIZATION".equals(asked.choice("groupBy")) ? ORGANIZATION : CLAIMANT)
		.slot("conditions", CONDITIONS::of)
		.complete();

	/**
	 * Of series of what stands, by all that was not replaced, withdrawn or merely passed
	 * on though it may be. One alone needs nothing to be the first.
	 */
	static final CypherTemplate<Asked> STANDING = CypherTemplate
		.<Asked>of(
				"""
						COLLECT {
						          LET series = COLLECT {
						              UNWIND measures AS measure
						              MATCH (claim:Claim)
						              USING INDEX claim:Claim(measureId, figureStatements, figureRestatements, figureWithdrawals,
						                describedFirst, claimantId, line, described)
						              WHERE claim.measureId = measure.id AND claim.figureStatements IS NOT NULL
						                AND claim.figureRestatements IS NOT NULL AND claim.figureWithdrawals IS NOT NULL
						                AND claim.describedFirst IS NOT NULL AND claim.claimantId IS NOT NULL
						                AND claim.line IS NOT NULL AND claim.described IS NOT NULL
						              WITH DISTINCT measure, claim.claimantId AS source, claim.line AS line
						              RETURN [measure.id, source, line]
						            }
						          LET undated = COLLECT {
						              UNWIND measures AS measure
						              MATCH (claim:Claim)
						              USING INDEX claim:Claim(measureId, offLine)
						              WHERE claim.measureId = measure.id AND claim.offLine = true
						              WITH measure, claim.claimantId AS source, coalesce(claim.line, [claim.basis, claim.per, claim.unit,
						                claim.since, claim.until, claim.forecast, claim.vague]) AS line, min(claim.statedOnFirst) AS day
						              RETURN DISTINCT day
						            }
						          WITH * WHERE size(series) + size(undated) > 1
						          UNWIND undated + COLLECT {
						              UNWIND series AS one
						              RETURN head(COLLECT {
						                MATCH (claim:Claim)
						                USING INDEX claim:Claim(claimantId, measureId, statedOnFirst, id)
						                WHERE claim.claimantId = one[1] AND claim.measureId = one[0] AND claim.statedOnFirst IS NOT NULL
						                  AND claim.id IS NOT NULL AND claim.line = one[2] AND `unreplaced`
						                RETURN claim.statedOnFirst
						                ORDER BY claim.claimantId, claim.measureId, claim.statedOnFirst, claim.id LIMIT 1 })
						            } AS day
						          WITH DISTINCT day, measures
						          UNWIND measures AS measure
						          MATCH (claim:Claim)
						          USING INDEX claim:Claim(measureId, statedOnFirst, id)
						          WHERE claim.measureId = measure.id AND claim.statedOnFirst = day AND claim.id IS NOT NULL
						          LET state = claim
						          WITH * WHERE `conditions` AND (claim.line IS NULL OR `unreplaced`)
						          RETURN [day, claim, measure]
						        }""")
		.slot("unreplaced", UNREPLACED)
		.slot("conditions", CONDITIONS::of)
		.complete();

	private SeriesBegins() {
	}

}
