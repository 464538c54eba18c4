package org.claimtrail.figure.history;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.claimtrail.figure.row.PointMaps;
import org.claimtrail.figure.row.PointQueries;
import org.claimtrail.figure.row.PointReader;
import org.claimtrail.figure.series.Grouping;
import org.claimtrail.figure.series.Point;
import org.claimtrail.figure.series.Revision;
import org.claimtrail.figure.series.Series;
import org.claimtrail.projection.ArrangedRow;
import org.claimtrail.projection.Arrangement.Given;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;

/** Arranges the rows of {@link FigureHistoryQueries} in the form of the contract. */
final class FigureHistories {

	private static final List<String> COUNTS = List.of("figureCount", "statementCount", "restatementCount",
			"withdrawnCount");

	/** The place of the counts of each figure within the facts of the first row. */
	private static final int EACH = 5;

	private final PointMaps maps = new PointMaps(List.of(), null);

	private final int listed;

	private FigureHistories(int listed) {
		this.listed = listed;
	}

	/** The histories in the order of the rows. */
	static Map<String, @Nullable Object> of(List<? extends ArrangedRow> rows, Given given) {
		Map<String, @Nullable Object> map = new HashMap<>();
		for (int count = 0; count < COUNTS.size(); count++) {
			map.put(COUNTS.get(count), rows.getFirst().fact(1 + count).asInt());
		}
		List<? extends ArrangedRow> figures = rows.subList(1, Math.min(rows.size(), 1 + PointQueries.MOST));
		Map<Integer, List<Point>> sorted = new LinkedHashMap<>();
		PointReader.known(figures, given)
			.forEach((point) -> sorted
				.computeIfAbsent(PointReader.place((ArrangedRow) point.row()), (place) -> new ArrayList<>())
				.add(point));
		FigureHistories histories = new FigureHistories(
				(given.value("each") instanceof Integer each) ? each : PointQueries.MOST);
		List<Map<String, @Nullable Object>> listed = new ArrayList<>();
		sorted.forEach((place, points) -> listed.add(histories.history(Series.of(points, Grouping.CLAIMANT).getFirst(),
				rows.getFirst().fact(EACH).get(place))));
		map.put("figures", listed);
		map.put("truncated", rows.size() > 1 + PointQueries.MOST);
		return map;
	}

	private Map<String, @Nullable Object> history(Series series, Value counts) {
		List<Point> points = series.points();
		Point first = points.getFirst();
		Series last = new Series(series.source(), series.line(),
				points.subList(Math.max(0, points.size() - this.listed), points.size()));
		List<Point> current = series.current();
		Point stands = current.isEmpty() ? null : current.getLast();
		Map<String, @Nullable Object> map = new HashMap<>();
		map.put("claimant", first.row());
		map.put("measure", first.row());
		map.put("describes", first.described().text());
		map.put("statements", this.maps.points(last.points()));
		map.put("restatements", last.restatements().stream().map(this.maps::revision).toList());
		map.put("statementCount", counts.get(0).asInt());
		map.put("restatementCount", counts.get(1).asInt());
		map.put("withdrawnCount", counts.get(2).asInt());
		map.put("first", this.maps.point(first));
		map.put("current", (stands != null) ? this.maps.point(stands) : null);
		map.put("overall", (stands != null) ? this.maps.revision(new Revision(first, stands)) : null);
		return map;
	}

}
