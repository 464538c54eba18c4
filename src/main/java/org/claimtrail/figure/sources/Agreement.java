package org.claimtrail.figure.sources;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import org.claimtrail.figure.compare.AgreementRule;
import org.claimtrail.figure.compare.Conflicts;
import org.claimtrail.figure.series.Day;
import org.claimtrail.figure.series.Grouping;
import org.claimtrail.figure.series.Point;
import org.claimtrail.figure.series.Series;
import org.claimtrail.figure.series.StatementOrder;
import org.jspecify.annotations.Nullable;

/**
 * What the figures of others say of one figure. The rule is that of {@link Conflicts}:
 * whatever cannot hold beside it contradicts it. What describes an overlapping time and
 * can hold at one time with it is compatible, and of that supports it what implies it:
 * "more than 750,000" implies "at least 700,000", and not the other way round. Only what
 * stands of other claimants' own figures is looked at; what shares an origin with the
 * figure, is by the claimant of its origin, or has an origin by its claimant, says
 * nothing of it.
 *
 * @param point the figure, about the time of its origins where it names none and rests on
 * others; null when there is none to speak of
 * @param known whether somebody stands behind it: the claim itself or an origin of it
 */
record Agreement(@Nullable Point point, boolean known, List<Point> compatible, List<Point> contradicting) {

	/**
	 * Sets a figure beside others.
	 * @param id identifier of the claim that has it
	 * @param points its own, those of its origins and those of others
	 */
	static Agreement of(String id, List<Point> points) {
		Point point = points.stream().filter((one) -> one.id().equals(id)).findFirst().orElse(null);
		if (point == null || point.isApart() || point.withdrawal() != null || point.statedOn().first() == null) {
			return new Agreement(null, false, List.of(), List.of());
		}
		List<Point> origins = points.stream().filter((one) -> point.origins().claims().contains(one.id())).toList();
		Point timed = point.hasOwnTime() ? point : aboutTimeOf(origins, point);
		if (timed == null) {
			return new Agreement(point, !origins.isEmpty(), List.of(), List.of());
		}
		List<Point> standing = Series.of(points, Grouping.CLAIMANT)
			.stream()
			.filter((series) -> series.line().equals(point.line()) && !series.source().equals(point.claimant()))
			.flatMap((series) -> series.upheld().stream())
			.filter((one) -> one.hasOwnTime() && !one.isEchoOf(one.claimant(), point, point.claimant())
					&& !one.isOfBodyOf(point))
			.toList();
		List<Point> others = StatementOrder.sorted(standing);
		return new Agreement(timed, !origins.isEmpty(),
				others.stream().filter((one) -> canHoldBeside(one, timed)).toList(),
				point.corrected() ? List.of() : others.stream().filter((one) -> excludes(one, timed)).toList());
	}

	/**
	 * What names no day and rests on others describes what these describe.
	 * @return null when nobody knows what they do, or they describe several times
	 */
	private static @Nullable Point aboutTimeOf(List<Point> origins, Point point) {
		Set<Day.Time> times = new HashSet<>();
		origins.forEach((origin) -> times.add(origin.stated().time()));
		return (times.size() == 1) ? point.about(origins.getFirst()) : null;
	}

	/**
	 * What is compatible and implies it: no number meets the other figure that does not
	 * meet this one, each as precise as it is worded. A bound is kept exactly: 700,000
	 * does not imply "more than 700,000".
	 */
	List<Point> supporting() {
		Point own = this.point;
		return (own == null) ? List.of() : this.compatible.stream().filter((one) -> isImplied(own, one)).toList();
	}

	private static boolean isImplied(Point own, Point other) {
		boolean bound = own.interval().low() == null || own.interval().high() == null;
		return bound ? own.interval().contains(other.interval()) : own.rounded().contains(other.rounded());
	}

	/** The verdict by the names of the contract. */
	String verdict() {
		List<Point> supporting = supporting();
		if (this.point == null || !this.known && supporting.isEmpty() && this.contradicting.isEmpty()) {
			return "NONE";
		}
		if (!this.contradicting.isEmpty()) {
			return "CONFLICTING";
		}
		Set<String> claimants = new HashSet<>();
		supporting.forEach((one) -> claimants.add(Objects.requireNonNullElse(one.organization(), one.claimant())));
		return (claimants.size() + (this.known ? 1 : 0) > 1) ? "SEVERAL_ORIGINS" : "SINGLE_ORIGIN";
	}

	/** Why another figure on either side speaks of it. */
	AgreementRule rule(Point other) {
		Point own = Objects.requireNonNull(this.point);
		boolean below = other.rounded().isBelow(own.rounded());
		AgreementRule rule = below ? Conflicts.rule(own, other) : Conflicts.rule(other, own);
		return (this.contradicting.contains(other) && rule != null) ? rule : sameOrOverlapping(own, other);
	}

	private static AgreementRule sameOrOverlapping(Point one, Point other) {
		return one.stated().isAtTimeOf(other.stated()) ? AgreementRule.SAME_TIME : AgreementRule.OVERLAPPING_TIME;
	}

	/** Whether another figure can hold beside it only if one of them was rounded. */
	boolean isWithinRounding(Point other) {
		return this.compatible.contains(other)
				&& !other.interval().isCompatibleWith(Objects.requireNonNull(this.point).interval());
	}

	private static boolean excludes(Point one, Point other) {
		return Conflicts.excludes(one, other) || Conflicts.excludes(other, one);
	}

	private static boolean canHoldBeside(Point one, Point other) {
		return one.stated().end().canReach(other.stated().end()) && other.stated().end().canReach(one.stated().end())
				&& one.stated().mayBeginWith(other.stated()) && one.rounded().isCompatibleWith(other.rounded());
	}

}
