package org.claimtrail.figure;

import java.util.List;
import java.util.Map;

import graphql.schema.DataFetchingEnvironment;
import org.claimtrail.figure.history.FigureHistoriesQuestion;
import org.claimtrail.figure.sources.ComparisonQuestion;
import org.claimtrail.figure.timeline.TimelinesQuestion;
import org.claimtrail.graphql.RequestFault;
import org.claimtrail.projection.Answer;
import org.claimtrail.projection.Projection;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** The questions about the figures of several measures. */
@Controller
class FigureController {

	private static final int MOST = 100;

	private final Projection projection;

	private final TimelinesQuestion timelines = new TimelinesQuestion();

	private final FigureHistoriesQuestion histories = new FigureHistoriesQuestion();

	private final ComparisonQuestion comparison = new ComparisonQuestion();

	FigureController(Projection projection) {
		this.projection = projection;
	}

	@QueryMapping
	Answer timelines(@Argument List<String> measures, DataFetchingEnvironment environment) {
		checkSize(measures);
		return this.projection.question(environment, this.timelines);
	}

	@QueryMapping
	Answer figureHistories(@Argument List<String> measures, DataFetchingEnvironment environment) {
		checkSize(measures);
		return this.projection.question(environment, this.histories);
	}

	private static void checkSize(List<String> measures) {
		if (measures.size() > MOST) {
			throw new RequestFault(RequestFault.Code.LIMIT_EXCEEDED,
					"`measures` names %d, and 1 to %d can be asked for at once.".formatted(measures.size(), MOST),
					Map.of("limit", "measures", "asked", measures.size(), "allowed", MOST));
		}
	}

	@QueryMapping
	Answer comparison(DataFetchingEnvironment environment) {
		return this.projection.question(environment, this.comparison);
	}

}
