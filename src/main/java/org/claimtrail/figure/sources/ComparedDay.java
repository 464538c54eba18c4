package org.claimtrail.figure.sources;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

import org.claimtrail.figure.compare.Conflict;
import org.claimtrail.figure.compare.Conflicts;
import org.claimtrail.figure.series.Day;
import org.claimtrail.figure.series.Point;
import org.claimtrail.figure.series.Revision;
import org.jspecify.annotations.Nullable;

/**
 * The standing figures of several sources that describe the same day, or the same stretch
 * of time. They differ where two of them are apart as stated; those that merely touch do
 * not.
 *
 * @param points one of each source that has one, at least two, in the order of the
 * sources
 * @param widest the two that are furthest apart; null where none are
 */
record ComparedDay(List<Point> points, @Nullable Conflict widest) {

	static ComparedDay of(List<Point> points) {
		Conflict widest = null;
		for (Point over : points) {
			for (Point under : points) {
				Conflict pair = new Conflict(over, under);
				if (isAbove(over, under) && (widest == null || pair.gap() > widest.gap())) {
					widest = pair;
				}
			}
		}
		return new ComparedDay(points, widest);
	}

	private static boolean isAbove(Point over, Point under) {
		return under.interval().isBelow(over.interval()) && !Conflicts.touch(over, under);
	}

	boolean isDifferent() {
		return this.widest != null;
	}

	/** Whether they differ and could all hold together if a number was rounded. */
	boolean isWithinRounding() {
		return isDifferent() && this.points.stream()
			.allMatch(
					(one) -> this.points.stream().allMatch((other) -> one.rounded().isCompatibleWith(other.rounded())));
	}

	/** Whether all allow the same numbers as stated. */
	boolean isSame() {
		return this.points.stream().map(Point::interval).distinct().count() == 1;
	}

	ComparedDayRule rule() {
		if (!isDifferent()) {
			return isSame() ? ComparedDayRule.SAME : ComparedDayRule.COMPATIBLE;
		}
		return isWithinRounding() ? ComparedDayRule.WITHIN_ROUNDING : ComparedDayRule.APART;
	}

	double gap() {
		return (this.widest != null) ? this.widest.gap() : 0;
	}

	/**
	 * How many times the lower the upper one is; null when the lower one ends at zero.
	 */
	@Nullable Double ratio() {
		return (this.widest != null) ? this.widest.ratio() : (Double) 1.0;
	}

	/** Whether a figure lies above all the others. */
	boolean isHighest(Point point) {
		return this.points.stream().allMatch((other) -> other == point || isAbove(point, other));
	}

	/** Whether a figure lies below all the others. */
	boolean isLowest(Point point) {
		return this.points.stream().allMatch((other) -> other == point || isAbove(other, point));
	}

	/** How much more a figure is than that of the first source. */
	Revision against(Point point) {
		return new Revision(this.points.getFirst(), point);
	}

	LocalDate first() {
		return Objects.requireNonNullElse(this.points.getFirst().described().first(), LocalDate.MIN);
	}

	/** The day in words: a time of the day is left out. */
	String text() {
		Day day = this.points.getFirst().described();
		return (day.first() != null && day.first().equals(day.last())) ? day.first().toString()
				: String.valueOf(day.text());
	}

}
