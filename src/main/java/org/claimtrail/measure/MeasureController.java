package org.claimtrail.measure;

import graphql.schema.DataFetchingEnvironment;
import org.claimtrail.projection.Answer;
import org.claimtrail.projection.Projection;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** The questions that begin at measures. */
@Controller
class MeasureController {

	private final Projection projection;

	MeasureController(Projection projection) {
		this.projection = projection;
	}

	@QueryMapping
	Answer measure(@Argument String id, DataFetchingEnvironment environment) {
		return this.projection.one(environment, "id", id);
	}

	@QueryMapping
	Answer measures(DataFetchingEnvironment environment) {
		return this.projection.all(environment);
	}

}
