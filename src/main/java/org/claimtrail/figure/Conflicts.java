package org.claimtrail.figure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.claimtrail.claim.Basis;
import org.claimtrail.claim.Interval;
import org.jspecify.annotations.Nullable;

/**
 * Finds the conflicts between series: for each pair of sources on one line the two
 * figures furthest apart that cannot both hold, however they were rounded. A total
 * conflicts with one for the same or a later time if it is larger, since totals do not
 * fall; any other figure only with one for the same time. Of times that merely overlap
 * nobody knows whether they are one, or which is later: nothing follows from them.
 */
final class Conflicts {

	private static final Comparator<Conflict> WIDEST = Comparator.comparingDouble(Conflict::gap)
		.reversed()
		.thenComparing((conflict) -> conflict.over().id())
		.thenComparing((conflict) -> conflict.under().id());

	private Conflicts() {
	}

	/** The conflicts of what stands, the widest gap first. */
	static List<Conflict> between(List<Series> series) {
		Map<Line, List<Sweep>> lines = new HashMap<>();
		for (Series one : series) {
			List<Point> standing = one.current();
			if (!standing.isEmpty()) {
				lines.computeIfAbsent(one.line(), (line) -> new ArrayList<>()).add(new Sweep(standing));
			}
		}
		List<Conflict> conflicts = new ArrayList<>();
		lines.values().forEach((sweeps) -> compare(sweeps, conflicts));
		conflicts.sort(WIDEST);
		return conflicts;
	}

	private static void compare(List<Sweep> sweeps, List<Conflict> conflicts) {
		for (int i = 0; i < sweeps.size(); i++) {
			for (int j = i + 1; j < sweeps.size(); j++) {
				Sweep first = sweeps.get(i).apartFrom(sweeps.get(j));
				Sweep second = sweeps.get(j).apartFrom(sweeps.get(i));
				Conflict one = first.over(second);
				Conflict other = second.over(first);
				Conflict widest = (one == null || (other != null && other.clearance() > one.clearance())) ? other : one;
				if (widest != null) {
					conflicts.add(widest);
				}
			}
		}
	}

	/**
	 * Whether two figures of one line cannot both hold, the first lying above, however
	 * their numbers were rounded: a bound is as precise as it is worded.
	 */
	static boolean excludes(Point over, Point under) {
		return under.rounded().isBelow(over.rounded()) && rule(over, under) != null;
	}

	/**
	 * Why two figures of one line cannot both hold, the first lying above.
	 * @return null when nothing follows from their times
	 */
	static @Nullable AgreementRule rule(Point over, Point under) {
		Day time = over.stated().end();
		Day other = under.stated().end();
		if (time.isSameTime(other)) {
			return AgreementRule.SAME_TIME;
		}
		return (isTotal(over) && time.isBefore(other)) ? AgreementRule.EARLIER_TOTAL : null;
	}

	private static boolean isTotal(Point point) {
		return point.stated().basis() == Basis.CUMULATIVE;
	}

	/** The figures of one series, by the first and by the last day they can be about. */
	private static final class Sweep {

		private final List<Placed> byFirst;

		private final List<Placed> byLast;

		private final Map<List<LocalDate>, Placed> highest = new HashMap<>();

		private final Set<String> origins = new HashSet<>();

		Sweep(List<Point> points) {
			points.forEach((point) -> this.origins.addAll(point.origins()));
			List<Placed> placed = points.stream().map(Placed::new).toList();
			this.byFirst = placed.stream().sorted(Comparator.comparing(Placed::first)).toList();
			this.byLast = placed.stream().sorted(Comparator.comparing(Placed::last)).toList();
			placed.forEach((one) -> this.highest.merge(one.time(), one, Sweep::higher));
		}

		/** Without the figures that rest on what figures of the other rest on, too. */
		Sweep apartFrom(Sweep other) {
			List<Point> left = this.byFirst.stream()
				.map(Placed::point)
				.filter((point) -> point.isOrigin() || !point.sharesOriginWith(other.origins))
				.toList();
			return (left.size() == this.byFirst.size()) ? this : new Sweep(left);
		}

		/** The widest conflict in which a figure of this lies above one of the other. */
		@Nullable Conflict over(Sweep other) {
			if (this.byFirst.isEmpty() || other.byFirst.isEmpty()) {
				return null;
			}
			Conflict widest = null;
			for (Placed under : other.byFirst) {
				widest = wider(widest, this.highest.get(under.time()), under);
			}
			return isTotal(this.byFirst.getFirst().point()) ? overLater(other, widest) : widest;
		}

		/** Whatever is highest before a day stands against what is about that day. */
		private @Nullable Conflict overLater(Sweep other, @Nullable Conflict sofar) {
			Placed earlier = null;
			Conflict widest = sofar;
			int next = 0;
			for (Placed under : other.byFirst) {
				while (next < this.byLast.size() && this.byLast.get(next).last().isBefore(under.first())) {
					earlier = (earlier != null) ? higher(earlier, this.byLast.get(next)) : this.byLast.get(next);
					next++;
				}
				widest = wider(widest, earlier, under);
			}
			return widest;
		}

		private static Placed higher(Placed highest, Placed next) {
			Double low = next.interval().low();
			if (low == null) {
				return highest;
			}
			Double best = highest.interval().low();
			return (best == null || low > best || (low.equals(best) && !next.interval().withLow())) ? next : highest;
		}

		private static @Nullable Conflict wider(@Nullable Conflict widest, @Nullable Placed over, Placed under) {
			if (over == null || !under.interval().isBelow(over.interval())) {
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
	 */
	private record Placed(Point point, Interval interval, LocalDate first, LocalDate last) {

		Placed(Point point) {
			this(point, point.rounded(), or(point.stated().end().first(), LocalDate.MIN),
					or(point.stated().end().last(), LocalDate.MAX));
		}

		List<LocalDate> time() {
			return List.of(this.first, this.last);
		}

		private static LocalDate or(@Nullable LocalDate day, LocalDate open) {
			return (day != null) ? day : open;
		}

	}

}
