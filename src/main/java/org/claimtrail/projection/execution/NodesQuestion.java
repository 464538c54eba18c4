package org.claimtrail.projection.execution;

import org.claimtrail.projection.Asked;
import org.claimtrail.projection.ComputedQuestion;
import org.claimtrail.projection.mapping.ProjectedSchema;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.Node;
import org.neo4j.cypherdsl.core.Statement;

/**
 * The question behind {@code Query.nodes}: the node of each identifier, null where there
 * is none. Each label is looked up by its own index.
 */
final class NodesQuestion implements ComputedQuestion {

	private final ProjectedSchema schema;

	NodesQuestion(ProjectedSchema schema) {
		this.schema = schema;
	}

	@Override
	public Expression of(Asked asked) {
		String id = asked.fresh("id");
		Expression[] found = this.schema.mapping()
			.nodeLabels("Node")
			.stream()
			.map((label) -> lookup(label, id, asked))
			.toArray(Expression[]::new);
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
