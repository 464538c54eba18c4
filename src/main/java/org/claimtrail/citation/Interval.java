package org.claimtrail.citation;

/**
 * The numbers for which a figure holds. An end that the comparator leaves out is open.
 *
 * @param low the lower end; negative infinity where there is none
 * @param high the upper end; positive infinity where there is none
 * @param lowOpen whether the lower end itself is left out
 * @param highOpen whether the upper end itself is left out
 */
record Interval(double low, double high, boolean lowOpen, boolean highOpen) {

	/** The share by which a number told with "about" may be off. */
	static final double ABOUT = 0.1;

	static Interval of(ToldFigure figure) {
		double lower = figure.lower();
		double upper = figure.upper();
		double slack = ABOUT * Math.abs(lower);
		return switch (figure.comparator()) {
			case EXACTLY, BETWEEN -> new Interval(lower, upper, false, false);
			case ABOUT -> new Interval(lower - slack, upper + slack, false, false);
			case AT_LEAST -> new Interval(lower, Double.POSITIVE_INFINITY, false, true);
			case MORE_THAN -> new Interval(lower, Double.POSITIVE_INFINITY, true, true);
			case AT_MOST -> new Interval(Double.NEGATIVE_INFINITY, upper, true, false);
			case LESS_THAN -> new Interval(Double.NEGATIVE_INFINITY, upper, true, true);
		};
	}

	/** Whether some number is in both. */
	boolean isCompatibleWith(Interval other) {
		return endsBeyondStartOf(other) && other.endsBeyondStartOf(this);
	}

	private boolean endsBeyondStartOf(Interval other) {
		return this.high > other.low || (this.high == other.low && !this.highOpen && !other.lowOpen);
	}

}
