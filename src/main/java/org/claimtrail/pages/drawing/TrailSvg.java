package org.claimtrail.pages.drawing;

import java.util.List;
import java.util.Map;

import org.claimtrail.pages.drawing.TrailDrawing.Box;
import org.claimtrail.pages.drawing.TrailDrawing.Drawing;
import org.claimtrail.pages.drawing.TrailDrawing.Line;
import org.claimtrail.pages.reading.Permalinks;
import org.claimtrail.pages.reading.PlainWords;
import org.claimtrail.pages.trail.EdgeLabel;
import org.jspecify.annotations.Nullable;

/** Writes a trail as SVG, in the colours of a light page. */
final class TrailSvg {

	/** How many signs of a name stand beside a line. */
	private static final int NAMED = 20;

	/** How many signs of a figure go into a box. */
	private static final int FIGURE = 21;

	private static final int FIGURE_DOWN = 33;

	private static final int WORDS = 46;

	/** How many lines of words stand beside a line. */
	private static final int LINES = 3;

	private static final int ROW = 15;

	private static final String LINE = "#a9b0ad";

	private final Svg svg;

	private final String server;

	/** Whether its links can be reached by keyboard. */
	private final boolean reached;

	private final PlainWords say = new PlainWords();

	private final Permalinks at = new Permalinks();

	private TrailSvg(Svg svg, String server, boolean reached) {
		this.svg = svg;
		this.server = server;
		this.reached = reached;
	}

	/**
	 * A trail on a page.
	 * @param title null where a list beside it has the same links
	 */
	static String inPage(Drawing drawing, @Nullable String title) {
		Svg svg = new Svg();
		begin(svg, "drawn across", drawing.width(), drawing.height(), title);
		write(svg, drawing, "", title != null);
		return svg.close().toString();
	}

	/** The same for a narrow screen. */
	static String inColumn(Drawing drawing, @Nullable String title) {
		Svg svg = new Svg();
		TrailColumn column = TrailColumn.of(drawing);
		begin(svg, "drawn down", TrailColumn.WIDTH, column.height(), title);
		TrailSvg writer = new TrailSvg(svg, "", title != null);
		column.ways().forEach((way) -> writer.way(way, column.left()));
		column.places()
			.forEach((place) -> writer.box(place.box(), place.box().who(TrailColumn.LONGEST), FIGURE_DOWN,
					column.left(), place.y(), TrailColumn.WIDTH - column.left() - 1));
		return svg.close().toString();
	}

	private static void begin(Svg svg, String style, int width, int height, @Nullable String title) {
		svg.open("svg", "class", style, "width", width, "height", height, "viewBox",
				"0 0 %d %d".formatted(width, height), "role", (title != null) ? "group" : "none",
				(title != null) ? "aria-label" : "aria-hidden", (title != null) ? title : true);
	}

	/** The trail alone, with links that begin with an address. */
	static void write(Svg svg, Drawing drawing, String server) {
		write(svg, drawing, server, true);
	}

	private static void write(Svg svg, Drawing drawing, String server, boolean reached) {
		TrailSvg writer = new TrailSvg(svg, server, reached);
		drawing.lines().forEach((line) -> {
			boolean parts = drawing.lines().stream().filter((other) -> other.from() == line.from()).count() > 1;
			writer.line(line, parts ? line.y2() : line.y1());
		});
		drawing.boxes().forEach((box) -> writer.box(box));
	}

	/**
	 * Draws a citation.
	 * @param level where lines are apart, so that its words are
	 */
	private void line(Line line, double level) {
		double middle = (line.x1() + line.x2()) / 2.0;
		this.svg.open("g", "class", "scale", "fill", PlotSvg.SOFT)
			.empty("path", "d", "M%d %dC%s %d %s %d %d %d".formatted(line.x1(), line.y1(), middle, line.y1(), middle,
					line.y2(), line.x2() - 6, line.y2()), "fill", "none", "stroke", LINE, "stroke-width", 1.5);
		head(line.x2(), line.y2(), "l-8 -4v8z");
		List<String> words = EdgeLabel.lines(line.edge(), LINES);
		double other = (level == line.y1()) ? line.y2() : line.y1();
		// on the side that the line does not bend to
		double row = (other < level) ? level + ROW : level - 5 - ROW * (words.size() - 1);
		for (String one : words) {
			this.svg.text("text", one, "x", middle, "y", row, "text-anchor", "middle", "font-size", 11);
			row += ROW;
		}
		this.svg.close();
	}

	/** Where a line ends, at who cites. */
	private void head(int x, int y, String shape) {
		this.svg.empty("path", "class", "tip", "d", "M%d %d%s".formatted(x, y, shape), "fill", PlotSvg.SOFT, "stroke",
				"none");
	}

	/** A citation straight down, or past other claims at the left. */
	private void way(TrailColumn.Way way, int left) {
		boolean past = way.lane() > 0;
		String path = past
				? "M%d %dH%dV%dH%d".formatted(left, way.from().middle(), way.lane(), way.level() - 4, left + 4)
				: "M%d %dV%d".formatted(left + 10, way.from().y() + TrailDrawing.HEIGHT, way.to().y() - 6);
		String whom = past ? way.from().box().who(NAMED) : "";
		this.svg.open("g", "class", "scale", "fill", PlotSvg.SOFT)
			.empty("path", "d", path, "fill", "none", "stroke", LINE, "stroke-width", 1.5);
		head(left + 10, past ? way.level() - 4 : way.to().y(), past ? "l-8 -4v8z" : "l-4 -8h8z");
		this.svg
			.text("text", EdgeLabel.line(way.line().edge(), whom, WORDS), "x", left + (past ? 14 : 20), "y",
					way.level())
			.close();
	}

	private void box(Box box) {
		box(box, box.who(), FIGURE, box.x(), box.y(), TrailDrawing.WIDTH);
	}

	private void box(Box box, String who, int most, int x, int y, int width) {
		String figure = figure(box.claim(), most);
		this.svg
			.open("a", "href", this.server + this.at.page(String.valueOf(box.claim().get("id"))), "tabindex",
					this.reached ? 0 : -1)
			.text("title", String.valueOf(box.claim().get("statement")))
			.empty("rect", "class", "box", "x", x, "y", y, "width", width, "height", TrailDrawing.HEIGHT, "rx", 6,
					"fill", "#fff", "stroke", "#0b6b6f")
			.text("text", who, "x", x + 10, "y", y + 20, "fill", "#1c2326");
		if (!figure.isEmpty()) {
			this.svg.text("text", figure, "class", "stated", "x", x + 10, "y", y + 39, "fill", "#1c2326", "font-weight",
					600);
		}
		this.svg
			.text("text", box.claim().containsKey("claimant") ? this.say.date(box.claim().get("statedOn")) : "cite it",
					"class", "soft", "x", x + 10, "y", y + (figure.isEmpty() ? 39 : 57), "fill", PlotSvg.SOFT)
			.close();
	}

	/**
	 * As printed, or where there is no room for that, as it is recorded; empty without
	 * one.
	 */
	private String figure(Map<?, ?> claim, int most) {
		if (!(claim.get("figure") instanceof Map<?, ?> figure)) {
			return "";
		}
		String phrase = (figure.get("phrase") instanceof String text) ? text : "";
		return (!phrase.isBlank() && phrase.length() <= most) ? phrase : whole(this.say.figure(figure), most);
	}

	/** As many words as there is room for; part of a number would be another number. */
	static String whole(String text, int most) {
		if (text.length() <= most) {
			return text;
		}
		int end = text.lastIndexOf(' ', most - 1);
		return (end > 0) ? text.substring(0, end) + "…" : "…";
	}

}
