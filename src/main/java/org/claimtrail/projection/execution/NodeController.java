package org.claimtrail.projection.execution;

import java.util.List;

import graphql.schema.DataFetchingEnvironment;
import org.claimtrail.graphql.RequestFault;
import org.claimtrail.graphql.RequestLimits;
import org.claimtrail.projection.Answer;
import org.claimtrail.projection.Projection;
import org.claimtrail.projection.Successors;
import org.claimtrail.projection.mapping.ProjectedSchema;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Finds objects again by their global identifiers. */
@Controller
class NodeController {

	private final Projection projection;

	private final NodesQuestion nodes;

	private final int most;

	NodeController(Projection projection, ProjectedSchema schema, List<Successors> successors, RequestLimits limits) {
		this.projection = projection;
		this.nodes = new NodesQuestion(schema, successors);
		this.most = limits.page().most();
	}

	@QueryMapping
	Answer node(@Argument String id, DataFetchingEnvironment environment) {
		return this.projection.node(environment, id);
	}

	@QueryMapping
	Answer nodes(@Argument List<String> ids, DataFetchingEnvironment environment) {
		if (ids.size() > this.most) {
			throw RequestFault.limit("ids", ids.size(), this.most,
					"nodes was given %d identifiers, and at most %d are allowed; ask in several operations."
						.formatted(ids.size(), this.most));
		}
		return this.projection.question(environment, this.nodes);
	}

}
