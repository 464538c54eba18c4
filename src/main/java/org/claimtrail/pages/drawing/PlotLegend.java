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

	private List<Sign> signs() {
		add((mark) -> mark.shape() == Shape.FIRST, "a source's figure that alters none of its own",
				(svg) -> PlotSvg.sign(svg, Shape.FIRST, 12, 9, false, false));
		add((mark) -> mark.shape() == Shape.REVISES, "revision: the next figure of the source, about another time",
				(svg) -> PlotSvg.sign(svg, Shape.REVISES, 12, 9, false, false));
		add((mark) -> mark.shape() == Shape.RESTATES, "restatement: another figure of the source about the same time",
				(svg) -> PlotSvg.sign(svg, Shape.RESTATES, 12, 9, false, false));
		add(Mark::replaced, "hollow: restated since", (svg) -> PlotSvg.sign(svg, Shape.FIRST, 12, 9, true, false));
		add((mark) -> mark.is("withdrawn"), "crossed out: withdrawn", (svg) -> {
			PlotSvg.sign(svg, Shape.FIRST, 12, 9, true, false);
			PlotSvg.cross(svg, 12, 9);
		});
		add((mark) -> mark.is("forecast"), "dashed: forecast",
				(svg) -> PlotSvg.sign(svg, Shape.FIRST, 12, 9, true, true));
		add((mark) -> mark.is("retold"), "pale: passes on another's figure", (svg) -> {
			svg.open("g", "opacity", 0.45);
			PlotSvg.sign(svg, Shape.FIRST, 12, 9, false, false);
			svg.close();
		});
		add((mark) -> mark.place().openAbove() || mark.place().openBelow(), "arrow: no bound on that side",
				(svg) -> svg.empty("path", "d", "M12 17v-15m-4 5l4 -5l4 5", "fill", "none"));
		add((mark) -> mark.place().band(), "pale band: “about”, taken as 5 % to either side", (svg) -> svg.empty("rect",
				"x", 3, "y", 3, "width", 18, "height", 12, "fill-opacity", 0.15, "stroke", "none"));
		add((mark) -> !mark.place().band() && mark.height() > 9, "tall bar: from the least to the most it says",
				(svg) -> svg.empty("rect", "x", 10, "y", 1, "width", 4, "height", 16, "fill-opacity", 0.35, "stroke",
						"none"));
		add((mark) -> mark.width() > 9, "wide bar: a time of more than a day", (svg) -> svg.empty("rect", "x", 2, "y",
				7, "width", 20, "height", 4, "fill-opacity", 0.35, "stroke", "none"));
		if (this.plot.links().stream().anyMatch((link) -> link.kind().equals("conflict"))) {
			this.signs.add(new Sign("dotted line: cannot both hold", (svg) -> svg.empty("path", "class",
					"link conflict", "d", "M2 9h20", "stroke", PlotSvg.WARN, "stroke-dasharray", "2 4")));
		}
		return this.signs;
	}

	private void add(Predicate<Mark> occurs, String meaning, Drawn drawn) {
		if (this.plot.marks().stream().anyMatch(occurs)) {
			this.signs.add(new Sign(meaning, drawn));
		}
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
