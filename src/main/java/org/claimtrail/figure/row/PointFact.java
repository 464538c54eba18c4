package org.claimtrail.figure.row;

import java.util.function.Function;

import org.claimtrail.projection.ArrangedRow;
import org.claimtrail.projection.CypherTemplate;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.driver.Value;

/**
 * A fact of each row of {@link PointQueries}: how it is found, and its place in the list
 * of facts, which is its place here. What a figure is comes from what is {@code known} of
 * it, since an earlier version may be asked for.
 */
enum PointFact {

	CLAIM(PointFacts::claim), MEASURE("known.measureId"), CLAIMANT(PointFacts::claimant),

	STATED_ON("known.statedOn"), STATED_ON_FIRST("known.statedOnFirst"), STATED_ON_LAST("known.statedOnLast"),

	COMPARATOR("known.comparator"), LOW("known.low"), HIGH("known.high"), UNIT("known.unit"), PHRASE("known.phrase"),

	BASIS("known.basis"), PER("known.per"),

	/** The date with its first and last day; null where there is none, as for most. */
	SINCE("CASE WHEN known.since IS NOT NULL THEN [known.since, known.sinceFirst, known.sinceLast] END"),

	/** Likewise. */
	UNTIL("CASE WHEN known.until IS NOT NULL THEN [known.until, known.untilFirst, known.untilLast] END"),

	AS_OF("known.asOf"), AS_OF_FIRST("known.asOfFirst"), AS_OF_LAST("known.asOfLast"),

	AS_OF_INFERRED("known.asOfInferred"),

	FORECAST("known.forecast"), VAGUE("known.vague"),

	/** Whether it merely passes on what others said. */
	RETELLS(PointFacts::retells),

	/** Whether it is marked as taken back. */
	RETRACTED("coalesce(known.verification, '') = 'RETRACTED'"),

	/** The date, its first and last day, and the claim that withdraws it; or null. */
	WITHDRAWN("""
			CASE WHEN withdrawnBy IS NOT NULL THEN [coalesce(withdrawnBy.statedOn, 'XXXX'),
			      withdrawnBy.statedOnFirst, withdrawnBy.statedOnLast, withdrawnBy.id] END"""),

	/** The claims about the same measure that it replaces. */
	REPLACES(PointFacts::replaces),

	/** The day by which its source had certainly put it right, if it has; or null. */
	CORRECTED_BY(PointFacts::correctedBy),

	// from here on what is found where it is asked for, and not sent where nothing is

	ORGANIZATION(PointFacts::organization),

	REPORT_COUNT(PointFacts::reportCount), ORIGIN_COUNT(PointFacts::originCount),

	CLAIMANT_NAME(PointFacts::claimantName), ORGANIZATION_NAME(PointFacts::organizationName),

	/**
	 * The claims that it rests on in the end, each with its source; null of an origin.
	 */
	RESTS_ON(PointFacts::restsOn),

	/** The claims about the same measure that it corrects. */
	CORRECTS(PointFacts::corrects),

	/** The articles that it is printed in. */
	ARTICLES(PointFacts::articles);

	private final Function<PointFacts.Wanted, Expression> finder;

	PointFact(String cypher) {
		Expression found = CypherTemplate.fixed(cypher);
		this.finder = (wanted) -> found;
	}

	PointFact(Function<PointFacts.Wanted, Expression> finder) {
		this.finder = finder;
	}

	/** Finds it, or gives null where it costs and is not wanted. */
	Expression find(PointFacts.Wanted wanted) {
		return this.finder.apply(wanted);
	}

	/** Its value in a row. */
	Value in(ArrangedRow row) {
		return row.fact(ordinal());
	}

}
