package org.claimtrail.figure.sources;

/** How the figures of several sources for one day stand to each other. */
enum ComparedDayRule {

	/** All allow the same numbers as stated. */
	SAME,
	/** All can hold together as stated. */
	COMPATIBLE,
	/** Two are apart as stated, and would not be if a number was rounded. */
	WITHIN_ROUNDING,
	/** Two are apart, however the numbers were rounded. */
	APART

}
