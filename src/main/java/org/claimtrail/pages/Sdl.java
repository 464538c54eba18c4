package org.claimtrail.pages;

import graphql.Directives;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphqlTypeComparatorRegistry;
import graphql.schema.idl.SchemaPrinter;

/**
 * The contract as clients see it: what introspection answers, as text. How the server
 * maps a field to the graph is no part of it, so only the directives of the GraphQL
 * specification stay on types and fields.
 */
final class Sdl {

	private static final SchemaPrinter PRINTER = new SchemaPrinter(SchemaPrinter.Options.defaultOptions()
		.includeScalarTypes(true)
		.includeSchemaDefinition(false)
		.includeDirectiveDefinition((name) -> !Directives.isBuiltInDirective(name))
		.includeDirectives(Directives::isBuiltInDirective)
		.setComparators(GraphqlTypeComparatorRegistry.AS_IS_REGISTRY));

	private Sdl() {
	}

	static String print(GraphQLSchema schema) {
		return PRINTER.print(schema);
	}

}
