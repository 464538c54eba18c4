package org.claimtrail.projection.mapping;

import org.claimtrail.projection.Asked;
import org.claimtrail.projection.ComputedEdgeField;
import org.claimtrail.projection.ComputedField;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.Node;
import org.neo4j.cypherdsl.core.PropertyContainer;
import org.neo4j.cypherdsl.core.Relationship;

/** A feature's rule for a field, whatever it starts from. */
public sealed interface Rule {

	Expression of(PropertyContainer owner, Asked asked);

	/** The rule as the feature gave it. */
	Object origin();

	/** Starts from a node. */
	record OnNode(ComputedField rule) implements Rule {

		@Override
		public Expression of(PropertyContainer owner, Asked asked) {
			return this.rule.of((Node) owner, asked);
		}

		@Override
		public Object origin() {
			return this.rule;
		}

	}

	/** Starts from the relationship of an edge. */
	record OnEdge(ComputedEdgeField rule) implements Rule {

		@Override
		public Expression of(PropertyContainer owner, Asked asked) {
			return this.rule.of((Relationship) owner, asked);
		}

		@Override
		public Object origin() {
			return this.rule;
		}

	}

}
