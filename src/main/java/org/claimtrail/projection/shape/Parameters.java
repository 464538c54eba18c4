package org.claimtrail.projection.shape;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/** The values of an operation, named by their place in it. */
final class Parameters {

	private final Map<String, @Nullable Object> values = new LinkedHashMap<>();

	/** Keeps a value and gives its name. */
	String add(@Nullable Object value) {
		String name = "p" + this.values.size();
		this.values.put(name, value);
		return name;
	}

	Map<String, @Nullable Object> values() {
		return Collections.unmodifiableMap(this.values);
	}

}
