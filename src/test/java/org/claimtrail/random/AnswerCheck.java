package org.claimtrail.random;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;

import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLNamedOutputType;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Compares an answer with the model, field by field. */
final class AnswerCheck {

	/**
	 * Where answers that the model leaves open have the lists whose size is asked for.
	 */
	private static final Map<String, List<String>> SIZED = Map.of("CitationTrail", List.of("/nodes"),
			"SearchConnection", List.of("/nodes", "/edges"), "TimelineRowConnection", List.of("/nodes", "/edges"),
			"Timeline", List.of("/points"), "CitationNetwork", List.of("/edges", "/selfCitations"));

	private final GraphQLSchema schema;

	private final Model model;

	private final Memory memory;

	private final ToIntFunction<String> places;

	private final List<Finding> findings = new ArrayList<>();

	/**
	 * Starts a comparison.
	 * @param places the place in its list of the item of a cursor
	 */
	AnswerCheck(GraphQLSchema schema, Model model, Memory memory, ToIntFunction<String> places) {
		this.schema = schema;
		this.model = model;
		this.memory = memory;
		this.places = places;
	}

	/** Compares the data of an operation. */
	List<Finding> compare(List<Ask> asks, JsonNode data) {
		object(asks, this.schema.getQueryType(), "Query", data, "data");
		return this.findings;
	}

	private void object(List<Ask> asks, GraphQLNamedType declared, Object source, JsonNode given, String path) {
		String type = (source instanceof Thing thing) ? thing.type()
				: (declared instanceof GraphQLObjectType) ? declared.getName() : given.path(Ask.TYPE_NAME).asString("");
		GraphQLObjectType object = this.schema.getObjectType(type);
		if (object == null) {
			return;
		}
		for (Ask ask : asks) {
			if (ask.on() == null || ask.on().equals(type)) {
				String place = path + "." + ask.key();
				JsonNode value = given.get(ask.key());
				if (value == null) {
					report(place, "a value", "nothing");
				}
				else if (ask.name().equals(Ask.TYPE_NAME)) {
					leaf(type, value, place);
				}
				else {
					field(ask, object, source, value, place);
				}
			}
		}
	}

	private void field(Ask ask, GraphQLObjectType owner, Object source, JsonNode given, String path) {
		GraphQLFieldDefinition field = owner.getFieldDefinition(ask.name());
		if (given.isNull() && GraphQLTypeUtil.isNonNull(field.getType())) {
			report(path, "a value, for it is declared non-null", "null");
			return;
		}
		Map<String, @Nullable Object> arguments = Defaults.complete(field, ask);
		Object expected = expected(owner, ask.name(), source, arguments);
		GraphQLNamedOutputType type = (GraphQLNamedOutputType) GraphQLTypeUtil.unwrapAll(field.getType());
		if (expected == Fields.OPEN) {
			bound(type.getName(), arguments, given, path);
			remember(ask, source, arguments, given, path);
		}
		if (expected instanceof List<?> items && type.getName().endsWith("Connection")) {
			expected = listing(field, items, arguments);
		}
		value(ask, type, expected, given, path);
	}

	private @Nullable Object expected(GraphQLObjectType owner, String field, Object source,
			Map<String, @Nullable Object> arguments) {
		if (source instanceof Listing listing) {
			return part(field, listing, arguments);
		}
		if (source instanceof Map<?, ?> values) {
			return values.containsKey(field) ? values.get(field) : Fields.OPEN;
		}
		if (OpenFields.TYPES.contains(owner.getName()) || source == Fields.OPEN) {
			return Fields.OPEN;
		}
		return this.model.fields().value(owner.getName() + "." + field, source, arguments);
	}

	private Object part(String field, Listing listing, Map<String, @Nullable Object> arguments) {
		return switch (field) {
			case "edges" -> listing;
			case "nodes" -> listing.page().stream().map(Item::thing).toList();
			case "totalCount" -> listing.all().size();
			case "pageInfo" -> listing;
			case "groups" -> this.model.groups().of(listing.all(), arguments);
			case "hasNextPage" -> listing.isEmpty() ? Fields.OPEN : (Object) listing.hasNext();
			case "hasPreviousPage" -> listing.isEmpty() ? Fields.OPEN : (Object) listing.hasPrevious();
			default -> Fields.OPEN;
		};
	}

	private void value(Ask ask, GraphQLNamedOutputType type, @Nullable Object expected, JsonNode given, String path) {
		if (given.isArray() && expected instanceof Listing listing) {
			edges(ask, type, listing, given, path);
		}
		else if (given.isArray() && !ask.below().isEmpty()) {
			list(ask, type, expected, given, path);
		}
		else if (!(type instanceof GraphQLFieldsContainer) || expected == null || given.isNull()) {
			leaf(expected, given, path);
		}
		else {
			object(ask.below(), type, known(expected, given, path), given, path);
		}
	}

	/**
	 * A thing that the model left open is known by its identifier, unless it is a change.
	 */
	private Object known(Object expected, JsonNode given, String path) {
		if (expected != Fields.OPEN || !given.has("id") || given.get("id").asString().startsWith("change:")) {
			return expected;
		}
		Thing thing = this.model.world().find(given.get("id").asString());
		if (thing == null) {
			report(path, "something of this world", given.toString());
			return expected;
		}
		return thing;
	}

	private void list(Ask ask, GraphQLNamedOutputType type, @Nullable Object expected, JsonNode given, String path) {
		List<?> values = (expected instanceof List<?> list) ? list : null;
		if (values != null && values.size() != given.size()) {
			report(path, values.size() + " items: " + values, given.size() + " items: " + given);
			return;
		}
		for (int i = 0; i < given.size(); i++) {
			value(ask, type, (values != null) ? values.get(i) : Fields.OPEN, given.get(i), path + "[" + i + "]");
		}
	}

	/** Of several ties to the same thing any may come first. */
	private void edges(Ask ask, GraphQLNamedOutputType type, Listing listing, JsonNode given, String path) {
		List<Item> page = listing.page();
		if (page.size() != given.size()) {
			report(path, page.size() + " items: " + page.stream().map(Item::thing).toList(),
					given.size() + " items: " + given);
			return;
		}
		List<Item> left = new ArrayList<>(listing.all());
		for (int i = 0; i < page.size(); i++) {
			Item item = page.get(i);
			String place = path + "[" + i + "]";
			JsonNode edge = given.get(i);
			Item match = left.stream()
				.filter((one) -> one.thing() == item.thing())
				.filter((one) -> matches(ask, type, one, edge, place))
				.findFirst()
				.orElse(item);
			left.remove(match);
			object(ask.below(), type, match, edge, place);
		}
	}

	private boolean matches(Ask ask, GraphQLNamedOutputType type, Item item, JsonNode edge, String path) {
		AnswerCheck trial = new AnswerCheck(this.schema, this.model, new Memory(), this.places);
		List<Ask> own = ask.below().stream().filter((one) -> !one.name().equals("node")).toList();
		trial.object(own, type, item, edge, path);
		return trial.findings.isEmpty();
	}

	private Listing listing(GraphQLFieldDefinition field, List<?> items, Map<String, @Nullable Object> arguments) {
		String where = GraphQLTypeUtil.unwrapAll(field.getArgument("where").getType()).getName();
		String order = GraphQLTypeUtil.unwrapAll(field.getArgument("orderBy").getType()).getName() + "Field";
		Comparator<Thing> comparator = this.model.orders().of(order, arguments.get("orderBy"));
		List<Item> all = items.stream()
			.map(Item.class::cast)
			.filter((item) -> this.model.filters().hold(where, item.thing(), arguments.get("where")))
			.sorted(Comparator.comparing(Item::thing, comparator))
			.toList();
		return Listing.of(all, arguments, this.places);
	}

	/** No list that the model left open is longer than asked for. */
	private void bound(String type, Map<String, @Nullable Object> arguments, JsonNode given, String path) {
		for (String part : SIZED.getOrDefault(type, List.of(""))) {
			JsonNode list = given.at(part);
			if (arguments.get("first") instanceof Integer first && list.isArray() && list.size() > first) {
				report(path + part, "at most " + first + " items", list.size() + " items");
			}
		}
	}

	private void remember(Ask ask, Object source, Map<String, @Nullable Object> arguments, JsonNode given,
			String path) {
		if (source instanceof Thing || source.equals("Query")) {
			JsonNode before = this.memory.other(source, ask, arguments, given);
			if (before != null) {
				report(path, "as answered before: " + before, given.toString());
			}
		}
	}

	private void leaf(@Nullable Object expected, JsonNode given, String path) {
		if (!Leaves.agree(expected, given)) {
			report(path, String.valueOf(expected), given.toString());
		}
	}

	private void report(String path, String expected, String given) {
		this.findings.add(new Finding(path, expected, given));
	}

}
