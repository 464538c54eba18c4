package org.claimtrail.projection;

import org.neo4j.cypherdsl.core.Node;
import org.neo4j.cypherdsl.core.SymbolicName;

/** A bound node, and what the operation asks of it. */
public record AskedNode(Node node, Asked asked) {

	/** The variable to which the node is bound. */
	public SymbolicName variable() {
		return this.node.getRequiredSymbolicName();
	}

}
