package org.claimtrail.change;

import graphql.schema.DataFetchingEnvironment;
import org.claimtrail.projection.Answer;
import org.claimtrail.projection.Projection;

import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** The question what was altered. */
@Controller
class ChangeController {

	private final Projection projection;

	ChangeController(Projection projection) {
		this.projection = projection;
	}

	@QueryMapping
	Answer changes(DataFetchingEnvironment environment) {
		return this.projection.all(environment);
	}

}
