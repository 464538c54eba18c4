package org.claimtrail.pages;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import graphql.Directives;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphqlTypeComparatorRegistry;
import graphql.schema.idl.SchemaPrinter;

/**
 * The contract as clients see it: what introspection answers, as text. How the server
 * maps a field to the graph is no part of it, so directives of its own are defined, as
 * introspection has them, and stand on no type or field.
 */
final class Sdl {

	private static final SchemaPrinter TYPES = new SchemaPrinter(SchemaPrinter.Options.defaultOptions()
		.includeScalarTypes(true)
		.includeDirectiveDefinitions(false)
		.includeDirectives(Directives::isBuiltInDirective)
		.setComparators(GraphqlTypeComparatorRegistry.AS_IS_REGISTRY));

	private static final SchemaPrinter DIRECTIVES = new SchemaPrinter();

	private static final String BLOCK = "\"\"\"";

	private static final Pattern DESCRIPTION = Pattern.compile("(\\s*)\"([^\"\\\\]+)\"");

	private Sdl() {
	}

	static String print(GraphQLSchema schema) {
		return inBlocks(directives(schema) + TYPES.print(schema));
	}

	/** Puts descriptions of one line in blocks, where the others are. */
	private static String inBlocks(String printed) {
		StringBuilder text = new StringBuilder();
		boolean block = false;
		for (String line : printed.lines().toList()) {
			block ^= line.strip().equals(BLOCK);
			Matcher description = DESCRIPTION.matcher(line);
			boolean alone = !block && description.matches();
			text.append(alone ? description.replaceAll("$1" + BLOCK + "$2" + BLOCK) : line).append('\n');
		}
		return text.toString();
	}

	private static String directives(GraphQLSchema schema) {
		return schema.getDirectives()
			.stream()
			.filter((directive) -> !Directives.isBuiltInDirective(directive))
			.map((directive) -> DIRECTIVES.print(directive) + "\n\n")
			.collect(Collectors.joining());
	}

}
