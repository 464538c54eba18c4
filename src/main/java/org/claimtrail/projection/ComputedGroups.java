package org.claimtrail.projection;

import org.jspecify.annotations.Nullable;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.Node;
import org.neo4j.cypherdsl.core.Statement;
import org.neo4j.cypherdsl.core.StatementBuilder.OrderableOngoingReadingAndWithWithoutWhere;

/**
 * A rule for a field of a connection that the contract marks with
 * {@code @computed(by: name)}: something about all items that meet the filter, whatever
 * the page.
 */
public interface ComputedGroups {

	/** The name by which the contract refers to the rule. */
	String name();

	/**
	 * A statement with one column, whose rows follow the declared type of the list as for
	 * {@link ComputedField}.
	 * @param matched binds each item that meets the filter, once
	 * @param item the item it binds
	 */
	Statement of(OrderableOngoingReadingAndWithWithoutWhere matched, Node item, Asked asked);

	/**
	 * The same list for all items there are, where it can be had without reading each of
	 * them; null where it cannot.
	 */
	default @Nullable Expression ofAll(Asked asked) {
		return null;
	}

}
