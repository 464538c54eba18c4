package org.claimtrail.figure.compare;

import org.claimtrail.claim.Per;

/** In which terms figures can be put so as to compare them. */
public enum Normal {

	/** So many a day. */
	DAY(Per.DAY.days()),
	/** So many a week. */
	WEEK(Per.WEEK.days()),
	/** So many a month. */
	MONTH(Per.MONTH.days()),
	/** The total. */
	CUMULATIVE(0);

	private final double days;

	Normal(double days) {
		this.days = days;
	}

	double days() {
		return this.days;
	}

	/** How long it is taken to be; empty where nobody could doubt it. */
	String length() {
		return (this == MONTH) ? " A month is taken to have 30.4375 days." : "";
	}

	/** How long what a rate is for is taken to be, likewise. */
	static String length(Per per) {
		return switch (per) {
			case DAY, WEEK -> "";
			case MONTH -> MONTH.length();
			case YEAR -> " A year is taken to have 365.25 days.";
		};
	}

}
