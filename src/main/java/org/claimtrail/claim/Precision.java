package org.claimtrail.claim;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;

/**
 * How precise numbers are as they are worded: half a unit of the last digit that is not
 * zero, and no more than "about" allows. One million is worded to the million, 43,127 to
 * the one. Numbers below 100 are not rounded in silence: 40 is worded to the one.
 */
public final class Precision {

	private static final double LONG = 100;

	private static final BigDecimal HALF = new BigDecimal("0.5");

	private Precision() {
	}

	/** By how much a number may have been rounded; 0 for zero. */
	public static double of(double number) {
		BigDecimal digits = BigDecimal.valueOf(number).stripTrailingZeros();
		if (digits.signum() == 0) {
			return 0;
		}
		int power = (Math.abs(number) < LONG) ? Math.min(0, -digits.scale()) : -digits.scale();
		double half = HALF.scaleByPowerOfTen(power).doubleValue();
		return (Math.abs(number) < LONG) ? half : Math.min(half, Interval.ABOUT * Math.abs(number));
	}

	/**
	 * What bounds as stated allow, meant in a certain way, if they were rounded. The half
	 * above a small number is rounded up, so that three and four leave no number to both;
	 * "more than" and "less than" such a number leave it out.
	 */
	public static Interval rounded(Comparator comparator, @Nullable Double low, @Nullable Double high) {
		Interval exact = Interval.of(comparator, low, high);
		Double least = exact.low();
		Double most = exact.high();
		double lower = (low != null) ? shifted(low, -by(comparator, low)) : 0;
		double upper = (high != null) ? shifted(high, by(comparator, high)) : 0;
		boolean down = least != null && lower < least;
		boolean up = most != null && upper > most;
		boolean large = high == null || Math.abs(high) >= LONG;
		return new Interval(down ? (Double) lower : least, up ? (Double) upper : most,
				down || exact.withLow() || low != null && Math.abs(low) >= LONG,
				up ? large : large || exact.withHigh());
	}

	private static double by(Comparator comparator, double number) {
		boolean leftOut = comparator == Comparator.MORE_THAN || comparator == Comparator.LESS_THAN;
		return (leftOut && Math.abs(number) < LONG) ? 0 : of(number);
	}

	/** Exact, so that tenths meet where they do. */
	private static double shifted(double number, double by) {
		return BigDecimal.valueOf(number).add(BigDecimal.valueOf(by)).doubleValue();
	}

}
