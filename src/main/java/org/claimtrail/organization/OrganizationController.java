package org.claimtrail.organization;

import graphql.schema.DataFetchingEnvironment;
import org.claimtrail.projection.Answer;
import org.claimtrail.projection.Projection;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** The questions that begin at organizations. */
@Controller
class OrganizationController {

	private final Projection projection;

	OrganizationController(Projection projection) {
		this.projection = projection;
	}

	@QueryMapping
	Answer organization(@Argument String id, DataFetchingEnvironment environment) {
		return this.projection.one(environment, "id", id);
	}

	@QueryMapping
	Answer organizations(DataFetchingEnvironment environment) {
		return this.projection.all(environment);
	}

}
