package org.claimtrail.citation.drift;

/** In which respect a citing claim is compared with the claim it cites. */
public enum Respect {

	/** The number. */
	VALUE,
	/** The words before the number. */
	QUALIFIER,
	/** The unit. */
	UNIT,
	/** What is counted. */
	MEASURE,
	/** The stretch of time that is covered. */
	PERIOD,
	/** The day that is described. */
	DAY,
	/** Whose words they are said to be. */
	ATTRIBUTION,
	/** How certain it is said to be. */
	CERTAINTY

}
