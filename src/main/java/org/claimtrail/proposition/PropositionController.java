package org.claimtrail.proposition;

import graphql.schema.DataFetchingEnvironment;
import org.claimtrail.projection.Answer;
import org.claimtrail.projection.ComputedQuestion;
import org.claimtrail.projection.Projection;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** The questions that begin at propositions. */
@Controller
class PropositionController {

	private static final ComputedQuestion SHARED = new SharedPropositionsQuestion();

	private final Projection projection;

	PropositionController(Projection projection) {
		this.projection = projection;
	}

	@QueryMapping
	Answer proposition(@Argument String id, DataFetchingEnvironment environment) {
		return this.projection.one(environment, "id", id);
	}

	@QueryMapping
	Answer propositions(DataFetchingEnvironment environment) {
		return this.projection.all(environment);
	}

	@QueryMapping
	Answer sharedPropositions(DataFetchingEnvironment environment) {
		return this.projection.question(environment, SHARED);
	}

}
