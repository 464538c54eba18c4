package org.claimtrail.projection.execution;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.Node;
import graphql.language.VariableReference;
import graphql.schema.DataFetchingEnvironment;
import org.claimtrail.projection.shape.Selection;
import org.jspecify.annotations.Nullable;

/**
 * What was read of one field of a parsed document. It serves the next operation, too, if
 * the variables that were looked at have the same values.
 *
 * @param subject what is sought beyond what the document says: a type and a property
 * @param names the variables that decide what is read
 * @param variables those of them that were given, with their values
 * @param parameters the values of the statement's parameters
 * @param naming those of them that name records
 * @param changes those of them that number changes, and stand for their times
 */
record Reading(String subject, Set<String> names, Map<String, Object> variables, Selection.Root root, String statement,
		Map<String, @Nullable Object> parameters, Set<String> naming, Set<String> changes) {

	/** The names of the variables below some nodes of a document. */
	static Set<String> names(List<? extends Node<?>> nodes, Map<String, FragmentDefinition> fragments) {
		Set<String> names = new HashSet<>();
		Set<String> visited = new HashSet<>();
		nodes.forEach((node) -> collect(node, fragments, names, visited));
		return names;
	}

	/** The variables with these names that are given. */
	static Map<String, Object> given(Set<String> names, DataFetchingEnvironment environment) {
		Map<String, Object> given = new HashMap<>(environment.getVariables());
		given.keySet().retainAll(names);
		return given;
	}

	boolean holds(String subject, DataFetchingEnvironment environment) {
		return this.subject.equals(subject) && this.variables.equals(given(this.names, environment));
	}

	private static void collect(Node<?> node, Map<String, FragmentDefinition> fragments, Set<String> names,
			Set<String> visited) {
		if (node instanceof VariableReference variable) {
			names.add(variable.getName());
		}
		FragmentDefinition fragment = (node instanceof FragmentSpread spread && visited.add(spread.getName()))
				? fragments.get(spread.getName()) : null;
		if (fragment != null) {
			collect(fragment, fragments, names, visited);
		}
		for (Node<?> child : node.getChildren()) {
			collect(child, fragments, names, visited);
		}
	}

}
