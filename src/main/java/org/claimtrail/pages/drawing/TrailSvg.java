package org.claimtrail.pages.drawing;

import org.claimtrail.pages.drawing.TrailDrawing.Box;
import org.claimtrail.pages.drawing.TrailDrawing.Drawing;
import org.claimtrail.pages.drawing.TrailDrawing.Line;
import org.claimtrail.pages.reading.Permalinks;
import org.claimtrail.pages.reading.PlainWords;

/** Writes a trail as SVG, in the colours of a light page. */
final class TrailSvg {

	private final Svg svg;

	private final String server;

	private final PlainWords say = new PlainWords();

	private final Permalinks at = new Permalinks();

	private TrailSvg(Svg svg, String server) {
		this.svg = svg;
		this.server = server;
	}

	/** A trail on a page. */
	static String inPage(Drawing drawing, String title) {
		Svg svg = new Svg();
		svg.open("svg", "class", "drawn", "width", drawing.width(), "height", drawing.height(), "viewBox",
				"0 0 %d %d".formatted(drawing.width(), drawing.height()), "role", "group", "aria-label", title);
		write(svg, drawing, "");
		return svg.close().toString();
	}

	/** The trail alone, with links that begin with an address. */
	static void write(Svg svg, Drawing drawing, String server) {
		TrailSvg writer = new TrailSvg(svg, server);
		drawing.lines().forEach(writer::line);
		drawing.boxes().forEach(writer::box);
	}

	private void line(Line line) {
		double middle = (line.x1() + line.x2()) / 2.0;
		double level = (line.y1() + line.y2()) / 2.0;
		String changed = (line.changes() == 1)
				? this.say.word(FigurePlot.maps(line.edge().get("drift")).getFirst().get("kind"))
				: line.changes() + " changes";
		this.svg.open("g", "class", "scale", "fill", PlotSvg.SOFT)
			.empty("path", "d", "M%d %dL%d %d".formatted(line.x1(), line.y1(), line.x2(), line.y2()), "fill", "none",
					"stroke", "#dcd9d0", "stroke-width", 1.5)
			.text("text", this.say.intent(line.edge().get("intent")), "x", middle, "y", level - 5, "text-anchor",
					"middle");
		if (line.changes() > 0) {
			this.svg.text("text", changed, "x", middle, "y", level + 14, "text-anchor", "middle");
		}
		this.svg.close();
	}

	private void box(Box box) {
		this.svg.open("a", "href", this.server + this.at.page(String.valueOf(box.claim().get("id"))))
			.text("title", String.valueOf(box.claim().get("statement")))
			.empty("rect", "class", "box", "x", box.x(), "y", box.y(), "width", TrailDrawing.WIDTH, "height",
					TrailDrawing.HEIGHT, "rx", 6, "fill", "#fff", "stroke", "#0b6b6f")
			.text("text", box.who(), "x", box.x() + 10, "y", box.y() + 20, "fill", "#1c2326")
			.text("text", this.say.date(box.claim().get("statedOn")), "class", "soft", "x", box.x() + 10, "y",
					box.y() + 38, "fill", PlotSvg.SOFT)
			.close();
	}

}
