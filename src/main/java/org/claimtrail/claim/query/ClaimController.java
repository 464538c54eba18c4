package org.claimtrail.claim.query;

import graphql.schema.DataFetchingEnvironment;
import org.claimtrail.projection.Answer;
import org.claimtrail.projection.Projection;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** The questions that begin at claims. */
@Controller
class ClaimController {

	private final Projection projection;

	ClaimController(Projection projection) {
		this.projection = projection;
	}

	@QueryMapping
	Answer claim(@Argument String id, DataFetchingEnvironment environment) {
		return this.projection.one(environment, "id", id);
	}

	@QueryMapping
	Answer claims(DataFetchingEnvironment environment) {
		return this.projection.all(environment);
	}

}
