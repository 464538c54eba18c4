package org.claimtrail.citation.drift;

/**
 * What can differ between a citing claim and the claim it cites. A new kind comes last,
 * since what is kept in the store goes by the order.
 */
public enum DriftKind {

	/** "More than 40" is told as "40". */
	QUALIFIER_DROPPED(Respect.QUALIFIER),
	/** "40" is told as "more than 40". */
	QUALIFIER_ADDED(Respect.QUALIFIER),
	/** "At least 40" is told as "about 40". */
	QUALIFIER_CHANGED(Respect.QUALIFIER),
	/** "30 to 40" is told as "40", or as a range within. */
	RANGE_COLLAPSED(Respect.VALUE),
	/** "35" is told as "30 to 40", or a range as a wider one. */
	RANGE_WIDENED(Respect.VALUE),
	/** "43,127" is told as "43,000", or "39" as "about 40". */
	ROUNDED(Respect.VALUE),
	/** "43,000" is told as "50,000". */
	VALUE_CHANGED(Respect.VALUE),
	/** Kilometres are told as miles. */
	UNIT_CHANGED(Respect.UNIT),
	/** A part is told as the whole. */
	MEASURE_BROADENED(Respect.MEASURE),
	/** The whole is told as a part. */
	MEASURE_NARROWED(Respect.MEASURE),
	/** Something else is counted. */
	MEASURE_CHANGED(Respect.MEASURE),
	/** The figure covers another stretch of time. */
	PERIOD_CHANGED(Respect.PERIOD),
	/** The figure describes another day. */
	DATE_SHIFTED(Respect.DAY),
	/** The words that said whose it was are gone. */
	ATTRIBUTION_DROPPED(Respect.ATTRIBUTION),
	/** A denial is told as an assertion, or the reverse. */
	ATTRIBUTION_CHANGED(Respect.CERTAINTY),
	/** "Claimed" is told as "confirmed". */
	CERTAINTY_RAISED(Respect.CERTAINTY),
	/** "Said" is told as "claimed". */
	CERTAINTY_LOWERED(Respect.CERTAINTY),
	/** None of the cited claims, whose words were all seen, has a figure. */
	FIGURE_ADDED(Respect.VALUE),
	/** The figure is the sum of several cited ones. */
	SUMMED(Respect.VALUE),
	/** "Lost" is told as "killed", one of the things it may mean. */
	MEASURE_SPECIFIED(Respect.MEASURE),
	/** "43,127" is told as "thousands". */
	TOLD_VAGUELY(Respect.VALUE),
	/** The General Staff is told as Ukraine. */
	ATTRIBUTION_BROADENED(Respect.ATTRIBUTION);

	private final Respect respect;

	DriftKind(Respect respect) {
		this.respect = respect;
	}

	/** In which respect the two differ. */
	public Respect respect() {
		return this.respect;
	}

}
