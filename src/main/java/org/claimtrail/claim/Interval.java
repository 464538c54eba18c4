package org.claimtrail.claim;

import org.jspecify.annotations.Nullable;

/**
 * What a figure allows: every number from one bound to the other. An open end is an
 * absent bound. MORE_THAN and LESS_THAN leave their bound out, ABOUT reaches
 * {@value #ABOUT} of the number to either side.
 *
 * @param low lower bound; null when open below
 * @param high upper bound; null when open above
 * @param withLow whether the lower bound itself is allowed
 * @param withHigh whether the upper bound itself is allowed
 */
public record Interval(@Nullable Double low, @Nullable Double high, boolean withLow, boolean withHigh) {

	/** The share by which "about" widens a number to either side. */
	public static final double ABOUT = 0.05;

	/** What bounds as stated allow, meant in a certain way. */
	public static Interval of(Comparator comparator, @Nullable Double low, @Nullable Double high) {
		if (comparator == Comparator.ABOUT) {
			return new Interval((low != null) ? low - ABOUT * Math.abs(low) : null,
					(high != null) ? high + ABOUT * Math.abs(high) : null, true, true);
		}
		return new Interval(low, high, comparator != Comparator.MORE_THAN, comparator != Comparator.LESS_THAN);
	}

	/** Whether one number can meet both. */
	public boolean isCompatibleWith(Interval other) {
		return !isBelow(other) && !other.isBelow(this);
	}

	/** Whether every number that meets the other meets this. */
	public boolean contains(Interval other) {
		boolean low = this.low == null || other.low != null
				&& (other.low > this.low || other.low.equals(this.low) && (this.withLow || !other.withLow));
		boolean high = this.high == null || other.high != null
				&& (other.high < this.high || other.high.equals(this.high) && (this.withHigh || !other.withHigh));
		return low && high;
	}

	/** Whether every number of this is smaller than every number of the other. */
	public boolean isBelow(Interval other) {
		if (this.high == null || other.low == null) {
			return false;
		}
		int order = Double.compare(this.high, other.low);
		return order < 0 || (order == 0 && !(this.withHigh && other.withLow));
	}

	/**
	 * How far the two are apart: 0 when compatible, and when they merely touch in a bound
	 * that one of them leaves out.
	 */
	public double gap(Interval other) {
		return Math.max(0, Math.max(distance(this, other), distance(other, this)));
	}

	/**
	 * How many times the smallest number of the upper one is the largest number of the
	 * lower one.
	 * @return 1 when compatible; null when the lower one ends at or below zero
	 */
	public @Nullable Double ratio(Interval other) {
		if (isCompatibleWith(other)) {
			return 1.0;
		}
		Double below = isBelow(other) ? this.high : other.high;
		Double above = isBelow(other) ? other.low : this.low;
		return (below != null && above != null && below > 0) ? (Double) (above / below) : null;
	}

	/** What the sum of a number of this and a number of the other can be. */
	public Interval plus(Interval other) {
		return new Interval((this.low != null && other.low != null) ? (Double) (this.low + other.low) : null,
				(this.high != null && other.high != null) ? (Double) (this.high + other.high) : null,
				this.withLow && other.withLow, this.withHigh && other.withHigh);
	}

	/** What is left of a number of this after a number of the other is taken away. */
	public Interval minus(Interval other) {
		return plus(new Interval((other.high != null) ? (Double) (-other.high) : null,
				(other.low != null) ? (Double) (-other.low) : null, other.withHigh, other.withLow));
	}

	/**
	 * What a multiple of a number of this can be.
	 * @param factor more than zero
	 */
	public Interval times(double factor) {
		return new Interval((this.low != null) ? (Double) (this.low * factor) : null,
				(this.high != null) ? (Double) (this.high * factor) : null, this.withLow, this.withHigh);
	}

	private static double distance(Interval below, Interval above) {
		return (below.high != null && above.low != null) ? above.low - below.high : 0;
	}

}
