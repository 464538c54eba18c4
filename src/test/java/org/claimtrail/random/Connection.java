package org.claimtrail.random;

import java.util.ArrayList;
import java.util.List;

import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;

/**
 * A field of the contract that leads to a connection with pages in both directions.
 *
 * @param owner the type that has the field
 * @param field the field
 */
record Connection(String owner, GraphQLFieldDefinition field) {

	/** All of a contract. */
	static List<Connection> all(GraphQLSchema schema) {
		List<Connection> all = new ArrayList<>();
		for (GraphQLNamedType type : schema.getAllTypesAsList()) {
			if (type instanceof GraphQLObjectType object) {
				object.getFieldDefinitions()
					.stream()
					.filter((field) -> field.getArgument("before") != null && field.getArgument("where") != null)
					.forEach((field) -> all.add(new Connection(object.getName(), field)));
			}
		}
		return all;
	}

	String coordinate() {
		return this.owner + "." + this.field.getName();
	}

	boolean isRoot() {
		return this.owner.equals("Query");
	}

	/** The type of its edges. */
	GraphQLObjectType edge() {
		GraphQLObjectType connection = (GraphQLObjectType) GraphQLTypeUtil.unwrapAll(this.field.getType());
		return (GraphQLObjectType) GraphQLTypeUtil.unwrapAll(connection.getFieldDefinition("edges").getType());
	}

}
