package org.claimtrail.figure.sources;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

import org.claimtrail.claim.Basis;
import org.claimtrail.figure.series.Day;
import org.claimtrail.figure.series.Grouping;
import org.claimtrail.figure.series.Line;
import org.claimtrail.figure.series.Point;
import org.claimtrail.figure.series.Series;
import org.jspecify.annotations.Nullable;

/**
 * The days about which two or more sources have figures of one measure that can be set
 * side by side. Only what stands is compared, and only what is certainly about the same
 * time: by the rule of conflicts, totals and levels about one day that is not in doubt.
 *
 * @param line what the figures share; of tolls without their stretches
 * @param days in order; none where no time is certain
 * @param uncertain how many times the sources have in common that are longer than a day
 * or in doubt
 */
record ComparedMeasure(Line line, List<ComparedDay> days, int uncertain) {

	/**
	 * Compares what stands.
	 * @param sources identifiers in the order of the figures of a day
	 */
	static List<ComparedMeasure> of(List<Point> points, List<String> sources, Grouping grouping) {
		Map<Line, Map<Time, Map<String, Point>>> lines = new LinkedHashMap<>();
		for (Series series : Series.of(points, grouping)) {
			Map<Time, Map<String, Point>> times = lines.computeIfAbsent(withoutStretch(series.line()),
					(line) -> new HashMap<>());
			for (Point point : series.upheld()) {
				Day day = point.described();
				if (day.text() != null) {
					times
						.computeIfAbsent(new Time(series.line().since(), day.days(), point.stated().beginning()),
								(time) -> new TreeMap<>(Comparator.comparingInt(sources::indexOf)))
						.merge(series.source(), point, ComparedMeasure::later);
				}
			}
		}
		List<ComparedMeasure> compared = new ArrayList<>();
		lines.forEach((line, times) -> {
			List<Map<String, Point>> common = times.values().stream().filter((figures) -> figures.size() > 1).toList();
			List<ComparedDay> days = common.stream()
				.filter((figures) -> figures.values().stream().allMatch(ComparedMeasure::isCertain))
				.map((figures) -> ComparedDay.of(List.copyOf(figures.values())))
				.sorted(Comparator.comparing(ComparedDay::first).thenComparing(ComparedDay::text))
				.toList();
			if (!common.isEmpty()) {
				compared.add(new ComparedMeasure(line, days, common.size() - days.size()));
			}
		});
		return compared;
	}

	/** Whether others of the same time are about it for certain. */
	private static boolean isCertain(Point point) {
		return point.stated().isAtTimeOf(point.stated());
	}

	private static Line withoutStretch(Line line) {
		return (line.basis() != Basis.PERIOD) ? line
				: new Line(line.measure(), line.basis(), line.per(), line.unit(), null, null);
	}

	/** Of two about times of one day that about the later, else the one stated later. */
	private static Point later(Point one, Point next) {
		return next.described().isBefore(one.described()) ? one : next;
	}

	int same() {
		return count(ComparedDay::isSame);
	}

	int different() {
		return count(ComparedDay::isDifferent);
	}

	int withinRounding() {
		return count(ComparedDay::isWithinRounding);
	}

	private int count(Predicate<ComparedDay> condition) {
		return (int) this.days.stream().filter(condition).count();
	}

	/** The first day in an order, if the sources differ on any. */
	@Nullable ComparedDay widest(ComparisonOrder order) {
		return this.days.stream().filter(ComparedDay::isDifferent).min(order.days()).orElse(null);
	}

	/**
	 * What figures of one day share besides the line.
	 *
	 * @param since the beginning of a stretch, in words
	 * @param days the days without the time of the day
	 * @param beginning when totals began to count, where they say so
	 */
	private record Time(@Nullable String since, Day.Time days, Day.@Nullable Time beginning) {
	}

}
