package org.claimtrail.projection.execution;

import java.util.List;
import java.util.stream.Stream;

import org.claimtrail.projection.Asked;
import org.claimtrail.projection.ComputedQuestion;
import org.claimtrail.projection.Successors;
import org.claimtrail.projection.mapping.ProjectedSchema;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.Node;
import org.neo4j.cypherdsl.core.Statement;

/**
 * The question behind {@code Query.nodes}: the node of each identifier, null where there
 * is none. Each label is looked up by its own index, and what answers for others last.
 */
final class NodesQuestion implements ComputedQuestion {

	private final ProjectedSchema schema;

	private final List<Successors> successors;

	NodesQuestion(ProjectedSchema schema, List<Successors> successors) {
		this.schema = schema;
		this.successors = successors;
	}

	@Override
	public Expression of(Asked asked) {
		String id = asked.fresh("id");
		Stream<Expression> own = this.schema.mapping()
			.nodeLabels("Node")
			.stream()
			.map((label) -> lookup(label, id, asked));
		Stream<Expression> others = this.successors.stream().map((successors) -> successors.of(Cypher.name(id)));
		Expression[] found = Stream.concat(own, others).toArray(Expression[]::new);
		return Cypher.listWith(Cypher.name(id)).in(asked.argument("ids")).returning(Cypher.coalesce(found));
	}

	private static Expression lookup(String label, String id, Asked asked) {
		Node node = Cypher.node(label).named(asked.fresh("node"));
		Statement statement = Cypher.match(node)
			.where(node.property("id").isEqualTo(Cypher.name(id)))
			.returning(node)
			.build();
		return Cypher.head(Cypher.collect(statement));
	}

}
