package org.claimtrail.projection.mapping;

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
import org.claimtrail.projection.ComputedEdgeField;
import org.claimtrail.projection.ComputedField;
import org.claimtrail.projection.ComputedGroups;
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

	private final Map<String, Map<String, FieldMapping>> keyed = new HashMap<>();

	private final Set<String> unmapped = new TreeSet<>();

	private final ControlledTypes controlled;

	OutputMappings(GraphQLSchema schema, Rules rules, NodeVocabulary vocabulary) {
		this.schema = schema;
		this.rules = rules;
		this.vocabulary = vocabulary;
		this.controlled = new ControlledTypes(schema);
		List<GraphQLObjectType> roots = ControlledTypes.projectedRoots(schema);
		List<GraphQLObjectType> types = schema.getAllTypesAsList()
			.stream()
			.filter((type) -> type instanceof GraphQLObjectType && !type.getName().startsWith("__"))
			.map(GraphQLObjectType.class::cast)
			.filter((type) -> !roots.contains(type) && !this.controlled.has(type))
			.toList();
		types.stream().filter((type) -> label(type) != null).forEach((type) -> map(type, label(type), false));
		List<GraphQLObjectType> plain = types.stream().filter(OutputMappings::isPlainConnection).toList();
		plain.forEach(this::mapGroups);
		plain.stream()
			.map((type) -> (GraphQLObjectType) GraphQLTypeUtil.unwrapAll(type.getFieldDefinition("edges").getType()))
			.distinct()
			.forEach((type) -> map(type, null, true));
		roots.forEach((root) -> root.getFieldDefinitions().forEach((field) -> kind(field.getType())));
		types.forEach(this::checkReached);
	}

	/** The names of the fields that nothing answers. */
	Collection<String> unmapped() {
		return this.unmapped;
	}

	/** How a field of a map that a rule gives is answered. */
	@Nullable FieldMapping findKey(String type, String field) {
		return this.keyed.getOrDefault(type, Map.of()).get(field);
	}

	@Nullable FieldMapping find(String type, String field) {
		return this.mappings.getOrDefault(type, Map.of()).get(field);
	}

	/** The label under which an object type is stored; null when it is no node. */
	@Nullable String label(GraphQLObjectType type) {
		// as it was read: clients are not shown how it is stored
		GraphQLObjectType own = this.schema.getObjectType(type.getName());
		return (own != null) ? Directives.text(own, "node", "label") : null;
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

	private void mapGroups(GraphQLObjectType type) {
		for (GraphQLFieldDefinition field : type.getFieldDefinitions()) {
			String name = Directives.text(field, "computed", "by");
			ComputedGroups rule = (name != null) ? this.rules.groups(name) : null;
			if (rule != null) {
				this.mappings.computeIfAbsent(type.getName(), (key) -> new HashMap<>())
					.put(field.getName(), new FieldMapping.Groups(rule, kind(field.getType())));
			}
			else if (!CONNECTION_FIELDS.contains(field.getName())) {
				this.unmapped.add(type.getName() + "." + field.getName());
			}
		}
	}

	private void checkReached(GraphQLObjectType type) {
		boolean reached = this.mappings.containsKey(type.getName()) || this.keyed.containsKey(type.getName())
				|| "PageInfo".equals(type.getName()) || isPlainConnection(type);
		for (GraphQLFieldDefinition field : type.getFieldDefinitions()) {
			if (!reached) {
				this.unmapped.add(type.getName() + "." + field.getName());
			}
		}
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
			return related(field, relation, named, required);
		}
		String rule = Directives.text(field, "computed", "by");
		if (rule != null) {
			return computed(rule, type, label == null);
		}
		return stored(field, label, type, named, required);
	}

	private FieldMapping related(GraphQLFieldDefinition field, Relation relation, GraphQLNamedType named,
			boolean required) {
		if (named instanceof GraphQLObjectType object && isConnection(object)) {
			GraphQLNamedType node = GraphQLTypeUtil.unwrapAll(object.getFieldDefinition("nodes").getType());
			return new FieldMapping.Connection(relation, nodeTypes(node), Directives.listing(field),
					Directives.apart(field));
		}
		return new FieldMapping.Neighbour(relation, nodeTypes(named), required);
	}

	private @Nullable FieldMapping computed(String name, GraphQLOutputType type, boolean edge) {
		ComputedField onNode = this.rules.field(name);
		ComputedEdgeField onEdge = this.rules.edgeField(name);
		if (edge) {
			return (onEdge != null) ? new FieldMapping.Computed(new Rule.OnEdge(onEdge), kind(type)) : null;
		}
		return (onNode != null) ? new FieldMapping.Computed(new Rule.OnNode(onNode), kind(type)) : null;
	}

	/** What a rule gives for a type; the keys of the type's map are noted. */
	FieldMapping.Kind kind(GraphQLOutputType type) {
		GraphQLNamedType named = GraphQLTypeUtil.unwrapAll(type);
		boolean list = GraphQLTypeUtil.unwrapNonNull(type) instanceof GraphQLList;
		Leaf leaf = Leaf.of(type);
		List<String> nodes = nodeTypes(named);
		boolean map = leaf == null && nodes.isEmpty();
		if (map && named instanceof GraphQLObjectType object && !isPlainConnection(object)
				&& !this.controlled.has(object) && !this.keyed.containsKey(object.getName())) {
			mapKeys(object);
		}
		boolean gaps = GraphQLTypeUtil.unwrapNonNull(type) instanceof GraphQLList items
				&& !GraphQLTypeUtil.isNonNull(items.getWrappedType());
		return new FieldMapping.Kind(leaf, nodes, map ? named.getName() : null, list, gaps,
				GraphQLTypeUtil.isNonNull(type));
	}

	static boolean isPlainConnection(GraphQLObjectType type) {
		return isConnection(type) && !Directives.has(type.getFieldDefinition("edges"), "property");
	}

	private void mapKeys(GraphQLObjectType type) {
		Map<String, FieldMapping> keys = new HashMap<>();
		this.keyed.put(type.getName(), keys);
		for (GraphQLFieldDefinition field : type.getFieldDefinitions()) {
			String key = Directives.text(field, "property", "name");
			boolean own = isEdge(type) && (field.getName().equals("cursor") || field.getName().equals("node")
					|| Directives.has(field, "endpoint") || Directives.has(field, "computed"));
			if (key != null || own || "PageInfo".equals(type.getName())) {
				keys.put(field.getName(),
						new FieldMapping.Keyed((key != null) ? key : field.getName(), kind(field.getType())));
			}
			else {
				this.unmapped.add(type.getName() + "." + field.getName());
			}
		}
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
