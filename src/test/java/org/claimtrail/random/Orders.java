package org.claimtrail.random;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/**
 * What each key of an order means. What has no value comes last in either direction; the
 * identifier decides between equals, in the direction of the first key.
 */
final class Orders {

	/** Alphabetical: sign by sign, by their numbers. */
	static final Comparator<Object> ALPHABETICAL = (left, right) -> compare(left.toString().codePoints().toArray(),
			right.toString().codePoints().toArray());

	private static final String DESCENDING = "DESC";

	private final Map<String, Function<Thing, @Nullable Object>> keys = new HashMap<>();

	void put(String coordinate, Function<Thing, @Nullable Object> key) {
		this.keys.put(coordinate, key);
	}

	boolean knows(String coordinate) {
		return this.keys.containsKey(coordinate);
	}

	/**
	 * The order of things.
	 * @param type the enum of the contract that has the keys
	 * @param orderBy keys with their directions
	 */
	Comparator<Thing> of(String type, @Nullable Object orderBy) {
		Comparator<Thing> order = Comparator.comparingInt((thing) -> 0);
		boolean down = false;
		List<?> keys = (orderBy instanceof List<?> list) ? list : List.of();
		for (Object key : keys) {
			Map<?, ?> one = (Map<?, ?>) key;
			Object direction = one.get("direction");
			boolean descending = direction != null && direction.toString().equals(DESCENDING);
			down = (one == keys.getFirst()) ? descending : down;
			order = order.thenComparing(by(type + "." + one.get("field"), descending));
		}
		Comparator<Thing> last = Comparator.comparing(Thing::id, ALPHABETICAL);
		return order.thenComparing(down ? last.reversed() : last);
	}

	private Comparator<Thing> by(String coordinate, boolean descending) {
		Function<Thing, @Nullable Object> key = this.keys.get(coordinate);
		if (key == null) {
			throw new AssertionError("The model does not know the order " + coordinate);
		}
		return (left, right) -> {
			Object one = key.apply(left);
			Object other = key.apply(right);
			if (one == null || other == null) {
				return Boolean.compare(one == null, other == null);
			}
			int result = compare(one, other);
			return descending ? -result : result;
		};
	}

	@SuppressWarnings("unchecked")
	private static int compare(Object one, Object other) {
		return (one instanceof String) ? ALPHABETICAL.compare(one, other) : ((Comparable<Object>) one).compareTo(other);
	}

	private static int compare(int[] left, int[] right) {
		for (int i = 0; i < Math.min(left.length, right.length); i++) {
			if (left[i] != right[i]) {
				return Integer.compare(left[i], right[i]);
			}
		}
		return Integer.compare(left.length, right.length);
	}

}
