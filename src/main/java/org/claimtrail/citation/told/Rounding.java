package org.claimtrail.citation.told;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

import org.claimtrail.claim.Comparator;

/**
 * Whether a number is another one in fewer significant digits. That is rounding if it is
 * worded so, or if the other one has at least three digits or a decimal fraction; a small
 * count is not rounded in silence.
 */
final class Rounding {

	/** Beyond this share of the number, a shorter number is another one. */
	private static final double MOST = 0.1;

	private static final int DIGITS = 3;

	private static final BigDecimal LONG = BigDecimal.valueOf(100);

	private Rounding() {
	}

	/**
	 * Whether a number is told rounded.
	 * @param comparator how the rounded number is worded: more than it may be rounded
	 * down, less than it up, about it however far that is
	 */
	static boolean of(double before, double after, Comparator comparator) {
		return switch (comparator) {
			case ABOUT -> isRounded(before, after, RoundingMode.HALF_UP, 1);
			case AT_LEAST, MORE_THAN -> isNear(before, after) || isRounded(before, after, RoundingMode.DOWN, MOST);
			case AT_MOST, LESS_THAN -> isNear(before, after) || isRounded(before, after, RoundingMode.UP, MOST);
			default -> isLong(before) && isNear(before, after);
		};
	}

	private static boolean isNear(double before, double after) {
		return isRounded(before, after, RoundingMode.HALF_UP, MOST);
	}

	/** Whether a number is told rounded to the nearest, without a word. */
	static boolean toNearest(double before, double after) {
		return of(before, after, Comparator.EXACTLY);
	}

	/** Few things are counted one by one; a decimal fraction was rounded before. */
	private static boolean isLong(double number) {
		BigDecimal exact = BigDecimal.valueOf(number).stripTrailingZeros();
		return exact.precision() >= DIGITS || exact.abs().compareTo(LONG) >= 0 || exact.scale() > 0;
	}

	private static boolean isRounded(double before, double after, RoundingMode mode, double most) {
		BigDecimal number = BigDecimal.valueOf(before).stripTrailingZeros();
		BigDecimal shorter = BigDecimal.valueOf(after).stripTrailingZeros();
		return after != 0 && shorter.precision() < number.precision()
				&& Math.abs(after - before) <= most * Math.abs(before)
				&& number.round(new MathContext(shorter.precision(), mode)).compareTo(shorter) == 0;
	}

}
