package org.claimtrail.projection.mapping;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import graphql.schema.GraphQLDirectiveContainer;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLEnumValueDefinition;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import org.claimtrail.projection.ComputedCondition;
import org.claimtrail.projection.ComputedField;
import org.claimtrail.projection.Listing;
import org.jspecify.annotations.Nullable;

/**
 * How every field of the filters and every key of the orders of the contract is
 * evaluated. By convention filters end in {@code Where} or {@code Filter} and the enums
 * of orders in {@code OrderField}.
 */
final class InputMappings {

	private final GraphQLSchema schema;

	private final Rules rules;

	private final NodeVocabulary vocabulary;

	private final Map<String, Map<String, FilterMapping>> filters = new HashMap<>();

	private final Map<String, Map<String, OrderMapping>> orders = new HashMap<>();

	private final Set<Relation> single = new HashSet<>();

	private final Map<Relation, Listing> listings = new HashMap<>();

	private final Set<String> unmapped = new TreeSet<>();

	InputMappings(GraphQLSchema schema, Rules rules, NodeVocabulary vocabulary) {
		this.schema = schema;
		this.rules = rules;
		this.vocabulary = vocabulary;
		for (GraphQLNamedType type : schema.getAllTypesAsList()) {
			if (type instanceof GraphQLObjectType object) {
				object.getFieldDefinitions().forEach(this::noteSingle);
				object.getFieldDefinitions().forEach(this::noteListing);
			}
		}
		for (GraphQLNamedType type : schema.getAllTypesAsList()) {
			if (type instanceof GraphQLInputObjectType input && input.getName().endsWith("Where")) {
				input.getFields().forEach((field) -> map(input, field));
			}
			else if (type instanceof GraphQLEnumType values && values.getName().endsWith("OrderField")) {
				values.getValues().forEach((value) -> map(values, value));
			}
		}
	}

	/** The names of the fields of filters and orders that nothing evaluates. */
	Collection<String> unmapped() {
		return this.unmapped;
	}

	@Nullable FilterMapping filter(String inputType, String field) {
		return this.filters.getOrDefault(inputType, Map.of()).get(field);
	}

	@Nullable OrderMapping order(String enumType, String value) {
		return this.orders.getOrDefault(enumType, Map.of()).get(value);
	}

	private void noteSingle(GraphQLFieldDefinition field) {
		Relation relation = Directives.relation(field);
		if (relation != null && !(GraphQLTypeUtil.unwrapAll(field.getType()) instanceof GraphQLObjectType object
				&& OutputMappings.isConnection(object))) {
			this.single.add(relation);
		}
	}

	/** What lists its items by a property of theirs finds them by it. */
	private void noteListing(GraphQLFieldDefinition field) {
		Relation relation = Directives.relation(field);
		Listing listing = Directives.listing(field);
		if (relation != null && listing != null && listing.copies() == null) {
			this.listings.put(new Relation(relation.type(), !relation.outgoing()), listing);
		}
	}

	private void map(GraphQLEnumType type, GraphQLEnumValueDefinition value) {
		Source source = source(value, null, stem(type.getName(), "OrderField"));
		if (source == null) {
			this.unmapped.add(type.getName() + "." + value.getName());
			return;
		}
		this.orders.computeIfAbsent(type.getName(), (name) -> new HashMap<>())
			.put(value.getName(), new OrderMapping(source, Directives.flag(value, "property", "nullable"),
					Directives.text(value, "property", "mark"), Directives.flag(value, "property", "indexed")));
	}

	private void map(GraphQLInputObjectType type, GraphQLInputObjectField field) {
		FilterMapping mapping = map(field, stem(type.getName(), "Where"));
		if (mapping == null) {
			this.unmapped.add(type.getName() + "." + field.getName());
			return;
		}
		this.filters.computeIfAbsent(type.getName(), (name) -> new HashMap<>()).put(field.getName(), mapping);
	}

	private @Nullable FilterMapping map(GraphQLInputObjectField field, String owner) {
		GraphQLNamedType named = GraphQLTypeUtil.unwrapAll(field.getType());
		String type = named.getName();
		if (List.of("and", "or", "not").contains(field.getName()) && type.endsWith("Where")) {
			return new FilterMapping.Logic(field.getName(), type);
		}
		Relation relation = Directives.relation(field);
		if (relation != null) {
			return new FilterMapping.Related(relation, this.single.contains(relation), label(stem(type, "Where")), type,
					this.listings.get(relation));
		}
		if (Directives.has(field, "embedded")) {
			return new FilterMapping.Embedded(Directives.text(field, "embedded", "when"), type);
		}
		String folded = Directives.text(field, "folded", "property");
		if (folded != null) {
			return new FilterMapping.Folded(folded, Directives.text(field, "folded", "list"));
		}
		return computedOrStored(field, type, owner);
	}

	private @Nullable FilterMapping computedOrStored(GraphQLInputObjectField field, String type, String owner) {
		String rule = Directives.text(field, "computed", "by");
		ComputedCondition condition = (rule != null) ? this.rules.condition(rule) : null;
		if (condition != null) {
			return new FilterMapping.Rule(condition);
		}
		String label = type.endsWith("Where") ? label(stem(type, "Where")) : null;
		if (rule == null && label != null) {
			return new FilterMapping.Labelled(label, type);
		}
		Source source = source(field, field.getName(), owner);
		if (source == null) {
			return null;
		}
		if (type.endsWith("Where")) {
			return (source instanceof Source.Computed computed)
					? new FilterMapping.ComputedRelated(computed.rule(), type) : null;
		}
		if (type.endsWith("Filter")) {
			return new FilterMapping.Compare(source,
					isKnown(field.getName(), owner) ? new Source.Property(field.getName()) : source,
					Directives.flag(field, "property", "indexed"));
		}
		boolean list = GraphQLTypeUtil.unwrapNonNull(field.getType()) instanceof GraphQLList;
		return list ? new FilterMapping.OneOf(source) : new FilterMapping.Is(source);
	}

	private @Nullable Source source(GraphQLDirectiveContainer on, @Nullable String name, String owner) {
		String rule = Directives.text(on, "computed", "by");
		if (rule != null) {
			ComputedField computed = this.rules.field(rule);
			return (computed != null) ? new Source.Computed(computed) : null;
		}
		String property = Directives.text(on, "property", "name");
		property = (property != null) ? property : name;
		return (property != null && isKnown(property, owner)) ? new Source.Property(property) : null;
	}

	private boolean isKnown(String property, String owner) {
		String label = (this.schema.getType(owner) instanceof GraphQLObjectType) ? label(owner) : null;
		return (label != null) ? this.vocabulary.has(label, property) : this.vocabulary.has(property);
	}

	private @Nullable String label(String type) {
		return (this.schema.getType(type) instanceof GraphQLDirectiveContainer container)
				? Directives.text(container, "node", "label") : null;
	}

	private static String stem(String type, String suffix) {
		return type.endsWith(suffix) ? type.substring(0, type.length() - suffix.length()) : type;
	}

}
