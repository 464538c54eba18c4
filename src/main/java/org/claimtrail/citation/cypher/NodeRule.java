package org.claimtrail.citation.cypher;

import org.claimtrail.projection.ComputedField;
import org.claimtrail.projection.CypherTemplate;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.Node;

/** A rule that needs to know the node alone, and so may stand in filters and orders. */
public record NodeRule(String name, CypherTemplate<Node> value) implements ComputedField {

	/** Begins a template about a {@code node}. */
	public static CypherTemplate.Builder<Node> about(String text) {
		return CypherTemplate.<Node>of(text).slot("node", Node::getRequiredSymbolicName);
	}

	/** Tells what is said of a node from what is said of others in a statement. */
	public static String apart(Node node) {
		return node.getRequiredSymbolicName().getValue();
	}

	@Override
	public Expression of(Node node) {
		return this.value.fill(node);
	}

}
