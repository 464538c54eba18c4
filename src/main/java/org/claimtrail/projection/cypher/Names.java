package org.claimtrail.projection.cypher;

import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Node;

/** Gives out names of variables, each once in a statement. */
final class Names {

	private int count;

	/** A node that no clause has bound yet, with any label. */
	Node node() {
		return Cypher.anyNode(next("n"));
	}

	/** A node that no clause has bound yet, with a label. */
	Node node(String label) {
		return Cypher.node(label).named(next("n"));
	}

	/** A node that an earlier clause has bound, without its label. */
	static Node bound(Node node) {
		return Cypher.anyNode(node.getRequiredSymbolicName());
	}

	String relationship() {
		return next("r");
	}

	String element() {
		return next("x");
	}

	/** A variable that begins with a prefix. */
	String fresh(String prefix) {
		return next(prefix);
	}

	private String next(String prefix) {
		return prefix + this.count++;
	}

}
