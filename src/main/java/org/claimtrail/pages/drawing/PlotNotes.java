package org.claimtrail.pages.drawing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.claimtrail.pages.Answers;
import org.claimtrail.pages.drawing.FigurePlot.Plot;

/** Says in sentences what a plot leaves out, and where it is not as it was asked for. */
final class PlotNotes {

	private PlotNotes() {
	}

	static List<String> of(Map<?, ?> timeline, Plot plot, boolean log) {
		List<String> notes = new ArrayList<>();
		int figures = Answers.maps(timeline.get("series"))
			.stream()
			.mapToInt((series) -> Answers.maps(series.get("points")).size())
			.sum();
		int left = figures - plot.figures();
		int conflicts = Answers.maps(timeline.get("conflicts")).size();
		if (plot.overview()) {
			notes.add("%,d figures, drawn as %,d marks: of each source and column the lowest, highest, first and last."
				.formatted(plot.figures(), plot.marks().size()));
			notes.add("A plot of a shorter time shows each figure, and what became of it.");
			notes
				.add("What cannot both hold is looked for among the figures stated first; a shorter time has its own.");
		}
		if (log && !plot.powers() && !plot.marks().isEmpty()) {
			notes.add("On a linear scale: a figure of zero or less has no place on a logarithmic one.");
		}
		if (Boolean.TRUE.equals(timeline.get("truncated"))) {
			notes.add("There are more figures: only the %,d stated first are shown.".formatted(figures));
		}
		if (left > 0) {
			notes.add((left == 1) ? "1 figure is not drawn: nobody knows its day, or it has no number."
					: "%,d figures are not drawn: nobody knows their day, or they have no number.".formatted(left));
		}
		if (conflicts > FigurePlot.MOST_CONFLICTS) {
			notes.add("Only %d of %,d pairs that cannot both hold are drawn.".formatted(FigurePlot.MOST_CONFLICTS,
					conflicts));
		}
		return notes;
	}

}
