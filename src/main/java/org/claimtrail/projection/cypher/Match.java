package org.claimtrail.projection.cypher;

import org.jspecify.annotations.Nullable;
import org.neo4j.cypherdsl.core.Condition;
import org.neo4j.cypherdsl.core.IdentifiableElement;
import org.neo4j.cypherdsl.core.Node;
import org.neo4j.cypherdsl.core.PatternElement;
import org.neo4j.cypherdsl.core.PropertyContainer;
import org.neo4j.cypherdsl.core.Relationship;

/**
 * The pattern of the items of a connection, and what it binds.
 *
 * @param listed the condition by which an index finds the items; null when the pattern
 * itself says whose they are
 * @param kinds the condition by which an item is of a kind that readers know; none where
 * the pattern has only such
 */
record Match(PatternElement pattern, Node node, @Nullable Relationship edge, FieldCompiler.Ends ends, Keyset keyset,
		@Nullable Condition listed, Condition kinds) {

	Condition given() {
		return (this.listed != null) ? this.listed.and(this.kinds) : this.kinds;
	}

	/** Whether they are all nodes of a label. */
	boolean isRoot() {
		return this.edge == null && this.listed == null;
	}

	/** Whether an index may have them in their order. */
	boolean isIndexed() {
		return this.edge == null || this.listed != null;
	}

	IdentifiableElement[] bound() {
		return (this.edge != null) ? new IdentifiableElement[] { this.node, this.edge.getRequiredSymbolicName() }
				: new IdentifiableElement[] { this.node };
	}

	PropertyContainer owner() {
		return (this.edge != null) ? this.edge : this.node;
	}

	/** Some of them, in an order. */
	Match among(Keyset order, Condition some) {
		return new Match(this.pattern, this.node, this.edge, this.ends, order,
				(this.listed != null) ? this.listed.and(some) : some, this.kinds);
	}

	/** The same items in another order. */
	Match by(Keyset order) {
		return new Match(this.pattern, this.node, this.edge, this.ends, order, this.listed, this.kinds);
	}

}
