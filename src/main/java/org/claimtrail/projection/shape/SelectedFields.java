package org.claimtrail.projection.shape;

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
import graphql.language.SelectionSet;
import graphql.language.TypeName;
import graphql.language.VariableReference;
import graphql.schema.GraphQLImplementingType;
import graphql.schema.GraphQLNamedOutputType;
import graphql.schema.GraphQLObjectType;
import org.jspecify.annotations.Nullable;

/**
 * Collects the fields that a selection holds for one object type, merged by response key:
 * the CollectFields algorithm of the GraphQL specification, section 6.3.2.
 */
final class SelectedFields {

	private final Map<String, FragmentDefinition> fragments;

	private final Map<String, Object> variables;

	SelectedFields(Map<String, FragmentDefinition> fragments, Map<String, Object> variables) {
		this.fragments = fragments;
		this.variables = variables;
	}

	/** The fields below a merged field, by response key in the order of the answer. */
	Map<String, List<Field>> below(List<Field> parents, GraphQLObjectType type) {
		Map<String, List<Field>> fields = new LinkedHashMap<>();
		Set<String> visited = new HashSet<>();
		for (Field parent : parents) {
			collect(parent.getSelectionSet(), type, fields, visited);
		}
		return fields;
	}

	private void collect(@Nullable SelectionSet selections, GraphQLObjectType type, Map<String, List<Field>> fields,
			Set<String> visited) {
		if (selections == null) {
			return;
		}
		for (graphql.language.Selection<?> selection : selections.getSelections()) {
			switch (selection) {
				case Field field when isIncluded(field) ->
					fields.computeIfAbsent(field.getResultKey(), (key) -> new ArrayList<>(1)).add(field);
				case InlineFragment fragment when isIncluded(fragment) && applies(fragment.getTypeCondition(), type) ->
					collect(fragment.getSelectionSet(), type, fields, visited);
				case FragmentSpread spread when isIncluded(spread) && visited.add(spread.getName()) -> {
					FragmentDefinition fragment = this.fragments.get(spread.getName());
					if (fragment != null && applies(fragment.getTypeCondition(), type)) {
						collect(fragment.getSelectionSet(), type, fields, visited);
					}
				}
				default -> {
				}
			}
		}
	}

	private static boolean applies(@Nullable TypeName condition, GraphQLObjectType type) {
		return condition == null || condition.getName().equals(type.getName())
				|| implementsType(type, condition.getName());
	}

	private static boolean implementsType(GraphQLImplementingType type, String name) {
		for (GraphQLNamedOutputType contract : type.getInterfaces()) {
			if (contract.getName().equals(name)) {
				return true;
			}
		}
		return false;
	}

	private boolean isIncluded(DirectivesContainer<?> selection) {
		return !holds(selection, "skip", false) && holds(selection, "include", true);
	}

	private boolean holds(DirectivesContainer<?> selection, String name, boolean otherwise) {
		for (Directive directive : selection.getDirectives()) {
			if (directive.getName().equals(name)) {
				Argument argument = directive.getArgument("if");
				return switch ((argument != null) ? argument.getValue() : null) {
					case BooleanValue literal -> literal.isValue();
					case VariableReference variable -> Boolean.TRUE.equals(this.variables.get(variable.getName()));
					case null, default -> otherwise;
				};
			}
		}
		return otherwise;
	}

}
