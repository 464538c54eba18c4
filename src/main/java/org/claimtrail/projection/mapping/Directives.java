package org.claimtrail.projection.mapping;

import java.util.List;
import java.util.Objects;

import graphql.schema.GraphQLAppliedDirective;
import graphql.schema.GraphQLAppliedDirectiveArgument;
import graphql.schema.GraphQLDirectiveContainer;
import org.claimtrail.projection.Listing;
import org.jspecify.annotations.Nullable;

/** Reads the directives of the contract that say how it is stored. */
public final class Directives {

	private Directives() {
	}

	static @Nullable String text(GraphQLDirectiveContainer on, String directive, String argument) {
		Object value = value(on, directive, argument);
		return (value != null) ? value.toString() : null;
	}

	static boolean has(GraphQLDirectiveContainer on, String directive) {
		return on.getAppliedDirective(directive) != null;
	}

	static boolean flag(GraphQLDirectiveContainer on, String directive, String argument) {
		return Boolean.TRUE.equals(value(on, directive, argument));
	}

	/** The largest value of a number that counts; 0 where none is set. */
	public static int size(GraphQLDirectiveContainer on) {
		return (value(on, "size", "most") instanceof Integer most) ? most : 0;
	}

	/** The argument whose value is the time of the change that this one numbers. */
	public static @Nullable String timeOf(GraphQLDirectiveContainer on) {
		return text(on, "timeOf", "argument");
	}

	static @Nullable Relation relation(GraphQLDirectiveContainer on) {
		String type = text(on, "relationship", "type");
		return (type != null) ? new Relation(type, "OUT".equals(text(on, "relationship", "direction"))) : null;
	}

	static @Nullable Listing listing(GraphQLDirectiveContainer on) {
		String by = text(on, "listed", "by");
		return (by != null)
				? new Listing(by, Objects.requireNonNull(texts(on, "listed", "order")), texts(on, "listed", "as"))
				: null;
	}

	/** What tells parallel relationships apart; null where none are. */
	static @Nullable Source apart(GraphQLDirectiveContainer on) {
		List<String> properties = texts(on, "relationship", "apart");
		return (properties != null) ? new Source.Apart(properties) : null;
	}

	private static @Nullable List<String> texts(GraphQLDirectiveContainer on, String directive, String argument) {
		return (value(on, directive, argument) instanceof List<?> texts) ? texts.stream().map(String::valueOf).toList()
				: null;
	}

	private static @Nullable Object value(GraphQLDirectiveContainer on, String directive, String argument) {
		GraphQLAppliedDirective applied = on.getAppliedDirective(directive);
		GraphQLAppliedDirectiveArgument given = (applied != null) ? applied.getArgument(argument) : null;
		return (given != null) ? given.getValue() : null;
	}

}
