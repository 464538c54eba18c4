package org.claimtrail.random;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The values that occur in a world, by the name of the field; random values are taken
 * from here.
 */
final class Pool {

	private final Map<String, Set<Object>> collected = new HashMap<>();

	private final Map<String, List<Object>> values = new HashMap<>();

	Pool(World world) {
		world.all().forEach(this::collect);
		this.collected.forEach((name, set) -> this.values.put(name, List.copyOf(set)));
	}

	/** All values of a field, each once; names are those of anything. */
	List<Object> of(String field) {
		return this.values.getOrDefault(field, List.of());
	}

	List<Object> of(String first, String second) {
		List<Object> both = new ArrayList<>(of(first));
		both.addAll(of(second));
		return both;
	}

	private void collect(Thing thing) {
		for (String name : thing.names()) {
			Object value = thing.value(name);
			switch (value) {
				case Thing part -> collect(part);
				case List<?> list -> list.forEach((one) -> add(name, one));
				case null -> {
				}
				default -> add(name, value);
			}
		}
	}

	private void add(String name, Object value) {
		this.collected.computeIfAbsent(name, (key) -> new LinkedHashSet<>()).add(value);
	}

}
