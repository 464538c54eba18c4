package org.claimtrail.projection;

import org.neo4j.cypherdsl.core.Condition;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.Node;

/**
 * A rule for a field of a filter that the contract marks with {@code @computed(by: name)}
 * and whose value is a plain scalar. A partial date arrives as the last day it can mean.
 */
public interface ComputedCondition {

	/** The name by which the contract refers to the rule. */
	String name();

	/**
	 * Whether the value given by the client is the number of a change, so that the rule
	 * is given the time of that change.
	 */
	default boolean takesChanges() {
		return false;
	}

	/**
	 * Whether all that meets the condition is better listed than looked for, by the value
	 * given by the client.
	 */
	default boolean lists(Object value) {
		return false;
	}

	/**
	 * All nodes that meet a condition that {@link #lists(Object)}, each once.
	 * @param node names the variables of the list
	 */
	default Expression list(Node node, Expression value) {
		throw new UnsupportedOperationException(name() + " lists nothing");
	}

	/** Whether a bound node meets the condition for the value given by the client. */
	Condition on(Node node, Expression value);

}
