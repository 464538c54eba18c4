package org.claimtrail.citation.told;

import java.util.Objects;

import org.claimtrail.claim.Basis;
import org.claimtrail.claim.Comparator;
import org.claimtrail.claim.Interval;
import org.claimtrail.claim.Per;
import org.claimtrail.date.PartialDate;
import org.claimtrail.measure.Units;
import org.jspecify.annotations.Nullable;

/**
 * What the rules of drift look at in a figure.
 *
 * @param measure identifier of what is counted
 * @param measureName what is counted, for people
 * @param low lower bound; null where there is none
 * @param high upper bound; null where there is none
 * @param unitStated whether the figure itself says its unit, and not the measure for it
 * @param phrase the words that carry it; empty when they were not kept
 * @param per the length of time that a rate is for
 * @param asOf the day it is said to describe; null when nobody has said it
 * @param vague whether the words give no number
 * @param printed the number that was printed by a slip where these are meant; null
 * without one
 */
public record ToldFigure(String measure, String measureName, @Nullable Double low, @Nullable Double high,
		Comparator comparator, String unit, boolean unitStated, String phrase, Basis basis, @Nullable PartialDate since,
		@Nullable PartialDate until, @Nullable Per per, @Nullable PartialDate asOf, boolean forecast, boolean vague,
		@Nullable Double printed) {

	/** The numbers for which it holds. */
	Interval interval() {
		return Interval.of(this.comparator, this.low, this.high);
	}

	/** The numbers for which it holds, those that "about" adds apart. */
	Interval middle() {
		return (this.comparator == Comparator.ABOUT) ? Interval.of(Comparator.EXACTLY, this.low, this.high)
				: interval();
	}

	/** Whether it is a bound, with one end that is open. */
	public boolean isOpen() {
		return (this.low == null) != (this.high == null);
	}

	/** Whether it is a bound on the same side as another. */
	public boolean isOpenAs(ToldFigure other) {
		return isOpen() && other.isOpen() && (this.low == null) == (other.low == null);
	}

	/**
	 * Whether another one has the same words with a number in them, which whoever coded
	 * the two has read as another number or qualifier: then nobody knows what it was.
	 */
	public boolean isReadOtherwiseIn(ToldFigure other) {
		return this.phrase.strip().equalsIgnoreCase(other.phrase.strip())
				&& this.phrase.chars().anyMatch(Character::isDigit) && isNumber() && other.isNumber()
				&& !interval().equals(other.interval());
	}

	/** Whether it repeats a number that was printed of another by a slip. */
	public boolean repeatsSlipOf(ToldFigure other) {
		return other.printed != null && isNumber() && lower() == other.printed && upper() == other.printed;
	}

	public boolean isRange() {
		return this.comparator == Comparator.BETWEEN;
	}

	/** Whether it gives a number. */
	public boolean isNumber() {
		return !this.vague && (this.low != null || this.high != null);
	}

	/** The smaller or only number that the words give. */
	public double lower() {
		return (this.low != null) ? this.low : Objects.requireNonNull(this.high);
	}

	/** The larger or only number that the words give. */
	public double upper() {
		return (this.high != null) ? this.high : Objects.requireNonNull(this.low);
	}

	/**
	 * Whether it says which time it covers. A total without a beginning and an end does
	 * not.
	 */
	public boolean saysPeriod() {
		return this.basis != Basis.CUMULATIVE || this.since != null || this.until != null;
	}

	/** Whether it covers time in the same way, so that the numbers can be compared. */
	public boolean hasBasisOf(ToldFigure other) {
		if (this.basis == Basis.RATE || other.basis == Basis.RATE) {
			return this.basis == other.basis && this.per == other.per;
		}
		return this.basis == other.basis || !saysPeriod() || !other.saysPeriod() || isSpanWith(other);
	}

	/**
	 * Whether another one is this rate for another length of time: "1,000 a day" and
	 * "7,000 a week". Months have no length that is the same for all.
	 */
	public boolean isRateConvertedTo(ToldFigure other) {
		if (this.per == null || other.per == null || !isNumber() || !other.isNumber() || !hasUnitOf(other)) {
			return false;
		}
		double factor = other.per.days() / this.per.days();
		return isNear(lower() * factor, other.lower()) && isNear(upper() * factor, other.upper());
	}

	private static boolean isNear(double one, double other) {
		return Math.abs(one - other) <= Interval.ABOUT * Math.abs(one);
	}

	/**
	 * Whether one of the two is a total since a day as of another, and the other one the
	 * total from the one to the other, which is the same.
	 */
	public boolean isSpanWith(ToldFigure other) {
		boolean mixed = this.basis == Basis.CUMULATIVE && other.basis == Basis.PERIOD
				|| this.basis == Basis.PERIOD && other.basis == Basis.CUMULATIVE;
		return mixed && meet(this.since, other.since) && meet(end(), other.end());
	}

	/** Whether it says at which time it holds. */
	public boolean saysDay() {
		return end() != null;
	}

	/** The last day that a total covers; null when nobody has said it. */
	private @Nullable PartialDate end() {
		return (this.until != null) ? this.until : this.asOf;
	}

	/** Whether two dates that were said can mean the same day. */
	private static boolean meet(@Nullable PartialDate one, @Nullable PartialDate other) {
		return one != null && other != null && !one.isBefore(other) && !other.isBefore(one);
	}

	/** Whether the units are the same, however they are spelt. */
	public boolean hasUnitOf(ToldFigure other) {
		return Units.areSame(this.unit, other.unit);
	}

	/**
	 * Whether numbers of both can be compared: in one unit, or of people whom one measure
	 * counts.
	 */
	public boolean isCountedAs(ToldFigure other) {
		return hasUnitOf(other) || this.measure.equals(other.measure) && Units.arePeople(this.unit, other.unit);
	}

	/** Whether its unit is one of which it is known what it is. */
	public boolean hasKnownUnit() {
		return Units.isKnown(this.unit);
	}

	/** Whether the unit of one may be meant by the word that the other has for it. */
	public boolean mayHaveUnitOf(ToldFigure other) {
		return hasUnitOf(other) || Units.mayMean(this.unit, other.unit);
	}

	/** Whether its number is another one, or that is it rounded. */
	public boolean isToldAs(double number) {
		return lower() == number || Rounding.toNearest(lower(), number);
	}

	/** Whether it is a share of which nobody has said for which time. */
	public boolean isBareShare() {
		return isPercent() && !saysPeriod();
	}

	/** Whether it is a share of a hundred. */
	boolean isPercent() {
		return Units.isPercent(this.unit);
	}

}
