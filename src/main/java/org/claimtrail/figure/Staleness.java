package org.claimtrail.figure;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * That a source itself has left a claim behind. Other sources never make a claim stale.
 *
 * @param kind how; the gravest where there are several
 * @param on since when, by the first day that this can mean; null when nobody knows
 */
record Staleness(StaleKind kind, @Nullable LocalDate on) {

	/**
	 * What holds for any claim.
	 * @param withdrawal null while it was not withdrawn
	 * @param corrected when its claimant put it right in so many words; null if never
	 * @return null while it stands
	 */
	static @Nullable Staleness of(@Nullable Withdrawal withdrawal, @Nullable LocalDate corrected) {
		if (withdrawal != null) {
			return new Staleness(StaleKind.WITHDRAWN, withdrawal.on().first());
		}
		return (corrected != null) ? new Staleness(StaleKind.CORRECTED, corrected) : null;
	}

	/**
	 * What holds for a figure that is not stale by {@link #of(Withdrawal, LocalDate)}. It
	 * is corrected when the last statement about the same time is known to be later and
	 * cannot hold beside it; a figure that is merely more precise corrects nothing.
	 * @param same the source's own figures about the same time, in the order of statement
	 * @param next what stands about the next described time; null if there is none
	 */
	static @Nullable Staleness of(Point point, List<Point> same, @Nullable Point next) {
		if (!same.isEmpty() && corrects(same.getLast(), point)) {
			Point first = same.stream().filter((other) -> corrects(other, point)).findFirst().orElseThrow();
			return new Staleness(StaleKind.CORRECTED, first.statedOnFirst());
		}
		return (next != null && point.stated().end().isBefore(next.stated().end()))
				? new Staleness(StaleKind.OVERTAKEN, next.statedOnFirst()) : null;
	}

	private static boolean corrects(Point later, Point point) {
		return later.described().isSameTime(point.described())
				&& (point.statedOn().isBefore(later.statedOn()) || later.replaces().contains(point.id()))
				&& !later.interval().isCompatibleWith(point.interval());
	}

}
