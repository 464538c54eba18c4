package org.claimtrail.figure.series;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * The figures of one source that may be set side by side, in the order of statement.
 *
 * @param source identifier of a claimant or organization
 */
public record Series(String source, Line line, List<Point> points) {

	/** By the first day of the time described and the time of the day. */
	public static final Comparator<Point> DESCRIBED = Comparator.comparing(Series::described)
		.thenComparing((point) -> point.described().instant(), Comparator.nullsFirst(Comparator.naturalOrder()));

	/** Sorts points into series, in the order in which each series begins. */
	public static List<Series> of(List<Point> points, Grouping grouping) {
		Map<Key, List<Point>> series = new LinkedHashMap<>();
		StatementOrder.sorted(points)
			.forEach((point) -> series
				.computeIfAbsent(new Key(grouping.source(point), point.line()), (key) -> new ArrayList<>())
				.add(point));
		List<Series> sorted = new ArrayList<>(series.size());
		series.forEach((key, members) -> sorted.add(new Series(key.source(), key.line(), List.copyOf(members))));
		return sorted;
	}

	/** The figures that are the source's own, and speak of what is known. */
	public List<Point> own() {
		return this.points.stream().filter(Point::isOwn).toList();
	}

	/**
	 * What stands: of the source's own figures the last stated about each described time,
	 * in the order of these times; what says no time comes last.
	 */
	public List<Point> current() {
		Map<Day.Time, Point> last = new LinkedHashMap<>();
		own().forEach((point) -> {
			last.remove(point.stated().time());
			last.put(point.stated().time(), point);
		});
		return last.values().stream().sorted(DESCRIBED).toList();
	}

	/**
	 * What the source answers for: what stands, but for figures that a claim of its own
	 * puts right, be it by a figure about another time, and those that a later one may
	 * take the place of: "since February" of one "since 24 February".
	 */
	public List<Point> upheld() {
		List<Point> current = current();
		return IntStream.range(0, current.size())
			.filter((at) -> !current.get(at).corrected() && !mayBeReplaced(current, at))
			.mapToObj(current::get)
			.toList();
	}

	/** What stands about times that end on one day is in the order of statement. */
	private static boolean mayBeReplaced(List<Point> current, int at) {
		Point point = current.get(at);
		return current.subList(at + 1, current.size())
			.stream()
			.takeWhile((later) -> described(later).equals(described(point)))
			.anyMatch((later) -> later.described().isSameTime(point.described())
					&& point.stated().mayBeginWith(later.stated()));
	}

	/**
	 * Of the figures about the latest time the last stated. Of two times that may be one
	 * nobody knows which is later: then the one that was certainly stated later counts,
	 * and where nobody knows that either, the one about the later first day. What names
	 * no day counts where nothing does.
	 */
	public Point latest() {
		Predicate<Day> overtaken = overtaken();
		return this.points.stream()
			.filter((point) -> !overtaken.test(point.stated().moment()))
			.reduce((one, next) -> isLater(next, one) ? next : one)
			.orElseThrow();
	}

	/**
	 * Whether a time is certainly before that of some figure, or open where some figure
	 * names a day.
	 */
	private Predicate<Day> overtaken() {
		List<Day> days = this.points.stream().map((point) -> point.stated().moment()).toList();
		LocalDate latest = latest(days.stream());
		LocalDate untimed = latest(days.stream().filter((day) -> day.instant() == null));
		Instant instant = days.stream()
			.map(Day::instant)
			.filter(Objects::nonNull)
			.max(Comparator.naturalOrder())
			.orElse(null);
		return (day) -> {
			Instant at = day.instant();
			LocalDate other = (at != null) ? untimed : latest;
			return at != null && instant != null && at.isBefore(instant) || other != null && !reaches(day, other);
		};
	}

	private static @Nullable LocalDate latest(Stream<Day> days) {
		return days.map(Day::first).filter(Objects::nonNull).max(Comparator.naturalOrder()).orElse(null);
	}

	private static boolean reaches(Day described, LocalDate day) {
		return (described.last() != null) ? !described.last().isBefore(day) : described.first() != null;
	}

	/** Whether what comes later in the order of statement takes the place of another. */
	private static boolean isLater(Point next, Point one) {
		LocalDate described = Objects.requireNonNullElse(next.stated().moment().first(), LocalDate.MIN);
		LocalDate other = Objects.requireNonNullElse(one.stated().moment().first(), LocalDate.MIN);
		return !described.isBefore(other) || next.stated().moment().isSameTime(one.stated().moment())
				|| one.statedOn().isBefore(next.statedOn()) || next.replaces().contains(one.id());
	}

	/**
	 * From each standing figure to that about the next described time. Of two times that
	 * may be one nobody knows which is later.
	 */
	public List<Revision> revisions() {
		return steps(current()).stream()
			.filter((step) -> step.from().stated().end().isBefore(step.to().stated().end()))
			.toList();
	}

	/**
	 * From each of the source's own figures to the next about the same described time,
	 * where that is another one; who says the same again restates nothing.
	 */
	public List<Revision> restatements() {
		Map<Day.Time, List<Point>> times = new LinkedHashMap<>();
		own().forEach((point) -> times.computeIfAbsent(point.stated().time(), (time) -> new ArrayList<>()).add(point));
		return times.values()
			.stream()
			.flatMap((same) -> steps(same).stream())
			.filter((step) -> step.direction() != Direction.UNCHANGED)
			.toList();
	}

	/** What stands alone. */
	public Series standing() {
		return new Series(this.source, this.line, current());
	}

	public boolean isNotEmpty() {
		return !this.points.isEmpty();
	}

	/**
	 * The first day of the time that a figure describes; the last of all when it says
	 * none.
	 */
	public static LocalDate described(Point point) {
		return Objects.requireNonNullElse(point.stated().end().first(), LocalDate.MAX);
	}

	private static List<Revision> steps(List<Point> points) {
		return IntStream.range(1, points.size())
			.mapToObj((next) -> new Revision(points.get(next - 1), points.get(next)))
			.toList();
	}

	private record Key(String source, Line line) {
	}

}
