package org.claimtrail.pages.asking;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import graphql.language.ArrayValue;
import graphql.language.BooleanValue;
import graphql.language.EnumValue;
import graphql.language.IntValue;
import graphql.language.ListType;
import graphql.language.NonNullType;
import graphql.language.StringValue;
import graphql.language.Type;
import graphql.language.TypeName;
import graphql.language.Value;
import graphql.language.VariableDefinition;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLEnumValueDefinition;
import graphql.schema.GraphQLSchema;
import jakarta.servlet.http.HttpServletRequest;
import org.claimtrail.pages.condition.MeantRecords;
import org.claimtrail.pages.condition.MeantRecords.Meant;
import org.claimtrail.pages.reading.PlainWords;
import org.jspecify.annotations.Nullable;

import org.springframework.ui.Model;

/**
 * The form of a question: what was typed for what can be varied, and what that comes to.
 * Records may be typed by their names. Conditions that are no single value or list of
 * words keep what the question has.
 */
final class QuestionForm {

	private static final Map<String, List<String>> CLAIMANT = Map.of("speaker", List.of("SPEAKER", "ORGANIZATION"),
			"organization", List.of("SPEAKER", "ORGANIZATION"));

	private static final Map<String, String> LABELS = Map.of("first", "How many at most", "maxAgeDays",
			"At most so many days old", "of", "Of these", "in", "Of these kinds", "ids", "Of these", "id", "Of");

	private final List<Variable> fields = new ArrayList<>();

	private final Map<String, @Nullable Object> variables = new HashMap<>();

	private final GraphQLSchema schema;

	private final MeantRecords meant;

	private final HttpServletRequest request;

	private final Model page;

	QuestionForm(GraphQLSchema schema, MeantRecords meant, HttpServletRequest request, Model page) {
		this.schema = schema;
		this.meant = meant;
		this.request = request;
		this.page = page;
	}

	/** Reads what was typed for each of these. */
	QuestionForm read(List<VariableDefinition> definitions) {
		definitions.stream().filter((one) -> isOffered(one)).forEach(this::read);
		return this;
	}

	List<Variable> fields() {
		return this.fields;
	}

	/** What the question is asked with, where that differs from what it has. */
	Map<String, @Nullable Object> variables() {
		return this.variables;
	}

	/** Why it cannot be asked; empty where it can. */
	List<String> problems() {
		return this.fields.stream()
			.map((field) -> (field.meant() != null) ? field.meant().problem() : field.problem())
			.filter(Objects::nonNull)
			.toList();
	}

	private void read(VariableDefinition definition) {
		String name = definition.getName();
		String type = type(definition.getType());
		boolean list = isList(definition.getType());
		List<String> choices = choices(type);
		String[] typed = this.request.getParameterValues(name);
		String kept = text(definition.getDefaultValue());
		String given = (typed == null) ? kept
				: Stream.of(typed).map(String::strip).filter((one) -> !one.isEmpty()).collect(Collectors.joining(", "));
		Meant record = (type.equals("ID") && !list) ? meant(name, given, kept) : null;
		String problem = fault(type, given);
		this.fields.add(new Variable(name, label(name), given, choices, list, type.equals("Int"), record, problem));
		if (typed != null && problem == null && !given.equals(kept)) {
			this.variables.put(name, (record != null) ? record.given() : value(type, list, given));
		}
	}

	/** The record of the kind that the question has there. */
	private Meant meant(String name, String given, String kept) {
		String kind = kept.contains(":") ? kept.substring(0, kept.indexOf(':')) : "";
		List<String> kinds = CLAIMANT.getOrDefault(kind, List.of(kind.toUpperCase(Locale.ROOT)));
		return kind.isEmpty() ? new Meant(name, given, given, List.of(), null)
				: this.meant.of(this.request, this.page, name, given, kinds);
	}

	private static String label(String name) {
		return LABELS.getOrDefault(name, AnswerField.words(name));
	}

	private @Nullable String fault(String type, String given) {
		if (type.equals("PartialDate")) {
			return PlainWords.dateFault(given);
		}
		boolean number = given.isEmpty() || given.matches("-?\\d{1,9}");
		return (type.equals("Int") && !number) ? "“%s” is no whole number.".formatted(given) : null;
	}

	private static @Nullable Object value(String type, boolean list, String given) {
		if (given.isEmpty()) {
			return list ? List.of() : null;
		}
		if (list) {
			return List.of(given.split(",\\s*"));
		}
		return switch (type) {
			case "Int" -> Integer.valueOf(given);
			case "Boolean" -> given.equals("true");
			case "PartialDate" -> PlainWords.dateMeant(given);
			default -> given;
		};
	}

	/** Whether it is a value, or a list of words: what a form can ask for. */
	private boolean isOffered(VariableDefinition definition) {
		String type = type(definition.getType());
		return type.matches("Int|Boolean|ID|String|PartialDate")
				|| this.schema.getType(type) instanceof GraphQLEnumType;
	}

	private List<String> choices(String type) {
		if (type.equals("Boolean")) {
			return List.of("true", "false");
		}
		if (this.schema.getType(type) instanceof GraphQLEnumType constants) {
			return constants.getValues().stream().map(GraphQLEnumValueDefinition::getName).toList();
		}
		return List.of();
	}

	private static String text(@Nullable Value<?> value) {
		return switch (value) {
			case StringValue text -> Objects.requireNonNullElse(text.getValue(), "");
			case EnumValue constant -> Objects.requireNonNullElse(constant.getName(), "");
			case IntValue number -> new BigDecimal(number.getValue()).toPlainString();
			case BooleanValue yes -> Boolean.toString(yes.isValue());
			case ArrayValue list -> list.getValues().stream().map(QuestionForm::text).collect(Collectors.joining(", "));
			case null, default -> "";
		};
	}

	private static boolean isList(Type<?> type) {
		return (type instanceof NonNullType needed) ? isList(needed.getType()) : type instanceof ListType;
	}

	private static String type(Type<?> type) {
		return switch (type) {
			case NonNullType needed -> type(needed.getType());
			case ListType list -> type(list.getType());
			case TypeName name -> name.getName();
			default -> "";
		};
	}

	/**
	 * What can be varied about a question, as a field of a form.
	 *
	 * @param name its name in the question and in the address
	 * @param label what people call it
	 * @param given what was typed, or else what the question has; several have commas
	 * between
	 * @param choices the words to choose from; empty where there is no choice
	 * @param several whether more than one may be chosen
	 * @param number whether it is a whole number
	 * @param meant the record that is meant; null where it is none
	 * @param problem why it cannot be used; null where it can
	 */
	public record Variable(String name, String label, String given, List<String> choices, boolean several,
			boolean number, @Nullable Meant meant, @Nullable String problem) {

		/** Whether a word is chosen. */
		public boolean has(String choice) {
			return List.of(this.given.split(",\\s*")).contains(choice);
		}

	}

}
