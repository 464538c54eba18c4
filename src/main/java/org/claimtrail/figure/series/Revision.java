package org.claimtrail.figure.series;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

import org.claimtrail.claim.Basis;
import org.claimtrail.claim.Interval;
import org.jspecify.annotations.Nullable;

/** One source stating another figure of the same line later. */
public record Revision(Point from, Point to) {

	public Direction direction() {
		return Direction.between(this.from.interval(), this.to.interval());
	}

	/**
	 * The bounds as stated set against each other: the mean of the changes of both, or
	 * the change of the one that both figures have.
	 * @return null when they share no bound
	 */
	public @Nullable Double change() {
		Double start = value(this.from);
		Double end = value(this.to);
		return (start != null && end != null) ? (Double) (end - start) : null;
	}

	/** The change as a share of the earlier figure; null when that is zero. */
	public @Nullable Double relativeChange() {
		Double change = change();
		Double start = value(this.from);
		return (change != null && start != null && start != 0) ? (Double) (change / Math.abs(start)) : null;
	}

	/**
	 * What the change can be by what both figures allow. An end that is open in either is
	 * open.
	 */
	public Interval changes() {
		return this.to.interval().minus(this.from.interval());
	}

	/** At least how many times the earlier figure the later one is; null when open. */
	public @Nullable Double ratioLow() {
		return ratio(this.to.interval().low(), this.from.interval().high());
	}

	/** At most how many times likewise. */
	public @Nullable Double ratioHigh() {
		return ratio(this.to.interval().high(), this.from.interval().low());
	}

	private static @Nullable Double ratio(@Nullable Double over, @Nullable Double under) {
		return (over != null && under != null && over >= 0 && under > 0) ? (Double) (over / under) : null;
	}

	/** The fewest days that can lie between the two statements; null when open. */
	public @Nullable Integer daysLow() {
		return between(this.from.statedOn().last(), this.to.statedOn().first());
	}

	/** The most days likewise. */
	public @Nullable Integer daysHigh() {
		return between(this.from.statedOn().first(), this.to.statedOn().last());
	}

	private static @Nullable Integer between(@Nullable LocalDate start, @Nullable LocalDate end) {
		return (start != null && end != null) ? (Integer) Math.toIntExact(ChronoUnit.DAYS.between(start, end)) : null;
	}

	/** From one day of statement to the other; null unless both are certain. */
	public @Nullable Integer certainDays() {
		return (this.from.statedOn().isPoint() && this.to.statedOn().isPoint()) ? daysLow() : null;
	}

	/**
	 * From one day described to the other; null unless each is one day that is not in
	 * doubt.
	 */
	public @Nullable Integer certainDaysDescribed() {
		Day start = this.from.stated().moment();
		Day end = this.to.stated().moment();
		return (start.isPoint() && end.isPoint()) ? daysDescribed() : null;
	}

	/** From one statement to the other, by the first days they can mean. */
	public int days() {
		return Math.toIntExact(ChronoUnit.DAYS.between(this.from.statedOnFirst(), this.to.statedOnFirst()));
	}

	/**
	 * From the day the one describes to that of the other; negative when it goes back.
	 */
	public @Nullable Integer daysDescribed() {
		LocalDate start = this.from.stated().moment().first();
		LocalDate end = this.to.stated().moment().first();
		return (start != null && end != null) ? (Integer) Math.toIntExact(ChronoUnit.DAYS.between(start, end)) : null;
	}

	/**
	 * The change for each day described in between; null when there is none, or nobody
	 * knows how many they are.
	 */
	public @Nullable Double changePerDay() {
		Double change = change();
		Integer days = certainDaysDescribed();
		return (change != null && days != null && days > 0) ? (Double) (change / days) : null;
	}

	/** Why the two can hardly both hold; null when nothing speaks against it. */
	public @Nullable Implausibility implausible() {
		boolean upheld = !this.from.corrected() && !this.to.corrected();
		return (upheld && this.to.stated().basis() == Basis.CUMULATIVE
				&& this.from.stated().beginsWith(this.to.stated())
				&& this.from.stated().isCertainlyBefore(this.to.stated())
				&& this.to.interval().isBelow(this.from.interval())) ? Implausibility.TOTAL_FALLS : null;
	}

	private @Nullable Double value(Point point) {
		Interval one = this.from.bounds();
		Interval other = this.to.bounds();
		boolean low = one.low() != null && other.low() != null;
		boolean high = one.high() != null && other.high() != null;
		Double lower = low ? point.bounds().low() : null;
		Double upper = high ? point.bounds().high() : null;
		if (lower != null && upper != null) {
			return (lower + upper) / 2;
		}
		return (lower != null) ? lower : upper;
	}

}
