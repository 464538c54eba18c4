package org.claimtrail.random;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLInputType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLTypeUtil;
import org.jspecify.annotations.Nullable;

/** Makes values for input types of the contract from what occurs in the world. */
final class FilterMaker {

	private final Dice dice;

	private final World world;

	private final Pool pool;

	private final AwkwardTexts texts;

	private final AwkwardDates dates;

	FilterMaker(Dice dice, World world, Pool pool) {
		this.dice = dice;
		this.world = world;
		this.pool = pool;
		this.texts = new AwkwardTexts(dice);
		this.dates = new AwkwardDates(dice);
	}

	/** Conditions, nested to a depth. */
	Map<String, @Nullable Object> conditions(GraphQLInputObjectType type, int depth) {
		return conditions(type, "", depth);
	}

	private Map<String, @Nullable Object> conditions(GraphQLInputObjectType type, String parent, int depth) {
		List<GraphQLInputObjectField> fields = type.getFieldDefinitions()
			.stream()
			.filter((field) -> depth > 0 || !isNested(field))
			.toList();
		int most = this.dice.pick(List.of(0, 1, 1, 1, 1, 2, 2, 3));
		Map<String, @Nullable Object> conditions = new LinkedHashMap<>();
		for (GraphQLInputObjectField field : this.dice.some(fields, Math.min(1, most), most)) {
			String place = isComparison(type) ? parent : type.getName() + "." + field.getName();
			boolean absent = this.dice.oneIn(40) && !GraphQLTypeUtil.isNonNull(field.getType());
			conditions.put(field.getName(), absent ? null : value(field.getType(), field.getName(), place, depth - 1));
		}
		return conditions;
	}

	private Object value(GraphQLInputType type, String name, String place, int depth) {
		if (GraphQLTypeUtil.unwrapNonNull(type) instanceof GraphQLList list) {
			GraphQLInputType item = (GraphQLInputType) list.getWrappedType();
			int most = this.dice.pick(List.of(0, 1, 2, 2, 3));
			List<Object> values = new ArrayList<>();
			for (int left = most; left > 0; left--) {
				values.add(value(item, name, place, depth));
			}
			return values;
		}
		return switch ((GraphQLInputType) GraphQLTypeUtil.unwrapAll(type)) {
			case GraphQLInputObjectType object -> conditions(object, place, depth);
			case GraphQLEnumType words -> new Word(this.dice.pick(words.getValues()).getName());
			default -> scalar(GraphQLTypeUtil.unwrapAll(type).getName(), place);
		};
	}

	private Object scalar(String type, String place) {
		String owner = place.substring(0, place.indexOf('.')).replace("Where", "");
		String field = place.substring(place.indexOf('.') + 1);
		return switch (type) {
			case "ID" -> this.dice.oneIn(15) || this.world.all(owner).isEmpty() ? "claim:nobody"
					: this.dice.pick(this.world.all(owner)).id();
			case "String" -> text(owner, field);
			case "Float" -> number();
			case "Int" -> field.equals("asOfChange") ? this.dice.pick(this.pool.of(field)) : this.dice.below(6);
			case "Boolean" -> this.dice.oneIn(2);
			case "PartialDate" -> date();
			case "DateTime" -> instant();
			default -> throw new AssertionError("No values are made for the scalar " + type);
		};
	}

	private Object text(String owner, String field) {
		Thing thing = this.dice.pick(this.world.all(owner.equals("Figure") ? "Claim" : owner));
		Object value = thing.value(field);
		if (field.equals("name") && this.dice.oneIn(3) && !thing.texts("aliases").isEmpty()) {
			value = this.dice.pick(thing.texts("aliases"));
		}
		if (value == null || this.dice.oneIn(10)) {
			List<Object> all = this.pool.of(field);
			value = all.isEmpty() ? this.texts.name() : this.dice.pick(all);
		}
		boolean folded = field.equals("name") || field.equals("title") || field.equals("statement");
		return folded ? folded(value.toString()) : value;
	}

	private String folded(String text) {
		return this.texts.likewise(this.dice.oneIn(2) ? this.texts.piece(text) : text);
	}

	private Object number() {
		double number = (Double) this.dice.pick(this.pool.of("low", "high"));
		return this.dice.oneIn(3) ? number + 0.5 : number;
	}

	private Object date() {
		return this.dice.oneIn(2) ? this.dates.any(2017, 2027) : this.dice.pick(this.pool.of("statedOn", "asOf"));
	}

	private Object instant() {
		return this.dice.pick(this.pool.of("recordedAt")).toString();
	}

	/** Whether the conditions are comparisons with a single value. */
	private static boolean isComparison(GraphQLInputObjectType type) {
		return type.getName().endsWith("Filter");
	}

	private static boolean isNested(GraphQLInputObjectField field) {
		return GraphQLTypeUtil.unwrapAll(field.getType()) instanceof GraphQLInputObjectType type && !isComparison(type);
	}

}
