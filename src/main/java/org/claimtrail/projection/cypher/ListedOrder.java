package org.claimtrail.projection.cypher;

import java.util.List;

import org.claimtrail.projection.Listing;
import org.claimtrail.projection.mapping.Source;
import org.claimtrail.projection.shape.Filter;
import org.claimtrail.projection.shape.Selection.ConnectionShape;
import org.claimtrail.projection.shape.Selection.OrderKey;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.Node;
import org.neo4j.cypherdsl.core.PropertyContainer;

/** Reads a connection in the order that an index keeps its items in. */
record ListedOrder(Listing listing) {

	/**
	 * Where an index lists what a filter names in the order, it is read in that order.
	 */
	static Keyset ofAll(ConnectionShape shape, Node node) {
		for (Filter filter : shape.filter().conjuncts()) {
			if (filter instanceof Filter.Named named && named.operator() == Filter.Operator.EQ
					&& new ListedOrder(named.listing()).orders(shape)) {
				return new ListedOrder(named.listing()).keyset(shape, node);
			}
		}
		return Keyset.of(shape.order(), node, null);
	}

	/** Whether the index gives what is asked for. */
	boolean gives(ConnectionShape shape) {
		return shape.filter().equals(Filter.NONE) && orders(shape);
	}

	/** Whether it has the items in the order that is asked for. */
	boolean orders(ConnectionShape shape) {
		boolean descending = shape.order().getFirst().descending();
		List<OrderKey> kept = this.listing.order()
			.stream()
			.map((name) -> new OrderKey(new Source.Property(name), descending, false))
			.toList();
		return shape.order().stream().map(OrderKey::present).toList().equals(kept)
				&& shape.order().stream().allMatch((key) -> !key.nullable() || key.mark() != null);
	}

	/** The order, as read from the relationships or items that are in the index. */
	Keyset keyset(ConnectionShape shape, PropertyContainer listed) {
		return new Keyset(shape.order(), (key) -> value(key, listed), owner(listed));
	}

	/** The identifier of the owner. */
	Expression owner(PropertyContainer listed) {
		return listed.property(this.listing.by());
	}

	private Expression value(OrderKey key, PropertyContainer listed) {
		String name = ((Source.Property) key.source()).name();
		List<String> copies = this.listing.copies();
		return listed.property((copies != null) ? copies.get(this.listing.order().indexOf(name)) : name);
	}

}
