package org.claimtrail.graphql.limit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;

import graphql.language.Argument;
import graphql.language.ArrayValue;
import graphql.language.ObjectField;
import graphql.language.ObjectValue;
import graphql.language.StringValue;
import graphql.language.Value;
import graphql.language.VariableReference;
import org.claimtrail.graphql.RequestFault;
import org.claimtrail.graphql.RequestLimits.InputLimits;
import org.jspecify.annotations.Nullable;

/** Adds up what arguments hold, as literals and in variables, and refuses too much. */
final class InputWeight {

	private final InputLimits limits;

	private final Map<String, Object> variables;

	private final Map<String, Long> weights = new HashMap<>();

	private long total;

	private int depth;

	InputWeight(InputLimits limits, Map<String, Object> variables) {
		this.limits = limits;
		this.variables = variables;
	}

	/**
	 * @throws RequestFault if the arguments hold more than is allowed
	 */
	void add(List<Argument> arguments) {
		for (Argument argument : arguments) {
			this.total += literal(argument.getValue());
		}
		if (this.total > this.limits.values()) {
			throw RequestFault.limit("inputValues", this.total, this.limits.values(),
					"The arguments hold %d values or more, and at most %d are allowed.".formatted(this.total,
							this.limits.values()));
		}
	}

	private long literal(@Nullable Value<?> value) {
		return switch (value) {
			case ArrayValue list -> {
				checkList(list.getValues().size());
				yield 1 + list.getValues().stream().mapToLong(this::literal).sum();
			}
			case ObjectValue object -> nested(
					() -> object.getObjectFields().stream().map(ObjectField::getValue).mapToLong(this::literal).sum());
			case StringValue text -> text(text.getValue());
			case VariableReference variable -> variable(variable.getName());
			case null, default -> 1;
		};
	}

	private long variable(String name) {
		Long known = this.weights.get(name);
		if (known == null) {
			known = coerced(this.variables.get(name));
			this.weights.put(name, known);
		}
		return known;
	}

	private long coerced(@Nullable Object value) {
		return switch (value) {
			case List<?> list -> {
				checkList(list.size());
				yield 1 + list.stream().mapToLong(this::coerced).sum();
			}
			case Map<?, ?> object -> nested(() -> object.values().stream().mapToLong(this::coerced).sum());
			case String text -> text(text);
			case null, default -> 1;
		};
	}

	/** The weight of an object; a variable counts from the place it is used in first. */
	private long nested(LongSupplier fields) {
		this.depth++;
		if (this.depth > this.limits.depth()) {
			throw RequestFault.limit("inputDepth", this.depth, this.limits.depth(),
					"The arguments nest conditions %d deep or deeper, and at most %d are allowed.".formatted(this.depth,
							this.limits.depth()));
		}
		long weight = 1 + fields.getAsLong();
		this.depth--;
		return weight;
	}

	private void checkList(int size) {
		if (size > this.limits.list()) {
			throw RequestFault.limit("inputList", size, this.limits.list(),
					"A list in the arguments has %d items, and at most %d are allowed.".formatted(size,
							this.limits.list()));
		}
	}

	private long text(@Nullable String text) {
		if (text != null && text.length() > this.limits.text()) {
			throw RequestFault.limit("inputText", text.length(), this.limits.text(),
					"A text in the arguments has %d characters, and at most %d are allowed.".formatted(text.length(),
							this.limits.text()));
		}
		return 1;
	}

}
