package org.claimtrail.random;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

/**
 * Something the contract has a type for, with its values by the names the contract gives
 * them. A value that is not there is absent.
 */
final class Thing {

	private final String type;

	private final String id;

	private final Map<String, Object> values = new TreeMap<>();

	Thing(String type, String id) {
		this.type = type;
		this.id = id;
		this.values.put("id", id);
	}

	String type() {
		return this.type;
	}

	String id() {
		return this.id;
	}

	Thing with(String name, @Nullable Object value) {
		if (value != null) {
			this.values.put(name, value);
		}
		return this;
	}

	@Nullable Object value(String name) {
		return this.values.get(name);
	}

	String text(String name) {
		return Objects.requireNonNull(this.values.get(name), name).toString();
	}

	/** The names of the values that are not absent. */
	Set<String> names() {
		return this.values.keySet();
	}

	/** The days that a date can mean; null without a date. */
	@Nullable Days days(String name) {
		return Days.of(this.values.get(name));
	}

	List<String> texts(String name) {
		return (this.values.get(name) instanceof List<?> list) ? list.stream().map(Object::toString).toList()
				: List.of();
	}

	@Override
	public String toString() {
		return this.id;
	}

}
