package org.claimtrail.figure.series;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

/**
 * Puts statements in the order in which they were made: by day, on one day by the time
 * where both have one, else what corrects, updates or withdraws another after it; where
 * nothing tells, by identifier.
 */
public final class StatementOrder {

	private StatementOrder() {
	}

	public static List<Point> sorted(List<Point> points) {
		Map<LocalDate, List<Point>> days = new TreeMap<>();
		points.forEach((point) -> days.computeIfAbsent(point.statedOnFirst(), (day) -> new ArrayList<>()).add(point));
		List<Point> sorted = new ArrayList<>(points.size());
		for (List<Point> day : days.values()) {
			if (day.stream().allMatch((point) -> point.replaces().isEmpty())) {
				day.sort(Point.ORDER);
				sorted.addAll(day);
			}
			else {
				sorted.addAll(ofOneDay(day));
			}
		}
		return sorted;
	}

	private static List<Point> ofOneDay(List<Point> day) {
		Map<String, Point> waiting = new HashMap<>();
		day.forEach((point) -> waiting.put(point.id(), point));
		TreeSet<Point> open = new TreeSet<>(Point.ORDER);
		Map<String, List<Point>> later = new HashMap<>();
		Map<String, Set<String>> before = new HashMap<>();
		for (Point point : day) {
			Set<String> earlier = new HashSet<>(point.replaces());
			earlier.retainAll(waiting.keySet());
			earlier.removeIf((id) -> isTimed(point, waiting.get(id)));
			before.put(point.id(), earlier);
			earlier.forEach((id) -> later.computeIfAbsent(id, (key) -> new ArrayList<>()).add(point));
			if (earlier.isEmpty()) {
				open.add(point);
			}
		}
		List<Point> sorted = new ArrayList<>(day.size());
		while (!waiting.isEmpty()) {
			Point next = open.isEmpty() ? first(waiting) : open.removeFirst();
			waiting.remove(next.id());
			sorted.add(next);
			for (Point point : later.getOrDefault(next.id(), List.of())) {
				Set<String> left = before.getOrDefault(point.id(), Set.of());
				if (waiting.containsKey(point.id()) && left.remove(next.id()) && left.isEmpty()) {
					open.add(point);
				}
			}
		}
		return sorted;
	}

	/** Of two that have a time, or are the same, the time alone decides. */
	private static boolean isTimed(Point point, @Nullable Point other) {
		return other == null || other == point
				|| point.statedOn().instant() != null && other.statedOn().instant() != null;
	}

	/** Of what replaces each other in a circle the identifier decides. */
	private static Point first(Map<String, Point> waiting) {
		return waiting.values().stream().min(Point.ORDER).orElseThrow();
	}

}
