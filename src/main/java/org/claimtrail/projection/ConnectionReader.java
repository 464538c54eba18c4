package org.claimtrail.projection;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import graphql.language.Field;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLTypeUtil;
import org.claimtrail.graphql.RequestFault;
import org.claimtrail.projection.Selection.ConnectionShape;
import org.claimtrail.projection.Selection.ObjectShape;
import org.claimtrail.projection.Selection.OrderKey;
import org.claimtrail.projection.Selection.PageField;
import org.claimtrail.projection.Selection.PageShape;
import org.claimtrail.projection.Selection.Part;
import org.claimtrail.projection.Selection.Place;
import org.jspecify.annotations.Nullable;

/** Reads what is selected of a connection, and which page of it. */
final class ConnectionReader {

	private static final OrderKey UNIQUE = new OrderKey(new Source.Property("id"), false, false);

	private final SchemaMapping mapping;

	private final SelectionReader selections;

	private final FilterReader filters;

	private final Parameters parameters;

	private final PageSize pages;

	ConnectionReader(SchemaMapping mapping, SelectionReader selections, Parameters parameters, PageSize pages) {
		this.mapping = mapping;
		this.selections = selections;
		this.filters = new FilterReader(mapping, parameters);
		this.parameters = parameters;
		this.pages = pages;
	}

	ConnectionShape read(GraphQLObjectType owner, GraphQLFieldDefinition definition, List<String> types,
			List<Field> fields, Map<String, Object> arguments) {
		String name = owner.getName() + "." + definition.getName();
		List<OrderKey> order = order(definition, arguments);
		Filter filter = this.filters.read(definition, arguments);
		PageShape page = page(name, order, arguments);
		GraphQLObjectType type = (GraphQLObjectType) GraphQLTypeUtil.unwrapAll(definition.getType());
		List<Part> parts = new ArrayList<>();
		this.selections.below(fields, type).forEach((key, merged) -> parts.add(part(type, types, key, merged)));
		List<String> labels = types.stream().map(this.mapping::label).toList();
		return new ConnectionShape(name, labels, parts, page, order, filter);
	}

	private Part part(GraphQLObjectType type, List<String> types, String key, List<Field> merged) {
		String name = merged.getFirst().getName();
		return switch (name) {
			case "__typename" -> new Part.TypeName(key, type.getName());
			case "totalCount" -> new Part.TotalCount(key);
			case "nodes" -> new Part.Nodes(key, this.selections.node(types, merged));
			case "edges" -> new Part.Edges(key,
					edge((GraphQLObjectType) GraphQLTypeUtil.unwrapAll(type.getFieldDefinition(name).getType()), types,
							merged));
			case "pageInfo" ->
				pageInfo((GraphQLObjectType) GraphQLTypeUtil.unwrapAll(type.getFieldDefinition(name).getType()), key,
						merged);
			default -> this.selections.groups(type, key, merged);
		};
	}

	private ObjectShape edge(GraphQLObjectType type, List<String> types, List<Field> merged) {
		List<Selection> fields = new ArrayList<>();
		this.selections.below(merged, type).forEach((key, field) -> fields.add(switch (field.getFirst().getName()) {
			case "cursor" -> new Selection.EdgeCursor(key);
			case "node" -> new Selection.EdgeNode(key, this.selections.node(types, field));
			default -> this.selections.selection(type, key, field);
		}));
		return new ObjectShape(type.getName(), fields);
	}

	private Part pageInfo(GraphQLObjectType type, String key, List<Field> merged) {
		List<PageField> fields = new ArrayList<>();
		this.selections.below(merged, type)
			.forEach((field, names) -> fields.add(new PageField(field, names.getFirst().getName())));
		return new Part.PageInfo(key, fields);
	}

	private List<OrderKey> order(GraphQLFieldDefinition definition, Map<String, Object> arguments) {
		List<OrderKey> keys = new ArrayList<>();
		if (arguments.get("orderBy") instanceof List<?> terms) {
			String type = GraphQLTypeUtil.unwrapAll(definition.getArgument("orderBy").getType()).getName();
			for (Object term : terms) {
				Map<?, ?> values = (Map<?, ?>) term;
				OrderMapping key = this.mapping.order(type + "Field", String.valueOf(values.get("field")));
				keys.add(new OrderKey(key.source(), "DESC".equals(values.get("direction")), key.nullable()));
			}
		}
		boolean descending = !keys.isEmpty() && keys.getFirst().descending();
		keys.add(new OrderKey(UNIQUE.source(), descending, false));
		return List.copyOf(keys);
	}

	private PageShape page(String name, List<OrderKey> order, Map<String, Object> arguments) {
		Integer first = (Integer) arguments.get("first");
		Integer last = (Integer) arguments.get("last");
		if (first != null && last != null) {
			throw new RequestFault(RequestFault.Code.BAD_ARGUMENT, name + ": give either `first` or `last`, not both.");
		}
		int size = this.pages.check(name, (last != null) ? "last" : "first", (last != null) ? last : first);
		return new PageShape(last != null, this.parameters.add(size + 1),
				place(name, "after", order, (String) arguments.get("after")),
				place(name, "before", order, (String) arguments.get("before")));
	}

	private @Nullable Place place(String name, String argument, List<OrderKey> order, @Nullable String cursor) {
		if (cursor == null) {
			return null;
		}
		List<@Nullable String> names = new ArrayList<>(order.size());
		for (Object value : Cursor.of(name, order).read(argument, cursor)) {
			names.add((value != null) ? this.parameters.add(value) : null);
		}
		return new Place(names);
	}

}
