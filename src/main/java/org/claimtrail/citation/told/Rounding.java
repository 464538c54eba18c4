package org.claimtrail.citation.told;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;

import org.claimtrail.claim.Comparator;
import org.claimtrail.claim.Interval;

/**
 * Whether a number is another one in fewer significant digits. That is rounding if it is
 * worded so, or if the other one has at least three digits or a decimal fraction; a small
 * count is not rounded in silence.
 */
final class Rounding {

	/** Beyond this share of the number, a shorter number is another one. */
	private static final double MOST = 0.1;

	/** The same of a bound that the number keeps. */
	private static final double MOST_OF_BOUND = 0.2;

	private static final double DOZEN = 12;

	private static final int FIVE = 5;

	/** The points of a hundred by which a fraction may be off what it is told for. */
	private static final double NEAR = 1;

	/** The same with a word such as "about" or "nearly". */
	private static final double NEAR_IN_WORDS = 2;

	private static final int DIGITS = 3;

	private static final BigDecimal LONG = BigDecimal.valueOf(100);

	private Rounding() {
	}

	/**
	 * Whether a number is told rounded.
	 * @param comparator how the rounded number is worded: about it may be however far,
	 * and with fewer digits anything that "about" reaches
	 */
	static boolean of(double before, double after, Comparator comparator) {
		if (comparator == Comparator.ABOUT) {
			return isRounded(before, after, RoundingMode.HALF_UP, 1)
					|| isShorter(before, after) && Math.abs(after - before) <= Interval.ABOUT * Math.abs(after)
					|| isToFives(before, after);
		}
		return isLong(before) && isNear(before, after);
	}

	/**
	 * Whether a bound that a number keeps is the number rounded to the side of the bound:
	 * to fewer digits, or to dozens.
	 * @param phrase the words of the bound
	 */
	static boolean toBound(double before, double after, String phrase) {
		boolean dozens = after % DOZEN == 0 && phrase.toLowerCase(Locale.ROOT).contains("dozen");
		return after != 0 && (dozens || isShorter(before, after))
				&& Math.abs(after - before) <= MOST_OF_BOUND * Math.abs(before);
	}

	/** "14" is about 15, and "1,040" about 1,050. */
	private static boolean isToFives(double before, double after) {
		BigDecimal shorter = digits(after);
		double five = shorter.ulp().doubleValue() * FIVE;
		return shorter.unscaledValue().mod(BigInteger.TEN).intValue() == FIVE && after != before
				&& Math.abs(after - before) <= Math.min(five / 2, MOST * Math.abs(before));
	}

	/**
	 * Whether a percentage is told as a common fraction near by.
	 * @param comparator how the fraction is worded
	 * @param phrase the words of the fraction
	 */
	static boolean toFraction(double before, double after, Comparator comparator, String phrase) {
		double most = (comparator == Comparator.EXACTLY) ? NEAR : NEAR_IN_WORDS;
		return before != after && Math.abs(after - before) <= most && Fractions.isIn(phrase, after);
	}

	private static boolean isShorter(double before, double after) {
		return digits(after).precision() < digits(before).precision();
	}

	private static BigDecimal digits(double number) {
		return BigDecimal.valueOf(number).stripTrailingZeros();
	}

	private static boolean isNear(double before, double after) {
		return isRounded(before, after, RoundingMode.HALF_UP, MOST);
	}

	/** Whether a number is told rounded to the nearest, without a word. */
	static boolean toNearest(double before, double after) {
		return of(before, after, Comparator.EXACTLY);
	}

	/** Whether a sum that was reckoned from exact numbers is told rounded. */
	static boolean ofSum(double sum, ToldFigure told) {
		double number = told.lower();
		if (!told.isOpen()) {
			return of(sum, number, told.comparator());
		}
		return told.interval().contains(Interval.of(Comparator.EXACTLY, sum, sum))
				&& Math.abs(number - sum) <= MOST * Math.abs(sum);
	}

	/** Few things are counted one by one; a decimal fraction was rounded before. */
	private static boolean isLong(double number) {
		BigDecimal exact = digits(number);
		return exact.precision() >= DIGITS || exact.abs().compareTo(LONG) >= 0 || exact.scale() > 0;
	}

	private static boolean isRounded(double before, double after, RoundingMode mode, double most) {
		BigDecimal number = digits(before);
		BigDecimal shorter = digits(after);
		return after != 0 && shorter.precision() < number.precision()
				&& Math.abs(after - before) <= most * Math.abs(before)
				&& number.round(new MathContext(shorter.precision(), mode)).compareTo(shorter) == 0;
	}

}
