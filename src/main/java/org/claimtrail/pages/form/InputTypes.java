package org.claimtrail.pages.form;

import java.util.Locale;
import java.util.Map;
import java.util.Objects;

import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.stereotype.Component;

/** The inputs of the contract: their fields, and what is said of each. */
@Component
public class InputTypes {

	private static final Map<String, String> LABELS = Map.ofEntries(Map.entry("asOf", "Day it describes"),
			Map.entry("asOfInferred", "That day was filled in"), Map.entry("value", "Number"),
			Map.entry("low", "Lowest"), Map.entry("high", "Highest"), Map.entry("comparator", "How exact it is"),
			Map.entry("basis", "What kind of number it is"), Map.entry("cue", "Words of attribution"),
			Map.entry("exact", "The words"), Map.entry("prefix", "Words before"), Map.entry("suffix", "Words after"),
			Map.entry("medium", "How it was said"), Map.entry("via", "Channel named"),
			Map.entry("intent", "Why it is cited"), Map.entry("normalized", "What it says about truth"),
			Map.entry("phrase", "Words of the number"), Map.entry("printed", "Printed by a slip"),
			Map.entry("appearsIn", "Appears in"), Map.entry("quote", "Quotation"), Map.entry("since", "Counted since"),
			Map.entry("until", "Counted until"), Map.entry("id", "Identifier"),
			Map.entry("population", "Who or what is counted"), Map.entry("property", "What is counted about it"),
			Map.entry("title", "Headline"), Map.entry("statedOn", "When it was said"),
			Map.entry("publishedOn", "When it was published"), Map.entry("per", "Of a rate: for each"),
			Map.entry("url", "Address on the web"), Map.entry("claimant", "Who says so"),
			Map.entry("measure", "What the number counts"), Map.entry("verification", "What was found"),
			Map.entry("verificationNote", "Who checked, and how"), Map.entry("claims", "Claim"),
			Map.entry("figure", "Its number"), Map.entry("new", "A measure that is not there yet"),
			Map.entry("kind", "Person or organization"), Map.entry("told", "How the article has it"),
			Map.entry("cites", "Claim it refers to"), Map.entry("article", "Article"));

	/** What fields are for, where people need other words than clients. */
	private static final Map<String, String> HELP = Map.ofEntries(
			Map.entry("value", "In digits, such as 43000 or 43,000."),
			Map.entry("low", "Only of a range: the lower number."),
			Map.entry("high", "Only of a range: the higher number."),
			Map.entry("publisher", "The organization that published it, by its name."),
			Map.entry("claimant", "The person or the organization, by the name."),
			Map.entry("measure", "A measure, by its name."),
			Map.entry("comparator", "Whether the words say exactly this number, or about, at least or at most this."),
			Map.entry("phrase", "The words that carry the number, as printed, such as at least 43,000 soldiers."),
			Map.entry("basis",
					"A total since a beginning or for a stretch of time, a rate such as 1,000 a day, or a level at one time. A total since a beginning if you choose nothing."),
			Map.entry("per", "Only of a rate: so many for each day, week, month or year."),
			Map.entry("url", "The address at which you read it, such as https://example.org/news/1."),
			Map.entry("language", "The short name of the language, such as en, uk or pt-BR."),
			Map.entry("claim", "Some words of that claim find it."),
			Map.entry("article", "By its headline, or some words of it."),
			Map.entry("proposition", "Some of its words find it."),
			Map.entry("attribution",
					"How far the text stands behind the claim. Neutral: said, stated. Hedged: may, reportedly, claimed. Committed: confirmed, showed. Negative: falsely claimed, denied. Read from the words of attribution if you choose nothing."),
			Map.entry("intent", "Why it refers to that claim; to pass on what was said if you choose nothing."),
			Map.entry("place", "Where in the article it stands."),
			Map.entry("appearsIn", "The articles in which it can be read."),
			Map.entry("rating", "The words of the rating as printed, such as Mostly False."));

	private final ObjectProvider<GraphQlSource> source;

	public InputTypes(ObjectProvider<GraphQlSource> source) {
		this.source = source;
	}

	/** The input of a mutation. */
	public GraphQLInputObjectType of(String mutation) {
		GraphQLSchema schema = this.source.getObject().schema();
		return object(Objects.requireNonNull(schema.getMutationType())
			.getFieldDefinition(mutation)
			.getArgument("input")
			.getType());
	}

	/** The field at a path such as {@code claim.cites[0].cue}. */
	public static GraphQLInputObjectField field(GraphQLInputObjectType type, String path) {
		GraphQLInputObjectType at = type;
		String[] names = path.replaceAll("\\[\\d+]", "").split("\\.");
		for (int index = 0; index < names.length - 1; index++) {
			at = object(at.getFieldDefinition(names[index]).getType());
		}
		return at.getFieldDefinition(names[names.length - 1]);
	}

	/** An input object; also that of a list. */
	public static GraphQLInputObjectType object(GraphQLType type) {
		return (GraphQLInputObjectType) GraphQLTypeUtil.unwrapAll(type);
	}

	public static boolean isObject(GraphQLInputObjectField field) {
		return GraphQLTypeUtil.unwrapAll(field.getType()) instanceof GraphQLInputObjectType;
	}

	public static boolean isList(GraphQLInputObjectField field) {
		return GraphQLTypeUtil.isList(GraphQLTypeUtil.unwrapNonNull(field.getType()));
	}

	public static boolean isNeeded(GraphQLInputObjectField field) {
		return GraphQLTypeUtil.isNonNull(field.getType());
	}

	/** What a field is for; empty where the contract says it well. */
	static String help(String name) {
		return HELP.getOrDefault(name, "");
	}

	/** What people call a field. */
	public static String label(String name) {
		String words = name.replaceAll("(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
		return words.isEmpty() ? ""
				: LABELS.getOrDefault(name, Character.toUpperCase(words.charAt(0)) + words.substring(1));
	}

}
