package org.claimtrail.figure.row;

import org.claimtrail.projection.Asked;
import org.claimtrail.projection.CypherTemplate;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;

/**
 * The rows of one page of all that was stated, by the index on the day of statement. The
 * first row has no figure: its second fact says of each series when it begins and how
 * many figures it has, and its third between which days the page lies. Figures are read
 * of whole days, and of the days on which several series begin, since the order of
 * statement on one day is found in Java.
 *
 * @param measure the variable of the measure
 */
public record PageRows(Expression measure, Asked asked) {

	/** The place of the series in the first row, by the days on which they begin. */
	public static final int SERIES = 1;

	/** The place of the first and the last day of the page; the last may be absent. */
	public static final int DAYS = 2;

	private static final PointConditions CONDITIONS = new PointConditions("to");

	private static final PointFacts FACTS = PointFacts.AS_ASKED;

	/** What is kept apart counts where it is asked for. */
	private static final Expression KEPT = CypherTemplate.fixed("""
			('FORECASTS' IN include OR NOT coalesce(claim.forecast, false))
			    AND ('VAGUE' IN include OR NOT coalesce(claim.vague, false))""");

	private static final Expression DATED = CypherTemplate.fixed("""
			MATCH (claim:Claim)
			    USING INDEX claim:Claim(measureId, statedOnFirst, id)
			    WHERE claim.measureId = counted.id AND claim.id IS NOT NULL AND claim.statedOnFirst""");

	private static final Expression BY_CLAIMANT = CypherTemplate.fixed("claim.claimantId");

	private static final Expression BY_ORGANIZATION = CypherTemplate
		.fixed("coalesce(claim.organizationId, claim.claimantId)");

	/** The list of rows. */
	public static final CypherTemplate<PageRows> ROWS = CypherTemplate.<PageRows>of("""
			COLLECT {
			  LET include = `include`, firstDay = coalesce(`after`[0], date('-9999-01-01'))
			  LET measures = [`measure`] + CASE WHEN 'COMPONENTS' IN include
			    THEN COLLECT { MATCH (part:Measure)-[:COMPONENT_OF]->(`measure`) RETURN part } ELSE [] END
			  UNWIND measures AS counted
			  OPTIONAL MATCH (claim:Claim)-[:QUANTIFIES]->(counted) WHERE `kept`
			  WITH include, firstDay, measures, `source` AS source, counted.id AS about, claim.line AS line,
			    CASE WHEN claim.line IS NULL THEN [claim.basis, claim.per, claim.unit, claim.since, claim.sinceFirst,
			        claim.until] END AS terms,
			    min(claim.statedOnFirst) AS day, count(claim) AS count, count(claim.statedOnFirst) AS dated
			  WITH include, firstDay, measures, day, sum(count - dated) AS undated,
			    collect([source, about, line, terms, day, count]) AS begun
			  WITH include, firstDay, measures, collect(begun) AS series, sum(undated) AS undated,
			    collect(CASE WHEN size(begun) > 1 THEN coalesce(day, false) END) AS shared
			  LET days = COLLECT {
			      UNWIND measures AS counted
			      CALL (counted, include, firstDay) {
			        `dated` > firstDay AND `kept`
			        RETURN claim.statedOnFirst AS day
			        ORDER BY claim.measureId, claim.statedOnFirst, claim.id LIMIT coalesce(`first`, `usual`) + 1
			      }
			      RETURN day ORDER BY day LIMIT coalesce(`first`, `usual`) + 1
			    }
			  LET lastDay = CASE WHEN size(days) > coalesce(`first`, `usual`) THEN days[-1] END
			  UNWIND measures AS counted
			  OPTIONAL CALL (counted, firstDay, lastDay, shared, undated) {
			    `dated` >= firstDay AND claim.statedOnFirst <= coalesce(lastDay, date('9999-12-31'))
			    RETURN claim ORDER BY claim.measureId, claim.statedOnFirst, claim.id LIMIT `limit`
			    UNION
			    UNWIND shared AS day
			    `dated` = day
			    RETURN claim LIMIT `limit`
			    UNION
			    FILTER undated > 0 AND (lastDay IS NULL OR false IN shared)
			    MATCH (claim:Claim)-[:QUANTIFIES]->(counted) WHERE claim.statedOnFirst IS NULL
			    RETURN claim ORDER BY claim.id LIMIT `limit`
			  }
			  WITH series, firstDay, lastDay, collect(claim) AS claims
			  UNWIND [null] + claims AS claim
			  OPTIONAL MATCH (claim)-[:QUANTIFIES]->(measure:Measure)
			  OPTIONAL MATCH (claim)-[:MADE_BY]->(claimant)
			  LET state = claim
			  LET organization = `organization`
			  LET known = properties(state)
			  LET withdrawnBy = `withdrawnBy`
			  LET facts = CASE WHEN claim IS NULL THEN [null, series, [firstDay, lastDay]] ELSE `facts` END
			  RETURN `row` AS row
			}""")
		.slot("include", (rows) -> rows.asked().has("include") ? rows.asked().argument("include") : Cypher.listOf())
		.slot("first", (rows) -> rows.asked().argument("first"))
		.slot("usual", Cypher.literalOf(PointPages.USUAL))
		.slot("after", (rows) -> rows.asked().argument("after"))
		.slot("measure", PageRows::measure)
		.slot("dated", DATED)
		.slot("kept", KEPT)
		.slot("source", (rows) -> PointConditions.isGrouped(rows.asked()) ? BY_ORGANIZATION : BY_CLAIMANT)
		.slot("limit", Cypher.literalOf(PointQueries.MOST_READ))
		.slot("organization", (rows) -> PointQueries.organization(rows.asked()))
		.slot("withdrawnBy", PointQueries.WITHDRAWN_BY)
		.slot("facts", (rows) -> FACTS.ofMany(rows.asked()))
		.slot("row", (rows) -> rows.asked().row("claim", "measure", "claimant", "organization", "withdrawnBy"))
		.complete();

	/**
	 * Whether a page can be read by itself: of all that was stated, as it is recorded
	 * now.
	 */
	public static boolean are(Asked asked) {
		return CONDITIONS.areNone(asked) && !asked.has("recordedBy") && !asked.has("normalizedTo")
				&& !"CURRENT".equals(asked.choice("view"));
	}

}
