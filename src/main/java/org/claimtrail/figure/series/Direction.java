package org.claimtrail.figure.series;

import org.claimtrail.claim.Interval;

/** Which way a figure was revised, by the bounds of what it allows. */
public enum Direction {

	/** No bound fell, and one rose. */
	RAISED,
	/** No bound rose, and one fell. */
	LOWERED,
	/** Both bounds stayed. */
	UNCHANGED,
	/** The lower bound rose and the upper fell. */
	NARROWED,
	/** The lower bound fell and the upper rose. */
	WIDENED;

	/** The direction from one interval to a later one; an open end is endless. */
	static Direction between(Interval older, Interval newer) {
		int low = Double.compare(low(newer), low(older));
		int high = Double.compare(high(newer), high(older));
		if (low == 0 && high == 0) {
			return UNCHANGED;
		}
		if (low >= 0 && high >= 0) {
			return RAISED;
		}
		if (low <= 0 && high <= 0) {
			return LOWERED;
		}
		return (low > 0) ? NARROWED : WIDENED;
	}

	private static double low(Interval interval) {
		return (interval.low() != null) ? interval.low() : Double.NEGATIVE_INFINITY;
	}

	private static double high(Interval interval) {
		return (interval.high() != null) ? interval.high() : Double.POSITIVE_INFINITY;
	}

}
