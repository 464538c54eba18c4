package org.claimtrail.pages.drawing;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.claimtrail.pages.drawing.FigurePlot.Mark;

/**
 * Draws very many figures of one colour small, as three shapes with all of them: squares,
 * hollow ones for what does not stand, and rings for what passes on another's. What falls
 * on the same place of the paper is drawn once.
 */
final class PlotOverview {

	private PlotOverview() {
	}

	static void write(Svg svg, int series, List<Mark> marks) {
		Set<String> squares = new LinkedHashSet<>();
		Set<String> hollow = new LinkedHashSet<>();
		Set<String> rings = new LinkedHashSet<>();
		Set<String> bars = new LinkedHashSet<>();
		for (Mark mark : marks) {
			if (mark.height() > 4) {
				bars.add("M%d %dv%d".formatted(Math.round(mark.middle()), Math.round(mark.y()),
						Math.round(mark.height())));
			}
			if (mark.is("retold")) {
				rings.add(ring(mark.middle(), mark.level()));
			}
			else {
				(isHollow(mark) ? hollow : squares).add(square(mark.middle(), mark.level()));
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
		return "M%d %dh3v3h-3z".formatted(Math.round(x - 1.5), Math.round(y - 1.5));
	}

	static String ring(double x, double y) {
		return "M%d %da3 3 0 1 0 6 0a3 3 0 1 0 -6 0z".formatted(Math.round(x - 3), Math.round(y));
	}

	private static void path(Svg svg, Set<String> path, Object... style) {
		if (!path.isEmpty()) {
			Object[] attributes = new Object[style.length + 2];
			System.arraycopy(style, 0, attributes, 0, style.length);
			attributes[style.length] = "d";
			attributes[style.length + 1] = String.join("", path);
			svg.empty("path", attributes);
		}
	}

}
