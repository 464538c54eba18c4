package org.claimtrail.projection.mapping;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import org.jspecify.annotations.Nullable;

/**
 * The types that controllers answer and not the projection: mutations, and what these
 * give that is not stored as a node.
 */
final class ControlledTypes {

	private final Set<String> names = new TreeSet<>();

	ControlledTypes(GraphQLSchema schema) {
		note(schema.getMutationType());
	}

	/** The types whose fields the projection answers: questions, and events. */
	static List<GraphQLObjectType> projectedRoots(GraphQLSchema schema) {
		return Stream.concat(Stream.of(schema.getQueryType()), Stream.ofNullable(schema.getSubscriptionType()))
			.toList();
	}

	private void note(@Nullable GraphQLObjectType type) {
		if (type == null || Directives.has(type, "node") || !this.names.add(type.getName())) {
			return;
		}
		for (GraphQLFieldDefinition field : type.getFieldDefinitions()) {
			if (GraphQLTypeUtil.unwrapAll(field.getType()) instanceof GraphQLObjectType below) {
				note(below);
			}
		}
	}

	boolean has(GraphQLObjectType type) {
		return this.names.contains(type.getName());
	}

	Collection<String> names() {
		return this.names;
	}

}
