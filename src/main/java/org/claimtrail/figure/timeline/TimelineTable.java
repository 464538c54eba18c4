package org.claimtrail.figure.timeline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.claimtrail.date.PartialDate;
import org.claimtrail.figure.row.PointQueries;
import org.jspecify.annotations.Nullable;

/** Reads the rows of a table from the answer about a timeline, and names its columns. */
final class TimelineTable {

	/** The question whose answer has all that the columns need. */
	static final String QUESTION = """
			query TimelineTable($id: ID!, $from: PartialDate, $to: PartialDate, $sources: [ID!],
			    $groupBy: TimelineGrouping! = CLAIMANT,
			    $knownOn: PartialDate, $recordedBy: DateTime, $asOfChange: Int, $originsOnly: Boolean! = false,
			    $view: TimelineView! = AS_STATED,
			    $include: [TimelineInclude!]! = [], $normalizedTo: Normal) {
			  measure(id: $id) {
			    timeline(from: $from, to: $to, sources: $sources, groupBy: $groupBy, knownOn: $knownOn, recordedBy: $recordedBy,
			        asOfChange: $asOfChange, originsOnly: $originsOnly, view: $view, include: $include, normalizedTo: $normalizedTo, first: %d) {
			      truncated
			      points {
			        claim { claimId: id }
			        measure { measureId: id }
			        claimant { claimantId: id claimant: name }
			        organization { organizationId: id organization: name }
			        statedOn asOf low high comparator unit phrase basis since until per forecast vague retold reportCount
			        originCount
			        normalized { normalizedLow: low normalizedHigh: high assumption }
			        withdrawn withdrawnOn
			        withdrawnBy { withdrawnById: id }
			      }
			      series { claimant { id } points { claim { id } } }
			    }
			  }
			}"""
		.formatted(PointQueries.MOST);

	/** The columns, in their order. */
	static final List<String> COLUMNS = List.of("measureId", "series", "source", "claimantId", "claimant",
			"organizationId", "organization", "statedOn", "asOf", "low", "high", "comparator", "unit", "phrase",
			"basis", "since", "until", "per", "forecast", "vague", "retold", "reportCount", "originCount",
			"normalizedLow", "normalizedHigh", "assumption", "claimId", "withdrawn", "withdrawnOn", "withdrawnById",
			"statedOnFirst", "statedOnLast", "asOfFirst", "asOfLast", "sinceFirst", "sinceLast", "untilFirst",
			"untilLast");

	/** The columns with a date, after which the days that it can mean are named. */
	private static final List<String> DATES = List.of("statedOn", "asOf", "since", "until");

	/** What the contract says for a date that nobody knows. */
	private static final String UNKNOWN = "XXXX";

	private TimelineTable() {
	}

	/** Whether there are more points than the answer has. */
	static boolean isTruncated(Map<?, ?> measure) {
		return Boolean.TRUE.equals(map(measure, "timeline").get("truncated"));
	}

	/** The rows of the timeline of a measure, each with a value for each column. */
	static List<List<@Nullable Object>> rows(Map<?, ?> measure) {
		Map<?, ?> timeline = map(measure, "timeline");
		Map<Object, Map<String, @Nullable Object>> places = places(timeline);
		List<List<@Nullable Object>> rows = new ArrayList<>();
		for (Object point : list(timeline, "points")) {
			Map<Object, @Nullable Object> cells = flat((Map<?, ?>) point);
			Map<String, @Nullable Object> place = places.getOrDefault(cells.get("claimId"), Map.of());
			cells.put("series", place.get("number"));
			cells.put("source",
					Boolean.TRUE.equals(place.get("organized")) ? cells.get("organization") : cells.get("claimant"));
			DATES.forEach((date) -> putDays(cells, date));
			List<@Nullable Object> row = new ArrayList<>();
			COLUMNS.forEach((column) -> row.add(cells.get(column)));
			rows.add(row);
		}
		return rows;
	}

	/** A plot needs a day; an open end has none. */
	private static void putDays(Map<Object, @Nullable Object> cells, String name) {
		String text = Objects.toString(cells.get(name), UNKNOWN);
		if (!text.equals(UNKNOWN)) {
			PartialDate date = PartialDate.parse(text);
			cells.put(name + "First", date.first());
			cells.put(name + "Last", date.last());
		}
	}

	private static Map<Object, @Nullable Object> flat(Map<?, ?> point) {
		Map<Object, @Nullable Object> cells = new HashMap<>();
		point.forEach((name, value) -> {
			if (value instanceof Map<?, ?> below) {
				cells.putAll(below);
			}
			else {
				cells.put(name, value);
			}
		});
		return cells;
	}

	private static List<?> list(Map<?, ?> object, String name) {
		return (List<?>) Objects.requireNonNull(object.get(name), name);
	}

	private static Map<?, ?> map(Map<?, ?> object, String name) {
		return (Map<?, ?>) Objects.requireNonNull(object.get(name), name);
	}

	/** The number of the series of each claim, and whether it is an organization's. */
	private static Map<Object, Map<String, @Nullable Object>> places(Map<?, ?> timeline) {
		Map<Object, Map<String, @Nullable Object>> places = new HashMap<>();
		int number = 0;
		for (Object each : list(timeline, "series")) {
			number++;
			Map<?, ?> series = (Map<?, ?>) each;
			Map<String, @Nullable Object> place = new HashMap<>();
			place.put("number", number);
			place.put("organized", series.get("claimant") == null);
			for (Object point : list(series, "points")) {
				places.put(map((Map<?, ?>) point, "claim").get("id"), place);
			}
		}
		return places;
	}

}
