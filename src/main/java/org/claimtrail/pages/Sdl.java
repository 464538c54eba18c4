package org.claimtrail.pages;

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

	private Sdl() {
	}

	static String print(GraphQLSchema schema) {
		return directives(schema) + TYPES.print(schema);
	}

	private static String directives(GraphQLSchema schema) {
		return schema.getDirectives()
			.stream()
			.filter((directive) -> !Directives.isBuiltInDirective(directive))
			.map((directive) -> DIRECTIVES.print(directive) + "\n\n")
			.collect(Collectors.joining());
	}

}
