package org.claimtrail.graphql.limit;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import graphql.language.Argument;
import graphql.language.BooleanValue;
import graphql.language.Directive;
import graphql.language.DirectivesContainer;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.language.TypeName;
import graphql.language.VariableReference;
import graphql.schema.GraphQLCompositeType;
import graphql.schema.GraphQLSchema;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a selection by response key, whatever type their object turns out to
 * have. Left out is what a directive leaves out.
 */
final class CollectedFields {

	private final GraphQLSchema schema;

	private final Map<String, FragmentDefinition> fragments;

	private final Map<String, Object> variables;

	CollectedFields(GraphQLSchema schema, Map<String, FragmentDefinition> fragments, Map<String, Object> variables) {
		this.schema = schema;
		this.fragments = fragments;
		this.variables = variables;
	}

	Map<String, List<Found>> of(List<SelectionSet> selections, GraphQLCompositeType type) {
		Map<String, List<Found>> fields = new LinkedHashMap<>();
		Set<String> visited = new HashSet<>();
		for (SelectionSet set : selections) {
			collect(set, type, fields, visited);
		}
		return fields;
	}

	private void collect(@Nullable SelectionSet selections, GraphQLCompositeType type, Map<String, List<Found>> fields,
			Set<String> visited) {
		if (selections == null) {
			return;
		}
		for (Selection<?> selection : selections.getSelections()) {
			switch (selection) {
				case Field field when isIncluded(field) ->
					fields.computeIfAbsent(field.getResultKey(), (key) -> new ArrayList<>(1))
						.add(new Found(field, type));
				case InlineFragment inline when isIncluded(inline) ->
					collect(inline.getSelectionSet(), narrowed(type, inline.getTypeCondition()), fields, visited);
				case FragmentSpread spread when isIncluded(spread) && visited.add(spread.getName()) -> {
					FragmentDefinition fragment = this.fragments.get(spread.getName());
					if (fragment != null) {
						collect(fragment.getSelectionSet(), narrowed(type, fragment.getTypeCondition()), fields,
								visited);
					}
				}
				default -> {
				}
			}
		}
	}

	private GraphQLCompositeType narrowed(GraphQLCompositeType type, @Nullable TypeName condition) {
		return (condition != null && this.schema.getType(condition.getName()) instanceof GraphQLCompositeType narrower)
				? narrower : type;
	}

	private boolean isIncluded(DirectivesContainer<?> selection) {
		return !holds(selection, "skip", false) && holds(selection, "include", true);
	}

	private boolean holds(DirectivesContainer<?> selection, String name, boolean otherwise) {
		for (Directive directive : selection.getDirectives()) {
			Argument argument = directive.getName().equals(name) ? directive.getArgument("if") : null;
			if (argument != null) {
				return switch (argument.getValue()) {
					case BooleanValue literal -> literal.isValue();
					case VariableReference variable -> Boolean.TRUE.equals(this.variables.get(variable.getName()));
					default -> otherwise;
				};
			}
		}
		return otherwise;
	}

	/** A field and the type whose field it is. */
	record Found(Field field, GraphQLCompositeType owner) {

	}

}
