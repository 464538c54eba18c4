package org.claimtrail.random;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLInputType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLTypeUtil;
import org.jspecify.annotations.Nullable;

/** Makes the arguments of a field; cursors are left to what walks pages. */
final class ArgumentMaker {

	private static final Set<String> CURSORS = Set.of("after", "before");

	private static final String FIRST = "first";

	private static final String LAST = "last";

	/**
	 * What arguments that hold identifiers lead to; others lead to the type of the field.
	 */
	private static final Map<String, String> IDENTIFIED = Map.of("of", "Claim", "from", "Claimant", "to", "Claimant",
			"measure", "Measure", "measures", "Measure", "sources", "Claimant");

	private final Dice dice;

	private final World world;

	private final Pool pool;

	private final AwkwardTexts texts;

	private final AwkwardDates dates;

	private final FilterMaker filters;

	ArgumentMaker(Dice dice, World world, Pool pool) {
		this.dice = dice;
		this.world = world;
		this.pool = pool;
		this.texts = new AwkwardTexts(dice);
		this.dates = new AwkwardDates(dice);
		this.filters = new FilterMaker(dice, world, pool);
	}

	/**
	 * Arguments for a field.
	 * @param most the largest page
	 */
	List<Argument> of(GraphQLFieldDefinition field, int most) {
		Map<String, Argument> made = new LinkedHashMap<>();
		for (GraphQLArgument argument : field.getArguments()) {
			String name = argument.getName();
			boolean needed = GraphQLTypeUtil.isNonNull(argument.getType()) && !argument.hasSetDefaultValue();
			boolean page = name.equals(FIRST) && !made.containsKey(LAST);
			if (!CURSORS.contains(name) && (needed || page || (!name.equals(LAST) && this.dice.oneIn(2)))) {
				made.put(name, argument(argument, value(field, argument, most)));
			}
		}
		if (field.getArgument(LAST) != null && this.dice.oneIn(3)) {
			Argument first = made.remove(FIRST);
			made.put(LAST, argument(field.getArgument(LAST), (first != null) ? first.value() : most));
		}
		if (field.getName().equals("article") && field.getArgument("url") != null) {
			made.remove(this.dice.pick(List.of("id", "url")));
			GraphQLArgument other = field.getArgument(made.isEmpty() ? "url" : "id");
			if (made.isEmpty()) {
				made.put(other.getName(), argument(other, value(field, other, most)));
			}
		}
		if (made.containsKey("recordedBy")) {
			made.remove("asOfChange");
		}
		return List.copyOf(made.values());
	}

	/** Conditions of a connection. */
	Argument where(GraphQLFieldDefinition field) {
		GraphQLArgument argument = field.getArgument("where");
		return argument(argument, this.filters.conditions((GraphQLInputObjectType) argument.getType(), 3));
	}

	/** An order of a connection. */
	Argument orderBy(GraphQLFieldDefinition field) {
		GraphQLArgument argument = field.getArgument("orderBy");
		return argument(argument, value(field, argument, 1));
	}

	Argument argument(GraphQLArgument argument, @Nullable Object value) {
		return new Argument(argument.getName(), GraphQLTypeUtil.simplePrint(argument.getType()), value,
				this.dice.oneIn(4));
	}

	private Object value(GraphQLFieldDefinition field, GraphQLArgument argument, int most) {
		return value(field, argument.getName(), argument.getType(), most);
	}

	private Object value(GraphQLFieldDefinition field, String name, GraphQLInputType type, int most) {
		if (GraphQLTypeUtil.unwrapNonNull(type) instanceof GraphQLList list) {
			GraphQLInputType item = (GraphQLInputType) list.getWrappedType();
			if (name.equals("sources")) {
				return this.dice.some(this.world.all("Claimant").stream().map(Thing::id).toList(), 2, 4);
			}
			List<Object> values = new ArrayList<>();
			for (int left = this.dice.between(name.equals("measures") ? 1 : 0, 3); left > 0; left--) {
				values.add(value(field, name, item, most));
			}
			return values.stream().distinct().collect(Collectors.toList());
		}
		return switch ((GraphQLInputType) GraphQLTypeUtil.unwrapAll(type)) {
			case GraphQLEnumType words -> new Word(this.dice.pick(words.getValues()).getName());
			case GraphQLInputObjectType object when name.equals("orderBy") -> key(object);
			case GraphQLInputObjectType object -> this.filters.conditions(object, 3);
			default -> scalar(field, name, GraphQLTypeUtil.unwrapAll(type).getName(), most);
		};
	}

	private Map<String, Object> key(GraphQLInputObjectType order) {
		GraphQLEnumType fields = (GraphQLEnumType) GraphQLTypeUtil.unwrapAll(order.getField("field").getType());
		Map<String, Object> key = new LinkedHashMap<>();
		key.put("field", new Word(this.dice.pick(fields.getValues()).getName()));
		if (!this.dice.oneIn(3)) {
			key.put("direction", new Word(this.dice.oneIn(2) ? "ASC" : "DESC"));
		}
		return key;
	}

	private Object scalar(GraphQLFieldDefinition field, String name, String type, int most) {
		return switch (type + " " + name) {
			case "Int first", "Int last" -> this.dice.between(1, most);
			case "Int each" -> this.dice.between(1, 100);
			case "Int minWeight" -> this.dice.between(1, 3);
			case "Int minDrifted" -> this.dice.between(0, 2);
			case "Int maxDepth" -> this.dice.between(1, 30);
			case "Int rhythm" -> this.dice.between(1, 40);
			case "Int asOfChange" -> this.dice.pick(this.pool.of(name));
			case "Int maxAgeDays" -> this.dice.between(0, 1_000);
			case "String text" -> this.texts.likewise(this.texts.piece(this.texts.sentence())) + " a";
			case "String url" -> this.dice.pick(this.pool.of("url", "canonicalUrl"));
			default -> switch (type) {
				case "ID" ->
					identifier(IDENTIFIED.getOrDefault(name, GraphQLTypeUtil.unwrapAll(field.getType()).getName()));
				case "PartialDate" -> this.dates.any(2017, 2027);
				case "DateTime" -> this.dice.pick(this.pool.of("recordedAt")).toString();
				case "Boolean" -> this.dice.oneIn(2);
				default -> throw new AssertionError(
						"No values are made for the argument " + name + ": " + type + " of " + field.getName());
			};
		};
	}

	private String identifier(String type) {
		return this.dice.oneIn(15) ? type.toLowerCase(Locale.ROOT) + ":nobody"
				: this.dice.pick(this.world.all(type)).id();
	}

}
