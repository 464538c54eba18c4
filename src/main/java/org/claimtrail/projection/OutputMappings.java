package org.claimtrail.projection;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLOutputType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import org.jspecify.annotations.Nullable;

/**
 * How every field of the output types of the contract is answered. A field for which no
 * answer is found is kept by name, so that the start can be stopped.
 */
final class OutputMappings {

	private static final Set<String> CONNECTION_FIELDS = Set.of("edges", "nodes", "pageInfo", "totalCount");

	private final GraphQLSchema schema;

	private final Rules rules;

	private final NodeVocabulary vocabulary;

	private final Map<String, Map<String, FieldMapping>> mappings = new HashMap<>();

	private final Set<String> unmapped = new TreeSet<>();

	OutputMappings(GraphQLSchema schema, Rules rules, NodeVocabulary vocabulary) {
		this.schema = schema;
		this.rules = rules;
		this.vocabulary = vocabulary;
		for (GraphQLNamedType type : schema.getAllTypesAsList()) {
			if (type instanceof GraphQLObjectType object && !object.getName().startsWith("__")
					&& !object.equals(schema.getQueryType())) {
				map(object);
			}
		}
	}

	/** The names of the fields that nothing answers. */
	Collection<String> unmapped() {
		return this.unmapped;
	}

	@Nullable FieldMapping find(String type, String field) {
		return this.mappings.getOrDefault(type, Map.of()).get(field);
	}

	/** The label under which an object type is stored; null when it is no node. */
	@Nullable String label(GraphQLObjectType type) {
		return Directives.text(type, "node", "label");
	}

	/** The object types stored as nodes that a type stands for. */
	List<String> nodeTypes(GraphQLNamedType type) {
		if (type instanceof GraphQLObjectType object) {
			return (label(object) != null) ? List.of(object.getName()) : List.of();
		}
		if (type instanceof GraphQLInterfaceType contract) {
			return Objects.requireNonNull(this.schema.getImplementations(contract))
				.stream()
				.filter((object) -> label(object) != null)
				.map(GraphQLObjectType::getName)
				.sorted()
				.toList();
		}
		return List.of();
	}

	private void map(GraphQLObjectType type) {
		if (isConnection(type)) {
			type.getFieldDefinitions()
				.stream()
				.filter((field) -> !CONNECTION_FIELDS.contains(field.getName()))
				.forEach((field) -> this.unmapped.add(type.getName() + "." + field.getName()));
		}
		else if (isEdge(type)) {
			map(type, null, true);
		}
		else if (label(type) != null) {
			map(type, label(type), false);
		}
		else if (!"PageInfo".equals(type.getName()) && !this.mappings.containsKey(type.getName())) {
			boolean embedded = this.schema.getAllTypesAsList()
				.stream()
				.anyMatch((owner) -> owner instanceof GraphQLObjectType object && label(object) != null
						&& embeds(object, type));
			if (!embedded) {
				type.getFieldDefinitions()
					.forEach((field) -> this.unmapped.add(type.getName() + "." + field.getName()));
			}
		}
	}

	private static boolean embeds(GraphQLObjectType owner, GraphQLObjectType type) {
		return owner.getFieldDefinitions()
			.stream()
			.anyMatch((field) -> Directives.has(field, "embedded")
					&& GraphQLTypeUtil.unwrapAll(field.getType()).getName().equals(type.getName()));
	}

	static boolean isConnection(GraphQLObjectType type) {
		return type.getFieldDefinition("edges") != null && type.getFieldDefinition("pageInfo") != null;
	}

	static boolean isEdge(GraphQLObjectType type) {
		return type.getFieldDefinition("cursor") != null && type.getFieldDefinition("node") != null;
	}

	private void map(GraphQLObjectType type, @Nullable String label, boolean edge) {
		Map<String, FieldMapping> fields = new LinkedHashMap<>();
		this.mappings.put(type.getName(), fields);
		for (GraphQLFieldDefinition field : type.getFieldDefinitions()) {
			if (edge && (field.getName().equals("cursor") || field.getName().equals("node"))) {
				continue;
			}
			FieldMapping mapping = map(field, label);
			if (mapping == null) {
				this.unmapped.add(type.getName() + "." + field.getName());
				continue;
			}
			fields.put(field.getName(), mapping);
			if (mapping instanceof FieldMapping.Embedded embedded) {
				map(Objects.requireNonNull(this.schema.getObjectType(embedded.type())), label, false);
			}
		}
	}

	private @Nullable FieldMapping map(GraphQLFieldDefinition field, @Nullable String label) {
		GraphQLOutputType type = field.getType();
		boolean required = GraphQLTypeUtil.isNonNull(type);
		GraphQLNamedType named = GraphQLTypeUtil.unwrapAll(type);
		if (Directives.has(field, "embedded")) {
			return new FieldMapping.Embedded(Directives.text(field, "embedded", "when"), named.getName(), required);
		}
		if (Directives.has(field, "endpoint")) {
			return new FieldMapping.Endpoint("START".equals(Directives.text(field, "endpoint", "of")),
					nodeTypes(named));
		}
		Relation relation = Directives.relation(field);
		if (relation != null) {
			return related(relation, named, required);
		}
		String rule = Directives.text(field, "computed", "by");
		if (rule != null) {
			return computed(this.rules.field(rule), type, named, required);
		}
		return stored(field, label, type, named, required);
	}

	private FieldMapping related(Relation relation, GraphQLNamedType named, boolean required) {
		if (named instanceof GraphQLObjectType object && isConnection(object)) {
			GraphQLNamedType node = GraphQLTypeUtil.unwrapAll(object.getFieldDefinition("nodes").getType());
			return new FieldMapping.Connection(relation, nodeTypes(node), object.getName());
		}
		return new FieldMapping.Neighbour(relation, nodeTypes(named), required);
	}

	private @Nullable FieldMapping computed(@Nullable ComputedField rule, GraphQLOutputType type,
			GraphQLNamedType named, boolean required) {
		if (rule == null) {
			return null;
		}
		List<String> types = nodeTypes(named);
		if (!types.isEmpty()) {
			boolean list = GraphQLTypeUtil.unwrapNonNull(type) instanceof GraphQLList;
			return new FieldMapping.ComputedNeighbour(rule, types, list, required);
		}
		Leaf leaf = Leaf.of(type);
		return (leaf != null) ? new FieldMapping.Plain(new Source.Computed(rule), leaf, required) : null;
	}

	private @Nullable FieldMapping stored(GraphQLFieldDefinition field, @Nullable String label, GraphQLOutputType type,
			GraphQLNamedType named, boolean required) {
		Leaf leaf = Leaf.of(type);
		String property = Directives.text(field, "property", "name");
		boolean known = (label != null) ? this.vocabulary.has(label, (property != null) ? property : field.getName())
				: property != null;
		if (leaf == null || !known) {
			return null;
		}
		return new FieldMapping.Plain(new Source.Property((property != null) ? property : field.getName()), leaf,
				required);
	}

}
