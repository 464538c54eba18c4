package org.claimtrail.figure.timeline;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

import org.claimtrail.figure.row.KnownOn;
import org.claimtrail.figure.row.PointMaps;
import org.claimtrail.figure.row.PointQueries;
import org.claimtrail.figure.row.PointReader;
import org.claimtrail.figure.series.Direction;
import org.claimtrail.figure.series.Grouping;
import org.claimtrail.figure.series.Point;
import org.claimtrail.figure.series.Revision;
import org.claimtrail.figure.series.Series;
import org.claimtrail.projection.ArrangedRow;
import org.claimtrail.projection.Arrangement;
import org.claimtrail.projection.Asked;
import org.claimtrail.projection.AskedNode;
import org.claimtrail.projection.ComputedField;
import org.jspecify.annotations.Nullable;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.Node;
import org.springframework.stereotype.Component;

/** The rule behind {@code Claimant.revisionRecord}. */
@Component
class RevisionRecordRule implements ComputedField, Arrangement {

	@Override
	public String name() {
		return "revisionRecord";
	}

	@Override
	public Expression of(Node claimant) {
		throw new IllegalStateException("A record of revisions is no condition and no order");
	}

	@Override
	public Expression of(Node claimant, Asked asked) {
		return PointQueries.OF_A_CLAIMANT.fill(new AskedNode(claimant, asked));
	}

	@Override
	public boolean isOfRows(Asked asked) {
		return true;
	}

	@Override
	public @Nullable Object arrange(List<? extends ArrangedRow> rows, Given given) {
		List<Point> own = rows.stream()
			.limit(PointQueries.MOST_READ)
			.map((row) -> PointReader.read(row, KnownOn.NOW))
			.filter(Point::isOwn)
			.toList();
		List<Series> series = Series.of(own, Grouping.CLAIMANT);
		List<Revision> revisions = series.stream().flatMap((one) -> one.revisions().stream()).toList();
		Map<String, @Nullable Object> map = new HashMap<>();
		map.put("figures", own.size());
		map.put("revisions", revisions.size());
		map.put("restatements", series.stream().mapToInt((one) -> one.restatements().size()).sum());
		for (Direction direction : Direction.values()) {
			map.put(direction.name().toLowerCase(Locale.ROOT),
					(int) revisions.stream().filter((one) -> one.direction() == direction).count());
		}
		map.put("implausible", (int) revisions.stream().filter((one) -> one.implausible() != null).count());
		map.put("medianRelativeChange", median(revisions.stream().map(RevisionRecordRule::size).toList()));
		map.put("medianDays", median(revisions.stream().map(RevisionRecordRule::days).toList()));
		Revision largest = revisions.stream()
			.filter((one) -> one.relativeChange() != null)
			.max(Comparator.comparingDouble((Revision one) -> Objects.requireNonNullElse(size(one), 0.0))
				.thenComparing(Revision::to, Point.ORDER.reversed()))
			.orElse(null);
		map.put("largest", (largest != null) ? new PointMaps(List.of(), null).revision(largest) : null);
		map.put("truncated", rows.size() > PointQueries.MOST_READ);
		return map;
	}

	private static @Nullable Double days(Revision revision) {
		Integer days = revision.certainDays();
		return (days != null) ? (Double) days.doubleValue() : null;
	}

	private static @Nullable Double size(Revision revision) {
		Double change = revision.relativeChange();
		return (change != null) ? (Double) Math.abs(change) : null;
	}

	/** The middle of the values that are there; null when none is. */
	static @Nullable Double median(List<? extends @Nullable Double> values) {
		List<Double> sorted = values.stream().filter(Objects::nonNull).map(Double.class::cast).sorted().toList();
		if (sorted.isEmpty()) {
			return null;
		}
		return (sorted.get((sorted.size() - 1) / 2) + sorted.get(sorted.size() / 2)) / 2;
	}

}
