package org.claimtrail.figure.row;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;

import org.claimtrail.claim.Interval;
import org.claimtrail.date.PartialDate;
import org.claimtrail.figure.compare.Conflict;
import org.claimtrail.figure.compare.Conflicts;
import org.claimtrail.figure.compare.Normal;
import org.claimtrail.figure.compare.Normalization;
import org.claimtrail.figure.compare.PartSum;
import org.claimtrail.figure.series.Implausibility;
import org.claimtrail.figure.series.Line;
import org.claimtrail.figure.series.Point;
import org.claimtrail.figure.series.Revision;
import org.claimtrail.figure.series.Series;
import org.claimtrail.figure.series.SeriesGap;
import org.claimtrail.figure.series.Stated;
import org.claimtrail.figure.series.Withdrawal;
import org.claimtrail.projection.ArrangedRow;
import org.claimtrail.projection.Arrangement.Given;
import org.jspecify.annotations.Nullable;

/** Puts points, and what was found out about them, into the form of the contract. */
public final class PointMaps {

	private final Map<Point, Map<String, @Nullable Object>> made = new IdentityHashMap<>();

	private final Map<Point, Normalization> normalized = new IdentityHashMap<>();

	private final @Nullable Normal normal;

	/**
	 * Maps for the points of some series.
	 * @param normal the terms to give figures in as well; null for none
	 */
	public PointMaps(List<Series> series, @Nullable Normal normal) {
		this.normal = normal;
		if (normal != null) {
			series.forEach((one) -> normalize(one, normal));
		}
	}

	private void normalize(Series series, Normal to) {
		Point previous = null;
		for (Point point : series.points()) {
			boolean grown = previous != null && point.isOwn() && previous.stated().beginsWith(point.stated());
			Normalization normalization = Normalization.of(point, grown ? previous : null, to);
			if (normalization != null) {
				this.normalized.put(point, normalization);
			}
			previous = point.isOwn() ? point : previous;
		}
	}

	public @Nullable Normalization normalization(Point point) {
		return this.normalized.get(point);
	}

	public List<Map<String, @Nullable Object>> points(List<Point> points) {
		return points.stream().map(this::point).toList();
	}

	public Map<String, @Nullable Object> point(Point point) {
		return this.made.computeIfAbsent(point, this::make);
	}

	/** Notes how old a point is on a day. */
	public void age(Point point, LocalDate day) {
		point(point).put("ageDays", point.ageDays(day));
	}

	private Map<String, @Nullable Object> make(Point point) {
		Map<String, @Nullable Object> map = new HashMap<>();
		ArrangedRow row = (ArrangedRow) point.row();
		map.put("claim", row);
		map.put("claimant", row);
		map.put("organization", (point.organization() != null) ? row : null);
		map.put("measure", row);
		map.put("statedOn", Objects.requireNonNullElse(point.statedOn().text(), PartialDate.UNKNOWN.text()));
		map.put("forecast", point.forecast());
		map.put("vague", point.vague());
		map.put("retold", point.retold());
		Withdrawal withdrawal = point.withdrawal();
		map.put("withdrawn", withdrawal != null);
		map.put("withdrawnOn", (withdrawal != null) ? withdrawal.on().text() : null);
		map.put("withdrawnBy", (withdrawal != null && withdrawal.by() != null) ? row : null);
		map.put("reportCount", PointReader.reports(row));
		map.put("originCount", PointReader.origins(row));
		map.putAll(stated(point.stated()));
		Normalization normalization = this.normalized.get(point);
		if (normalization != null && this.normal != null) {
			map.put("normalized", normalized(normalization, this.normal));
		}
		return map;
	}

	static Map<String, @Nullable Object> stated(Stated stated) {
		Map<String, @Nullable Object> map = new HashMap<>();
		map.put("asOf", stated.asOf().text());
		map.put("asOfInferred", stated.inferred());
		map.put("low", stated.low());
		map.put("high", stated.high());
		map.put("comparator", stated.comparator().name());
		map.put("unit", stated.unit());
		map.put("phrase", stated.phrase());
		map.put("basis", stated.basis().name());
		map.put("since", stated.since().text());
		map.put("until", stated.until().text());
		map.put("per", (stated.per() != null) ? stated.per().name() : null);
		return map;
	}

	public static Map<String, @Nullable Object> line(Line line) {
		Map<String, @Nullable Object> map = new LinkedHashMap<>();
		map.put("basis", line.basis().name());
		map.put("per", (line.per() != null) ? line.per().name() : null);
		map.put("unit", line.unit());
		map.put("since", line.since());
		map.put("until", line.until());
		return map;
	}

	public Map<String, @Nullable Object> revision(Revision revision) {
		Map<String, @Nullable Object> map = new HashMap<>();
		map.put("from", point(revision.from()));
		map.put("to", point(revision.to()));
		map.put("direction", revision.direction().name());
		map.put("change", revision.change());
		map.put("relativeChange", revision.relativeChange());
		map.put("changeLow", revision.changes().low());
		map.put("changeHigh", revision.changes().high());
		map.put("ratioLow", revision.ratioLow());
		map.put("ratioHigh", revision.ratioHigh());
		map.put("days", revision.days());
		map.put("daysLow", revision.daysLow());
		map.put("daysHigh", revision.daysHigh());
		map.put("daysDescribed", revision.daysDescribed());
		map.put("changePerDay", revision.changePerDay());
		Implausibility implausible = revision.implausible();
		map.put("implausible", (implausible != null) ? implausible.sentence() : null);
		map.put("implausibleRule", (implausible != null) ? implausible.name() : null);
		return map;
	}

	public Map<String, @Nullable Object> gap(SeriesGap gap) {
		Map<String, @Nullable Object> map = new HashMap<>();
		map.put("after", point(gap.after()));
		map.put("before", point(gap.before()));
		map.put("days", gap.days());
		return map;
	}

	/** Adds the conflicts between series, as far as they are asked for. */
	public void addConflicts(Map<String, @Nullable Object> map, Supplier<List<Series>> series, Given given) {
		if (given.selects("conflicts") || given.selects("conflictsTruncated")) {
			Conflicts conflicts = Conflicts.between(series.get());
			map.put("conflicts", conflicts.widest().stream().map(this::conflict).toList());
			map.put("conflictsTruncated", conflicts.isTruncated());
		}
	}

	private Map<String, @Nullable Object> conflict(Conflict conflict) {
		Map<String, @Nullable Object> map = new HashMap<>();
		map.put("over", point(conflict.over()));
		map.put("under", point(conflict.under()));
		map.put("rule", conflict.rule().name());
		map.put("gap", conflict.gap());
		map.put("ratio", conflict.ratio());
		return map;
	}

	public Map<String, @Nullable Object> sum(PartSum sum, SumRows rows) {
		Interval interval = sum.sum();
		Map<String, @Nullable Object> map = new HashMap<>();
		map.put("article", (sum.article() != null) ? rows.article(sum.article()) : null);
		map.put("rule", sum.rule().name());
		map.put("parts", points(sum.parts()));
		map.put("missing", sum.missing().stream().map(rows::part).toList());
		map.put("exceeding", points(sum.exceeding()));
		map.put("complete", sum.complete());
		map.put("low", interval.low());
		map.put("high", interval.high());
		map.put("total", point(sum.total()));
		map.put("compatible", sum.isCompatible());
		map.put("withinRounding", sum.isWithinRounding());
		map.put("gap", sum.gap());
		map.put("ratio", sum.ratio());
		return map;
	}

	private static Map<String, @Nullable Object> normalized(Normalization normalization, Normal to) {
		Map<String, @Nullable Object> map = new HashMap<>();
		map.put("low", normalization.interval().low());
		map.put("high", normalization.interval().high());
		map.put("to", to.name());
		map.put("assumption", normalization.assumption());
		return map;
	}

}
