package org.claimtrail.figure.timeline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.claimtrail.claim.Basis;
import org.claimtrail.claim.Per;
import org.claimtrail.figure.series.Day;
import org.claimtrail.figure.series.Grouping;
import org.claimtrail.figure.series.Line;
import org.claimtrail.figure.series.Point;
import org.neo4j.driver.Value;

/** Numbers the series of a timeline, from 1, in the order in which they begin. */
final class SeriesNumbers {

	private final Map<Key, Integer> numbers = new HashMap<>();

	private final Grouping grouping;

	private int count;

	private LocalDate begin = LocalDate.MAX;

	private SeriesNumbers(Grouping grouping) {
		this.grouping = grouping;
	}

	/**
	 * Numbers series of which only the beginnings are known.
	 * @param series by the days on which they begin: of each its source, measure and
	 * line, or what makes the line, the day, and how many figures it has
	 * @param sorted figures in the order of statement, all those of the days on which
	 * more than one of the series begin among them
	 */
	static SeriesNumbers of(Value series, List<Point> sorted, Grouping grouping) {
		SeriesNumbers numbers = new SeriesNumbers(grouping);
		Map<Key, Integer> places = new HashMap<>();
		Map<Key, LocalDate> days = new HashMap<>();
		series.values().forEach((begun) -> begun.values().forEach((one) -> {
			int figures = one.get(5).asInt();
			numbers.count += figures;
			if (figures > 0) {
				LocalDate day = one.get(4).asLocalDate(LocalDate.MAX);
				numbers.begin = day.isBefore(numbers.begin) ? day : numbers.begin;
				days.merge(key(one), day, (other, same) -> other.isBefore(same) ? other : same);
			}
		}));
		for (Point point : sorted) {
			Key key = numbers.key(point);
			if (point.statedOnFirst().equals(days.get(key))) {
				places.putIfAbsent(key, places.size());
			}
		}
		List<Key> begun = new ArrayList<>(days.keySet());
		begun.sort(Comparator.<Key, LocalDate>comparing((key) -> Objects.requireNonNull(days.get(key)))
			.thenComparing((key) -> places.getOrDefault(key, Integer.MAX_VALUE))
			.thenComparing(Key::toString));
		begun.forEach((key) -> numbers.numbers.put(key, numbers.numbers.size() + 1));
		return numbers;
	}

	/** How many figures all series have. */
	int figures() {
		return this.count;
	}

	/**
	 * The day on which the first of them begins; the last of all where none has a day.
	 */
	LocalDate begin() {
		return this.begin;
	}

	/** The number of the series that a figure is of. */
	int of(Point point) {
		return this.numbers.getOrDefault(key(point), 0);
	}

	private Key key(Point point) {
		return new Key(this.grouping.source(point), point.measure(), point.line().text());
	}

	private static Key key(Value series) {
		String measure = series.get(1).asString();
		Value line = series.get(2);
		return new Key(series.get(0).asString(), measure,
				line.isNull() ? line(measure, series.get(3)).text() : line.asString());
	}

	/** The line of a figure for which none is kept, as one that only passes on. */
	private static Line line(String measure, Value terms) {
		String per = terms.get(1).asString(null);
		LocalDate first = terms.get(4).asLocalDate(null);
		Day since = terms.get(3).isNull() ? Day.ABSENT : new Day(terms.get(3).asString(), first, null);
		String until = terms.get(5).asString(null);
		return Line.of(measure, Basis.valueOf(terms.get(0).asString()), (per != null) ? Per.valueOf(per) : null,
				terms.get(2).asString(), since, new Day(until, null, null));
	}

	private record Key(String source, String measure, String line) {
	}

}
