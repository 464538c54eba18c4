package org.claimtrail.citation.cypher;

import org.claimtrail.projection.Asked;
import org.claimtrail.projection.AskedNode;
import org.claimtrail.projection.ComputedField;
import org.claimtrail.projection.CypherTemplate;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.Node;

/** A rule that needs the arguments of its field, and so stands in no filter and order. */
public record AskedRule(String name, CypherTemplate<AskedNode> value) implements ComputedField {

	/** Begins a template about a {@code node}. */
	public static CypherTemplate.Builder<AskedNode> about(String text) {
		return CypherTemplate.<AskedNode>of(text).slot("node", AskedNode::variable);
	}

	@Override
	public Expression of(Node node, Asked asked) {
		return this.value.fill(new AskedNode(node, asked));
	}

	@Override
	public Expression of(Node node) {
		throw new UnsupportedOperationException(this.name + " needs its arguments");
	}

}
