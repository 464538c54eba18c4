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
	 * above a number is rounded up: three and four leave no number to both.
	 */
	public static Interval rounded(Comparator comparator, @Nullable Double low, @Nullable Double high) {
		Interval exact = Interval.of(comparator, low, high);
		Double least = exact.low();
		Double most = exact.high();
		double lower = (low != null) ? low - by(comparator, low) : 0;
		double upper = (high != null) ? high + by(comparator, high) : 0;
		boolean down = least != null && lower < least;
		boolean up = most != null && upper > most;
		return new Interval(down ? (Double) lower : least, up ? (Double) upper : most, down || exact.withLow(),
				!up && exact.withHigh());
	}

	/** A small count is bounded by the count itself: at least 60 is not 59. */
	private static double by(Comparator comparator, double number) {
		boolean bound = switch (comparator) {
			case AT_LEAST, MORE_THAN, AT_MOST, LESS_THAN -> true;
			default -> false;
		};
		return (bound && Math.abs(number) < LONG && number == Math.rint(number)) ? 0 : of(number);
	}

}
