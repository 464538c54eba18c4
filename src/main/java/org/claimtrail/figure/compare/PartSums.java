package org.claimtrail.figure.compare;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.claimtrail.claim.Basis;
import org.claimtrail.figure.series.Day;
import org.claimtrail.figure.series.Grouping;
import org.claimtrail.figure.series.Line;
import org.claimtrail.figure.series.Point;
import org.claimtrail.figure.series.Series;
import org.claimtrail.figure.series.Stated;
import org.claimtrail.figure.series.StatementOrder;
import org.jspecify.annotations.Nullable;

/**
 * Finds which figures for parts belong to which figure for the whole. What one source
 * printed together in one article was meant together, and is compared as it stands there.
 * Only where no article has both, what stands of the same source now is compared, about
 * the same time. A figure that the source corrected itself is not added.
 */
public final class PartSums {

	private final Set<String> components;

	private final Grouping grouping;

	private final Map<Line, List<Point>> totals;

	private final Map<Key, List<Point>> parts;

	private PartSums(List<Point> own, String whole, Set<String> components, Grouping grouping) {
		this.components = components;
		this.grouping = grouping;
		this.totals = own.stream()
			.filter((point) -> point.measure().equals(whole))
			.collect(Collectors.groupingBy(Point::line));
		this.parts = own.stream()
			.filter((point) -> components.contains(point.measure()))
			.collect(Collectors.groupingBy(
					(point) -> new Key(grouping.source(point), Line.of(whole, point.stated()), point.stated().time()),
					LinkedHashMap::new, Collectors.toList()));
	}

	/**
	 * Sets sums beside totals, in the order in which the first parts were stated.
	 * @param points the figures of the whole and of its parts
	 * @param whole identifier of the measure that is the whole
	 * @param components identifiers of all its parts
	 */
	public static List<PartSum> of(List<Point> points, String whole, Set<String> components, Grouping grouping) {
		List<Point> own = StatementOrder.sorted(points.stream().filter(Point::isOwn).toList());
		Set<Corrected> corrected = new HashSet<>();
		own.forEach((point) -> point.corrects()
			.forEach((earlier) -> corrected.add(new Corrected(earlier, grouping.source(point)))));
		List<Point> left = own.stream()
			.filter((point) -> !corrected.contains(new Corrected(point.id(), grouping.source(point))))
			.toList();
		PartSums sums = new PartSums(left, whole, components, grouping);
		List<PartSum> found = new ArrayList<>();
		sums.parts.forEach((key, parts) -> found.addAll(sums.beside(key, parts)));
		return found;
	}

	private List<PartSum> beside(Key key, List<Point> parts) {
		List<Point> same = this.totals.getOrDefault(key.line(), List.of())
			.stream()
			.filter((total) -> this.grouping.source(total).equals(key.source()) && isBeside(parts.getFirst(), total))
			.toList();
		List<PartSum> printed = printed(parts, same);
		if (!printed.isEmpty()) {
			return printed;
		}
		Stated part = parts.getFirst().stated();
		return sums(parts, same.stream().filter((total) -> total.stated().isAtTimeOf(part)).toList(), null);
	}

	private static boolean isBeside(Point part, Point total) {
		return part.described().canReach(total.described()) && total.described().canReach(part.described())
				&& part.stated().mayBeginWith(total.stated())
				&& (part.stated().basis() != Basis.RATE || part.stated().time().equals(total.stated().time()));
	}

	/** What was printed alike in several articles is compared once. */
	private List<PartSum> printed(List<Point> parts, List<Point> totals) {
		Set<String> articles = new TreeSet<>();
		parts.forEach((part) -> articles.addAll(part.articles()));
		Map<List<Point>, PartSum> sums = new LinkedHashMap<>();
		for (String article : articles) {
			sums(in(article, parts), in(article, totals), article).forEach((sum) -> {
				List<Point> members = new ArrayList<>(sum.parts());
				members.add(sum.total());
				sums.putIfAbsent(members, sum);
			});
		}
		return List.copyOf(sums.values());
	}

	private static List<Point> in(String article, List<Point> points) {
		return points.stream().filter((point) -> point.articles().contains(article)).toList();
	}

	private List<PartSum> sums(List<Point> parts, List<Point> totals, @Nullable String article) {
		List<Point> added = standing(parts);
		TreeSet<String> missing = new TreeSet<>(this.components);
		added.forEach((part) -> missing.remove(part.measure()));
		return standing(totals).stream().map((total) -> new PartSum(added, missing, total, article)).toList();
	}

	private List<Point> standing(List<Point> points) {
		return Series.of(points, this.grouping).stream().flatMap((series) -> series.current().stream()).toList();
	}

	/** A claim that its own source put right. */
	private record Corrected(String id, String source) {
	}

	/**
	 * What the parts of one sum share.
	 *
	 * @param line the line of the whole that they are beside
	 */
	private record Key(String source, Line line, Day.Time end) {
	}

}
