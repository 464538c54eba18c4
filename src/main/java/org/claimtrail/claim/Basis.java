package org.claimtrail.claim;

/** What time a figure is about. */
public enum Basis {

	/** All from since until asOf. */
	CUMULATIVE,
	/** All from since until until. */
	PERIOD,
	/** So much per day, week, month or year. */
	RATE,
	/** What there is on the day asOf. */
	STOCK

}
