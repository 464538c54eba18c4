package org.claimtrail.figure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.claimtrail.claim.Basis;
import org.claimtrail.claim.Interval;
import org.claimtrail.claim.Per;
import org.jspecify.annotations.Nullable;

/**
 * What one source stated for the parts of a measure at one time, added up, beside what
 * some source stated for the whole about an overlapping time. While a part is missing the
 * sum is open above.
 */
record PartSum(List<Point> parts, boolean complete, Point total) {

	/** What the sum can be. */
	Interval sum() {
		Interval sum = this.parts.stream().map(Point::interval).reduce(Interval::plus).orElseThrow();
		return this.complete ? sum : new Interval(sum.low(), null, sum.withLow(), true);
	}

	/** Whether sum and total can both hold, each number as precise as it is worded. */
	boolean isCompatible() {
		return rounded().isCompatibleWith(this.total.rounded());
	}

	/** Whether they can only if a number was rounded. */
	boolean isWithinRounding() {
		return isCompatible() && !sum().isCompatibleWith(this.total.interval());
	}

	private Interval rounded() {
		Interval sum = this.parts.stream().map(Point::rounded).reduce(Interval::plus).orElseThrow();
		return this.complete ? sum : new Interval(sum.low(), null, sum.withLow(), true);
	}

	double gap() {
		return isCompatible() ? 0 : sum().gap(this.total.interval());
	}

	@Nullable Double ratio() {
		return isCompatible() ? (Double) 1.0 : sum().ratio(this.total.interval());
	}

	/**
	 * Sets sums beside totals.
	 * @param points the figures of the whole and of its parts
	 * @param whole identifier of the measure that is the whole
	 * @param components identifiers of all its parts
	 */
	static List<PartSum> of(List<Point> points, String whole, Set<String> components, Grouping grouping) {
		List<Point> own = StatementOrder.sorted(points.stream().filter(Point::isOwn).toList());
		Map<Key, Map<String, Point>> parts = new LinkedHashMap<>();
		own.stream()
			.filter((point) -> components.contains(point.measure()))
			.forEach((point) -> parts.computeIfAbsent(Key.of(point, grouping), (key) -> new LinkedHashMap<>())
				.put(point.measure(), point));
		List<PartSum> sums = new ArrayList<>();
		parts.forEach((key, stated) -> own.stream()
			.filter((point) -> point.measure().equals(whole) && key.isBeside(point))
			.forEach((total) -> add(sums, stated.values(), components, total)));
		return sums;
	}

	private static void add(List<PartSum> sums, Collection<Point> parts, Set<String> components, Point total) {
		Set<String> stated = new TreeSet<>();
		parts.forEach((part) -> stated.add(part.measure()));
		boolean complete = stated.containsAll(components);
		if (complete || parts.size() > 1) {
			sums.add(new PartSum(List.copyOf(parts), complete, total));
		}
	}

	/**
	 * What the parts of one sum share: the source, the line but for the measure, the
	 * time.
	 */
	private record Key(String source, Basis basis, @Nullable Per per, String unit, @Nullable String since,
			@Nullable String until, Day end) {

		static Key of(Point point, Grouping grouping) {
			Line line = point.line();
			return new Key(grouping.source(point), line.basis(), line.per(), line.unit(), line.since(), line.until(),
					point.stated().end());
		}

		boolean isBeside(Point total) {
			Line line = total.line();
			return new Line(line.measure(), this.basis, this.per, this.unit, this.since, this.until).equals(line)
					&& this.end.canReach(total.stated().end()) && total.stated().end().canReach(this.end);
		}

	}

}
