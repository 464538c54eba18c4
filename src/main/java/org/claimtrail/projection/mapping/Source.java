package org.claimtrail.projection.mapping;

import java.util.List;

import org.claimtrail.projection.ComputedField;
import org.claimtrail.projection.CypherTemplate;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.Node;
import org.neo4j.cypherdsl.core.PropertyContainer;

/** Where a value of a node or relationship comes from. */
public sealed interface Source {

	Expression of(PropertyContainer owner);

	/** What tells it from other sources of the same owner. */
	String name();

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

		@Override
		public String name() {
			return this.rule.name();
		}

	}

	/**
	 * A text that tells parallel relationships apart, made of the properties in which
	 * they may differ; of a long one its ends and its length.
	 */
	record Apart(List<String> properties) implements Source {

		private static final CypherTemplate<Expression> TEXT = CypherTemplate.<Expression>of("""
				reduce(apart = '', part IN [part IN `values` | toStringOrNull(part)] |
					apart + coalesce(left(part, 40) + right(part, 40) + size(part), '') + '|')""")
			.slot("values", (values) -> values)
			.complete();

		@Override
		public Expression of(PropertyContainer owner) {
			return TEXT.fill(Cypher
				.listOf(this.properties.stream().map((property) -> (Expression) owner.property(property)).toList()));
		}

		@Override
		public String name() {
			return String.join(" ", this.properties);
		}

	}

}
