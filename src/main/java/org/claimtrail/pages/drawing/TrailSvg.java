package org.claimtrail.pages.drawing;

import org.claimtrail.pages.drawing.TrailDrawing.Box;
import org.claimtrail.pages.drawing.TrailDrawing.Drawing;
import org.claimtrail.pages.drawing.TrailDrawing.Line;
import org.claimtrail.pages.reading.Permalinks;
import org.claimtrail.pages.reading.PlainWords;
import org.jspecify.annotations.Nullable;

/** Writes a trail as SVG, in the colours of a light page. */
final class TrailSvg {

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
		svg.open("svg", "class", "drawn", "width", drawing.width(), "height", drawing.height(), "viewBox",
				"0 0 %d %d".formatted(drawing.width(), drawing.height()), "role", (title != null) ? "group" : "none",
				(title != null) ? "aria-label" : "aria-hidden", (title != null) ? title : true);
		write(svg, drawing, "", title != null);
		return svg.close().toString();
	}

	/** The trail alone, with links that begin with an address. */
	static void write(Svg svg, Drawing drawing, String server) {
		write(svg, drawing, server, true);
	}

	private static void write(Svg svg, Drawing drawing, String server, boolean reached) {
		TrailSvg writer = new TrailSvg(svg, server, reached);
		drawing.lines().forEach(writer::line);
		drawing.boxes().forEach(writer::box);
	}

	private void line(Line line) {
		double middle = (line.x1() + line.x2()) / 2.0;
		double level = (line.y1() + line.y2()) / 2.0;
		this.svg.open("g", "class", "scale", "fill", PlotSvg.SOFT)
			.empty("path", "d",
					"M%d %dC%s %d %s %d %d %d".formatted(line.x1(), line.y1(), middle, line.y1(), middle, line.y2(),
							line.x2(), line.y2()),
					"fill", "none", "stroke", "#a9b0ad", "stroke-width", 1.5)
			.text("text", this.say.intent(line.edge().get("intent")) + changed(line), "x", middle, "y", level - 5,
					"text-anchor", "middle")
			.close();
	}

	private String changed(Line line) {
		return switch (line.changes()) {
			case 0 -> "";
			case 1 -> ", 1 change";
			default -> ", " + line.changes() + " changes";
		};
	}

	private void box(Box box) {
		this.svg
			.open("a", "href", this.server + this.at.page(String.valueOf(box.claim().get("id"))), "tabindex",
					this.reached ? 0 : -1)
			.text("title", String.valueOf(box.claim().get("statement")))
			.empty("rect", "class", "box", "x", box.x(), "y", box.y(), "width", TrailDrawing.WIDTH, "height",
					TrailDrawing.HEIGHT, "rx", 6, "fill", "#fff", "stroke", "#0b6b6f")
			.text("text", box.who(), "x", box.x() + 10, "y", box.y() + 20, "fill", "#1c2326")
			.text("text", this.say.date(box.claim().get("statedOn")), "class", "soft", "x", box.x() + 10, "y",
					box.y() + 38, "fill", PlotSvg.SOFT)
			.close();
	}

}
