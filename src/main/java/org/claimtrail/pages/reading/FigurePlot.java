package org.claimtrail.pages.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.claimtrail.date.PartialDate;
import org.claimtrail.date.PartialDateException;
import org.jspecify.annotations.Nullable;

/**
 * Lays the figures of a measure out in time, each as the interval that it states: an open
 * end as an arrow, "about" as a band, a vague date as a span. The table has the same.
 */
class FigurePlot {

	private static final int WIDTH = 760;

	private static final int HEIGHT = 360;

	private static final int LEFT = 90;

	private static final int FOOT = 30;

	/** Colours that can be told apart. */
	private static final int COLOURS = 6;

	private static final double ABOUT = 0.05;

	/**
	 * What can be drawn of the figures of a timeline, on a linear or logarithmic scale.
	 */
	public Plot of(Map<?, ?> timeline, boolean log) {
		List<Place> places = places(timeline);
		if (places.isEmpty()) {
			return new Plot(List.of(), List.of(), List.of());
		}
		Scale days = Scale.over(places.stream().mapToDouble(Place::first).min().orElse(0),
				places.stream().mapToDouble(Place::last).max().orElse(1), LEFT, WIDTH - 20.0, false);
		double least = places.stream().mapToDouble(Place::low).min().orElse(0);
		double most = places.stream().mapToDouble(Place::high).max().orElse(1);
		boolean powers = log && least > 0;
		Scale values = Scale.over(powers ? least * 0.9 : Math.min(0, least), most * 1.05, HEIGHT - FOOT, 15, powers);
		return new Plot(places.stream().map((place) -> mark(place, days, values)).toList(), ticks(values, true),
				ticks(days, false));
	}

	private static Mark mark(Place place, Scale days, Scale values) {
		double left = days.at(place.first());
		double top = values.at(place.high());
		return new Mark(place.point(), place.series() % COLOURS, left, Math.max(3, days.at(place.last()) - left), top,
				Math.max(3, values.at(place.low()) - top), place.open());
	}

	private static List<Tick> ticks(Scale scale, boolean numbers) {
		List<Tick> ticks = new ArrayList<>();
		for (int i = 0; i <= 4; i++) {
			double value = scale.back(i / 4.0);
			ticks.add(new Tick(scale.at(value), numbers ? PlainWords.number((double) Math.round(value))
					: LocalDate.ofEpochDay((long) value).toString()));
		}
		return ticks;
	}

	private static List<Place> places(Map<?, ?> timeline) {
		List<Place> places = new ArrayList<>();
		int number = 0;
		for (Object series : list(timeline.get("series"))) {
			for (Object point : list(((Map<?, ?>) series).get("points"))) {
				Place place = place((Map<?, ?>) point, number);
				if (place != null) {
					places.add(place);
				}
			}
			number++;
		}
		return places;
	}

	private static @Nullable Place place(Map<?, ?> point, int series) {
		PartialDate date = date((point.get("asOf") != null) ? point.get("asOf") : point.get("statedOn"));
		Double low = number(point.get("low"));
		Double high = number(point.get("high"));
		LocalDate first = (date.first() != null) ? date.first() : date.last();
		LocalDate last = (date.last() != null) ? date.last() : date.first();
		if (first == null || last == null || low == null && high == null) {
			return null;
		}
		double from = (low != null) ? low : Objects.requireNonNull(high);
		double to = (high != null) ? high : Objects.requireNonNull(low);
		double band = "ABOUT".equals(point.get("comparator")) ? ABOUT : 0;
		String open = (low == null) ? "down" : (high == null) ? "up" : "";
		return new Place(point, series, first.toEpochDay(), last.toEpochDay(), from - Math.abs(from) * band,
				to + Math.abs(to) * band, open);
	}

	private static PartialDate date(@Nullable Object text) {
		try {
			return (text != null) ? PartialDate.parse(text.toString()) : PartialDate.UNKNOWN;
		}
		catch (PartialDateException ex) {
			return PartialDate.UNKNOWN;
		}
	}

	private static @Nullable Double number(@Nullable Object value) {
		return (value instanceof Number number) ? number.doubleValue() : null;
	}

	private static List<?> list(@Nullable Object value) {
		return (value instanceof List<?> list) ? list : List.of();
	}

	/** Where values lie on the paper. */
	private record Scale(double least, double most, double start, double end, boolean powers) {

		static Scale over(double least, double most, double start, double end, boolean powers) {
			return new Scale(least, (most > least) ? most : least + 1, start, end, powers);
		}

		double at(double value) {
			double share = this.powers ? Math.log(value / this.least) / Math.log(this.most / this.least)
					: (value - this.least) / (this.most - this.least);
			return Math.round((this.start + share * (this.end - this.start)) * 10) / 10.0;
		}

		double back(double share) {
			return this.powers ? this.least * Math.pow(this.most / this.least, share)
					: this.least + share * (this.most - this.least);
		}

	}

	/** One figure in numbers. */
	private record Place(Map<?, ?> point, int series, double first, double last, double low, double high, String open) {

	}

	/**
	 * A plot, ready to be drawn.
	 *
	 * @param marks its figures
	 * @param values the scale of the values, from below
	 * @param days the scale of the days, from the left
	 */
	public record Plot(List<Mark> marks, List<Tick> values, List<Tick> days) {

	}

	/**
	 * A figure as a box.
	 *
	 * @param point the figure
	 * @param colour the number of its series, from 0
	 * @param open up, down or empty: where it has no bound
	 */
	public record Mark(Map<?, ?> point, int colour, double x, double width, double y, double height, String open) {

	}

	/** A number or day beside a scale. */
	public record Tick(double at, String label) {

	}

}
