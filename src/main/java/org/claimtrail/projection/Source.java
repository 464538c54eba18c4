package org.claimtrail.projection;

import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.Node;
import org.neo4j.cypherdsl.core.PropertyContainer;

/** Where a value of a node or relationship comes from. */
sealed interface Source {

	Expression of(PropertyContainer owner);

	/** A stored property. */
	record Property(String name) implements Source {

		@Override
		public Expression of(PropertyContainer owner) {
			return owner.property(this.name);
		}

	}

	/** A rule, evaluated when asked for. */
	record Computed(ComputedField rule) implements Source {

		@Override
		public Expression of(PropertyContainer owner) {
			return this.rule.of((Node) owner);
		}

	}

}
