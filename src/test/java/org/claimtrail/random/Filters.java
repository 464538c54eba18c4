package org.claimtrail.random;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/** What each condition of the contract means, in plain loops. */
final class Filters {

	/** Conditions that all input types have in common. */
	static final Set<String> LOGIC = Set.of("and", "or", "not");

	private final Map<String, Condition> conditions = new HashMap<>();

	/** Declares that a condition of an input type means this. */
	void put(String coordinate, Condition condition) {
		this.conditions.put(coordinate, condition);
	}

	boolean knows(String coordinate) {
		return this.conditions.containsKey(coordinate);
	}

	/** Whether a thing meets conditions; what is null is as if not given. */
	boolean hold(String type, Thing thing, @Nullable Object where) {
		if (where == null) {
			return true;
		}
		for (Map.Entry<?, ?> entry : ((Map<?, ?>) where).entrySet()) {
			if (entry.getValue() != null && !holds(type, thing, entry.getKey().toString(), entry.getValue())) {
				return false;
			}
		}
		return true;
	}

	private boolean holds(String type, Thing thing, String name, Object value) {
		switch (name) {
			case "and":
				return ((List<?>) value).stream().allMatch((one) -> hold(type, thing, one));
			case "or":
				return ((List<?>) value).stream().anyMatch((one) -> hold(type, thing, one));
			case "not":
				return !hold(type, thing, value);
			default:
				Condition condition = this.conditions.get(type + "." + name);
				if (condition == null) {
					throw new AssertionError("The model does not know the condition " + type + "." + name);
				}
				return condition.holds(thing, value);
		}
	}

	void id(String coordinate) {
		put(coordinate, (thing, value) -> each(value, (name, one) -> Comparisons.id(thing.id(), name, one)));
	}

	void text(String coordinate, Function<Thing, List<String>> texts) {
		put(coordinate, (thing, value) -> each(value, (name, one) -> Comparisons.text(texts.apply(thing), name, one)));
	}

	/** On one text of a thing. */
	void text(String coordinate, String field) {
		text(coordinate, (thing) -> List.of(thing.text(field)));
	}

	/** On the name or any alias. */
	void names(String coordinate) {
		text(coordinate, (thing) -> {
			List<String> names = new ArrayList<>(thing.texts("aliases"));
			names.add(thing.text("name"));
			return names;
		});
	}

	void number(String coordinate, Function<Thing, @Nullable Object> number) {
		put(coordinate,
				(thing, value) -> each(value, (name, one) -> Comparisons.number(number.apply(thing), name, one)));
	}

	void date(String coordinate, String field) {
		put(coordinate, (thing, value) -> each(value, (name, one) -> Comparisons.date(thing.days(field), name, one)));
	}

	/** One of several words or texts; an absent one is none of them. */
	void oneOf(String coordinate, String field) {
		put(coordinate, (thing, value) -> ((List<?>) value).stream()
			.anyMatch((one) -> one.toString().equals(thing.value(field))));
	}

	/** Exactly this; an absent value is not. */
	void is(String coordinate, Function<Thing, @Nullable Object> given) {
		put(coordinate, (thing, value) -> value.equals(given.apply(thing)));
	}

	/** At least one of the neighbours meets conditions of its own. */
	void related(String coordinate, String type, Function<Thing, List<Thing>> neighbours) {
		put(coordinate,
				(thing, value) -> neighbours.apply(thing).stream().anyMatch((other) -> hold(type, other, value)));
	}

	private static boolean each(Object comparisons, BiFunction<String, Object, Boolean> holds) {
		for (Map.Entry<?, ?> entry : ((Map<?, ?>) comparisons).entrySet()) {
			if (entry.getValue() != null && !holds.apply(entry.getKey().toString(), entry.getValue())) {
				return false;
			}
		}
		return true;
	}

	/** Whether a thing meets a condition with a value. */
	interface Condition {

		boolean holds(Thing thing, Object value);

	}

}
