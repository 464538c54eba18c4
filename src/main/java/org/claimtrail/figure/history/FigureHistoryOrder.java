package org.claimtrail.figure.history;

/** The order of histories of figures. */
enum FigureHistoryOrder {

	/** The most often restated first. */
	RESTATEMENTS("restated DESC"),
	/** The latest described time first. */
	DESCRIBED("first DESC"),
	/** The last stated first. */
	STATED("stated DESC");

	private final String key;

	FigureHistoryOrder(String key) {
		this.key = key;
	}

	/** The key over what {@link FigureHistoryQueries} counts. */
	String key() {
		return this.key;
	}

}
