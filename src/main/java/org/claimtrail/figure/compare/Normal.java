package org.claimtrail.figure.compare;

import org.claimtrail.claim.Per;

/** In which terms figures can be put so as to compare them. */
public enum Normal {

	/** So many a day. */
	DAY(1),
	/** So many a week. */
	WEEK(7),
	/** So many a month. */
	MONTH(365.25 / 12),
	/** The total. */
	CUMULATIVE(0);

	/** How lengths of time are set against each other. */
	static final String RULE = "A week has 7 days, a month 30.4375.";

	private final double days;

	Normal(double days) {
		this.days = days;
	}

	double days() {
		return this.days;
	}

	/** The days of the length of time that a rate is for. */
	static double days(Per per) {
		return switch (per) {
			case DAY -> DAY.days;
			case WEEK -> WEEK.days;
			case MONTH -> MONTH.days;
			case YEAR -> 12 * MONTH.days;
		};
	}

}
