package org.claimtrail.speaker;

import graphql.schema.DataFetchingEnvironment;
import org.claimtrail.projection.Answer;
import org.claimtrail.projection.Projection;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** The questions that begin at speakers. */
@Controller
class SpeakerController {

	private final Projection projection;

	SpeakerController(Projection projection) {
		this.projection = projection;
	}

	@QueryMapping
	Answer speaker(@Argument String id, DataFetchingEnvironment environment) {
		return this.projection.one(environment, "id", id);
	}

	@QueryMapping
	Answer speakers(DataFetchingEnvironment environment) {
		return this.projection.all(environment);
	}

}
