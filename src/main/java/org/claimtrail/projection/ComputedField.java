package org.claimtrail.projection;

import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.Node;

/**
 * A rule for a field, a filter or a key of an order that the contract marks with
 * {@code @computed(by: name)}. Feature packages contribute rules as beans.
 */
public interface ComputedField {

	/** The name by which the contract refers to the rule. */
	String name();

	/**
	 * The value for a bound node: a scalar, or for a field that leads to other nodes a
	 * node or a list of nodes. May be null in the graph.
	 */
	Expression of(Node node);

}
