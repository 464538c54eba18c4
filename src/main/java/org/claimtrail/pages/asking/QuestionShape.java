package org.claimtrail.pages.asking;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

import graphql.language.AstPrinter;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.language.TypeName;
import graphql.language.VariableDefinition;
import graphql.parser.Parser;
import graphql.schema.GraphQLCompositeType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import org.jspecify.annotations.Nullable;

/**
 * What the answer to a question has, read from its text and the contract. Of each record
 * the identifier and the name are asked for besides, so that a page can lead to it.
 *
 * @param document the text that is asked
 * @param fields what the answer has
 * @param variables what can be varied
 */
record QuestionShape(String document, List<AnswerField> fields, List<VariableDefinition> variables) {

	static QuestionShape of(GraphQLSchema schema, String text) {
		Document document = new Parser().parseDocument(text);
		OperationDefinition operation = document.getDefinitionsOfType(OperationDefinition.class).getFirst();
		Walk walk = new Walk(schema, document);
		Map<String, AnswerField> fields = new LinkedHashMap<>();
		SelectionSet selected = walk.select(operation.getSelectionSet(), schema.getQueryType(), fields);
		OperationDefinition asked = operation.transform((builder) -> builder.selectionSet(selected));
		return new QuestionShape(AstPrinter.printAst(asked), List.copyOf(fields.values()),
				operation.getVariableDefinitions());
	}

	/** Whether a question needs a token. */
	static boolean isGuarded(GraphQLSchema schema, String text) {
		return new Parser().parseDocument(text)
			.getDefinitionsOfType(OperationDefinition.class)
			.stream()
			.flatMap((operation) -> operation.getSelectionSet().getSelectionsOfType(Field.class).stream())
			.map((field) -> schema.getQueryType().getFieldDefinition(field.getName()))
			.map((field) -> (field != null) ? field.getDefinition() : null)
			.anyMatch((field) -> field != null && field.hasDirective("needs"));
	}

	/**
	 * What the contract says of each field that the answer has, by what people call it.
	 */
	Map<String, String> columns() {
		Map<String, String> said = new TreeMap<>();
		this.fields.forEach((field) -> tell(field, said));
		return said;
	}

	private static void tell(AnswerField field, Map<String, String> said) {
		if (!field.description().isEmpty() && !field.isPlace() && !field.key().equals("id")) {
			said.putIfAbsent(field.label(), field.description().replaceAll("\\s+", " "));
		}
		field.fields().forEach((one) -> tell(one, said));
	}

	/** Reads one question; fragments are put where they are used. */
	private record Walk(GraphQLSchema schema, Document document) {

		SelectionSet select(SelectionSet set, GraphQLCompositeType type, Map<String, AnswerField> fields) {
			List<Selection<?>> selections = new ArrayList<>();
			set.getSelections().forEach((selection) -> selections.add(one(selection, type, fields)));
			named(type).forEach((name) -> {
				if (!fields.containsKey(name.getName())) {
					selections.add(new Field(name.getName()));
					fields.put(name.getName(), field(name, name.getName(), List.of()));
				}
			});
			return SelectionSet.newSelectionSet(selections).build();
		}

		private Selection<?> one(Selection<?> selection, GraphQLCompositeType type, Map<String, AnswerField> fields) {
			return switch (selection) {
				case FragmentSpread spread -> {
					FragmentDefinition fragment = fragment(spread.getName());
					yield within(fragment.getTypeCondition(), fragment.getSelectionSet(), fields)
						.transform((builder) -> builder.directives(spread.getDirectives()));
				}
				case InlineFragment fragment ->
					within(fragment.getTypeCondition(), fragment.getSelectionSet(), type, fields)
						.transform((builder) -> builder.directives(fragment.getDirectives()));
				case Field field -> selected(field, type, fields);
				default -> throw new IllegalArgumentException("no such selection: " + selection);
			};
		}

		private InlineFragment within(TypeName condition, SelectionSet set, Map<String, AnswerField> fields) {
			return within(condition, set, schema().getQueryType(), fields);
		}

		private InlineFragment within(@Nullable TypeName condition, SelectionSet set, GraphQLCompositeType outside,
				Map<String, AnswerField> fields) {
			GraphQLCompositeType type = (condition != null)
					? (GraphQLCompositeType) Objects.requireNonNull(schema().getType(condition.getName())) : outside;
			SelectionSet selected = select(set, type, fields);
			return InlineFragment.newInlineFragment().typeCondition(condition).selectionSet(selected).build();
		}

		private Field selected(Field field, GraphQLCompositeType type, Map<String, AnswerField> fields) {
			GraphQLFieldDefinition definition = (type instanceof GraphQLFieldsContainer container)
					? container.getFieldDefinition(field.getName()) : null;
			if (definition == null) {
				return field;
			}
			Map<String, AnswerField> inner = new LinkedHashMap<>();
			AnswerField known = fields.get(field.getResultKey());
			if (known != null) {
				known.fields().forEach((one) -> inner.put(one.key(), one));
			}
			Field asked = field;
			if (field.getSelectionSet() != null
					&& GraphQLTypeUtil.unwrapAll(definition.getType()) instanceof GraphQLCompositeType of) {
				SelectionSet selected = select(field.getSelectionSet(), of, inner);
				asked = field.transform((builder) -> builder.selectionSet(selected));
			}
			fields.put(field.getResultKey(), field(definition, field.getResultKey(), List.copyOf(inner.values())));
			return asked;
		}

		private static AnswerField field(GraphQLFieldDefinition definition, String key, List<AnswerField> fields) {
			GraphQLNamedType type = GraphQLTypeUtil.unwrapAll(definition.getType());
			return new AnswerField(key, type.getName(), Objects.requireNonNullElse(definition.getDescription(), ""),
					fields);
		}

		/** The identifier of a record, and what it is called; empty for anything else. */
		private static List<GraphQLFieldDefinition> named(GraphQLCompositeType type) {
			if (!(type instanceof GraphQLFieldsContainer container) || container.getFieldDefinition("id") == null) {
				return List.of();
			}
			List<GraphQLFieldDefinition> named = new ArrayList<>(List.of(container.getFieldDefinition("id")));
			AnswerField.NAMES.stream()
				.map(container::getFieldDefinition)
				.filter(Objects::nonNull)
				.limit(1)
				.forEach(named::add);
			return named;
		}

		private FragmentDefinition fragment(String name) {
			return this.document.getDefinitionsOfType(FragmentDefinition.class)
				.stream()
				.filter((one) -> one.getName().equals(name))
				.findFirst()
				.orElseThrow();
		}

	}

}
