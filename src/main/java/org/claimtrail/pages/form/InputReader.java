package org.claimtrail.pages.form;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLTypeUtil;
import org.jspecify.annotations.Nullable;

/**
 * Reads the content of an input from the fields of a form. What is empty is not given;
 * what is needed and empty goes on as it is, so that the mutation says so.
 */
public final class InputReader {

	/** Parts of thousands are parted by commas, as the pages print them, or spaces. */
	private static final Pattern NUMBER = Pattern
		.compile("[-+]?(?:\\d{1,3}(?:[, \\u00a0\\u202f]\\d{3})+|\\d{1,18})(?:\\.\\d{1,18})?");

	private static final int LONGEST_SHOWN = 80;

	private final FormValues values;

	private final List<FormProblem> problems = new ArrayList<>();

	public InputReader(FormValues values) {
		this.values = values;
	}

	/** What no mutation can be asked with. */
	public List<FormProblem> problems() {
		return this.problems;
	}

	public Map<String, Object> read(GraphQLInputObjectType type, String path) {
		Map<String, Object> content = new LinkedHashMap<>();
		for (GraphQLInputObjectField field : type.getFieldDefinitions()) {
			Object value = value(field, FormValues.under(path, field.getName()));
			if (value != null) {
				content.put(field.getName(), value);
			}
		}
		return content;
	}

	private @Nullable Object value(GraphQLInputObjectField field, String path) {
		if (InputTypes.isList(field)) {
			return InputTypes.isObject(field) ? items(field, path) : lines(path);
		}
		if (InputTypes.isObject(field)) {
			return this.values.isBlank(path) ? null : read(InputTypes.object(field.getType()), path);
		}
		String text = this.values.get(path);
		if (GraphQLTypeUtil.unwrapAll(field.getType()) instanceof GraphQLEnumType words) {
			return word(words, path, text, InputTypes.isNeeded(field));
		}
		if (text.isBlank()) {
			return InputTypes.isNeeded(field) ? "" : null;
		}
		return switch (((GraphQLNamedType) GraphQLTypeUtil.unwrapAll(field.getType())).getName()) {
			case "Boolean" -> text.equals("true") ? true : null;
			case "Float" -> number(path, text.strip());
			case "Int" -> whole(path, text.strip());
			case "ID" -> text.strip();
			default -> text;
		};
	}

	private @Nullable List<Object> items(GraphQLInputObjectField field, String path) {
		List<Object> items = new ArrayList<>();
		for (int index = 0; index < this.values.size(path); index++) {
			items.add(read(InputTypes.object(field.getType()), FormValues.item(path, index)));
		}
		return items.isEmpty() ? null : items;
	}

	private @Nullable List<String> lines(String path) {
		List<String> lines = this.values.get(path)
			.lines()
			.map(String::strip)
			.filter((line) -> !line.isEmpty())
			.toList();
		return lines.isEmpty() ? null : lines;
	}

	private @Nullable String word(GraphQLEnumType words, String path, String text, boolean needed) {
		if (words.getValue(text) == null && (needed || !text.isBlank())) {
			this.problems.add(new FormProblem(path, text.isBlank() ? "choose one of the words"
					: "“%s” is none of the words that can be chosen here".formatted(shown(text))));
		}
		return text.isBlank() ? null : text;
	}

	private @Nullable Double number(String path, String text) {
		if (NUMBER.matcher(text).matches()) {
			return new BigDecimal(text.replaceAll("[, \\u00a0\\u202f]", "")).doubleValue();
		}
		this.problems.add(new FormProblem(path,
				"“%s” cannot be read as a number: write it in digits, such as 700,000 or 700000 or 2.5"
					.formatted(shown(text))));
		return null;
	}

	private @Nullable Integer whole(String path, String text) {
		if (text.matches("\\d{1,9}")) {
			return Integer.valueOf(text);
		}
		this.problems.add(new FormProblem(path, "“%s” is no whole number, such as 3".formatted(shown(text))));
		return null;
	}

	public static String shown(String text) {
		return (text.length() > LONGEST_SHOWN) ? text.substring(0,
				text.offsetByCodePoints(0, Math.min(LONGEST_SHOWN, text.codePointCount(0, text.length())))) + "…"
				: text;
	}

}
