package org.claimtrail.projection.execution;

import graphql.schema.DataFetchingEnvironment;
import org.claimtrail.projection.Answer;
import org.claimtrail.projection.Projection;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Finds any object again by its global identifier. */
@Controller
class NodeController {

	private final Projection projection;

	NodeController(Projection projection) {
		this.projection = projection;
	}

	@QueryMapping
	Answer node(@Argument String id, DataFetchingEnvironment environment) {
		return this.projection.node(environment, id);
	}

}
