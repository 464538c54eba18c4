package org.claimtrail.projection.shape;

import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/** The values of an operation, named by their place in it. */
final class Parameters {

	private final Map<String, @Nullable Object> values = new LinkedHashMap<>();

	private final Set<String> naming = new HashSet<>();

	private final Set<String> changes = new HashSet<>();

	/** Keeps a value that names records, or a list of such, and gives its name. */
	String addNaming(Object value) {
		String name = add(value);
		this.naming.add(name);
		return name;
	}

	/** Keeps the number of a change, for the time of which its name will stand. */
	String addChange(Object number) {
		String name = add(number);
		this.changes.add(name);
		return name;
	}

	/** Keeps a value and gives its name. */
	String add(@Nullable Object value) {
		String name = "p" + this.values.size();
		this.values.put(name, value);
		return name;
	}

	/** The names of those whose values name records. */
	Set<String> naming() {
		return Collections.unmodifiableSet(this.naming);
	}

	/** The names of those whose values number changes. */
	Set<String> changes() {
		return Collections.unmodifiableSet(this.changes);
	}

	Map<String, @Nullable Object> values() {
		return Collections.unmodifiableMap(this.values);
	}

}
