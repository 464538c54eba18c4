package org.claimtrail.pages.drawing;

import java.util.List;

/**
 * How high a frame has to be for all of a drawing, its words and its source, on a phone
 * as on a desk: a frame has one height, and on a phone more lines.
 */
final class EmbedSize {

	/** Signs of a legend that go into a line of 358 pixels. */
	private static final int LINE = 40;

	private static final int TITLE_LINE = 30;

	private static final int ROW = 27;

	private static final int TITLE_ROW = 22;

	/** Margins, the bar for moving sideways, the table that is closed, and the source. */
	private static final int AROUND = 270;

	private EmbedSize() {
	}

	/**
	 * For a plot.
	 * @param chosen which figures it has, in sentences
	 */
	static int of(String title, Drawings.Shown plot, List<String> chosen) {
		int rows = rows(plot.notes()) + rows(chosen)
				+ rows(plot.legend().stream().map(Drawings.Meaning::meaning).toList())
				+ rows(plot.sources().stream().map((source) -> source.number() + " " + source.name()).toList());
		return rounded(AROUND + title(title) + FigurePlot.HEIGHT + ROW * rows);
	}

	/** For a trail, drawn wide or from top to bottom. */
	static int of(String title, int height, List<String> notes) {
		return rounded(AROUND + title(title) + height + ROW * rows(notes));
	}

	private static int title(String title) {
		return TITLE_ROW * lines(title, TITLE_LINE);
	}

	private static int rows(List<String> texts) {
		return texts.stream().mapToInt((text) -> lines(text, LINE)).sum();
	}

	private static int lines(String text, int length) {
		return 1 + Math.max(0, text.codePointCount(0, text.length()) - 1) / length;
	}

	private static int rounded(int height) {
		return (height + 9) / 10 * 10;
	}

}
