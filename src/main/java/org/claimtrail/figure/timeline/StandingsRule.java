package org.claimtrail.figure.timeline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.claimtrail.claim.Basis;
import org.claimtrail.figure.row.PointMaps;
import org.claimtrail.figure.row.PointQueries;
import org.claimtrail.figure.row.PointReader;
import org.claimtrail.figure.series.Grouping;
import org.claimtrail.figure.series.Line;
import org.claimtrail.figure.series.Point;
import org.claimtrail.figure.series.Series;
import org.claimtrail.projection.ArrangedRow;
import org.claimtrail.projection.Arrangement;
import org.claimtrail.projection.Asked;
import org.claimtrail.projection.ComputedField;
import org.jspecify.annotations.Nullable;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.Node;
import org.springframework.stereotype.Component;

/**
 * The rule behind {@code Measure.at}: each source's standing figure on a day. The rows
 * are cut off at that day by the statement. A toll stands only while its stretch lasts.
 */
@Component
class StandingsRule implements ComputedField, Arrangement {

	@Override
	public String name() {
		return "standings";
	}

	@Override
	public Expression of(Node measure) {
		throw new IllegalStateException("What stands is no condition and no order");
	}

	@Override
	public Expression of(Node measure, Asked asked) {
		return PointQueries.standing(measure.getRequiredSymbolicName(), Cypher.literalOf(PointQueries.MOST), asked);
	}

	@Override
	public boolean isOfRows(Asked asked) {
		return true;
	}

	@Override
	public @Nullable Object arrange(List<? extends ArrangedRow> rows, Given given) {
		Grouping grouping = Grouping.valueOf(String.valueOf(given.choice("groupBy")));
		LocalDate day = given.lastDay("date");
		boolean truncated = rows.size() > PointQueries.MOST;
		List<Point> own = PointReader.known(rows.subList(0, Math.min(rows.size(), PointQueries.MOST)), given)
			.filter((point) -> point.isOwn() && stands(point, day))
			.toList();
		Map<Line, List<Series>> lines = Series.of(own, grouping)
			.stream()
			.map((series) -> new Series(series.source(), series.line(), List.of(series.latest())))
			.filter((series) -> isRecent(series.points().getFirst(), day, given.value("maxAgeDays")))
			.collect(Collectors.groupingBy(Series::line));
		PointMaps maps = new PointMaps(List.of(), null);
		if (day != null) {
			lines.values().forEach((line) -> line.forEach((series) -> maps.age(series.points().getFirst(), day)));
		}
		return lines.values()
			.stream()
			.sorted(Comparator.comparing((List<Series> line) -> -line.size())
				.thenComparing((line) -> line.getFirst().line().toString()))
			.map((line) -> standing(line, maps, given, truncated))
			.toList();
	}

	private static boolean stands(Point point, @Nullable LocalDate day) {
		LocalDate end = point.stated().end().last();
		return day == null || point.stated().basis() != Basis.PERIOD || end == null || !end.isBefore(day);
	}

	/** What names no day may be of any age. */
	private static boolean isRecent(Point point, @Nullable LocalDate day, @Nullable Object maxAgeDays) {
		if (day == null || !(maxAgeDays instanceof Integer most)) {
			return true;
		}
		Integer age = point.ageDays(day);
		return age != null && age <= most;
	}

	private static Map<String, @Nullable Object> standing(List<Series> line, PointMaps maps, Given given,
			boolean truncated) {
		List<Point> points = new ArrayList<>(line.stream().map((series) -> series.points().getFirst()).toList());
		points.sort(Comparator.comparingDouble(StandingsRule::lowest).thenComparing(Point::id));
		double lowest = points.stream().flatMap(StandingsRule::bounds).mapToDouble(Double::doubleValue).min().orElse(0);
		double highest = points.stream()
			.flatMap(StandingsRule::bounds)
			.mapToDouble(Double::doubleValue)
			.max()
			.orElse(0);
		Map<String, @Nullable Object> map = PointMaps.line(line.getFirst().line());
		map.put("points", maps.points(points));
		map.put("lowest", lowest);
		map.put("highest", highest);
		map.put("spread", highest - lowest);
		map.put("truncated", truncated);
		maps.addConflicts(map, () -> line, given);
		return map;
	}

	private static double lowest(Point point) {
		return bounds(point).mapToDouble(Double::doubleValue).min().orElse(0);
	}

	private static Stream<Double> bounds(Point point) {
		return Stream.of(point.bounds().low(), point.bounds().high()).filter(Objects::nonNull);
	}

}
