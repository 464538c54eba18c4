package org.claimtrail.projection.cypher;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import org.claimtrail.projection.mapping.Source;
import org.claimtrail.projection.shape.Selection.OrderKey;
import org.claimtrail.projection.shape.Selection.Place;
import org.jspecify.annotations.Nullable;
import org.neo4j.cypherdsl.core.Condition;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.Node;
import org.neo4j.cypherdsl.core.Property;
import org.neo4j.cypherdsl.core.Relationship;
import org.neo4j.cypherdsl.core.SortItem;
import org.neo4j.cypherdsl.core.SymbolicName;

/**
 * An order with a unique last key, in which absent values come last in either direction,
 * and the conditions that cut it at a place.
 */
final class Keyset {

	private final List<OrderKey> keys;

	private final Function<OrderKey, Expression> values;

	private final @Nullable Expression owner;

	/** An order of nodes, or of the relationships that lead to them. */
	static Keyset of(List<OrderKey> keys, Node node, @Nullable Relationship edge) {
		return new Keyset(keys,
				(key) -> key.source().of((key.source() instanceof Source.Apart && edge != null) ? edge : node), null);
	}

	/**
	 * An order within what belongs to an owner.
	 * @param owner is the same for all, and comes first in the index
	 */
	Keyset(List<OrderKey> keys, Function<OrderKey, Expression> values, @Nullable Expression owner) {
		this.keys = keys;
		this.values = values;
		this.owner = owner;
	}

	/** The same order among items that have a value for the first key. */
	Keyset present() {
		List<OrderKey> present = new ArrayList<>(this.keys);
		present.set(0, this.keys.getFirst().present());
		return new Keyset(present, this.values, this.owner);
	}

	/** The keys to sort by, the other way round when counted from the end. */
	List<SortItem> sort(boolean backward) {
		List<SortItem> items = new ArrayList<>();
		if (this.owner != null) {
			boolean down = this.keys.getFirst().descending() != backward;
			items.add(down ? this.owner.descending() : this.owner.ascending());
		}
		for (OrderKey key : this.keys) {
			Expression value = this.values.apply(key);
			if (key.nullable()) {
				items
					.add(backward ? Cypher.sort(value.isNull()).descending() : Cypher.sort(value.isNull()).ascending());
			}
			items.add((key.descending() != backward) ? value.descending() : value.ascending());
		}
		return items;
	}

	/** The values of the keys, from which a cursor is made. */
	Expression values() {
		return Cypher.listOf(this.keys.stream().map(this.values).toList());
	}

	/** A condition that lets an index on the first key give the order. */
	Condition indexed() {
		OrderKey first = this.keys.getFirst();
		if (first.nullable() || !(this.values.apply(first) instanceof Property)) {
			return Cypher.noCondition();
		}
		// an index on several properties holds only nodes that have them all
		return this.values.apply(first).isNotNull().and(this.values.apply(this.keys.getLast()).isNotNull());
	}

	/** What comes after the place. */
	Condition following(Place place) {
		return beyond(place, 0, true).and(hint(place, true));
	}

	/** What comes before the place. */
	Condition preceding(Place place) {
		return beyond(place, 0, false).and(hint(place, false));
	}

	/** What comes at the place or before it. */
	Condition upTo(Place place) {
		return beyond(place, 0, false).or(equal(place)).and(hint(place, false));
	}

	/** What comes at the place or after it. */
	Condition from(Place place) {
		return beyond(place, 0, true).or(equal(place)).and(hint(place, true));
	}

	/** The variable with a value that is read again from the item at a place. */
	static SymbolicName again(String parameter) {
		return Cypher.name("at_" + parameter);
	}

	/** The value of a key at a place; null where it is absent. */
	private static @Nullable Expression bound(Place place, int index) {
		String parameter = place.parameters().get(index);
		if (parameter == null) {
			return null;
		}
		return place.again().contains(parameter) ? again(parameter) : Cypher.parameter(parameter);
	}

	private Condition equal(Place place) {
		Condition condition = Cypher.noCondition();
		for (int i = 0; i < this.keys.size(); i++) {
			condition = condition.and(same(i, place));
		}
		return condition;
	}

	/** A plain bound on the first key, for the index. */
	private Condition hint(Place place, boolean forward) {
		OrderKey key = this.keys.getFirst();
		Expression bound = bound(place, 0);
		if (key.nullable() || bound == null || this.keys.size() == 1) {
			return Cypher.noCondition();
		}
		Expression value = this.values.apply(key);
		return (key.descending() != forward) ? value.gte(bound) : value.lte(bound);
	}

	private Condition beyond(Place place, int index, boolean forward) {
		Condition here = beyondKey(place, index, forward);
		if (index == this.keys.size() - 1) {
			return here;
		}
		return here.or(same(index, place).and(beyond(place, index + 1, forward)));
	}

	private Condition beyondKey(Place place, int index, boolean forward) {
		OrderKey key = this.keys.get(index);
		Expression bound = bound(place, index);
		Expression value = this.values.apply(key);
		if (bound == null) {
			return forward ? Cypher.literalFalse().asCondition() : value.isNotNull();
		}
		Condition beyond = (key.descending() != forward) ? value.gt(bound) : value.lt(bound);
		return (forward && key.nullable()) ? beyond.or(value.isNull()) : beyond;
	}

	private Condition same(int index, Place place) {
		Expression value = this.values.apply(this.keys.get(index));
		Expression bound = bound(place, index);
		return (bound != null) ? value.eq(bound) : value.isNull();
	}

}
