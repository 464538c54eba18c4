package org.claimtrail.pages.drawing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

import org.claimtrail.pages.drawing.FigurePlot.Link;
import org.claimtrail.pages.drawing.FigurePlot.Mark;
import org.claimtrail.pages.drawing.FigurePlot.Plot;
import org.claimtrail.pages.drawing.FigurePlot.Shape;
import org.claimtrail.pages.plot.Scale;
import org.claimtrail.pages.reading.Permalinks;
import org.claimtrail.pages.reading.PlainWords;

/**
 * Writes a plot as SVG. Its colours are those of a light page; the style sheet of a page
 * sets them by the same classes.
 */
final class PlotSvg {

	static final List<String> COLOURS = List.of("#0b6b6f", "#b1450e", "#5b3fa0", "#7a6a00", "#9c2163", "#2f5d1e",
			"#1f4fd1", "#d11f3a", "#6b4423", "#3f474b", "#2a82b8", "#6a8f00");

	static final String SOFT = "#56615f";

	static final String WARN = "#b3261e";

	private static final double SIZE = 4.5;

	private final Svg svg;

	private final String server;

	private final Plot plot;

	private final PlainWords say = new PlainWords();

	private final Permalinks at = new Permalinks();

	private PlotSvg(Svg svg, Plot plot, String server) {
		this.svg = svg;
		this.plot = plot;
		this.server = server;
	}

	/**
	 * A plot on a page, which has the same as a table for whoever sees or points at none.
	 * A narrow page begins with what is latest, and has the values there, too.
	 */
	static String inPage(Plot plot) {
		Svg svg = new Svg();
		svg.open("svg", "class", "plot", "viewBox", "0 0 %d %d".formatted(FigurePlot.WIDTH, FigurePlot.HEIGHT),
				"aria-hidden", true);
		write(svg, plot, "");
		svg.open("g", "class", "ticks narrow", "fill", SOFT);
		plot.values()
			.forEach((tick) -> svg.text("text", tick.label(), "x", FigurePlot.WIDTH - 20, "y",
					Scale.tenth(tick.at() + 20), "text-anchor", "end"));
		return svg.close().close().toString();
	}

	/** The plot alone, with links that begin with an address. */
	static void write(Svg svg, Plot plot, String server) {
		new PlotSvg(svg, plot, server).write();
	}

	private void write() {
		this.svg.open("g", "class", "scale", "stroke", "#dcd9d0");
		this.plot.values()
			.forEach((tick) -> this.svg.empty("path", "d",
					"M%d %sH%d".formatted(FigurePlot.LEFT, tick.at(), FigurePlot.WIDTH - 20)));
		this.svg.close().open("g", "class", "ticks", "fill", SOFT);
		this.plot.values()
			.forEach((tick) -> this.svg.text("text", tick.label(), "x", FigurePlot.LEFT - 8, "y",
					Scale.tenth(tick.at() + 4), "text-anchor", "end"));
		this.svg.text("text", this.plot.unit(), "x", 2, "y", 14);
		this.plot.days()
			.forEach((tick) -> this.svg.text("text", tick.label(), "x", tick.at(), "y", FigurePlot.HEIGHT - 8,
					"text-anchor", "middle"));
		this.svg.close();
		if (!this.plot.overview()) {
			this.plot.links().forEach(this::link);
		}
		// what a source says itself is never hidden by who passes it on
		series((mark) -> mark.is("retold"));
		series((mark) -> !mark.is("retold"));
		if (this.plot.overview()) {
			// between very many marks these would not be seen
			this.plot.links().forEach(this::halo);
			this.plot.links().forEach(this::link);
		}
		this.svg.open("g", "class", "numbers", "font-size", 10, "fill", SOFT, "aria-hidden", true);
		this.plot.numbers()
			.forEach((number) -> this.svg.text("text", number.text(), "x", number.x(), "y", number.y(), "text-anchor",
					number.left() ? "end" : "start"));
		this.svg.close();
	}

	private void halo(Link link) {
		this.svg.empty("path", "class", "halo", "d", path(link), "stroke", "#fff", "stroke-width", 6, "stroke-opacity",
				0.85);
	}

	private static String path(Link link) {
		return "M%s %sL%s %s".formatted(link.from().middle(), link.from().level(), link.to().middle(),
				link.to().level());
	}

	private void link(Link link) {
		boolean conflict = link.kind().equals("conflict");
		this.svg.empty("path", "class", "link " + link.kind() + " " + name(link.series()), "d", path(link), "fill",
				"none", "stroke", conflict ? WARN : colour(link.series()), "stroke-width",
				conflict ? (this.plot.overview() ? 2.5 : 1.5) : 1, "stroke-dasharray",
				conflict ? "2 4" : link.kind().equals("restatement") ? "4 2" : "none", "stroke-opacity",
				conflict ? 0.8 : 0.5);
	}

	private void series(Predicate<Mark> drawn) {
		Map<Integer, List<Mark>> series = new LinkedHashMap<>();
		this.plot.marks()
			.stream()
			.filter(drawn)
			.forEach((mark) -> series.computeIfAbsent(group(mark), (number) -> new ArrayList<>()).add(mark));
		series.forEach(this::series);
	}

	/** Series of one colour look the same where the marks are small. */
	private int group(Mark mark) {
		return this.plot.overview() ? mark.place().series() % COLOURS.size() : mark.place().series();
	}

	private void series(int number, List<Mark> marks) {
		if (this.plot.overview()) {
			PlotOverview.write(this.svg, number, marks);
			return;
		}
		this.svg.open("g", "class", name(number), "fill", colour(number), "stroke", colour(number), "stroke-width",
				1.5);
		marks.forEach(this::mark);
		this.svg.close();
	}

	private void mark(Mark mark) {
		Map<?, ?> claim = (mark.point().get("claim") instanceof Map<?, ?> map) ? map : Map.of();
		this.svg.open("a", "href", this.server + this.at.page(String.valueOf(claim.get("id"))), "tabindex", -1);
		this.svg.text("title", said(mark));
		if (mark.width() > 2 * SIZE || mark.height() > 2 * SIZE) {
			this.svg.empty("rect", "x", Scale.tenth(Math.min(mark.x(), mark.middle() - 1.5)), "y",
					Scale.tenth(Math.min(mark.y(), mark.level() - 1.5)), "width", Math.max(3, mark.width()), "height",
					Math.max(3, mark.height()), "fill-opacity", mark.place().band() ? 0.15 : 0.35, "stroke", "none");
		}
		arrows(mark);
		sign(mark);
		this.svg.close();
	}

	/** Where a figure has no bound, and where its date has no end. */
	private void arrows(Mark mark) {
		StringBuilder path = new StringBuilder();
		String start = "M%s %s".formatted(mark.middle(), mark.level());
		path.append(mark.place().openAbove() ? start + "v-18m-4 5l4 -5l4 5" : "");
		path.append(mark.place().openBelow() ? start + "v18m-4 -5l4 5l4 -5" : "");
		path.append(mark.place().openBefore() ? start + "h-18m5 -4l-5 4l5 4" : "");
		path.append(mark.place().openAfter() ? start + "h18m-5 -4l5 4l-5 4" : "");
		if (!path.isEmpty()) {
			this.svg.empty("path", "d", path, "fill", "none");
		}
	}

	private void sign(Mark mark) {
		if (mark.is("retold")) {
			ring(this.svg, mark.middle(), mark.level(), mark.is("forecast"));
		}
		else {
			boolean hollow = mark.replaced() || mark.is("withdrawn") || mark.is("forecast");
			sign(this.svg, mark.shape(), mark.middle(), mark.level(), hollow, mark.is("forecast"));
			again(this.svg, mark.place().series(), mark.middle(), mark.level());
		}
		if (mark.is("withdrawn")) {
			cross(this.svg, mark.middle(), mark.level());
		}
	}

	/** A square, circle or diamond around a point. */
	static void sign(Svg svg, Shape shape, double x, double y, boolean hollow, boolean dashed) {
		String path = switch (shape) {
			case FIRST -> "M%s %sh8v8h-8z".formatted(Scale.tenth(x - 4), Scale.tenth(y - 4));
			case REVISES -> "M%s %sa4.5 4.5 0 1 0 9 0a4.5 4.5 0 1 0 -9 0z".formatted(Scale.tenth(x - SIZE), y);
			case RESTATES -> "M%s %sl5.5 5.5l-5.5 5.5l-5.5 -5.5z".formatted(x, Scale.tenth(y - 5.5));
		};
		if (!hollow) {
			svg.empty("path", "d", path);
		}
		else {
			svg.empty("path", "class", "hollow", "d", path, "fill", "#fff", "stroke-dasharray",
					dashed ? "2 1.5" : "none");
		}
	}

	/** Around the figure that is passed on, so that both can be seen. */
	static void ring(Svg svg, double x, double y, boolean dashed) {
		svg.empty("path", "d", "M%s %sa7 7 0 1 0 14 0a7 7 0 1 0 -14 0z".formatted(Scale.tenth(x - 7), y), "fill",
				"none", "stroke-dasharray", dashed ? "2 1.5" : "none");
	}

	/** A bar, upright or not, or a point in marks whose colour is used again. */
	static void again(Svg svg, int series, double x, double y) {
		String path = switch (series / COLOURS.size() % 4) {
			case 1 -> "M%s %sh3v3h-3z".formatted(Scale.tenth(x - 1.5), Scale.tenth(y - 1.5));
			case 2 -> "M%s %sh8v2h-8z".formatted(Scale.tenth(x - 4), Scale.tenth(y - 1));
			case 3 -> "M%s %sh2v8h-2z".formatted(Scale.tenth(x - 1), Scale.tenth(y - 4));
			default -> "";
		};
		if (!path.isEmpty()) {
			svg.empty("path", "class", "hollow", "d", path, "fill", "#fff", "stroke", "none");
		}
	}

	static void cross(Svg svg, double x, double y) {
		svg.empty("path", "d", "M%s %sl14 14m0 -14l-14 14".formatted(Scale.tenth(x - 7), Scale.tenth(y - 7)), "fill",
				"none");
	}

	private String said(Mark mark) {
		Map<?, ?> point = mark.point();
		Object who = (point.get("claimant") instanceof Map<?, ?> claimant) ? claimant.get("name") : "";
		String described = this.say.described(point.get("asOf"), point.get("since"), point.get("until"));
		String shape = switch (mark.shape()) {
			case FIRST -> "";
			case REVISES -> ", the next figure of its source, about another time";
			case RESTATES -> ", restates its own figure";
		};
		return "%s, %s: %s%s%s%s%s%s%s".formatted(who, this.say.date(point.get("statedOn")), this.say.figure(point),
				described.isEmpty() ? "" : ", describing " + described, shape,
				mark.replaced() ? ", restated since" : "", mark.is("withdrawn") ? ", withdrawn" : "",
				mark.is("forecast") ? ", forecast" : "", mark.is("retold") ? ", passes on another's" : "");
	}

	static String name(int series) {
		return "series-" + series % COLOURS.size();
	}

	static String colour(int series) {
		return COLOURS.get(series % COLOURS.size());
	}

}
