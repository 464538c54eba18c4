package org.claimtrail.citation.query;

import graphql.schema.DataFetchingEnvironment;
import org.claimtrail.citation.network.NetworkQuestion;
import org.claimtrail.projection.Answer;
import org.claimtrail.projection.ComputedQuestion;
import org.claimtrail.projection.Projection;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** The questions that begin at citations. */
@Controller
class CitationController {

	private static final ComputedQuestion NETWORK = new NetworkQuestion(false);

	private static final ComputedQuestion NETWORK_MEANWHILE = new NetworkQuestion(true);

	private static final ComputedQuestion DRIFT_COUNTS = new DriftCountsQuestion();

	private static final ComputedQuestion SHARED_SOURCES = new SharedSourcesQuestion();

	private static final ComputedQuestion ORIGINS = CitationQuestions.ORIGINS::fill;

	private static final ComputedQuestion PATH = CitationQuestions.PATH::fill;

	private final Projection projection;

	CitationController(Projection projection) {
		this.projection = projection;
	}

	@QueryMapping
	Answer citationNetwork(DataFetchingEnvironment environment) {
		return this.projection.question(environment, NETWORK, NETWORK_MEANWHILE);
	}

	@QueryMapping
	Answer driftCounts(DataFetchingEnvironment environment) {
		return this.projection.question(environment, DRIFT_COUNTS);
	}

	@QueryMapping
	Answer sharedSources(DataFetchingEnvironment environment) {
		return this.projection.question(environment, SHARED_SOURCES);
	}

	@QueryMapping
	Answer origins(DataFetchingEnvironment environment) {
		return this.projection.question(environment, ORIGINS);
	}

	@QueryMapping
	Answer citationPath(DataFetchingEnvironment environment) {
		return this.projection.question(environment, PATH);
	}

}
