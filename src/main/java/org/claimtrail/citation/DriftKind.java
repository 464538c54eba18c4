package org.claimtrail.citation;

/**
 * What can differ between a citing claim and the claim it cites. The kept counts go by
 * the order of the kinds: a new one comes last.
 */
enum DriftKind {

	/** "More than 40" is told as "40". */
	QUALIFIER_DROPPED,
	/** "40" is told as "more than 40". */
	QUALIFIER_ADDED,
	/** "At least 40" is told as "about 40". */
	QUALIFIER_CHANGED,
	/** "30 to 40" is told as "40", or as a range within. */
	RANGE_COLLAPSED,
	/** "35" is told as "30 to 40", or a range as a wider one. */
	RANGE_WIDENED,
	/** "43,127" is told as "43,000". */
	ROUNDED,
	/** "43,000" is told as "50,000". */
	VALUE_CHANGED,
	/** Kilometres are told as miles. */
	UNIT_CHANGED,
	/** A part is told as the whole. */
	MEASURE_BROADENED,
	/** The whole is told as a part. */
	MEASURE_NARROWED,
	/** Something else is counted. */
	MEASURE_CHANGED,
	/** The figure covers another stretch of time. */
	PERIOD_CHANGED,
	/** The figure describes another day. */
	DATE_SHIFTED,
	/** The words that said whose it was are gone. */
	ATTRIBUTION_DROPPED,
	/** A denial is told as an assertion, or the reverse. */
	ATTRIBUTION_CHANGED,
	/** "Claimed" is told as "confirmed". */
	CERTAINTY_RAISED,
	/** "Said" is told as "claimed". */
	CERTAINTY_LOWERED,
	/** None of the cited claims has a figure. */
	FIGURE_ADDED,
	/** The figure is the sum of several cited ones. */
	SUMMED

}
