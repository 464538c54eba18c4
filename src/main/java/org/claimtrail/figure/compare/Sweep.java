package org.claimtrail.figure.compare;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

import org.claimtrail.claim.Interval;
import org.claimtrail.figure.series.Day;
import org.claimtrail.figure.series.Point;
import org.jspecify.annotations.Nullable;

/**
 * The standing figures of one source on one line, of totals those that began to count at
 * one time, kept so that those of two sources are compared in one pass. Which two exclude
 * each other {@link Conflicts} says.
 */
final class Sweep {

	private final String source;

	private final Figures all;

	private final Set<String> origins = new HashSet<>();

	Sweep(String source, List<Point> points) {
		this.source = source;
		List<Point> timed = points.stream().filter(Point::hasOwnTime).toList();
		this.all = new Figures(timed.stream().map(Placed::new).toList());
		timed.forEach((point) -> this.origins.addAll(point.origins().claims()));
	}

	/**
	 * The two figures of two sources that are furthest apart and cannot both hold,
	 * however they were rounded.
	 * @return null when there are none
	 */
	static @Nullable Conflict widest(Sweep one, Sweep other) {
		Figures first = one.all.without((figure) -> figure.rests(other.source));
		Figures second = other.all.without((figure) -> figure.rests(one.source));
		Set<String> shared = new HashSet<>(one.origins);
		shared.retainAll(other.origins);
		if (shared.isEmpty()) {
			return either(first, second, null);
		}
		Figures free = second.without((figure) -> figure.restsOn(shared));
		Figures linked = second.without((figure) -> !figure.restsOn(shared));
		Conflict widest = either(first, free, null);
		widest = either(first.without((figure) -> figure.restsOn(shared)), linked, widest);
		for (Placed figure : first.without((figure) -> !figure.restsOn(shared)).placed) {
			Figures apart = linked.without(figure::sharesOriginWith);
			widest = either(new Figures(List.of(figure)), apart, widest);
		}
		return widest;
	}

	private static @Nullable Conflict either(Figures one, Figures other, @Nullable Conflict sofar) {
		return other.over(one, one.over(other, sofar));
	}

	/** Some of the figures, by the times that they describe. */
	private static final class Figures {

		private final List<Placed> placed;

		private final Map<Day.Time, Placed> highest = new HashMap<>();

		/** The highest that ends on a day or before it. */
		private final NavigableMap<LocalDate, Placed> byDay = new TreeMap<>();

		/** Likewise of those without a time of the day. */
		private final NavigableMap<LocalDate, Placed> byWholeDay = new TreeMap<>();

		/** Likewise of those with one, to the instant. */
		private final NavigableMap<Instant, Placed> byInstant = new TreeMap<>();

		Figures(List<Placed> placed) {
			this.placed = placed;
			for (Placed one : placed) {
				if (one.time() != null) {
					this.highest.merge(one.time(), one, Placed::higher);
				}
				if (one.ordered()) {
					add(this.byDay, one.day().last(), one);
					add(this.byInstant, one.instant(), one);
					add(this.byWholeDay, (one.instant() == null) ? one.day().last() : null, one);
				}
			}
			List.of(this.byDay, this.byWholeDay).forEach(Figures::accumulate);
			accumulate(this.byInstant);
		}

		private static <T> void add(Map<T, Placed> times, @Nullable T time, Placed one) {
			if (time != null) {
				times.merge(time, one, Placed::higher);
			}
		}

		private static <T> void accumulate(NavigableMap<T, Placed> times) {
			Placed highest = null;
			for (Map.Entry<T, Placed> entry : times.entrySet()) {
				highest = (highest != null) ? highest.higher(entry.getValue()) : entry.getValue();
				entry.setValue(highest);
			}
		}

		Figures without(Predicate<Placed> condition) {
			List<Placed> left = this.placed.stream().filter(condition.negate()).toList();
			return (left.size() == this.placed.size()) ? this : new Figures(left);
		}

		/** The widest conflict in which a figure of this lies above one of others. */
		@Nullable Conflict over(Figures others, @Nullable Conflict sofar) {
			Conflict widest = sofar;
			for (Placed under : others.placed) {
				if (under.time() != null) {
					widest = wider(widest, this.highest.get(under.time()), under);
				}
				LocalDate day = under.day().first();
				if (under.ordered() && day != null) {
					widest = wider(widest, before(under.instant() != null ? this.byWholeDay : this.byDay, day), under);
				}
				if (under.ordered() && under.instant() != null) {
					widest = wider(widest, before(this.byInstant, under.instant()), under);
				}
			}
			return widest;
		}

		private static <T> @Nullable Placed before(NavigableMap<T, Placed> times, T time) {
			Map.Entry<T, Placed> entry = times.lowerEntry(time);
			return (entry != null) ? entry.getValue() : null;
		}

		private static @Nullable Conflict wider(@Nullable Conflict widest, @Nullable Placed over, Placed under) {
			if (over == null || !under.interval().isBelow(over.interval())
					|| Conflicts.touch(over.point(), under.point()) || over.point().isOfBodyOf(under.point())) {
				return widest;
			}
			return (widest == null || over.interval().gap(under.interval()) > widest.clearance())
					? new Conflict(over.point(), under.point()) : widest;
		}

	}

	/**
	 * A figure with what is compared of it, worked out once.
	 *
	 * @param interval what it allows if its numbers were rounded
	 * @param day the time that it describes
	 * @param time the same where others can certainly be about it, too; else null
	 * @param ordered whether it can certainly be earlier or later than others, so that
	 * totals cannot fall between them
	 */
	private record Placed(Point point, Interval interval, Day day, @Nullable Instant instant, Day.@Nullable Time time,
			boolean ordered) {

		Placed(Point point) {
			this(point, point.rounded(), point.described(), point.described().instant(),
					point.stated().isAtTimeOf(point.stated()) ? point.stated().time() : null,
					Conflicts.isTotal(point) && point.stated().isCertain());
		}

		boolean rests(String source) {
			return this.point.origins().sources().contains(source);
		}

		boolean restsOn(Set<String> claims) {
			return this.point.origins().claims().stream().anyMatch(claims::contains);
		}

		boolean sharesOriginWith(Placed other) {
			return this.point.origins().isShared(other.point.origins());
		}

		/** Of two the one that reaches higher from below. */
		Placed higher(Placed next) {
			Double low = next.interval.low();
			if (low == null) {
				return this;
			}
			Double best = this.interval.low();
			return (best == null || low > best || (low.equals(best) && !next.interval.withLow())) ? next : this;
		}

	}

}
