package org.claimtrail.pages.drawing;

import java.util.List;
import java.util.Map;

import org.claimtrail.pages.Operations;
import org.jspecify.annotations.Nullable;

import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Gives every page what it draws with. */
@ControllerAdvice(basePackageClasses = Operations.class)
class Drawings {

	@ModelAttribute
	void tools(Model page) {
		page.addAttribute("drawings", new Trails());
		page.addAttribute("plots", new Plots());
	}

	/** Trails for templates. */
	static class Trails {

		/** With more claims, the list beside is all that a narrow screen shows. */
		private static final int MOST_LISTED = 12;

		/** A trail as a page shows it. */
		public ShownTrail of(Map<?, ?> trail, String title) {
			return shown(trail, new TrailDrawing().of(trail), title);
		}

		/** A trail beside a list that has the same links. */
		public ShownTrail besideAList(Map<?, ?> trail) {
			return shown(trail, new TrailDrawing().of(trail), null);
		}

		/** A trail to who repeated a claim, beside a list that has the same links. */
		public ShownTrail onward(Map<?, ?> trail) {
			return shown(trail, new TrailDrawing().onward(trail), null);
		}

		private static ShownTrail shown(Map<?, ?> trail, TrailDrawing.Drawing drawing, @Nullable String title) {
			boolean listed = title == null && drawing.boxes().size() > MOST_LISTED;
			int height = Math.max(drawing.height(), TrailColumn.of(drawing).height());
			return new ShownTrail(TrailSvg.inPage(drawing, title), listed ? "" : TrailSvg.inColumn(drawing, title),
					drawing.boxes().size(), TrailDrawing.left(trail), height);
		}

	}

	/** Plots for templates. */
	static class Plots {

		/** More series than these are not named beside a plot of very many figures. */
		private static final int MOST_NAMED = 30;

		/** A plot of a timeline as a page shows it. */
		public Shown of(Map<?, ?> timeline, boolean log) {
			FigurePlot.Plot plot = FigurePlot.of(timeline, log);
			List<Meaning> legend = PlotLegend.of(plot)
				.stream()
				.map((sign) -> new Meaning(sign.svg(), sign.meaning()))
				.toList();
			List<PlotSeries.Source> sources = PlotSeries.sources(timeline);
			List<String> notes = PlotNotes.of(timeline, plot, log);
			if (plot.overview() && sources.size() > MOST_NAMED) {
				notes.add("Only %d of its %,d series are named here.".formatted(MOST_NAMED, sources.size()));
				sources = sources.subList(0, MOST_NAMED);
			}
			return new Shown(PlotSvg.inPage(plot), legend, sources, notes);
		}

		/** The parts of a measure beside its totals. */
		public SumBars.Shown parts(Map<?, ?> timeline) {
			return SumBars.of(timeline);
		}

	}

	/**
	 * A plot.
	 *
	 * @param svg the drawing, in which every text is escaped
	 * @param legend what its signs mean
	 * @param sources the series that it has
	 * @param notes what it leaves out, in sentences
	 */
	public record Shown(String svg, List<Meaning> legend, List<PlotSeries.Source> sources, List<String> notes) {

		/**
		 * How high a frame with it has to be.
		 * @param chosen which figures it has, in sentences
		 */
		public int frame(String title, List<String> chosen) {
			return EmbedSize.of(title, this, chosen);
		}

	}

	/**
	 * A trail.
	 *
	 * @param svg the drawing, in which every text is escaped
	 * @param column the same for a narrow screen; empty where the list beside is to do
	 * @param count how many claims it has
	 * @param notes what it leaves out, in sentences
	 * @param height of the higher of both drawings
	 */
	public record ShownTrail(String svg, String column, int count, List<String> notes, int height) {

		/** How high a frame with it has to be, whose title is this. */
		public int frame(String title) {
			return EmbedSize.of(title, this.height, this.notes);
		}

	}

	/** What a sign of a plot means. */
	public record Meaning(String svg, String meaning) {

	}

}
