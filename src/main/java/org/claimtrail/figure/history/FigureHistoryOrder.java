package org.claimtrail.figure.history;

import org.claimtrail.projection.CypherTemplate;
import org.neo4j.cypherdsl.core.Expression;

/** The order of histories of figures. */
enum FigureHistoryOrder {

	/** The most often restated first. */
	RESTATEMENTS("restated DESC"),
	/** The latest described time first. */
	DESCRIBED("first DESC"),
	/** The last stated first. */
	STATED("stated DESC");

	private final Expression key;

	FigureHistoryOrder(String key) {
		this.key = CypherTemplate.fixed(key);
	}

	/** The key over what {@link FigureHistoryQueries} counts. */
	Expression key() {
		return this.key;
	}

}
