package org.claimtrail.pages.drawing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.claimtrail.pages.Answers;
import org.claimtrail.pages.reading.TimelineChoice;

/**
 * A drawing as a file of its own: with a title above, what its signs mean and where it
 * comes from below, in colours that need no style sheet.
 */
final class DrawingFile {

	private static final int MARGIN = 20;

	private static final int ROW = 20;

	private static final int LONGEST = 110;

	private static final int MOST_SOURCES = 30;

	private final String server;

	private final String page;

	/**
	 * @param server address at which the pages begin
	 * @param page the page that has the same, from there
	 */
	DrawingFile(String server, String page) {
		this.server = server;
		this.page = page;
	}

	/**
	 * The plot of a measure.
	 * @param choice which figures it has
	 */
	String plot(String name, Map<?, ?> timeline, TimelineChoice choice) {
		FigurePlot.Plot plot = FigurePlot.of(timeline, choice.log());
		List<PlotLegend.Sign> signs = PlotLegend.of(plot);
		List<PlotSeries.Source> all = PlotSeries.sources(timeline);
		List<PlotSeries.Source> sources = all.subList(0, Math.min(MOST_SOURCES, all.size()));
		List<String> notes = new ArrayList<>(choice.said());
		notes.addAll(PlotNotes.of(timeline, plot, choice.log()));
		if (all.size() > sources.size()) {
			notes.add("Only %d of its %d series are named here.".formatted(sources.size(), all.size()));
		}
		int below = (signs.size() + sources.size() + notes.size()) * ROW;
		Svg svg = begin(name, FigurePlot.WIDTH, FigurePlot.HEIGHT + below);
		PlotSvg.write(svg, plot, this.server);
		int row = FigurePlot.HEIGHT + 16;
		for (PlotSeries.Source source : sources) {
			svg.open("g", "transform", "translate(0 %d)".formatted(row - 13), "stroke-width", 1.5);
			PlotLegend.of(source).drawn().on(svg);
			svg.close();
			svg.text("text", ((source.number() > 0) ? source.number() + "  " : "") + shortened(source.name()), "x", 30,
					"y", row);
			row += ROW;
		}
		for (PlotLegend.Sign sign : signs) {
			svg.open("g", "transform", "translate(0 %d)".formatted(row - 13), "fill", PlotSvg.SOFT, "stroke",
					PlotSvg.SOFT, "stroke-width", 1.5);
			sign.drawn().on(svg);
			svg.close().text("text", sign.meaning(), "x", 30, "y", row);
			row += ROW;
		}
		notes(svg, notes, row);
		return end(svg, FigurePlot.HEIGHT + below);
	}

	/** The trail of a claim. */
	String trail(Map<?, ?> trail) {
		TrailDrawing.Drawing drawing = new TrailDrawing().of(trail);
		List<String> notes = TrailDrawing.left(trail);
		int height = drawing.height() + notes.size() * ROW;
		Svg svg = begin(statement(trail), Math.max(FigurePlot.WIDTH, drawing.width()), height);
		TrailSvg.write(svg, drawing, this.server);
		notes(svg, notes, drawing.height() + 10);
		return end(svg, height);
	}

	private static void notes(Svg svg, List<String> notes, int from) {
		int row = from;
		for (String note : notes) {
			svg.text("text", note, "x", 0, "y", row, "fill", PlotSvg.SOFT);
			row += ROW;
		}
	}

	/** What the claim asked about says. */
	static String statement(Map<?, ?> trail) {
		return Answers.maps(trail.get("nodes"))
			.stream()
			.filter((node) -> Integer.valueOf(0).equals(node.get("depth")))
			.map((node) -> (node.get("claim") instanceof Map<?, ?> claim) ? String.valueOf(claim.get("statement")) : "")
			.findFirst()
			.orElse("");
	}

	private static Svg begin(String title, int width, int height) {
		int whole = width + 2 * MARGIN;
		int tall = height + 90;
		Svg svg = new Svg();
		svg.open("svg", "xmlns", Svg.NAMESPACE, "width", whole, "height", tall, "viewBox",
				"0 0 %d %d".formatted(whole, tall), "font-family", "system-ui, Helvetica, Arial, sans-serif",
				"font-size", 12, "fill", "#1c2326");
		svg.text("title", title);
		svg.empty("path", "d", "M0 0h%dv%dh-%dz".formatted(whole, tall, whole), "fill", "#fff");
		svg.text("text", shortened(title), "x", MARGIN, "y", 28, "font-size", 15, "font-weight", 700);
		return svg.open("g", "transform", "translate(%d 44)".formatted(MARGIN));
	}

	private String end(Svg svg, int height) {
		String address = this.server + this.page;
		svg.open("a", "href", address)
			.text("text", "Source: Claimtrail, " + address, "x", 0, "y", height + 30, "fill", "#0b6b6f");
		return svg.close().close().close().toString();
	}

	private static String shortened(String text) {
		int length = text.codePointCount(0, text.length());
		return (length <= LONGEST) ? text : text.substring(0, text.offsetByCodePoints(0, LONGEST - 1)) + "…";
	}

}
