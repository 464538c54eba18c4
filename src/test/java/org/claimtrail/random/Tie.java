package org.claimtrail.random;

import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/** A relation from one thing to another with values of its own; two ties may be alike. */
final class Tie {

	private final String kind;

	private final Thing from;

	private final Thing to;

	private final Map<String, Object> values = new HashMap<>();

	Tie(String kind, Thing from, Thing to) {
		this.kind = kind;
		this.from = from;
		this.to = to;
	}

	String kind() {
		return this.kind;
	}

	Thing from() {
		return this.from;
	}

	Thing to() {
		return this.to;
	}

	Tie with(String name, @Nullable Object value) {
		if (value != null) {
			this.values.put(name, value);
		}
		return this;
	}

	@Nullable Object value(String name) {
		return this.values.get(name);
	}

	@Override
	public String toString() {
		return this.from + " " + this.kind + " " + this.to + " " + this.values;
	}

}
