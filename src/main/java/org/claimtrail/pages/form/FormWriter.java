package org.claimtrail.pages.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLEnumValueDefinition;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLTypeUtil;
import org.claimtrail.pages.form.FormPart.Choice;
import org.claimtrail.pages.form.FormPart.Kind;
import org.claimtrail.pages.form.FormPart.Proposal;
import org.jspecify.annotations.Nullable;

/**
 * Lays the fields of an input out as those of a form, with what the contract says of
 * them, what was filled in, and what is wrong with it.
 */
public final class FormWriter {

	/** Texts that take more than a line. */
	private static final List<String> LONG = List.of("statement", "quote", "verificationNote", "exact", "reason",
			"description");

	private static final String MADE = "Made of the names and the day; you need not fill it in.";

	private static final String BY_WORDS = " A name, or some words of it, will do as well as an identifier.";

	private static final int MOST_ITEMS = 50;

	private final GraphQLInputObjectType type;

	private final FormValues values;

	private final Map<String, List<Choice>> found;

	private final Findings findings;

	/**
	 * @param found records that the words in a field may mean, by its path
	 */
	public FormWriter(GraphQLInputObjectType type, FormValues values, Map<String, List<Choice>> found,
			Findings findings) {
		this.type = type;
		this.values = values;
		this.found = found;
		this.findings = findings;
	}

	/** The parts at these paths, in this order. */
	public List<FormPart> parts(List<String> paths) {
		return paths.stream().map(this::part).toList();
	}

	public FormPart part(String path) {
		return part(InputTypes.field(this.type, path), path);
	}

	/** A part that stands at another path than its field. */
	public FormPart part(GraphQLInputObjectField field, String path) {
		if (InputTypes.isObject(field)) {
			List<FormPart> parts = InputTypes.isList(field) ? items(field, path)
					: below(InputTypes.object(field.getType()), path);
			return part(field, path, Kind.GROUP,
					isLeftOut(field, parts) ? parts.stream().map(FormPart::optional).toList() : parts, List.of());
		}
		if (GraphQLTypeUtil.unwrapAll(field.getType()) instanceof GraphQLEnumType words) {
			return part(field, path, Kind.CHOICE, List.of(),
					words.getValues().stream().map((word) -> choice(field, word)).toList());
		}
		List<Choice> meant = this.found.getOrDefault(path, List.of());
		return part(field, path, kind(field), List.of(), meant);
	}

	/** Of a figure that is not given, nothing is needed. */
	private static boolean isLeftOut(GraphQLInputObjectField field, List<FormPart> parts) {
		return !InputTypes.isList(field) && !InputTypes.isNeeded(field) && parts.stream().noneMatch(FormPart::isFilled);
	}

	private List<FormPart> below(GraphQLInputObjectType object, String path) {
		return object.getFieldDefinitions()
			.stream()
			.map((field) -> part(field, FormValues.under(path, field.getName())))
			.toList();
	}

	/** Those that are there, and an empty one. */
	private List<FormPart> items(GraphQLInputObjectField field, String path) {
		List<FormPart> items = new ArrayList<>();
		int size = this.values.size(path);
		for (int index = 0; index < Math.min(size + 1, MOST_ITEMS); index++) {
			String item = FormValues.item(path, index);
			String label = (index < size) ? InputTypes.label(field.getName()) + " " + (index + 1)
					: (size == 0) ? "Add one" : "Add another";
			items.add(new FormPart(item, Kind.ITEM, label, "", "", false, "", List.of(),
					below(InputTypes.object(field.getType()), item), this.findings.problems(item),
					this.findings.warnings(item)));
		}
		return items;
	}

	private FormPart part(GraphQLInputObjectField field, String path, Kind kind, List<FormPart> parts,
			List<Choice> words) {
		String said = forPeople(plain(field.getDescription()));
		int end = firstSentence(said);
		boolean named = field.getName().equals("id");
		boolean date = kind == Kind.DATE;
		String own = date ? DateFields.help(field.getName()) : InputTypes.help(field.getName());
		String help = named ? MADE
				: !own.isEmpty() ? own : said.substring(0, end) + ((kind == Kind.RECORD) ? BY_WORDS : "");
		String value = this.values.get(path);
		String made = this.values.made(path);
		return new FormPart(path, kind, InputTypes.label(field.getName()), help,
				(named || !own.isEmpty()) ? "" : said.substring(end).strip(), InputTypes.isNeeded(field) && !named,
				date ? DateFields.shown(value) : value,
				new Proposal(date ? DateFields.shown(made) : made, this.values.note(path)), words, parts,
				this.findings.problems(path), this.findings.warnings(path));
	}

	private static Kind kind(GraphQLInputObjectField field) {
		if (DateFields.has(field.getName())) {
			return Kind.DATE;
		}
		return switch (((GraphQLNamedType) GraphQLTypeUtil.unwrapAll(field.getType())).getName()) {
			case "ID" ->
				InputTypes.isList(field) ? Kind.RECORDS : field.getName().equals("id") ? Kind.LINE : Kind.RECORD;
			case "Float", "Int" -> Kind.NUMBER;
			case "Boolean" -> Kind.TICK;
			default -> LONG.contains(field.getName()) ? Kind.TEXT : Kind.LINE;
		};
	}

	private static Choice choice(GraphQLInputObjectField field, GraphQLEnumValueDefinition word) {
		String said = plain(word.getDescription());
		String name = word.getName().toLowerCase(Locale.ROOT).replace('_', ' ');
		boolean wordy = said.length() > 60 || field.getName().equals("attribution");
		return new Choice(word.getName(), (wordy || said.isEmpty()) ? name : name + ": " + said.replaceAll("\\.$", ""));
	}

	public static String plain(@Nullable String description) {
		return (description != null) ? description.replaceAll("\\s+", " ").replace("`", "").strip() : "";
	}

	/** Without what only clients have to know. */
	private static String forPeople(String said) {
		return said.replaceAll("; (?:[A-Z_]+|an earlier note is taken away) when not given", "")
			.replaceAll(" ?(?:[Ff]alse|[Tt]rue) when not given\\.", "")
			.replaceFirst("^True if", "Tick this if");
	}

	private static int firstSentence(String said) {
		int end = said.indexOf(". ");
		return (end < 0) ? said.length() : end + 1;
	}

}
