package org.claimtrail.random;

import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * The numbers that a figure allows.
 *
 * @param low the smallest; endless without one
 * @param high the largest; endless without one
 * @param withLow whether the smallest itself is allowed
 * @param withHigh whether the largest itself is allowed
 */
record Bounds(double low, double high, boolean withLow, boolean withHigh) {

	static Bounds of(Thing claim) {
		Thing figure = (Thing) Objects.requireNonNull(claim.value("figure"));
		String comparator = figure.text("comparator");
		double low = number(figure.value("low"), Double.NEGATIVE_INFINITY);
		double high = number(figure.value("high"), Double.POSITIVE_INFINITY);
		if (comparator.equals("ABOUT")) {
			return new Bounds(low - 0.05 * Math.abs(low), high + 0.05 * Math.abs(high), true, true);
		}
		return new Bounds(low, high, !comparator.equals("MORE_THAN"), !comparator.equals("LESS_THAN"));
	}

	boolean equalEnds(Bounds other) {
		return this.low == other.low && this.high == other.high;
	}

	boolean canHoldBeside(Bounds other) {
		return !isBelow(other) && !other.isBelow(this);
	}

	boolean isBelow(Bounds other) {
		return this.high < other.low || this.high == other.low && !(this.withHigh && other.withLow);
	}

	private static double number(@Nullable Object value, double endless) {
		return (value != null) ? ((Number) value).doubleValue() : endless;
	}

}
