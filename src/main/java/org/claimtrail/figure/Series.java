package org.claimtrail.figure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The figures of one source that may be set side by side, in the order of statement.
 *
 * @param source identifier of a claimant or organization
 */
record Series(String source, Line line, List<Point> points) {

	/** Sorts points into series, in the order in which each series begins. */
	static List<Series> of(List<Point> points, Grouping grouping) {
		Map<Key, List<Point>> series = new LinkedHashMap<>();
		points.stream()
			.sorted(Point.ORDER)
			.forEach((point) -> series
				.computeIfAbsent(new Key(grouping.source(point), point.line()), (key) -> new ArrayList<>())
				.add(point));
		List<Series> sorted = new ArrayList<>(series.size());
		series.forEach((key, members) -> sorted.add(new Series(key.source(), key.line(), List.copyOf(members))));
		return sorted;
	}

	/** The figures that are the source's own, and speak of what is known. */
	List<Point> own() {
		return this.points.stream().filter(Point::isOwn).toList();
	}

	/** From each of the source's own figures to the next. */
	List<Revision> revisions() {
		List<Point> own = own();
		List<Revision> revisions = new ArrayList<>();
		for (int i = 1; i < own.size(); i++) {
			revisions.add(new Revision(own.get(i - 1), own.get(i)));
		}
		return revisions;
	}

	private record Key(String source, Line line) {
	}

}
