package org.claimtrail.pages.drawing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.claimtrail.pages.Answers;
import org.claimtrail.pages.plot.PlottedFigure;
import org.claimtrail.pages.plot.Scale;
import org.claimtrail.pages.plot.Thinning;
import org.jspecify.annotations.Nullable;

/**
 * Lays the figures of a measure out in time, each as the interval that it states, and
 * tells by its shape what it did to the one before. The table has the same.
 */
final class FigurePlot {

	static final int WIDTH = 760;

	static final int HEIGHT = 380;

	static final int LEFT = 90;

	/** Below the unit, and high enough for an arrow above a figure. */
	static final int TOP = 34;

	private static final int FOOT = 30;

	static final int MOST_CONFLICTS = 20;

	/** More than these are drawn as an overview. */
	static final int MOST_MARKS = 400;

	private final Set<Object> replaced = new HashSet<>();

	private final Map<Object, Shape> shapes = new HashMap<>();

	private final Map<Object, Mark> marks = new HashMap<>();

	private FigurePlot(List<Map<?, ?>> series) {
		for (Map<?, ?> one : series) {
			for (Map<?, ?> step : Answers.maps(one.get("revisions"))) {
				this.shapes.put(claim(step.get("to")), Shape.REVISES);
			}
			for (Map<?, ?> step : Answers.maps(one.get("restatements"))) {
				this.shapes.put(claim(step.get("to")), Shape.RESTATES);
				this.replaced.add(claim(step.get("from")));
			}
		}
	}

	/**
	 * What can be drawn of the figures of a timeline.
	 * @param log whether equal distances shall be equal ratios; where a figure is zero or
	 * less they are not
	 */
	static Plot of(Map<?, ?> timeline, boolean log) {
		return new FigurePlot(Answers.maps(timeline.get("series"))).draw(timeline, log);
	}

	private Plot draw(Map<?, ?> timeline, boolean log) {
		List<PlottedFigure> places = places(timeline);
		if (places.isEmpty()) {
			return new Plot(List.of(), List.of(), List.of(), List.of(), List.of(), "", false, 0);
		}
		double least = places.stream().mapToDouble(PlottedFigure::low).min().orElse(0);
		double most = places.stream().mapToDouble(PlottedFigure::high).max().orElse(1);
		boolean powers = log && least > 0;
		Scale days = Scale.over(places.stream().mapToDouble(PlottedFigure::first).min().orElse(0),
				places.stream().mapToDouble(PlottedFigure::last).max().orElse(1), LEFT + 10.0, WIDTH - 30.0, false);
		Scale values = Scale.over(powers ? least * 0.8 : Math.min(0, least * 1.05),
				Math.min(Double.MAX_VALUE, powers ? most * 1.25 : Math.max(0, most * 1.08)), HEIGHT - FOOT, TOP,
				powers);
		boolean many = places.size() > MOST_MARKS;
		Set<Object> apart = inConflict(timeline);
		List<Mark> drawn = (many ? Thinning.of(places, days, (place) -> apart.contains(claim(place.point()))) : places)
			.stream()
			.map((place) -> mark(place, days, values))
			.toList();
		drawn.forEach((mark) -> this.marks.put(claim(mark.point()), mark));
		return new Plot(drawn, many ? conflicts(timeline) : links(timeline), PlotSeries.numbers(drawn, !many),
				values.numbers(), days.days(), PlotSeries.units(timeline) + (powers ? ", logarithmic scale" : ""),
				powers, places.size());
	}

	private Mark mark(PlottedFigure place, Scale days, Scale values) {
		double left = days.at(place.first());
		double right = days.at(place.last());
		double top = values.at(place.high());
		double bottom = values.at(place.low());
		Object claim = claim(place.point());
		double level = place.openAbove() ? bottom
				: place.openBelow() ? top : values.at((place.low() + place.high()) / 2);
		return new Mark(place, left, Scale.tenth(right - left), top, Scale.tenth(bottom - top),
				Scale.tenth((left + right) / 2), level, this.shapes.getOrDefault(claim, Shape.FIRST),
				this.replaced.contains(claim));
	}

	/** From each figure to what revises or restates it, and between those in conflict. */
	private List<Link> links(Map<?, ?> timeline) {
		List<Link> links = new ArrayList<>();
		int number = 0;
		for (Map<?, ?> series : Answers.maps(timeline.get("series"))) {
			for (Map<?, ?> step : Answers.maps(series.get("revisions"))) {
				add(links, "revision", number, step.get("from"), step.get("to"));
			}
			for (Map<?, ?> step : Answers.maps(series.get("restatements"))) {
				add(links, "restatement", number, step.get("from"), step.get("to"));
			}
			number++;
		}
		links.addAll(conflicts(timeline));
		return links;
	}

	private List<Link> conflicts(Map<?, ?> timeline) {
		List<Link> links = new ArrayList<>();
		shown(timeline).forEach((conflict) -> add(links, "conflict", 0, conflict.get("under"), conflict.get("over")));
		return links;
	}

	/** The claims at the ends of the conflicts that are drawn. */
	private Set<Object> inConflict(Map<?, ?> timeline) {
		Set<Object> claims = new HashSet<>();
		shown(timeline)
			.forEach((conflict) -> claims.addAll(List.of(claim(conflict.get("under")), claim(conflict.get("over")))));
		return claims;
	}

	/** The first conflicts, but for those of figures that their source restated. */
	private List<Map<?, ?>> shown(Map<?, ?> timeline) {
		return Answers.maps(timeline.get("conflicts"))
			.stream()
			.filter((conflict) -> !this.replaced.contains(claim(conflict.get("under")))
					&& !this.replaced.contains(claim(conflict.get("over"))))
			.limit(MOST_CONFLICTS)
			.toList();
	}

	private void add(List<Link> links, String kind, int series, @Nullable Object from, @Nullable Object to) {
		Mark start = this.marks.get(claim(from));
		Mark end = this.marks.get(claim(to));
		if (start != null && end != null) {
			links.add(new Link(kind, series, start, end));
		}
	}

	private static List<PlottedFigure> places(Map<?, ?> timeline) {
		List<PlottedFigure> places = new ArrayList<>();
		int number = 0;
		for (Map<?, ?> series : Answers.maps(timeline.get("series"))) {
			for (Map<?, ?> point : Answers.maps(series.get("points"))) {
				PlottedFigure place = PlottedFigure.of(point, number, PlotSeries.isLasting(series));
				if (place != null) {
					places.add(place);
				}
			}
			number++;
		}
		return places;
	}

	private static Object claim(@Nullable Object point) {
		return (point instanceof Map<?, ?> map && map.get("claim") instanceof Map<?, ?> claim)
				? String.valueOf(claim.get("id")) : "";
	}

	/** What a figure did to the one before it of the same source. */
	enum Shape {

		/** Nothing: a square. */
		FIRST,
		/** It is about another time: a circle. */
		REVISES,
		/** It is about the same time: a diamond. */
		RESTATES

	}

	/**
	 * A plot, ready to be drawn.
	 *
	 * @param marks its figures, those of a series one after the other
	 * @param links what leads from one to another
	 * @param numbers which series its marks are of
	 * @param values round numbers of its scale
	 * @param days round days of its scale
	 * @param unit in what the scale counts
	 * @param powers whether equal distances are equal ratios
	 * @param figures how many figures its marks stand for
	 */
	record Plot(List<Mark> marks, List<Link> links, List<PlotSeries.Label> numbers, List<Scale.Tick> values,
			List<Scale.Tick> days, String unit, boolean powers, int figures) {

		/** Whether it has so many figures that none can be told from those beside it. */
		boolean overview() {
			return this.figures > MOST_MARKS;
		}

	}

	/**
	 * A figure: the box of all that it allows, and the sign at its middle, or at its one
	 * bound.
	 *
	 * @param replaced whether its source restated it
	 */
	record Mark(PlottedFigure place, double x, double width, double y, double height, double middle, double level,
			Shape shape, boolean replaced) {

		Map<?, ?> point() {
			return this.place.point();
		}

		boolean is(String mark) {
			return Boolean.TRUE.equals(point().get(mark));
		}

	}

	/** A line from one figure to another: a revision, a restatement or a conflict. */
	record Link(String kind, int series, Mark from, Mark to) {

	}

}
