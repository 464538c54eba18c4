package org.claimtrail.figure.timeline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

import org.claimtrail.figure.compare.Normal;
import org.claimtrail.figure.compare.PartSum;
import org.claimtrail.figure.compare.PartSums;
import org.claimtrail.figure.row.PointMaps;
import org.claimtrail.figure.row.PointQueries;
import org.claimtrail.figure.row.PointReader;
import org.claimtrail.figure.row.SumRows;
import org.claimtrail.figure.series.Grouping;
import org.claimtrail.figure.series.Point;
import org.claimtrail.figure.series.Series;
import org.claimtrail.figure.series.SeriesGap;
import org.claimtrail.figure.series.StatementOrder;
import org.claimtrail.graphql.RequestFault;
import org.claimtrail.projection.ArrangedRow;
import org.claimtrail.projection.Arrangement.Given;
import org.jspecify.annotations.Nullable;

/** Arranges the rows of {@link PointQueries} into a timeline. */
final class Timeline {

	/** What stands is read by the days that it describes. */
	private static final Comparator<Point> CURRENT = Series.DESCRIBED.thenComparing(Point.ORDER);

	private static final List<String> LISTS = List.of("points", "apart", "series", "revisions", "sums");

	private final Grouping grouping;

	private final List<Point> points;

	private final List<Point> apart;

	private final boolean current;

	/** In series where they are asked for, or needed for what is. */
	private @Nullable List<Series> series;

	private final PointMaps maps;

	private final SumRows rows;

	private final Given given;

	private final boolean truncated;

	private Timeline(List<? extends ArrangedRow> figures, SumRows rows, Given given, boolean truncated) {
		this.rows = rows;
		this.given = given;
		Map<String, Point> all = new LinkedHashMap<>();
		PointReader.known(figures, given).forEach((point) -> all.putIfAbsent(point.id(), point));
		Object include = given.value("include");
		List<?> included = (include instanceof List<?> list) ? list : List.of();
		Predicate<Point> kept = (point) -> (!point.forecast() || included.contains("FORECASTS"))
				&& (!point.vague() || included.contains("VAGUE"));
		this.grouping = Grouping.valueOf(String.valueOf(given.choice("groupBy")));
		List<Point> stated = StatementOrder.sorted(List.copyOf(all.values()));
		this.current = "CURRENT".equals(given.choice("view"));
		List<Point> counted = stated.stream().filter(kept).toList();
		this.points = this.current
				? series(counted).stream().flatMap((one) -> one.points().stream()).sorted(CURRENT).toList() : counted;
		this.apart = stated.stream().filter(kept.negate()).toList();
		String normal = given.choice("normalizedTo");
		this.maps = (normal != null) ? new PointMaps(series(), Normal.valueOf(normal)) : new PointMaps(List.of(), null);
		this.truncated = truncated;
	}

	static Timeline of(List<? extends ArrangedRow> rows, Given given) {
		int most = (given.value("first") instanceof Integer first) ? first : PointQueries.MOST;
		if (most < 1 || most > PointQueries.MOST) {
			throw new RequestFault(RequestFault.Code.LIMIT_EXCEEDED,
					"`first` is %d, and a timeline has 1 to %d points.".formatted(most, PointQueries.MOST),
					Map.of("limit", "timelinePoints", "asked", most, "allowed", PointQueries.MOST));
		}
		SumRows sorted = SumRows.of(rows);
		List<ArrangedRow> figures = sorted.figures();
		return new Timeline(figures.subList(0, Math.min(most, figures.size())), sorted, given, figures.size() > most);
	}

	/** A timeline of all rows, however few are asked for. */
	static Timeline ofAll(List<? extends ArrangedRow> rows, Given given) {
		return new Timeline(rows, SumRows.of(List.of()), given, false);
	}

	List<Point> points() {
		return this.points;
	}

	List<Series> series() {
		return series(this.points);
	}

	/** Those of the points, once. */
	private List<Series> series(List<Point> counted) {
		List<Series> known = this.series;
		if (known == null) {
			List<Series> all = Series.of(counted, this.grouping);
			known = this.current ? all.stream().map(Series::standing).filter(Series::isNotEmpty).toList() : all;
			this.series = known;
		}
		return known;
	}

	PointMaps maps() {
		return this.maps;
	}

	Grouping grouping() {
		return this.grouping;
	}

	/** The timeline in the form of the contract, as far as it is asked for. */
	Map<String, @Nullable Object> answer(Given given) {
		Map<String, @Nullable Object> map = new HashMap<>();
		for (String list : LISTS) {
			if (given.selects(list)) {
				map.put(list, list(list));
			}
		}
		this.maps.addConflicts(map, this::series, given);
		map.put("truncated", this.truncated);
		return map;
	}

	private List<Map<String, @Nullable Object>> list(String name) {
		return switch (name) {
			case "points" -> this.maps.points(this.points);
			case "apart" -> this.maps.points(this.apart);
			case "series" -> series().stream().map(this::map).toList();
			case "revisions" -> RevisionOrder.asked(series(), this.given).stream().map(this.maps::revision).toList();
			default -> sums().stream().limit(PointQueries.MOST).map((sum) -> this.maps.sum(sum, this.rows)).toList();
		};
	}

	private List<PartSum> sums() {
		List<PartSum> sums = new ArrayList<>();
		this.rows.components()
			.forEach((whole, parts) -> sums.addAll(PartSums.of(this.points, whole, parts, this.grouping)));
		return sums;
	}

	private Map<String, @Nullable Object> map(Series series) {
		Map<String, @Nullable Object> map = PointMaps.line(series.line());
		Point first = series.points().getFirst();
		boolean organized = this.grouping == Grouping.ORGANIZATION && first.organization() != null;
		map.put("measure", first.row());
		map.put("claimant", organized ? null : first.row());
		map.put("organization", organized ? first.row() : null);
		map.put("points", this.maps.points(series.points()));
		map.put("revisions", series.revisions().stream().map(this.maps::revision).toList());
		map.put("gaps", gaps(series));
		map.put("restatements", series.restatements().stream().map(this.maps::revision).toList());
		return map;
	}

	private List<Map<String, @Nullable Object>> gaps(Series series) {
		int rhythm = (this.given.value("rhythm") instanceof Integer days) ? days : 1;
		return SeriesGap.of(series, rhythm).stream().map(this.maps::gap).toList();
	}

}
