package org.claimtrail.pages.drawing;

import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.claimtrail.pages.Answers;
import org.claimtrail.pages.plot.PlottedFigure;
import org.claimtrail.pages.plot.Scale;
import org.jspecify.annotations.Nullable;

/**
 * Draws what a source said of the parts of a measure beside what it said of the whole:
 * first what cannot hold together.
 */
final class SumBars {

	private static final int MOST = 20;

	private static final int WIDTH = 360;

	private static final int LEFT = 60;

	private SumBars() {
	}

	static Shown of(Map<?, ?> timeline) {
		List<Map<?, ?>> sums = Answers.maps(timeline.get("sums"));
		List<Sum> shown = sums.stream()
			.sorted(Comparator.comparing((Map<?, ?> sum) -> Boolean.TRUE.equals(sum.get("compatible"))))
			.limit(MOST)
			.map((sum) -> new Sum(sum, bars(sum)))
			.toList();
		long apart = sums.stream().filter((sum) -> !Boolean.TRUE.equals(sum.get("compatible"))).count();
		return new Shown(shown, sums.size(), apart);
	}

	/** The sum above, the total below, on one scale from zero. */
	private static String bars(Map<?, ?> sum) {
		Map<?, ?> total = reach((sum.get("total") instanceof Map<?, ?> map) ? map : Map.of());
		List<Double> ends = List.of(number(sum.get("low"), 0), number(sum.get("high"), 0), number(total.get("low"), 0),
				number(total.get("high"), 0), 0.0);
		Scale scale = Scale.over(Collections.min(ends), Collections.max(ends), LEFT, WIDTH - 40.0, false);
		Svg svg = new Svg();
		svg.open("svg", "class", "bars", "width", WIDTH, "height", 44, "viewBox", "0 0 %d 44".formatted(WIDTH),
				"aria-hidden", true);
		svg.empty("path", "class", "zero", "d", "M%s 0v44".formatted(scale.at(0)), "stroke", PlotSvg.SOFT);
		bar(svg, "parts", 4, sum, scale, "series-0");
		bar(svg, "total", 26, total, scale,
				Boolean.TRUE.equals(sum.get("compatible")) ? "series-0" : "series-0 conflict");
		return svg.close().toString();
	}

	/** What a total allows where it is compared, as the sum has it already. */
	private static Map<?, ?> reach(Map<?, ?> total) {
		if (!"ABOUT".equals(total.get("comparator"))) {
			return total;
		}
		Map<Object, @Nullable Object> reach = new HashMap<>();
		if (total.get("low") instanceof Number low) {
			reach.put("low", low.doubleValue() - Math.abs(low.doubleValue()) * PlottedFigure.ABOUT);
		}
		if (total.get("high") instanceof Number high) {
			reach.put("high", high.doubleValue() + Math.abs(high.doubleValue()) * PlottedFigure.ABOUT);
		}
		return reach;
	}

	private static void bar(Svg svg, String name, int y, Map<?, ?> bounds, Scale scale, String style) {
		double low = number(bounds.get("low"), 0);
		double high = number(bounds.get("high"), low);
		double left = scale.at(low);
		double right = Math.max(left + 3, scale.at(high));
		svg.text("text", name, "x", LEFT - 8, "y", y + 11, "text-anchor", "end", "fill", PlotSvg.SOFT);
		svg.open("g", "class", style);
		double zero = scale.at(0);
		svg.empty("path", "class", "upto", "d", "M%s %dH%sv14H%sz".formatted(zero, y, left, zero), "fill-opacity",
				0.25);
		svg.empty("path", "d", "M%s %dH%sv14H%sz".formatted(left, y, right, left));
		if (bounds.get("high") == null && bounds.get("low") != null) {
			svg.empty("path", "class", "arrow", "d", "M%s %dh20m-5 -4l5 4l-5 4".formatted(right, y + 7), "fill",
					"none");
		}
		svg.close();
	}

	private static double number(@Nullable Object value, double otherwise) {
		return (value instanceof Number number) ? number.doubleValue() : otherwise;
	}

	/**
	 * Some of the sums.
	 *
	 * @param count how many there are
	 * @param apart how many of all cannot hold
	 */
	public record Shown(List<Sum> sums, int count, long apart) {

	}

	/** One sum beside its total, with the drawing of both. */
	public record Sum(Map<?, ?> of, String svg) {

	}

}
