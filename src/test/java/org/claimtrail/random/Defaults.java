package org.claimtrail.random;

import java.util.LinkedHashMap;
import java.util.Map;

import graphql.language.ArrayValue;
import graphql.language.BooleanValue;
import graphql.language.EnumValue;
import graphql.language.IntValue;
import graphql.language.ObjectValue;
import graphql.language.Value;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLFieldDefinition;
import org.jspecify.annotations.Nullable;

/** What a field is given, with the contract's defaults for what is not. */
final class Defaults {

	private Defaults() {
	}

	static Map<String, @Nullable Object> complete(GraphQLFieldDefinition field, Ask ask) {
		Map<String, @Nullable Object> complete = new LinkedHashMap<>();
		for (GraphQLArgument argument : field.getArguments()) {
			if (argument.getArgumentDefaultValue().getValue() instanceof Value<?> value) {
				complete.put(argument.getName(), of(value));
			}
		}
		ask.arguments().forEach((given) -> complete.put(given.name(), given.value()));
		return complete;
	}

	private static Object of(Value<?> value) {
		return switch (value) {
			case ArrayValue list -> list.getValues().stream().map(Defaults::of).toList();
			case ObjectValue object -> {
				Map<String, Object> fields = new LinkedHashMap<>();
				object.getObjectFields().forEach((field) -> fields.put(field.getName(), of(field.getValue())));
				yield fields;
			}
			case EnumValue word -> new Word(word.getName());
			case IntValue number -> number.getValue().intValueExact();
			case BooleanValue truth -> truth.isValue();
			default -> throw new AssertionError("No default is read from " + value);
		};
	}

}
