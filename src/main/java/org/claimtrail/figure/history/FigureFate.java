package org.claimtrail.figure.history;

import org.claimtrail.projection.CypherTemplate;
import org.neo4j.cypherdsl.core.Expression;

/** What became of a figure, counted over the statements about one described time. */
enum FigureFate {

	/** Its source stated another one in its place. */
	RESTATED("restated > 0"),
	/** It was withdrawn, and nothing stands in its place. */
	WITHDRAWN("withdrawn = statements"),
	/** It was withdrawn at some time, whatever stands now. */
	EVER_WITHDRAWN("withdrawn > 0");

	private final Expression condition;

	FigureFate(String condition) {
		this.condition = CypherTemplate.fixed(condition);
	}

	/** The condition on the counts of {@link FigureHistoryQueries}. */
	Expression condition() {
		return this.condition;
	}

}
