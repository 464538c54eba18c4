package org.claimtrail.claim;

/** The unit of time of a rate. */
public enum Per {

	/** A day. */
	DAY(1),
	/** A week. */
	WEEK(7),
	/** A month, a twelfth of a year. */
	MONTH(365.25 / 12),
	/** A year. */
	YEAR(365.25);

	private final double days;

	Per(double days) {
		this.days = days;
	}

	/** Its length in days, of a month and a year on average. */
	public double days() {
		return this.days;
	}

}
