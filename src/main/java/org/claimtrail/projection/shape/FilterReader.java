package org.claimtrail.projection.shape;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;

import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLTypeUtil;
import org.claimtrail.date.PartialDate;
import org.claimtrail.ledger.FoldedText;
import org.claimtrail.projection.ComputedCondition;
import org.claimtrail.projection.Listing;
import org.claimtrail.projection.mapping.FilterMapping;
import org.claimtrail.projection.mapping.SchemaMapping;
import org.claimtrail.projection.mapping.Source;
import org.claimtrail.projection.shape.Filter.Operator;
import org.jspecify.annotations.Nullable;

/**
 * Reads the {@code where} argument of a connection. A condition that is null is as if not
 * given.
 */
final class FilterReader {

	private final SchemaMapping mapping;

	private final Parameters parameters;

	FilterReader(SchemaMapping mapping, Parameters parameters) {
		this.mapping = mapping;
		this.parameters = parameters;
	}

	Filter read(GraphQLFieldDefinition definition, Map<String, Object> arguments) {
		GraphQLArgument argument = definition.getArgument("where");
		return (argument != null) ? read(argument, arguments.get("where")) : Filter.NONE;
	}

	/** The conditions of an argument; none when it is null. */
	Filter read(GraphQLArgument argument, @Nullable Object value) {
		if (!(value instanceof Map<?, ?> where)) {
			return Filter.NONE;
		}
		return all(GraphQLTypeUtil.unwrapAll(argument.getType()).getName(), where);
	}

	private Filter all(String type, Map<?, ?> where) {
		List<Filter> filters = new ArrayList<>(where.size());
		where.forEach((name, value) -> {
			if (value != null) {
				filters.add(one(this.mapping.filter(type, String.valueOf(name)), value));
			}
		});
		return Filter.all(filters);
	}

	private Filter one(FilterMapping field, Object value) {
		return switch (field) {
			case FilterMapping.Logic logic -> logic(logic, value);
			case FilterMapping.Compare compare -> compare(compare, (Map<?, ?>) value);
			case FilterMapping.Folded folded -> folded(folded, (Map<?, ?>) value);
			case FilterMapping.OneOf any -> new Filter.Compare(any.source(), Operator.IN, this.parameters.add(value));
			case FilterMapping.Is is -> new Filter.Compare(is.source(), Operator.EQ, this.parameters.add(value));
			case FilterMapping.Related related ->
				named(related.listing(), true, all(related.inputType(), (Map<?, ?>) value),
						(rest) -> new Filter.Related(related.relation(), related.toOne(), related.label(), rest));
			case FilterMapping.ComputedRelated related -> named(related.rule().listing(), false,
					all(related.inputType(), (Map<?, ?>) value), (rest) -> new Filter.Ruled(related.rule(), rest));
			case FilterMapping.Embedded embedded -> embedded(embedded, (Map<?, ?>) value);
			case FilterMapping.Labelled labelled ->
				new Filter.Labelled(labelled.label(), all(labelled.inputType(), (Map<?, ?>) value));
			case FilterMapping.Rule rule ->
				ruled(rule.rule(), (value instanceof PartialDate date) ? date.last() : value);
		};
	}

	/**
	 * Conditions on a neighbour, of which those on its identifier may be met by an index.
	 * @param walks whether to walk to the neighbour where that index does not help
	 */
	private static Filter named(@Nullable Listing listing, boolean walks, Filter filter, UnaryOperator<Filter> walk) {
		List<Filter> own = new ArrayList<>();
		List<Filter> others = new ArrayList<>();
		for (Filter one : filter.conjuncts()) {
			if (listing != null && one instanceof Filter.Compare compare && compare.isIdentifier()) {
				own.add(new Filter.Named(listing, compare.operator(), compare.parameter(),
						walks ? walk.apply(compare) : null));
			}
			else {
				others.add(one);
			}
		}
		if (own.isEmpty()) {
			return walk.apply(filter);
		}
		if (!others.isEmpty()) {
			own.add(walk.apply(new Filter.All(others)));
		}
		return (own.size() == 1) ? own.getFirst() : new Filter.All(own);
	}

	private Filter logic(FilterMapping.Logic logic, Object value) {
		if (value instanceof Map<?, ?> where) {
			return Filter.not(all(logic.inputType(), where));
		}
		List<Filter> filters = new ArrayList<>();
		for (Object where : (List<?>) value) {
			filters.add(all(logic.inputType(), (Map<?, ?>) where));
		}
		return "or".equals(logic.operator()) ? Filter.any(filters) : Filter.all(filters);
	}

	private Filter embedded(FilterMapping.Embedded embedded, Map<?, ?> where) {
		Filter inner = all(embedded.inputType(), where);
		boolean implied = inner.conjuncts()
			.stream()
			.anyMatch((one) -> one instanceof Filter.Compare compare && compare.isIndexedRange());
		return (embedded.when() != null && !implied)
				? Filter.all(List.of(new Filter.Absent(new Source.Property(embedded.when()), false), inner)) : inner;
	}

	private Filter compare(FilterMapping.Compare compare, Map<?, ?> comparisons) {
		List<Filter> filters = new ArrayList<>(comparisons.size());
		comparisons.forEach((name, value) -> {
			if (value != null) {
				filters.add(comparison(compare, String.valueOf(name), value));
			}
		});
		return Filter.all(filters);
	}

	private Filter comparison(FilterMapping.Compare compare, String name, Object value) {
		Source source = compare.source();
		return switch (name) {
			case "isNull" -> new Filter.Absent(compare.presence(), (Boolean) value);
			case "from" -> bound(source, Operator.GTE, ((PartialDate) value).first());
			case "to" -> bound(source, Operator.LTE, ((PartialDate) value).last());
			default -> compare(source, operator(name), value, compare.indexed());
		};
	}

	/** Whoever is named may be another one by now; what comes after a name does not. */
	private Filter compare(Source source, Operator operator, Object value, boolean indexed) {
		boolean named = Filter.Compare.names(source, operator);
		return new Filter.Compare(source, operator,
				named ? this.parameters.addNaming(value) : this.parameters.add(value), indexed);
	}

	/** An open end comes after everything, so nothing is left out. */
	private Filter ruled(ComputedCondition rule, @Nullable Object value) {
		if (value == null) {
			return Filter.NONE;
		}
		String parameter = rule.takesChanges() ? this.parameters.addChange(value) : this.parameters.add(value);
		return new Filter.Rule(rule, parameter, rule.lists(value));
	}

	private Filter bound(Source source, Operator operator, @Nullable Object day) {
		return (day != null) ? new Filter.Compare(source, operator, this.parameters.add(day)) : Filter.NONE;
	}

	private Filter folded(FilterMapping.Folded folded, Map<?, ?> comparisons) {
		List<Filter> filters = new ArrayList<>(comparisons.size());
		comparisons.forEach((name, value) -> {
			if (value != null) {
				Object text = (value instanceof List<?> texts)
						? texts.stream().map((one) -> FoldedText.of(Objects.toString(one))).toList()
						: FoldedText.of(value.toString());
				filters.add(new Filter.Text(folded.property(), folded.list(), operator(String.valueOf(name)),
						this.parameters.add(text)));
			}
		});
		return Filter.all(filters);
	}

	private static Operator operator(String name) {
		return switch (name) {
			case "eq" -> Operator.EQ;
			case "in" -> Operator.IN;
			case "lt" -> Operator.LT;
			case "lte" -> Operator.LTE;
			case "gt" -> Operator.GT;
			case "gte" -> Operator.GTE;
			case "contains" -> Operator.CONTAINS;
			case "startsWith" -> Operator.STARTS_WITH;
			default -> throw new IllegalStateException("Unknown comparison " + name);
		};
	}

}
