package org.claimtrail.figure.timeline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;

import org.claimtrail.date.PartialDate;
import org.claimtrail.figure.compare.Normalization;
import org.claimtrail.figure.row.PageRows;
import org.claimtrail.figure.row.PointPages;
import org.claimtrail.figure.row.PointQueries;
import org.claimtrail.figure.row.PointReader;
import org.claimtrail.figure.series.Grouping;
import org.claimtrail.figure.series.Point;
import org.claimtrail.figure.series.Series;
import org.claimtrail.figure.series.StatementOrder;
import org.claimtrail.projection.ArrangedRow;
import org.claimtrail.projection.Arrangement;
import org.claimtrail.projection.Asked;
import org.claimtrail.projection.ComputedField;
import org.claimtrail.projection.CypherTemplate;
import org.jspecify.annotations.Nullable;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.Node;
import org.springframework.stereotype.Component;

/**
 * The rule behind {@code Measure.timelineRows}: the points of a timeline, flat and in
 * pages.
 */
@Component
class TimelineRowsRule implements ComputedField, Arrangement {

	private static final CypherTemplate<PageRows> PAGE = PageRows.ROWS;

	@Override
	public String name() {
		return "timelineRows";
	}

	@Override
	public Expression of(Node measure) {
		throw new IllegalStateException("The rows of a timeline are no condition and no order");
	}

	@Override
	public Expression of(Node measure, Asked asked) {
		return PageRows.are(asked) ? PAGE.fill(new PageRows(measure.getRequiredSymbolicName(), asked))
				: PointQueries.ofMeasures(measure.getRequiredSymbolicName(), asked);
	}

	@Override
	public boolean isOfRows(Asked asked) {
		return !PageRows.are(asked);
	}

	@Override
	public @Nullable Object arrange(List<? extends ArrangedRow> rows, Given given) {
		Map<Boolean, List<ArrangedRow>> read = rows.stream()
			.collect(Collectors.partitioningBy((row) -> row.fact(0).isNull()));
		List<ArrangedRow> figures = read.getOrDefault(false, List.of());
		return read.getOrDefault(true, List.of())
			.stream()
			.findFirst()
			.map((series) -> page(series, figures, given))
			.orElseGet(() -> pageOfAll(figures, given));
	}

	/** The page as it was read, of all that was stated. */
	private static Map<String, @Nullable Object> page(ArrangedRow read, List<ArrangedRow> figures, Given given) {
		Timeline timeline = Timeline.ofAll(figures, given);
		SeriesNumbers numbers = SeriesNumbers.of(read.fact(PageRows.SERIES), StatementOrder.sorted(timeline.points()),
				timeline.grouping());
		LocalDate begin = read.fact(PageRows.DAYS).get(0).asLocalDate();
		LocalDate end = read.fact(PageRows.DAYS).get(1).asLocalDate(LocalDate.MAX);
		List<Point> points = timeline.points()
			.stream()
			.filter((point) -> !point.statedOnFirst().isBefore(begin) && !point.statedOnFirst().isAfter(end))
			.toList();
		return page(timeline, points, given, numbers::of,
				new Whole(numbers.figures(), numbers.begin().isBefore(begin)));
	}

	private static Map<String, @Nullable Object> pageOfAll(List<? extends ArrangedRow> rows, Given given) {
		Timeline timeline = Timeline.ofAll(rows.subList(0, Math.min(rows.size(), PointQueries.MOST_READ)), given);
		Map<Point, Integer> numbers = numbers(timeline);
		List<Point> points = timeline.points();
		return page(timeline, points, given, (point) -> numbers.getOrDefault(point, 0),
				new Whole(points.size(), false));
	}

	/**
	 * A page in the form of the contract.
	 * @param points figures in their order, of which the page is a part
	 * @param number gives the number of the series of a figure
	 * @param whole what the points are of
	 */
	private static Map<String, @Nullable Object> page(Timeline timeline, List<Point> points, Given given,
			ToIntFunction<Point> number, Whole whole) {
		List<?> after = (given.value("after") instanceof List<?> list) ? list : List.of();
		int start = after.isEmpty() ? 0 : PointPages.after(points, after);
		int size = (given.value("first") instanceof Integer first) ? first : PointPages.USUAL;
		List<Point> page = points.subList(start, Math.min(start + size, points.size()));
		List<Map<String, @Nullable Object>> edges = new ArrayList<>();
		for (Point point : page) {
			Map<String, @Nullable Object> edge = new HashMap<>();
			edge.put("cursor", PointPages.key(point));
			edge.put("node", row(timeline, point, number.applyAsInt(point)));
			edges.add(edge);
		}
		Map<String, @Nullable Object> answer = new HashMap<>();
		answer.put("edges", edges);
		answer.put("nodes", edges.stream().map((edge) -> edge.get("node")).toList());
		answer.put("totalCount", whole.figures());
		answer.put("pageInfo",
				PointPages.place(page, start > 0 || whole.earlier(), start + page.size() < points.size()));
		return answer;
	}

	private static Map<Point, Integer> numbers(Timeline timeline) {
		Map<Point, Integer> numbers = new IdentityHashMap<>();
		int number = 0;
		for (Series series : timeline.series()) {
			number++;
			for (Point point : series.points()) {
				numbers.put(point, number);
			}
		}
		return numbers;
	}

	private static Map<String, @Nullable Object> row(Timeline timeline, Point point, int series) {
		ArrangedRow found = (ArrangedRow) point.row();
		Map<String, @Nullable Object> row = new HashMap<>(timeline.maps().point(point));
		String claimant = PointReader.claimantName(found);
		String organization = PointReader.organizationName(found);
		boolean organized = timeline.grouping() == Grouping.ORGANIZATION && organization != null;
		row.put("measureId", point.measure());
		row.put("series", series);
		row.put("source", organized ? organization : claimant);
		row.put("claimantId", point.claimant());
		row.put("claimantName", claimant);
		row.put("organizationId", point.organization());
		row.put("organizationName", organization);
		LocalDate stated = point.statedOn().first();
		row.put("statedOnDay", (stated != null) ? stated.toString() : PartialDate.UNKNOWN.text());
		LocalDate statedLast = point.statedOn().last();
		row.put("statedOnLastDay", (statedLast != null) ? statedLast.toString() : PartialDate.UNKNOWN.text());
		LocalDate described = point.stated().asOf().first();
		row.put("asOfDay", (described != null) ? described.toString() : null);
		LocalDate describedLast = point.stated().asOf().last();
		row.put("asOfLastDay", (describedLast != null) ? describedLast.toString() : null);
		Normalization normalization = timeline.maps().normalization(point);
		if (normalization != null) {
			row.put("normalizedLow", normalization.interval().low());
			row.put("normalizedHigh", normalization.interval().high());
			row.put("assumption", normalization.assumption());
		}
		row.put("claimId", point.id());
		row.put("withdrawnById", (point.withdrawal() != null) ? point.withdrawal().by() : null);
		return row;
	}

	/**
	 * What a page is of.
	 *
	 * @param figures how many there are
	 * @param earlier whether some come before those that were read
	 */
	private record Whole(int figures, boolean earlier) {
	}

}
