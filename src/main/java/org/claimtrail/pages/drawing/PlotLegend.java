package org.claimtrail.pages.drawing;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

import org.claimtrail.pages.drawing.FigurePlot.Mark;
import org.claimtrail.pages.drawing.FigurePlot.Plot;
import org.claimtrail.pages.drawing.FigurePlot.Shape;

/** Says what the signs of a plot mean: those that occur in it, and no other. */
final class PlotLegend {

	private final Plot plot;

	private final List<Sign> signs = new ArrayList<>();

	private PlotLegend(Plot plot) {
		this.plot = plot;
	}

	static List<Sign> of(Plot plot) {
		return new PlotLegend(plot).signs();
	}

	/** Those of many figures, which are small. */
	private List<Sign> small() {
		add((mark) -> !mark.is("retold") && !PlotOverview.isHollow(mark), "small square: a figure",
				(svg) -> svg.empty("path", "d", PlotOverview.square(12, 9), "stroke", "none"));
		add((mark) -> !mark.is("retold") && PlotOverview.isHollow(mark),
				"small hollow square: a forecast, or restated or withdrawn since",
				(svg) -> svg.empty("path", "class", "hollow", "d", PlotOverview.square(12, 9), "fill", "#fff"));
		add((mark) -> mark.is("retold"), "small ring: passes on another's figure",
				(svg) -> svg.empty("path", "d", PlotOverview.ring(12, 9), "fill", "none"));
		add((mark) -> mark.height() > 4, "upright line: from the least to the most it says",
				(svg) -> svg.empty("path", "d", "M12 2v14", "stroke-opacity", 0.35));
		addConflict();
		return this.signs;
	}

	private List<Sign> signs() {
		if (this.plot.overview()) {
			return small();
		}
		add((mark) -> isOwn(mark, Shape.FIRST), "square: a figure that follows on no other of its source",
				(svg) -> PlotSvg.sign(svg, Shape.FIRST, 12, 9, false, false));
		add((mark) -> isOwn(mark, Shape.REVISES), "circle: the source's next figure, about another time",
				(svg) -> PlotSvg.sign(svg, Shape.REVISES, 12, 9, false, false));
		add((mark) -> isOwn(mark, Shape.RESTATES), "diamond: the source restates its figure about the same time",
				(svg) -> PlotSvg.sign(svg, Shape.RESTATES, 12, 9, false, false));
		add((mark) -> mark.replaced() && !mark.is("retold"), "hollow: restated since",
				(svg) -> PlotSvg.sign(svg, Shape.FIRST, 12, 9, true, false));
		add((mark) -> mark.is("withdrawn"), "crossed out: withdrawn", (svg) -> {
			PlotSvg.sign(svg, Shape.FIRST, 12, 9, true, false);
			PlotSvg.cross(svg, 12, 9);
		});
		add((mark) -> mark.is("forecast"), "dashed: forecast",
				(svg) -> PlotSvg.sign(svg, Shape.FIRST, 12, 9, true, true));
		add((mark) -> mark.is("retold"), "ring: passes on another's figure", (svg) -> PlotSvg.ring(svg, 12, 9, false));
		add((mark) -> mark.place().openAbove() || mark.place().openBelow(), "arrow: no bound on that side",
				(svg) -> svg.empty("path", "d", "M12 17v-15m-4 5l4 -5l4 5", "fill", "none"));
		add((mark) -> mark.place().band(), "pale band: “about”, taken as 5 % to either side", (svg) -> svg.empty("rect",
				"x", 3, "y", 3, "width", 18, "height", 12, "fill-opacity", 0.15, "stroke", "none"));
		add((mark) -> !mark.place().band() && mark.height() > 9, "tall bar: from the least to the most it says",
				(svg) -> svg.empty("rect", "x", 10, "y", 1, "width", 4, "height", 16, "fill-opacity", 0.35, "stroke",
						"none"));
		add((mark) -> mark.width() > 9, "wide bar: a time of more than a day", (svg) -> svg.empty("rect", "x", 2, "y",
				7, "width", 20, "height", 4, "fill-opacity", 0.35, "stroke", "none"));
		addConflict();
		return this.signs;
	}

	private void addConflict() {
		if (this.plot.links().stream().anyMatch((link) -> link.kind().equals("conflict"))) {
			this.signs.add(new Sign("dotted line: cannot both hold", (svg) -> svg.empty("path", "class",
					"link conflict", "d", "M2 9h20", "stroke", PlotSvg.WARN, "stroke-dasharray", "2 4")));
		}
	}

	/** Who passes on another's figure has a ring, whatever came before. */
	private static boolean isOwn(Mark mark, Shape shape) {
		return mark.shape() == shape && !mark.is("retold");
	}

	private void add(Predicate<Mark> occurs, String meaning, Drawn drawn) {
		if (this.plot.marks().stream().anyMatch(occurs)) {
			this.signs.add(new Sign(meaning, drawn));
		}
	}

	/** The mark of a series in its colour, as it is in the plot. */
	static Sign of(PlotSeries.Source source) {
		return new Sign(source.name(), (svg) -> {
			svg.open("g", "class", source.style(), "fill", PlotSvg.colour(source.index()), "stroke",
					PlotSvg.colour(source.index()));
			if (source.own()) {
				PlotSvg.sign(svg, Shape.FIRST, 12, 9, false, false);
				PlotSvg.again(svg, source.index(), 12, 9);
			}
			else {
				PlotSvg.ring(svg, 12, 9, false);
			}
			svg.close();
		});
	}

	/** A sign in a field of 24 to 18, and what it means. */
	record Sign(String meaning, Drawn drawn) {

		/** The sign for a page. */
		String svg() {
			Svg svg = new Svg();
			svg.open("svg", "class", "sign", "width", 24, "height", 18, "viewBox", "0 0 24 18", "aria-hidden", true);
			svg.open("g", "fill", PlotSvg.SOFT, "stroke", PlotSvg.SOFT, "stroke-width", 1.5);
			this.drawn.on(svg);
			return svg.close().close().toString();
		}

	}

	/** How a sign is drawn. */
	interface Drawn {

		void on(Svg svg);

	}

}
