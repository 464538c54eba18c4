package org.claimtrail.projection;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

import graphql.Scalars;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLEnumValueDefinition;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import org.neo4j.cypherdsl.core.Condition;
import org.neo4j.cypherdsl.core.Node;

/** The main forms in which a field of the contract can be asked for. */
record ProbedField(GraphQLFieldDefinition field, Function<Node, Condition> filter) {

	/**
	 * With nothing, with everything, and with each choice, each argument and each
	 * selected field by itself.
	 */
	List<ProbedQuestion> forms() {
		Map<String, Set<String>> all = selections();
		Set<String> required = new LinkedHashSet<>();
		Set<String> optional = new LinkedHashSet<>();
		Map<String, String> defaults = new LinkedHashMap<>();
		for (GraphQLArgument argument : this.field.getArguments()) {
			if (!values(argument).isEmpty()) {
				if (isRequired(argument)) {
					defaults.put(argument.getName(), values(argument).getFirst());
				}
			}
			else {
				(isRequired(argument) ? required : optional).add(argument.getName());
			}
		}
		Set<String> every = new LinkedHashSet<>(required);
		every.addAll(optional);
		ProbedQuestion least = new ProbedQuestion(Map.of(), required, defaults, this.filter, new int[1]);
		ProbedQuestion most = new ProbedQuestion(all, every, defaults, this.filter, new int[1]);
		List<ProbedQuestion> forms = new ArrayList<>(List.of(least, most, most.selecting(Map.of())));
		for (GraphQLArgument argument : this.field.getArguments()) {
			values(argument).forEach((value) -> forms.add(least.selecting(all).choosing(argument.getName(), value)));
		}
		for (String argument : optional) {
			forms.add(least.giving((given) -> with(given, argument)));
		}
		all.forEach((outer, inner) -> {
			forms.add(least.selecting(Map.of(outer, Set.of())));
			forms.add(least.selecting(Map.of(outer, inner)));
		});
		return forms;
	}

	private static Set<String> with(Set<String> names, String name) {
		names.add(name);
		return names;
	}

	private static boolean isRequired(GraphQLArgument argument) {
		return argument.getType() instanceof GraphQLNonNull || argument.hasSetDefaultValue();
	}

	/** What an argument may be that decides the text; nothing where it is a parameter. */
	private static List<String> values(GraphQLArgument argument) {
		GraphQLType type = GraphQLTypeUtil.unwrapNonNull(argument.getType());
		if (type instanceof GraphQLList) {
			return List.of();
		}
		if (type instanceof GraphQLEnumType choice) {
			return choice.getValues().stream().map(GraphQLEnumValueDefinition::getName).toList();
		}
		return type.equals(Scalars.GraphQLBoolean) ? List.of("false", "true") : List.of();
	}

	/** The fields that can be selected within it, each with those within them. */
	private Map<String, Set<String>> selections() {
		Map<String, Set<String>> selections = new LinkedHashMap<>();
		for (GraphQLFieldDefinition outer : fields(this.field)) {
			Set<String> inner = new LinkedHashSet<>();
			for (GraphQLFieldDefinition one : fields(outer)) {
				inner.add(one.getName());
				fields(one).forEach((innermost) -> inner.add(innermost.getName()));
			}
			selections.put(outer.getName(), inner);
		}
		return selections;
	}

	private static List<GraphQLFieldDefinition> fields(GraphQLFieldDefinition field) {
		return (GraphQLTypeUtil.unwrapAll(field.getType()) instanceof GraphQLFieldsContainer container)
				? container.getFieldDefinitions() : List.of();
	}

}
