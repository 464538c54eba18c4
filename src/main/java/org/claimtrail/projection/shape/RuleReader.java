package org.claimtrail.projection.shape;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import graphql.language.Field;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLTypeUtil;
import org.claimtrail.date.PartialDate;
import org.claimtrail.graphql.RequestFault;
import org.claimtrail.projection.mapping.Directives;
import org.claimtrail.projection.mapping.FieldMapping;
import org.claimtrail.projection.mapping.SchemaMapping;
import org.claimtrail.projection.shape.Selection.AskedShape;
import org.claimtrail.projection.shape.Selection.ObjectShape;
import org.claimtrail.projection.shape.Selection.ValueShape;

/** Reads what is selected of a rule's value, and what the rule is asked. */
final class RuleReader {

	private static final Set<String> CURSORS = Set.of("cursor", "startCursor", "endCursor");

	private static final Set<String> CURSOR_ARGUMENTS = Set.of("after", "before");

	private final SchemaMapping mapping;

	private final FieldReader selections;

	private final Parameters parameters;

	private final FilterReader filters;

	private final PageSize pages;

	private final Cursors cursors;

	RuleReader(SchemaMapping mapping, Cursors cursors, FieldReader selections, Parameters parameters, PageSize pages) {
		this.pages = pages;
		this.cursors = cursors;
		this.filters = new FilterReader(mapping, parameters);
		this.mapping = mapping;
		this.selections = selections;
		this.parameters = parameters;
	}

	ValueShape value(FieldMapping.Kind kind, List<Field> fields) {
		return value(kind, fields, String.valueOf(kind.mapType()));
	}

	private ValueShape value(FieldMapping.Kind kind, List<Field> fields, String binding) {
		if (kind.leaf() != null) {
			return new ValueShape(kind.leaf(), null, null, kind.list(), kind.gaps(), kind.required());
		}
		if (kind.mapType() == null) {
			return new ValueShape(null, this.selections.node(kind.nodeTypes(), fields), null, kind.list(), kind.gaps(),
					kind.required());
		}
		return new ValueShape(null, null, map(this.mapping.objectType(kind.mapType()), fields, binding), kind.list(),
				kind.gaps(), kind.required());
	}

	private ObjectShape map(GraphQLObjectType type, List<Field> fields, String binding) {
		List<Selection> selections = new ArrayList<>();
		this.selections.below(fields, type).forEach((key, merged) -> {
			String name = merged.getFirst().getName();
			if (name.equals("__typename")) {
				selections.add(new Selection.TypeName(key, type.getName()));
				return;
			}
			FieldMapping.Keyed keyed = (FieldMapping.Keyed) this.mapping.key(type.getName(), name);
			if (CURSORS.contains(name)) {
				selections.add(new Selection.KeyedCursor(key, keyed.name(), binding, keyed.kind().required()));
				return;
			}
			selections.add(new Selection.Keyed(key, keyed.name(), value(keyed.kind(), merged, binding)));
		});
		return new ObjectShape(type.getName(), selections);
	}

	AskedShape asked(GraphQLFieldDefinition definition, List<Field> fields, Map<String, Object> arguments) {
		Map<String, String> given = new HashMap<>();
		Map<String, String> firstDays = new HashMap<>();
		Map<String, String> lastDays = new HashMap<>();
		Map<String, String> choices = new HashMap<>();
		Map<String, Filter> filters = new HashMap<>();
		String binding = GraphQLTypeUtil.unwrapAll(definition.getType()).getName();
		definition.getArguments().forEach((argument) -> {
			Object value = arguments.get(argument.getName());
			GraphQLNamedType type = GraphQLTypeUtil.unwrapAll(argument.getType());
			if (type.getName().endsWith("Where") && value != null) {
				filters.put(argument.getName(), this.filters.read(argument, value));
			}
			else if (CURSOR_ARGUMENTS.contains(argument.getName()) && value instanceof String cursor) {
				given.put(argument.getName(),
						this.parameters.add(this.cursors.of(binding).read(argument.getName(), cursor)));
			}
			else if (value instanceof PartialDate date) {
				firstDays.put(argument.getName(), this.parameters.add(date.first()));
				lastDays.put(argument.getName(), this.parameters.add(date.last()));
				given.put(argument.getName(), this.parameters.add(date.text()));
			}
			else if (value instanceof Boolean || (type instanceof GraphQLEnumType && value instanceof String)) {
				choices.put(argument.getName(), value.toString());
			}
			else if (argument.getName().equals("first") && binding.endsWith("Connection")) {
				given.put(argument.getName(),
						this.parameters.add(this.pages.check(definition.getName(), "first", (Integer) value)));
			}
			else if (value != null) {
				String instant = Directives.timeOf(argument);
				given.put((instant != null) ? instant : argument.getName(),
						parameter(definition, argument, arguments, value));
			}
		});
		return new AskedShape(selected(definition, fields), given, firstDays, lastDays, choices, filters);
	}

	private String parameter(GraphQLFieldDefinition definition, GraphQLArgument argument, Map<String, Object> arguments,
			Object value) {
		String instant = Directives.timeOf(argument);
		if (instant != null) {
			if (arguments.get(instant) != null) {
				throw new RequestFault(RequestFault.Code.BAD_ARGUMENT,
						"%s: %s and %s are both given; give one of them, a time or the number of a change."
							.formatted(definition.getName(), instant, argument.getName()));
			}
			return this.parameters.addChange(value);
		}
		if (value instanceof Integer size && Directives.size(argument) > 0) {
			return this.parameters
				.add(PageSize.within(definition.getName(), argument.getName(), size, Directives.size(argument)));
		}
		return GraphQLTypeUtil.unwrapAll(argument.getType()).getName().equals("ID") ? this.parameters.addNaming(value)
				: this.parameters.add(value);
	}

	private Set<String> selected(GraphQLFieldDefinition definition, List<Field> fields) {
		Set<String> names = new HashSet<>();
		if (GraphQLTypeUtil.unwrapAll(definition.getType()) instanceof GraphQLObjectType type) {
			this.selections.below(fields, type).values().forEach((merged) -> names.add(merged.getFirst().getName()));
		}
		return names;
	}

}
