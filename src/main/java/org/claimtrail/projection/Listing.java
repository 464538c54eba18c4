package org.claimtrail.projection;

import java.util.List;

import org.claimtrail.projection.Selection.ConnectionShape;
import org.claimtrail.projection.Selection.OrderKey;
import org.jspecify.annotations.Nullable;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.PropertyContainer;

/**
 * An index that keeps the items of a connection in one order, so that a page of a
 * thousand items costs what a page of ten does.
 *
 * @param by the property with the identifier of the owner
 * @param order the properties of an item that make the order
 * @param copies the properties of the relationship that repeat them; null when the index
 * is one of the items themselves
 */
public record Listing(String by, List<String> order, @Nullable List<String> copies) {

	/** Whether the index gives what is asked for. */
	boolean gives(ConnectionShape shape) {
		return shape.filter().equals(Filter.NONE) && orders(shape);
	}

	/** Whether it has the items in the order that is asked for. */
	boolean orders(ConnectionShape shape) {
		boolean descending = shape.order().getFirst().descending();
		List<OrderKey> kept = this.order.stream()
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
		return listed.property(this.by);
	}

	private Expression value(OrderKey key, PropertyContainer listed) {
		String name = ((Source.Property) key.source()).name();
		return listed.property((this.copies != null) ? this.copies.get(this.order.indexOf(name)) : name);
	}

}
