package org.claimtrail.figure;

import java.time.LocalDate;
import java.util.Comparator;

import org.claimtrail.claim.Interval;
import org.jspecify.annotations.Nullable;

/**
 * One figure of a timeline, as it stood at the time asked for.
 *
 * @param row where it was read; its nodes are answered from there
 * @param measure identifier of what it counts
 * @param claimant identifier of who stated it
 * @param organization identifier of the organization spoken for; null when not known
 * @param retold whether it merely passes on somebody else's figure
 */
record Point(Object row, String id, String measure, String claimant, @Nullable String organization, Day statedOn,
		LocalDate statedOnFirst, Stated stated, boolean forecast, boolean vague, boolean retold) {

	/** By the day of statement, then by identifier. */
	static final Comparator<Point> ORDER = Comparator.comparing(Point::statedOnFirst).thenComparing(Point::id);

	Interval interval() {
		return this.stated.interval();
	}

	/** The bounds as stated. */
	Interval bounds() {
		return new Interval(this.stated.low(), this.stated.high(), true, true);
	}

	Line line() {
		return Line.of(this.measure, this.stated);
	}

	/** Whether it is kept apart from what is measured. */
	boolean isApart() {
		return this.forecast || this.vague;
	}

	/** Whether it counts as the source's own figure, and may be revised or conflict. */
	boolean isOwn() {
		return !isApart() && !this.retold;
	}

}
