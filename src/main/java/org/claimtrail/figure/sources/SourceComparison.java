package org.claimtrail.figure.sources;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.claimtrail.figure.compare.Conflict;
import org.claimtrail.figure.row.PointMaps;
import org.claimtrail.figure.row.PointQueries;
import org.claimtrail.figure.row.PointReader;
import org.claimtrail.figure.series.Grouping;
import org.claimtrail.figure.series.Point;
import org.claimtrail.figure.series.Revision;
import org.claimtrail.graphql.RequestFault;
import org.claimtrail.projection.ArrangedRow;
import org.claimtrail.projection.Arrangement.Given;
import org.jspecify.annotations.Nullable;

/** Sets the figures of several sources side by side, in the form of the contract. */
final class SourceComparison {

	private static final int MOST_SOURCES = 10;

	private final List<String> sources;

	private final Grouping grouping;

	private final List<ComparedMeasure> compared;

	private final ComparisonOrder order;

	private final boolean onlyDifferent;

	private final int most;

	private final @Nullable List<?> after;

	private final boolean truncated;

	private final PointMaps maps = new PointMaps(List.of(), null);

	private SourceComparison(List<? extends ArrangedRow> rows, List<String> sources, Given given) {
		List<Point> own = PointReader.known(rows.subList(0, Math.min(rows.size(), PointQueries.MOST_READ)), given)
			.filter(Point::isOwn)
			.toList();
		this.sources = sources;
		this.grouping = Grouping.valueOf(String.valueOf(given.choice("groupBy")));
		this.compared = ComparedMeasure.of(own, sources, this.grouping);
		this.order = ComparisonOrder.valueOf(String.valueOf(given.choice("orderBy")));
		this.onlyDifferent = "true".equals(given.choice("onlyDifferent"));
		this.most = (given.value("first") instanceof Integer first) ? first : PointQueries.MOST;
		this.after = (given.value("after") instanceof List<?> after) ? after : null;
		this.truncated = rows.size() > PointQueries.MOST_READ;
	}

	/**
	 * The comparison of what the rows hold.
	 * @throws RequestFault unless 2 to 10 different sources are named
	 */
	static Map<String, @Nullable Object> of(List<? extends ArrangedRow> rows, Given given) {
		List<String> sources = (given.value("sources") instanceof List<?> named)
				? named.stream().map(String::valueOf).distinct().toList() : List.of();
		if (sources.size() < 2 || sources.size() > MOST_SOURCES) {
			throw new RequestFault(RequestFault.Code.LIMIT_EXCEEDED,
					"`sources` names %d, and 2 to %d different ones can be compared.".formatted(sources.size(),
							MOST_SOURCES),
					Map.of("limit", "sources", "asked", sources.size(), "allowed", MOST_SOURCES));
		}
		return new SourceComparison(rows, sources, given).answer();
	}

	private Map<String, @Nullable Object> answer() {
		List<ComparedMeasure> measures = this.compared.stream()
			.filter((one) -> !one.days().isEmpty())
			.filter((one) -> !this.onlyDifferent || one.different() > 0)
			.sorted(this.order.measures())
			.toList();
		ComparedPage page = new ComparedPage(measures, this.order, this.onlyDifferent, this.most, this.after);
		Map<String, @Nullable Object> map = counts(this.compared);
		map.put("measureCount", measures.size());
		map.put("measures", page.measures().stream().map((measure) -> measure(measure, page)).toList());
		map.put("pageInfo", page.place());
		map.put("truncated", this.truncated);
		return map;
	}

	private Map<String, @Nullable Object> counts(List<ComparedMeasure> measures) {
		int days = measures.stream().mapToInt((one) -> one.days().size()).sum();
		int different = measures.stream().mapToInt(ComparedMeasure::different).sum();
		Map<String, @Nullable Object> map = new HashMap<>();
		map.put("inCommon", days);
		map.put("compatible", days - different);
		map.put("equal", days - different);
		map.put("same", measures.stream().mapToInt(ComparedMeasure::same).sum());
		map.put("uncertain", measures.stream().mapToInt(ComparedMeasure::uncertain).sum());
		map.put("different", different);
		map.put("withinRounding", measures.stream().mapToInt(ComparedMeasure::withinRounding).sum());
		map.put("sources", sources(measures.stream().flatMap((one) -> one.days().stream()).toList()));
		return map;
	}

	private List<Map<String, @Nullable Object>> sources(List<ComparedDay> days) {
		Map<String, Map<String, @Nullable Object>> counted = new HashMap<>();
		for (ComparedDay day : days) {
			for (Point point : day.points()) {
				Map<String, @Nullable Object> source = counted.computeIfAbsent(this.grouping.source(point),
						(id) -> new HashMap<>(Map.of("source", point.row())));
				add(source, "days", true);
				add(source, "highest", day.isHighest(point));
				add(source, "lowest", day.isLowest(point));
			}
		}
		return counted.entrySet()
			.stream()
			.sorted(Comparator.comparingInt((source) -> this.sources.indexOf(source.getKey())))
			.map(Map.Entry::getValue)
			.toList();
	}

	private static void add(Map<String, @Nullable Object> counts, String name, boolean counted) {
		int before = (Integer) Objects.requireNonNullElse(counts.get(name), 0);
		counts.put(name, before + (counted ? 1 : 0));
	}

	private Map<String, @Nullable Object> measure(ComparedMeasure measure, ComparedPage page) {
		Map<String, @Nullable Object> map = counts(List.of(measure));
		map.putAll(PointMaps.line(measure.line()));
		map.put("measure", measure.days().getFirst().points().getFirst().row());
		map.put("widest", day(measure, measure.widest(ComparisonOrder.GAP), page));
		map.put("widestRelative", day(measure, measure.widest(ComparisonOrder.RATIO), page));
		map.put("days", page.days(measure).stream().map((day) -> day(measure, day, page)).toList());
		return map;
	}

	private @Nullable Map<String, @Nullable Object> day(ComparedMeasure measure, @Nullable ComparedDay day,
			ComparedPage page) {
		if (day == null) {
			return null;
		}
		Conflict widest = day.widest();
		Point first = day.points().getFirst();
		Map<String, @Nullable Object> map = new HashMap<>();
		map.put("cursor", page.key(measure, day));
		map.put("day", day.text());
		map.put("since", first.stated().since().text());
		map.put("figures", day.points().stream().map((point) -> figure(day, point)).toList());
		map.put("rule", day.rule().name());
		map.put("different", day.isDifferent());
		map.put("withinRounding", day.isWithinRounding());
		map.put("highest", (widest != null) ? this.maps.point(widest.over()) : null);
		map.put("lowest", (widest != null) ? this.maps.point(widest.under()) : null);
		map.put("gap", day.gap());
		map.put("ratio", day.ratio());
		return map;
	}

	private Map<String, @Nullable Object> figure(ComparedDay day, Point point) {
		Revision against = day.against(point);
		Map<String, @Nullable Object> map = new HashMap<>();
		map.put("figure", this.maps.point(point));
		map.put("source", point.row());
		map.put("difference", against.change());
		map.put("relativeDifference", against.relativeChange());
		return map;
	}

}
