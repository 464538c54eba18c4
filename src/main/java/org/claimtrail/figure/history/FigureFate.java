package org.claimtrail.figure.history;

/** What became of a figure, counted over the statements about one described time. */
enum FigureFate {

	/** Its source stated another one in its place. */
	RESTATED("restated > 0"),
	/** It was withdrawn, and nothing stands in its place. */
	WITHDRAWN("withdrawn = statements"),
	/** It was withdrawn at some time, whatever stands now. */
	EVER_WITHDRAWN("withdrawn > 0");

	private final String condition;

	FigureFate(String condition) {
		this.condition = condition;
	}

	/** The condition on the counts of {@link FigureHistoryQueries}. */
	String condition() {
		return this.condition;
	}

}
