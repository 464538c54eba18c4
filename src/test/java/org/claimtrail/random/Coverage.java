package org.claimtrail.random;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;

/** What a contract has and the model does not know. */
final class Coverage {

	private static final Set<String> OF_CONNECTIONS = Set.of("edges", "nodes", "pageInfo", "totalCount");

	/** Input types whose fields are no conditions of a thing that the model has. */
	private static final Set<String> WITHOUT_CONDITIONS = Set.of("ProposalFilter", "SearchWhere", "ChangeWhere",
			"ExpectedVersion");

	private final GraphQLSchema schema;

	private final Model model;

	private final List<String> unknown = new ArrayList<>();

	Coverage(GraphQLSchema schema, Model model) {
		this.schema = schema;
		this.model = model;
	}

	/** The names, such as {@code Claim.statement}. */
	List<String> unknown() {
		for (GraphQLNamedType type : this.schema.getAllTypesAsList()) {
			if (!type.getName().startsWith("__")) {
				check(type);
			}
		}
		return this.unknown;
	}

	private void check(GraphQLNamedType type) {
		String name = type.getName();
		switch (type) {
			case GraphQLObjectType object when !OpenFields.TYPES.contains(name) && !name.equals("PageInfo") ->
				object.getFieldDefinitions()
					.forEach((field) -> require(name, field.getName(), isKnown(name, field.getName())));
			case GraphQLInputObjectType input when !name.endsWith("Order") && !name.endsWith("Input")
					&& !WITHOUT_CONDITIONS.contains(name) ->
				input.getFieldDefinitions()
					.forEach((field) -> require(name, field.getName(), isCondition(name, field.getName())));
			case GraphQLEnumType keys when name.endsWith("OrderField") && !name.equals("ChangeOrderField") -> keys
				.getValues()
				.forEach((key) -> require(name, key.getName(), this.model.orders().knows(name + "." + key.getName())));
			default -> {
			}
		}
	}

	private boolean isKnown(String type, String field) {
		return (type.endsWith("Connection") && OF_CONNECTIONS.contains(field))
				|| this.model.fields().knows(type + "." + field);
	}

	private boolean isCondition(String type, String field) {
		Set<String> comparisons = Comparisons.KNOWN.get(type);
		if (comparisons != null) {
			return comparisons.contains(field);
		}
		return this.model.filters().knows(type + "." + field) || Filters.LOGIC.contains(field);
	}

	private void require(String type, String name, boolean known) {
		if (!known) {
			this.unknown.add(type + "." + name);
		}
	}

}
