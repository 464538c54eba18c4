package org.claimtrail.citation.cypher;

import org.claimtrail.projection.ComputedCondition;
import org.claimtrail.projection.CypherTemplate;
import org.neo4j.cypherdsl.core.Condition;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.Node;

/** A condition on a node for the value that a client gives. */
public record ConditionRule(String name, CypherTemplate<Given> holds) implements ComputedCondition {

	/** Begins a template about a {@code node} with variables of its own. */
	public static CypherTemplate.Builder<Given> about(String text, String... variables) {
		return with(text, variables).slot("node", (given) -> given.node().getRequiredSymbolicName());
	}

	/** Begins a template with variables of its own, apart from those for other nodes. */
	public static CypherTemplate.Builder<Given> with(String text, String... variables) {
		return CypherTemplate.<Given>of(text).variables((given) -> NodeRule.apart(given.node()), variables);
	}

	@Override
	public Condition on(Node node, Expression value) {
		return this.holds.fill(new Given(node, value)).asCondition();
	}

	/** The bound node, and the value. */
	public record Given(Node node, Expression value) {
	}

}
