package org.claimtrail.figure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.claimtrail.projection.ArrangedRow;
import org.claimtrail.projection.Arrangement.Given;
import org.jspecify.annotations.Nullable;

/** Arranges the rows of {@link FigureHistoryQueries} in the form of the contract. */
final class FigureHistories {

	private static final List<String> COUNTS = List.of("figureCount", "statementCount", "restatementCount",
			"withdrawnCount");

	private final PointMaps maps = new PointMaps(List.of(), null);

	private FigureHistories() {
	}

	/** The histories in the order of the rows. */
	static Map<String, @Nullable Object> of(List<? extends ArrangedRow> rows, Given given) {
		Map<String, @Nullable Object> map = new HashMap<>();
		for (int count = 0; count < COUNTS.size(); count++) {
			map.put(COUNTS.get(count), rows.getFirst().fact(1 + count).asInt());
		}
		List<? extends ArrangedRow> figures = rows.subList(1, Math.min(rows.size(), 1 + PointQueries.MOST));
		Map<Key, List<Point>> sorted = new LinkedHashMap<>();
		PointReader.known(figures, given)
			.forEach((point) -> sorted
				.computeIfAbsent(new Key(point.claimant(), point.line(), point.described()), (key) -> new ArrayList<>())
				.add(point));
		FigureHistories histories = new FigureHistories();
		map.put("figures",
				sorted.values()
					.stream()
					.map((points) -> Series.of(points, Grouping.CLAIMANT).getFirst())
					.map(histories::history)
					.toList());
		map.put("truncated", rows.size() > 1 + PointQueries.MOST);
		return map;
	}

	private Map<String, @Nullable Object> history(Series series) {
		Point first = series.points().getFirst();
		List<Revision> restatements = series.restatements();
		List<Point> current = series.current();
		Point last = current.isEmpty() ? null : current.getLast();
		Map<String, @Nullable Object> map = new HashMap<>();
		map.put("claimant", first.row());
		map.put("measure", first.row());
		map.put("describes", first.described().text());
		map.put("statements", this.maps.points(series.points()));
		map.put("restatements", restatements.stream().map(this.maps::revision).toList());
		map.put("statementCount", series.points().size());
		map.put("restatementCount", restatements.size());
		map.put("withdrawnCount", (int) series.points().stream().filter((point) -> point.withdrawal() != null).count());
		map.put("first", this.maps.point(first));
		map.put("current", (last != null) ? this.maps.point(last) : null);
		map.put("overall", (last != null) ? this.maps.revision(new Revision(first, last)) : null);
		return map;
	}

	private record Key(String claimant, Line line, Day described) {
	}

}
