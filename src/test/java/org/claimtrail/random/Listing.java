package org.claimtrail.random;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToIntFunction;

import org.jspecify.annotations.Nullable;

/**
 * A connection as the contract says it must be answered.
 *
 * @param all the items that meet the conditions, in order
 * @param start the place of the first one on the page
 * @param end the place after the last one on the page
 */
record Listing(List<Item> all, int start, int end) {

	private static final int USUAL = 20;

	/**
	 * The page that arguments ask for.
	 * @param places the place of the item of a cursor
	 */
	static Listing of(List<Item> all, Map<String, @Nullable Object> arguments, ToIntFunction<String> places) {
		Object after = arguments.get("after");
		Object before = arguments.get("before");
		int start = (after != null) ? places.applyAsInt(after.toString()) + 1 : 0;
		int end = (before != null) ? places.applyAsInt(before.toString()) : all.size();
		end = Math.max(start, end);
		Object last = arguments.get("last");
		if (last != null) {
			return new Listing(all, Math.max(start, end - (Integer) last), end);
		}
		int size = (Integer) Objects.requireNonNullElse(arguments.get("first"), USUAL);
		return new Listing(all, start, Math.min(end, start + size));
	}

	List<Item> page() {
		return this.all.subList(this.start, this.end);
	}

	boolean hasNext() {
		return this.end < this.all.size();
	}

	boolean hasPrevious() {
		return this.start > 0;
	}

	boolean isEmpty() {
		return this.start == this.end;
	}

}
