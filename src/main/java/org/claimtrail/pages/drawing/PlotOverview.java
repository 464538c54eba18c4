package org.claimtrail.pages.drawing;

import java.util.List;

import org.claimtrail.pages.drawing.FigurePlot.Mark;
import org.claimtrail.pages.plot.Scale;

/**
 * Draws very many figures of a series small, as three shapes with all of them: squares,
 * hollow ones for what does not stand, and rings for what passes on another's.
 */
final class PlotOverview {

	private PlotOverview() {
	}

	static void write(Svg svg, int series, List<Mark> marks) {
		StringBuilder squares = new StringBuilder();
		StringBuilder hollow = new StringBuilder();
		StringBuilder rings = new StringBuilder();
		StringBuilder bars = new StringBuilder();
		for (Mark mark : marks) {
			if (mark.height() > 4) {
				bars.append("M%s %sv%s".formatted(mark.middle(), mark.y(), mark.height()));
			}
			if (mark.is("retold")) {
				rings.append(ring(mark.middle(), mark.level()));
			}
			else {
				(isHollow(mark) ? hollow : squares).append(square(mark.middle(), mark.level()));
			}
		}
		svg.open("g", "class", "many " + PlotSvg.name(series), "fill", PlotSvg.colour(series), "stroke",
				PlotSvg.colour(series));
		path(svg, bars, "fill", "none", "stroke-opacity", 0.35);
		path(svg, rings, "fill", "none");
		path(svg, hollow, "class", "hollow", "fill", "#fff");
		path(svg, squares, "stroke", "none");
		svg.close();
	}

	/** Whether a figure does not stand, or speaks of what was to come. */
	static boolean isHollow(Mark mark) {
		return mark.is("withdrawn") || mark.is("forecast") || mark.replaced();
	}

	static String square(double x, double y) {
		return "M%s %sh3v3h-3z".formatted(Scale.tenth(x - 1.5), Scale.tenth(y - 1.5));
	}

	static String ring(double x, double y) {
		return "M%s %sa3 3 0 1 0 6 0a3 3 0 1 0 -6 0z".formatted(Scale.tenth(x - 3), y);
	}

	private static void path(Svg svg, StringBuilder path, Object... style) {
		if (!path.isEmpty()) {
			Object[] attributes = new Object[style.length + 2];
			System.arraycopy(style, 0, attributes, 0, style.length);
			attributes[style.length] = "d";
			attributes[style.length + 1] = path;
			svg.empty("path", attributes);
		}
	}

}
