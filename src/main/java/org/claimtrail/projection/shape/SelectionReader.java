package org.claimtrail.projection.shape;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import graphql.execution.CoercedVariables;
import graphql.execution.ValuesResolver;
import graphql.language.Field;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLTypeUtil;
import org.claimtrail.projection.ComputedQuestion;
import org.claimtrail.projection.mapping.FieldMapping;
import org.claimtrail.projection.mapping.SchemaMapping;
import org.claimtrail.projection.shape.Selection.NodeShape;
import org.claimtrail.projection.shape.Selection.ObjectShape;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a root field selects into a shape and its parameters: one pass over the
 * merged fields, without the normalized operation of the engine.
 */
public final class SelectionReader implements FieldReader {

	private final SchemaMapping mapping;

	private final DataFetchingEnvironment environment;

	private final SelectedFields selected;

	private final Parameters parameters = new Parameters();

	private final PageSize pages;

	private final ConnectionReader connections;

	private final RuleReader rules;

	public SelectionReader(SchemaMapping mapping, Cursors cursors, DataFetchingEnvironment environment) {
		this.mapping = mapping;
		this.environment = environment;
		this.selected = new SelectedFields(environment.getFragmentsByName(), environment.getVariables());
		this.pages = PageSize.of(environment.getGraphQlContext());
		this.connections = new ConnectionReader(mapping, cursors, this, this.parameters, this.pages);
		this.rules = new RuleReader(mapping, cursors, this, this.parameters, this.pages);
	}

	/** One node of a type, found by a property. */
	public Selection.Root one(String type, String property, Object value) {
		String parameter = this.parameters.add(value);
		NodeShape shape = node(List.of(type), this.environment.getMergedField().getFields());
		return new Selection.Root.One(this.mapping.label(type), property, parameter, shape);
	}

	/** All nodes of the type of the root field's connection. */
	public Selection.Root all() {
		GraphQLObjectType connection = (GraphQLObjectType) GraphQLTypeUtil.unwrapAll(this.environment.getFieldType());
		String type = GraphQLTypeUtil.unwrapAll(connection.getFieldDefinition("nodes").getType()).getName();
		return new Selection.Root.All(this.mapping.label(type),
				this.connections.read((GraphQLObjectType) this.environment.getParentType(),
						this.environment.getFieldDefinition(), List.of(type), null,
						this.environment.getMergedField().getFields(), this.environment.getArguments()));
	}

	/** What a question of a feature's own gives. */
	public Selection.Root asking(ComputedQuestion question) {
		List<Field> fields = this.environment.getMergedField().getFields();
		// what clients are shown does not say how it is stored
		GraphQLFieldDefinition definition = this.mapping
			.objectType(((GraphQLObjectType) this.environment.getParentType()).getName())
			.getFieldDefinition(this.environment.getFieldDefinition().getName());
		return new Selection.Root.Asking(question,
				this.rules.asked(definition, fields, this.environment.getArguments()),
				this.rules.value(this.mapping.kind(this.environment.getFieldType()), fields));
	}

	/** The values of the parameters of everything read so far. */
	public Map<String, @Nullable Object> values() {
		return this.parameters.values();
	}

	/** The names of the parameters among these whose values name records. */
	public Set<String> naming() {
		return this.parameters.naming();
	}

	/** The names of those whose values number changes, and stand for their times. */
	public Set<String> changes() {
		return this.parameters.changes();
	}

	@Override
	public Map<String, List<Field>> below(List<Field> parents, GraphQLObjectType type) {
		return this.selected.below(parents, type);
	}

	@Override
	public NodeShape node(List<String> types, List<Field> parents) {
		List<String> labels = new ArrayList<>(types.size());
		List<ObjectShape> alternatives = new ArrayList<>(types.size());
		for (String type : types) {
			labels.add(this.mapping.label(type));
			alternatives.add(object(this.mapping.objectType(type), parents));
		}
		return new NodeShape(labels, alternatives);
	}

	private ObjectShape object(GraphQLObjectType type, List<Field> parents) {
		Map<String, List<Field>> fields = below(parents, type);
		List<Selection> selections = new ArrayList<>(fields.size());
		fields.forEach((key, merged) -> selections.add(selection(type, key, merged)));
		return new ObjectShape(type.getName(), selections);
	}

	@Override
	public Selection.Part groups(GraphQLObjectType type, String key, List<Field> merged) {
		GraphQLFieldDefinition definition = type.getFieldDefinition(merged.getFirst().getName());
		FieldMapping.Groups groups = (FieldMapping.Groups) this.mapping.field(type.getName(), definition.getName());
		Map<String, Object> arguments = arguments(definition, merged.getFirst());
		this.pages.check(definition.getName(), "first", (Integer) arguments.get("first"));
		return new Selection.Part.Groups(key, groups.rule(), this.rules.asked(definition, merged, arguments),
				this.rules.value(groups.kind(), merged));
	}

	@Override
	public Selection selection(GraphQLObjectType type, String key, List<Field> merged) {
		String name = merged.getFirst().getName();
		if (name.equals("__typename")) {
			return new Selection.TypeName(key, type.getName());
		}
		return switch (this.mapping.field(type.getName(), name)) {
			case FieldMapping.Plain plain -> new Selection.Scalar(key, plain.source(), plain.leaf(), plain.required());
			case FieldMapping.Embedded embedded -> new Selection.Embedded(key, embedded.when(),
					object(this.mapping.objectType(embedded.type()), merged), embedded.required());
			case FieldMapping.Neighbour neighbour -> new Selection.Neighbour(key, neighbour.relation(),
					node(neighbour.types(), merged), neighbour.required());
			case FieldMapping.Computed computed -> {
				GraphQLFieldDefinition definition = type.getFieldDefinition(name);
				yield new Selection.Ruled(key, computed.rule(),
						this.rules.asked(definition, merged, arguments(definition, merged.getFirst())),
						this.rules.value(computed.kind(), merged));
			}
			case FieldMapping.Keyed keyed -> throw new IllegalStateException("Not in a map: " + keyed);
			case FieldMapping.Groups groups -> throw new IllegalStateException("Not a connection: " + groups);
			case FieldMapping.Endpoint endpoint ->
				new Selection.Endpoint(key, endpoint.start(), node(endpoint.types(), merged));
			case FieldMapping.Connection connection -> {
				GraphQLFieldDefinition definition = type.getFieldDefinition(name);
				yield new Selection.Connected(key, connection.relation(), connection.listing(),
						this.connections.read(type, definition, connection.types(), connection.apart(), merged,
								arguments(definition, merged.getFirst())));
			}
		};
	}

	private Map<String, Object> arguments(GraphQLFieldDefinition definition, Field field) {
		return ValuesResolver.getArgumentValues(this.mapping.schema().getCodeRegistry(), definition.getArguments(),
				field.getArguments(), CoercedVariables.of(this.environment.getVariables()),
				this.environment.getGraphQlContext(), this.environment.getLocale());
	}

}
