package org.claimtrail.projection;

import org.jspecify.annotations.Nullable;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.Node;

/**
 * A rule for a field, a filter or a key of an order that the contract marks with
 * {@code @computed(by: name)}. Feature packages contribute rules as beans.
 * <p>
 * The value of the expression follows the type that the contract declares: a scalar, a
 * node or a list of nodes for types stored as nodes, and a map or a list of maps for
 * other object types. The keys of such a map are the names of the fields; its values
 * follow the same rule again, so that a map may hold nodes and further maps. Null stands
 * for what is absent.
 */
public interface ComputedField {

	/** The name by which the contract refers to the rule. */
	String name();

	/**
	 * The property of the node that has the identifier of what the rule leads to, where
	 * an index has the nodes by it alone, and by it in this order.
	 */
	default @Nullable Listing listing() {
		return null;
	}

	/** The value for a bound node, where the rule needs to know no more. */
	Expression of(Node node);

	/**
	 * The value for a bound node and what the operation asks of the field. Called for
	 * fields of the contract, not for filters and orders.
	 */
	default Expression of(Node node, Asked asked) {
		return of(node);
	}

}
