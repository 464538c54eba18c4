package org.claimtrail.pages.drawing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.claimtrail.pages.Answers;
import org.claimtrail.pages.drawing.FigurePlot.Mark;
import org.claimtrail.pages.plot.Scale;
import org.claimtrail.pages.reading.PlainWords;

/**
 * Tells the series of a plot apart: by colour, by a number beside their marks, and in
 * words. Numbers stay apart where colours are used again.
 */
final class PlotSeries {

	/** Marks as close as these have their numbers together: these would overlap. */
	private static final int CLOSE = 44;

	private static final int LINE = 12;

	private static final int MOST = 5;

	private static final int AWAY = 10;

	/** From the sign of a figure to the point of its arrow. */
	private static final int ARROW = 24;

	private static final PlainWords SAY = new PlainWords();

	private PlotSeries() {
	}

	/** Whether the figures of a series are about what happened within a time. */
	static boolean isLasting(Map<?, ?> series) {
		return List.of("PERIOD", "RATE").contains(String.valueOf(series.get("basis")));
	}

	/** In what a timeline counts: its units, each once. */
	static String units(Map<?, ?> timeline) {
		return Answers.maps(timeline.get("series"))
			.stream()
			.filter((series) -> series.get("unit") != null)
			.map((series) -> series.get("unit") + each(series))
			.distinct()
			.collect(Collectors.joining(" / "));
	}

	private static String each(Map<?, ?> series) {
		return (series.get("per") != null) ? " a " + SAY.word(series.get("per")) : "";
	}

	/**
	 * The series in words, in their order, with all that tells those of one claimant
	 * apart.
	 */
	static List<Source> sources(Map<?, ?> timeline) {
		List<Map<?, ?>> all = Answers.maps(timeline.get("series"));
		List<Source> sources = new ArrayList<>();
		for (Map<?, ?> series : all) {
			boolean alone = all.stream().filter((other) -> name(other).equals(name(series))).count() == 1;
			String more = alone ? "" : more(series);
			String unit = units(timeline).contains(" / ") ? ", " + series.get("unit") : "";
			boolean own = Answers.maps(series.get("points"))
				.stream()
				.anyMatch((point) -> !Boolean.TRUE.equals(point.get("retold")));
			sources.add(new Source(sources.size() + 1, sources.size(), own,
					"%s, %s%s%s%s".formatted(name(series), SAY.word(series.get("basis")), each(series), unit, more)));
		}
		return (sources.size() > 1) ? sources : sources.stream().map(Source::only).toList();
	}

	private static String more(Map<?, ?> series) {
		String over = SAY.over(series.get("since"), series.get("until"));
		return over.isEmpty() ? "" : ", " + over;
	}

	private static String name(Map<?, ?> series) {
		return (series.get("claimant") instanceof Map<?, ?> claimant) ? String.valueOf(claimant.get("name")) : "";
	}

	/**
	 * The numbers beside marks: beside the last of each series; beside every one where
	 * colours are used again. Whose figure it is comes before who passes it on.
	 * @param apart whether there is room for more than those of the last
	 */
	static List<Label> numbers(List<Mark> marks, boolean apart) {
		Set<Integer> series = new TreeSet<>(marks.stream().map((mark) -> mark.place().series()).toList());
		if (series.size() < 2 || !apart && series.size() > PlotSvg.COLOURS.size()) {
			return List.of();
		}
		boolean again = apart && series.stream().anyMatch((number) -> number >= PlotSvg.COLOURS.size());
		List<Mark> numbered = new ArrayList<>(again ? marks : last(marks));
		numbered.sort(Comparator.comparingDouble(Mark::middle));
		List<Label> numbers = new ArrayList<>();
		Set<Mark> done = Collections.newSetFromMap(new IdentityHashMap<>());
		for (Mark mark : numbered) {
			if (!done.contains(mark)) {
				List<Mark> close = marks.stream()
					.filter((other) -> !done.contains(other) && isClose(mark, other))
					.filter((other) -> numbered.contains(other) || !other.is("retold"))
					.toList();
				done.addAll(close);
				numbers.add(label(close, marks));
			}
		}
		return numbers;
	}

	private static List<Mark> last(List<Mark> marks) {
		return marks.stream()
			.collect(Collectors.toMap((mark) -> mark.place().series(), (mark) -> mark,
					(one, other) -> (other.middle() >= one.middle()) ? other : one))
			.values()
			.stream()
			.toList();
	}

	private static boolean isClose(Mark mark, Mark other) {
		return Math.abs(mark.middle() - other.middle()) < CLOSE && Math.abs(mark.level() - other.level()) < LINE;
	}

	/** Whether the arrow of a mark to the right and below would cross a number. */
	private static boolean isCrossed(List<Mark> close, Mark other) {
		double right = close.stream().mapToDouble(Mark::middle).max().orElse(0);
		double away = other.middle() - right;
		double below = other.level() - close.getFirst().level();
		return away > 0 && away < 2 * AWAY && below > 0 && below < ARROW && other.place().openAbove();
	}

	private static Label label(List<Mark> close, List<Mark> marks) {
		List<Integer> series = close.stream()
			.sorted(Comparator.comparing((Mark mark) -> mark.is("retold"))
				.thenComparing((mark) -> mark.place().series()))
			.map((mark) -> mark.place().series() + 1)
			.distinct()
			.toList();
		String text = series.stream().limit(MOST).map(String::valueOf).collect(Collectors.joining(", "))
				+ ((series.size() > MOST) ? "…" : "");
		double right = close.stream().mapToDouble(Mark::middle).max().orElse(0) + AWAY;
		double left = close.stream().mapToDouble(Mark::middle).min().orElse(0) - AWAY;
		boolean before = right + 6 * text.length() > FigurePlot.WIDTH
				|| marks.stream().anyMatch((other) -> !close.contains(other) && isCrossed(close, other));
		return new Label(text, Scale.tenth(before ? left : right), Scale.tenth(close.getFirst().level() + 3.5), before);
	}

	/**
	 * A series in words.
	 *
	 * @param number what stands beside its marks, from 1; 0 where it is the only one
	 * @param index its place among the series, from 0
	 * @param own whether it has a figure that passes on no other
	 */
	public record Source(int number, int index, boolean own, String name) {

		Source only() {
			return new Source(0, this.index, this.own, this.name);
		}

		/** The class that has its colour. */
		public String style() {
			return PlotSvg.name(this.index);
		}

		/** Its mark, as the plot has it. */
		public String sign() {
			return PlotLegend.of(this).svg();
		}

	}

	/**
	 * The numbers of the series beside some marks.
	 *
	 * @param left whether they end there
	 */
	record Label(String text, double x, double y, boolean left) {

	}

}
