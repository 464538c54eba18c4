package org.claimtrail.figure.sources;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.claimtrail.graphql.RequestFault;
import org.jspecify.annotations.Nullable;

/**
 * The days of several measures that are listed at once: one after the other, measure by
 * measure.
 */
final class ComparedPage {

	private final List<ComparedMeasure> measures;

	private final ComparisonOrder order;

	private final List<Place> all = new ArrayList<>();

	private final int most;

	private final int start;

	private final int end;

	/**
	 * Finds the page.
	 * @param measures in order
	 * @param most how many days it has at most, and how many measures
	 * @param after the key of the day before the page; null for the first page
	 * @throws RequestFault when there is no such day
	 */
	ComparedPage(List<ComparedMeasure> measures, ComparisonOrder order, boolean onlyDifferent, int most,
			@Nullable List<?> after) {
		this.measures = measures;
		this.order = order;
		this.most = most;
		for (int index = 0; index < measures.size(); index++) {
			int measure = index;
			measures.get(index)
				.days()
				.stream()
				.filter((day) -> !onlyDifferent || day.isDifferent())
				.sorted(order.days())
				.forEach((day) -> this.all.add(new Place(measure, day)));
		}
		this.start = (after != null) ? after(after) : 0;
		this.end = Math.min(this.start + most, this.all.size());
	}

	private int after(List<?> key) {
		for (int index = 0; index < this.all.size(); index++) {
			if (key(this.all.get(index)).equals(key)) {
				return index + 1;
			}
		}
		throw new RequestFault(RequestFault.Code.BAD_CURSOR,
				"`after` is the place of a day that is not among these; pass it with the arguments of the answer that gave it, or none to start from the beginning.");
	}

	/** The measures of the page; on the first also those of which no day is on it. */
	List<ComparedMeasure> measures() {
		int first = (this.start == 0) ? 0
				: (this.start < this.all.size()) ? this.all.get(this.start).measure() : this.measures.size();
		return this.measures.subList(first, (int) Math.min((long) first + this.most, this.measures.size()));
	}

	/** The days of one of its measures, as far as they are on the page. */
	List<ComparedDay> days(ComparedMeasure measure) {
		return this.all.subList(this.start, this.end)
			.stream()
			.filter((place) -> this.measures.get(place.measure()) == measure)
			.map(Place::day)
			.toList();
	}

	/** What a cursor holds of a day. */
	List<Object> key(ComparedMeasure measure, ComparedDay day) {
		return List.of(this.order.name(), measure.line().measure(), measure.line().text(), day.text(),
				Objects.requireNonNullElse(day.points().getFirst().stated().since().text(), ""));
	}

	private List<Object> key(Place place) {
		return key(this.measures.get(place.measure()), place.day());
	}

	/** Where the page lies within all days. */
	Map<String, @Nullable Object> place() {
		boolean empty = this.start == this.end;
		Map<String, @Nullable Object> place = new HashMap<>();
		place.put("hasNextPage", this.end < this.all.size());
		place.put("hasPreviousPage", this.start > 0);
		place.put("startCursor", empty ? null : key(this.all.get(this.start)));
		place.put("endCursor", empty ? null : key(this.all.get(this.end - 1)));
		return place;
	}

	/**
	 * A day among all.
	 *
	 * @param measure which of the measures it is of
	 */
	private record Place(int measure, ComparedDay day) {
	}

}
