package org.claimtrail.claim;

/** The unit of time of a rate. */
public enum Per {

	/** A day. */
	DAY,
	/** A week. */
	WEEK,
	/** A month. */
	MONTH,
	/** A year. */
	YEAR

}
