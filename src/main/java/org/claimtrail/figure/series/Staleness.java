package org.claimtrail.figure.series;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * That a source itself has left a claim behind. Other sources never make a claim stale.
 *
 * @param kind how; the gravest where there are several
 * @param on since when, by the first day that this can mean; null when nobody knows
 * @param by the day by which it had certainly done so; null when nobody knows
 */
public record Staleness(StaleKind kind, @Nullable LocalDate on, @Nullable LocalDate by) {

	/**
	 * That it was withdrawn.
	 * @param takings when, as often as it was; none if the record says only that it was
	 */
	public static Staleness withdrawn(List<Day> takings) {
		boolean known = takings.stream().allMatch((day) -> day.first() != null);
		LocalDate since = known ? earliest(takings.stream().map(Day::first)) : null;
		return new Staleness(StaleKind.WITHDRAWN, since, earliest(takings.stream().map(Day::last)));
	}

	/**
	 * What holds for a figure that was neither withdrawn nor put right. It is corrected
	 * when the last statement about the same time, which is in doubt for both or for
	 * neither, is known to be later and cannot hold beside it; a figure that is merely
	 * more precise corrects nothing. It is overtaken since the first statement about the
	 * next described time, however often that was restated, and not before it was stated
	 * itself.
	 * @param same the source's own figures about the same time, in the order of statement
	 * @param next its own figures about the next described time; none if there is none
	 */
	public static @Nullable Staleness of(Point point, List<Point> same, List<Point> next) {
		List<Point> alike = same.stream()
			.filter((other) -> other.described().isDoubtful() == point.described().isDoubtful())
			.toList();
		if (!alike.isEmpty() && corrects(alike.getLast(), point)) {
			List<Point> correcting = alike.stream().filter((other) -> corrects(other, point)).toList();
			return new Staleness(StaleKind.CORRECTED, correcting.getFirst().statedOnFirst(),
					earliest(correcting.stream().map((other) -> other.statedOn().last())));
		}
		if (next.isEmpty() || !point.stated().end().isBefore(next.getFirst().stated().end())) {
			return null;
		}
		return new Staleness(StaleKind.OVERTAKEN,
				latest(point.statedOnFirst(), earliest(next.stream().map(Point::statedOnFirst))),
				latest(point.statedOn().last(), earliest(next.stream().map((other) -> other.statedOn().last()))));
	}

	/** Null if either is. */
	private static @Nullable LocalDate latest(@Nullable LocalDate one, @Nullable LocalDate other) {
		return (one == null || other == null) ? null : (one.isAfter(other) ? one : other);
	}

	private static @Nullable LocalDate earliest(Stream<@Nullable LocalDate> days) {
		return days.filter(Objects::nonNull).min(Comparator.naturalOrder()).orElse(null);
	}

	private static boolean corrects(Point later, Point point) {
		return later.stated().time().equals(point.stated().time())
				&& (point.statedOn().isBefore(later.statedOn()) || later.replaces().contains(point.id()))
				&& !later.interval().isCompatibleWith(point.interval()) && !later.stated().isRoundingOf(point.stated())
				&& !point.stated().isRoundingOf(later.stated());
	}

}
