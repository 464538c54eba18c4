package org.claimtrail.figure.timeline;

import org.claimtrail.figure.row.PointConditions;
import org.claimtrail.figure.row.PointFacts;
import org.claimtrail.figure.row.PointQueries;
import org.claimtrail.projection.ArrangedRow;
import org.claimtrail.projection.Asked;
import org.claimtrail.projection.CypherTemplate;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;

/**
 * The rows of one page of a timeline. Of all figures only the day is read that decides
 * their order, from an index; whole are read those of the days that the page touches,
 * since the order within a day is found later, and those that {@link SeriesBegins} needs.
 * The first row has no figure but counts.
 */
final class TimelinePageQuery {

	/** The place of the number of figures in the facts of the first row. */
	private static final int ALL = 1;

	/** The place of the number of figures on days before those of the page. */
	private static final int BEFORE = 2;

	private static final PointConditions CONDITIONS = new PointConditions("to");

	private static final PointFacts FACTS = PointFacts.AS_ASKED;

	/** What nobody knows the day of comes last. */
	private static final CypherTemplate<Asked> STATED = CypherTemplate.<Asked>of("""
			COLLECT {
			      UNWIND measures AS measure
			      MATCH (claim:Claim)
			      USING INDEX claim:Claim(measureId, statedOnFirst, id)
			      WHERE claim.measureId = measure.id AND claim.statedOnFirst IS NOT NULL AND claim.id IS NOT NULL
			      WITH measure, claim, claim AS state, claim.statedOnFirst AS day WHERE `conditions`
			      WITH measure, claim, day ORDER BY day
			      RETURN [day, claim, measure]
			    } + COLLECT {
			      UNWIND measures AS measure
			      MATCH (claim:Claim)
			      USING INDEX claim:Claim(measureId, offLine)
			      WHERE claim.measureId = measure.id AND claim.offLine = true AND claim.statedOnFirst IS NULL
			      LET state = claim
			      WITH * WHERE `conditions`
			      RETURN [null, claim, measure]
			    }""").slot("conditions", CONDITIONS::of).complete();

	/** The days on which forecasts and vague figures were stated that have no row. */
	private static final CypherTemplate<Asked> HIDDEN = CypherTemplate.<Asked>of("""
			COLLECT {
			      UNWIND measures AS measure
			      MATCH (claim:Claim)
			      USING INDEX claim:Claim(measureId, offLine)
			      WHERE claim.measureId = measure.id AND claim.offLine = true
			        AND (coalesce(claim.forecast, false) AND NOT 'FORECASTS' IN include
			          OR coalesce(claim.vague, false) AND NOT 'VAGUE' IN include)
			      LET state = claim
			      WITH * WHERE `conditions`
			      RETURN claim.statedOnFirst
			    }""").slot("conditions", CONDITIONS::of).complete();

	/** What names no day stands as well, and is judged later. */
	private static final CypherTemplate<Asked> STANDING = CypherTemplate.<Asked>of("""
			COLLECT {
			      UNWIND measures AS measure
			      MATCH (claim:Claim)
			      USING INDEX claim:Claim(measureId, line, describedFirst, standing)
			      WHERE claim.measureId = measure.id AND claim.line IS NOT NULL AND claim.describedFirst IS NOT NULL
			        AND claim.standing IS NOT NULL
			      WITH measure, claim, claim AS state, claim.describedFirst AS day WHERE `conditions`
			      WITH measure, claim, day ORDER BY day
			      RETURN [day, claim, measure]
			    } + COLLECT {
			      UNWIND measures AS measure
			      MATCH (claim:Claim)
			      USING INDEX claim:Claim(measureId, offLine)
			      WHERE claim.measureId = measure.id AND claim.offLine = true AND claim.line IS NOT NULL
			      LET state = claim
			      WITH * WHERE `conditions` AND `unreplaced`
			      RETURN [null, claim, measure]
			    }""").slot("conditions", CONDITIONS::of).slot("unreplaced", SeriesBegins.UNDATED_UNREPLACED).complete();

	private static final CypherTemplate<Expression> STATED_AFTER = CypherTemplate.<Expression>of("`after`[0]")
		.slot("after", (after) -> after)
		.complete();

	private static final CypherTemplate<Asked> DESCRIBED_AFTER = CypherTemplate.<Asked>of("""
			head(COLLECT {
			      MATCH (claim:Claim {id: `after`[1]})
			      LET state = claim
			      WITH * WHERE claim.standing AND claim.measureId IN [one IN measures | one.id] AND `conditions`
			      RETURN claim.describedFirst })""")
		.slot("after", (asked) -> asked.argument("after"))
		.slot("conditions", CONDITIONS::of)
		.complete();

	private static final CypherTemplate<Page> ROWS = CypherTemplate.<Page>of("""
			COLLECT {
			  LET include = `include`
			  LET measures = [`measure`] + CASE WHEN 'COMPONENTS' IN include
			      THEN COLLECT { MATCH (part:Measure)-[:COMPONENT_OF]->(`measure`) RETURN part } ELSE [] END
			  LET begin = `begin`
			  LET found = `found`, hidden = `hidden`
			  LET last = CASE WHEN begin IS NOT NULL OR NOT `continued` THEN
			      [one IN found WHERE coalesce(one[0] > begin, true)][coalesce(`first`, 20)
			        + size([day IN hidden WHERE coalesce(day > begin, true)])][0] END
			  LET page = [one IN found WHERE CASE WHEN one[0] IS NULL THEN last IS NULL OR `current`
			      ELSE coalesce(one[0] >= begin, true) AND coalesce(one[0] <= last, true) END]
			  UNWIND [{facts: [null, size([one IN found WHERE one[0] IS NOT NULL OR NOT `current`]) - size(hidden),
			      size([one IN found WHERE coalesce(one[0] < begin, false)])
			        - size([day IN hidden WHERE coalesce(day < begin, false)])]}]
			    + COLLECT {
			        UNWIND page + `begins` AS one
			        WITH DISTINCT one[1] AS claim, one[2] AS measure LIMIT 10001
			        MATCH (claim)-[:MADE_BY]->(claimant)
			        WITH claim, claim AS state, measure, claimant
			        LET organization = `organization`
			        LET known = properties(state), withdrawnBy = `withdrawnBy`
			        LET facts = `facts`
			        RETURN {facts: facts, claim: claim, measure: measure, claimant: claimant,
			          organization: organization, withdrawnBy: withdrawnBy} AS figure
			      } AS row
			  RETURN row
			}""")
		.slot("measure", Page::measure)
		.slot("include", (page) -> page.asked().has("include") ? page.asked().argument("include") : Cypher.listOf())
		.slot("begin", (page) -> begin(page.asked()))
		.slot("continued", (page) -> truth(page.asked().has("after")))
		.slot("current", (page) -> truth(isCurrent(page.asked())))
		.slot("found", (page) -> (isCurrent(page.asked()) ? STANDING : STATED).fill(page.asked()))
		.slot("hidden", (page) -> isCurrent(page.asked()) ? Cypher.listOf() : HIDDEN.fill(page.asked()))
		.slot("first", (page) -> page.asked().argument("first"))
		.slot("begins", (page) -> begins(page.asked()))
		.slot("organization", (page) -> PointQueries.organization(page.asked()))
		.slot("withdrawnBy", PointQueries.WITHDRAWN_BY.fill(Cypher.literalNull()))
		.slot("facts", (page) -> FACTS.of(page.asked()))
		.complete();

	/**
	 * Whether a page can be read without the rest: not where what was known or recorded
	 * by some time decides, nor where a figure is given in the terms of the one before
	 * it. What stands is kept for claimants, of all that they stated.
	 */
	static boolean canRead(Asked asked) {
		boolean all = !asked.has("from") && !asked.has("to") && !"ORGANIZATION".equals(asked.choice("groupBy"))
				&& !"true".equals(asked.choice("originsOnly"));
		return !asked.has("knownOn") && !asked.has("recordedBy") && !asked.has("normalizedTo")
				&& (all || !isCurrent(asked));
	}

	/** The rows of a page of a measure's timeline. */
	Expression of(Expression measure, Asked asked) {
		return ROWS.fill(new Page(measure, asked));
	}

	/**
	 * How many figures there are, by the first row; of what stands only those with a day.
	 */
	static int all(ArrangedRow counts) {
		return counts.fact(ALL).asInt();
	}

	/** How many figures are on days before those of the page, by the first row. */
	static int before(ArrangedRow counts) {
		return counts.fact(BEFORE).asInt();
	}

	private static boolean isCurrent(Asked asked) {
		return "CURRENT".equals(asked.choice("view"));
	}

	private static Expression begin(Asked asked) {
		if (!asked.has("after")) {
			return Cypher.literalNull();
		}
		return isCurrent(asked) ? DESCRIBED_AFTER.fill(asked) : STATED_AFTER.fill(asked.argument("after"));
	}

	private static Expression begins(Asked asked) {
		if (!asked.selectsAnywhere("series")) {
			return Cypher.listOf();
		}
		return isCurrent(asked) ? SeriesBegins.STANDING.fill(asked) : SeriesBegins.STATED.fill(asked);
	}

	private static Expression truth(boolean truth) {
		return truth ? Cypher.literalTrue() : Cypher.literalFalse();
	}

	private record Page(Expression measure, Asked asked) {
	}

}
