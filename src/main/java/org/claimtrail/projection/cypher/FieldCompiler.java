package org.claimtrail.projection.cypher;

import java.util.List;

import org.claimtrail.projection.shape.Selection.NodeShape;
import org.claimtrail.projection.shape.Selection.ObjectShape;
import org.jspecify.annotations.Nullable;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.Node;
import org.neo4j.cypherdsl.core.PropertyContainer;

/**
 * Compiles what is selected of one node or edge, also where it stands within a connection
 * or within the value of a rule.
 */
interface FieldCompiler {

	/** What is selected of a node, for each object type it may have. */
	Expression node(NodeShape shape, Node node);

	/** The values of an object's fields; for an edge its ends are given too. */
	List<Expression> values(ObjectShape shape, PropertyContainer owner, @Nullable Ends ends);

	/** The two ends of an edge: the node that has the connection and the other one. */
	record Ends(Node owner, Node other, boolean outgoing) {

		static Ends of(@Nullable Ends ends) {
			if (ends == null) {
				throw new IllegalStateException("Only an edge has ends");
			}
			return ends;
		}

		Node end(boolean start) {
			return (start == this.outgoing) ? this.owner : this.other;
		}

	}

}
