package org.claimtrail.projection.mapping;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLOutputType;
import graphql.schema.GraphQLSchema;
import org.jspecify.annotations.Nullable;

/**
 * How the contract is stored, read once from its directives and the rules and entities of
 * the feature packages.
 */
public final class SchemaMapping {

	private final GraphQLSchema schema;

	private final OutputMappings outputs;

	private final InputMappings inputs;

	SchemaMapping(GraphQLSchema schema, Rules rules, NodeVocabulary vocabulary) {
		this.schema = schema;
		this.outputs = new OutputMappings(schema, rules, vocabulary);
		this.inputs = new InputMappings(schema, rules, vocabulary);
	}

	/** The names of all fields, filters and orders that nothing maps. */
	public Set<String> unmapped() {
		Set<String> names = new TreeSet<>(this.outputs.unmapped());
		names.addAll(this.inputs.unmapped());
		return names;
	}

	/** The types that controllers answer. */
	public Collection<String> controlled() {
		return new ControlledTypes(this.schema).names();
	}

	public GraphQLSchema schema() {
		return this.schema;
	}

	public GraphQLObjectType objectType(String name) {
		return Objects.requireNonNull(this.schema.getObjectType(name));
	}

	/** The label under which a type is stored. */
	public String label(String type) {
		return Objects.requireNonNull(this.outputs.label(objectType(type)), type);
	}

	/** The labels of all nodes that a type stands for. */
	public List<String> nodeLabels(String type) {
		return this.outputs.nodeTypes((GraphQLNamedType) Objects.requireNonNull(this.schema.getType(type)))
			.stream()
			.map(this::label)
			.toList();
	}

	/** The object types stored as nodes that a type stands for. */
	List<String> nodeTypes(GraphQLNamedType type) {
		return this.outputs.nodeTypes(type);
	}

	/** The type whose identifiers begin as this one does; null when there is none. */
	public @Nullable String typeOf(String id) {
		int colon = id.indexOf(':');
		if (colon < 1) {
			return null;
		}
		String name = Character.toUpperCase(id.charAt(0)) + id.substring(1, colon);
		return (this.schema.getType(name) instanceof GraphQLObjectType type && this.outputs.label(type) != null) ? name
				: null;
	}

	public FieldMapping field(String type, String field) {
		return Objects.requireNonNull(this.outputs.find(type, field), () -> type + "." + field);
	}

	/** How a field of a map that a rule gives is answered. */
	public FieldMapping key(String type, String field) {
		return Objects.requireNonNull(this.outputs.findKey(type, field), () -> type + "." + field);
	}

	/** What the rule of a root field gives. */
	public FieldMapping.Kind kind(GraphQLOutputType type) {
		return this.outputs.kind(type);
	}

	public FilterMapping filter(String inputType, String field) {
		return Objects.requireNonNull(this.inputs.filter(inputType, field), () -> inputType + "." + field);
	}

	public OrderMapping order(String enumType, String value) {
		return Objects.requireNonNull(this.inputs.order(enumType, value), () -> enumType + "." + value);
	}

}
