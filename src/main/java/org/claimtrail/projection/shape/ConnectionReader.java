package org.claimtrail.projection.shape;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import graphql.language.Field;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLTypeUtil;
import org.claimtrail.graphql.RequestFault;
import org.claimtrail.projection.mapping.OrderMapping;
import org.claimtrail.projection.mapping.SchemaMapping;
import org.claimtrail.projection.mapping.Source;
import org.claimtrail.projection.shape.Selection.ConnectionShape;
import org.claimtrail.projection.shape.Selection.ObjectShape;
import org.claimtrail.projection.shape.Selection.OrderKey;
import org.claimtrail.projection.shape.Selection.PageField;
import org.claimtrail.projection.shape.Selection.PageShape;
import org.claimtrail.projection.shape.Selection.Part;
import org.claimtrail.projection.shape.Selection.Place;
import org.jspecify.annotations.Nullable;

/** Reads what is selected of a connection, and which page of it. */
final class ConnectionReader {

	private static final Source IDENTIFIER = new Source.Property("id");

	private final SchemaMapping mapping;

	private final FieldReader selections;

	private final FilterReader filters;

	private final Parameters parameters;

	private final PageSize pages;

	private final Cursors cursors;

	ConnectionReader(SchemaMapping mapping, Cursors cursors, FieldReader selections, Parameters parameters,
			PageSize pages) {
		this.cursors = cursors;
		this.mapping = mapping;
		this.selections = selections;
		this.filters = new FilterReader(mapping, parameters);
		this.parameters = parameters;
		this.pages = pages;
	}

	/**
	 * Reads what is selected.
	 * @param apart tells parallel relationships to one node apart; null where none are
	 */
	ConnectionShape read(GraphQLObjectType owner, GraphQLFieldDefinition definition, List<String> types,
			@Nullable Source apart, List<Field> fields, Map<String, Object> arguments) {
		String name = owner.getName() + "." + definition.getName();
		List<OrderKey> order = order(definition, apart, arguments);
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

	/** The keys; one that was there before decides nothing more. */
	private List<OrderKey> order(GraphQLFieldDefinition definition, @Nullable Source apart,
			Map<String, Object> arguments) {
		Map<Source, OrderKey> keys = new LinkedHashMap<>();
		if (arguments.get("orderBy") instanceof List<?> terms) {
			String type = GraphQLTypeUtil.unwrapAll(definition.getArgument("orderBy").getType()).getName();
			for (Object term : terms) {
				Map<?, ?> values = (Map<?, ?>) term;
				OrderMapping key = this.mapping.order(type + "Field", String.valueOf(values.get("field")));
				keys.putIfAbsent(key.source(), new OrderKey(key.source(), "DESC".equals(values.get("direction")),
						key.nullable(), key.mark(), key.indexed()));
			}
		}
		boolean descending = keys.values().stream().findFirst().filter(OrderKey::descending).isPresent();
		keys.put(IDENTIFIER, new OrderKey(IDENTIFIER, descending, false));
		if (apart != null) {
			keys.put(apart, new OrderKey(apart, descending, false));
		}
		return List.copyOf(keys.values());
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
		Cursor cursors = this.cursors.of(name, order);
		List<@Nullable Object> values = cursors.read(argument, cursor);
		if (values.size() != order.size()) {
			throw cursors.refused(argument);
		}
		List<@Nullable String> names = new ArrayList<>(order.size());
		Set<String> again = new LinkedHashSet<>();
		for (int i = 0; i < order.size(); i++) {
			Object value = values.get(i);
			String parameter = (value != null)
					? this.parameters.add((value instanceof Cursor.Start start) ? start.text() : value) : null;
			names.add(parameter);
			if (parameter != null && isReadAgain(value, order.get(i).source())) {
				again.add(parameter);
			}
		}
		return new Place(names, again);
	}

	/**
	 * Whether a parameter would not do for a stored text: it was cut off, or the store
	 * orders it by characters and would compare a parameter by halves of them.
	 */
	private static boolean isReadAgain(@Nullable Object value, Source source) {
		return source instanceof Source.Property && (value instanceof Cursor.Start
				|| (value instanceof String text && text.chars().anyMatch((half) -> half >= Character.MIN_SURROGATE)));
	}

}
