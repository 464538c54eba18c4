package org.claimtrail.pages.adding;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import graphql.schema.GraphQLInputObjectType;
import org.claimtrail.pages.form.Findings;
import org.claimtrail.pages.form.FormPart;
import org.claimtrail.pages.form.FormPart.Choice;
import org.claimtrail.pages.form.FormPart.Kind;
import org.claimtrail.pages.form.FormValues;
import org.claimtrail.pages.form.FormWriter;
import org.claimtrail.pages.form.InputTypes;

/** Lays out the form of an article with its claims. */
final class ArticleForm {

	static final String ARTICLE = "dossier.article";

	static final String PUBLISHER = "dossier.article.publisher";

	static final String CLAIMS = "dossier.claims";

	/** Of a claim: what its measure counts, if none is called so yet. */
	static final String NEW_MEASURE = ".+new";

	static final List<String> OF_A_MEASURE = List.of("population", "property", "unit");

	/** Of a claim: what its claimant is, if nobody is called so yet. */
	static final String NEW_KIND = "+kind";

	/** Of a claim: whether the article has it in the claimant's own words. */
	static final String TOLD = "+told";

	/** Of a claim: the words with which the article attributes it. */
	static final String CUE = "+cue";

	/** Of a claim: the one that it cites. */
	static final String CITED = ".cites[0].claim";

	static final int MOST_CLAIMS = 30;

	private static final List<String> OF_AN_ARTICLE = List.of("title", "publisher", "publishedOn", "url");

	private static final List<String> MORE_OF_AN_ARTICLE = List.of("language", "id");

	private static final List<String> FIGURE = List.of("comparator", "value", "phrase");

	/** Of a number that lies between two. */
	private static final List<String> RANGE = List.of("low", "high");

	private static final List<String> MORE_OF_A_FIGURE = List.of("asOf", "basis", "per", "since", "until", "unit");

	private static final List<String> MORE = List.of("evidence.prefix", "evidence.suffix", "place", "medium", "quote",
			"cites[0].claim", "cites[0].intent", "id");

	private final GraphQLInputObjectType type;

	ArticleForm(GraphQLInputObjectType type) {
		this.type = type;
	}

	/** The article, its claims and an empty one. */
	Laid lay(FormValues values, Map<String, List<Choice>> meant, Findings findings) {
		FormWriter writer = new FormWriter(this.type, values, meant, findings);
		List<FormPart> article = new ArrayList<>(writer.parts(below(ARTICLE, OF_AN_ARTICLE)));
		article.add(fold(ARTICLE + ".+more", "More about the article", "",
				writer.parts(below(ARTICLE, MORE_OF_AN_ARTICLE)), findings));
		List<FormPart> claims = new ArrayList<>();
		int size = values.size(CLAIMS);
		for (int index = 0; index < Math.min(size + 1, MOST_CLAIMS); index++) {
			claims.add(claim(writer, values, findings, index, index == size));
		}
		return new Laid(article, claims);
	}

	private static List<String> below(String path, List<String> names) {
		return names.stream().map((name) -> path + "." + name).toList();
	}

	/** Whether a claim of the form itself is cited, by its number. */
	static boolean isNumber(FormValues values, String path) {
		return path.endsWith(CITED) && values.get(path).strip().matches("[1-9]\\d?");
	}

	private FormPart claim(FormWriter writer, FormValues values, Findings findings, int index, boolean isNew) {
		String path = FormValues.item(CLAIMS, index);
		List<FormPart> parts = new ArrayList<>(List.of(writer.part(path + ".evidence.exact").optional(),
				writer.part(path + ".statement"), writer.part(path + ".claimant")));
		parts.add(choice(path, NEW_KIND, "If nobody of this name is recorded yet, it is",
				List.of(new Choice("", "a person"), new Choice("organization", "an organization")), values, findings));
		parts.add(choice(path, TOLD, "How the article has it",
				List.of(new Choice("", "in the claimant's own words, or as a claim of its own"),
						new Choice("reported",
								"it reports what the claimant said: two claims, the report cites the other")),
				values, findings));
		parts.add(new FormPart(path + "." + CUE, Kind.LINE, "Words of attribution",
				"Of a report: the words with which the article attributes it, such as said, or according to the ministry.",
				"", false, values.get(path + "." + CUE), List.of(), List.of(), findings.problems(path + "." + CUE),
				List.of()));
		parts.add(writer.part(path + ".statedOn"));
		parts.add(figure(writer, values, findings, path));
		parts.add(fold(path + ".+more", "More about this claim", "", writer.parts(below(path, MORE)), findings));
		String exact = values.get(path + ".evidence.exact");
		return new FormPart(path, Kind.ITEM,
				isNew ? "Add claim " + (index + 1) : "Claim " + (index + 1) + (exact.isBlank() ? "" : ": " + exact), "",
				"", false, "", List.of(), parts, findings.problems(path), findings.warnings(path));
	}

	/** Of a claim without a number nothing of it is needed. */
	private FormPart figure(FormWriter writer, FormValues values, Findings findings, String path) {
		String figure = path + ".figure";
		boolean range = values.get(figure + ".comparator").equals("BETWEEN")
				|| RANGE.stream().anyMatch((name) -> !values.isBlank(figure + "." + name));
		List<FormPart> parts = new ArrayList<>(writer.parts(below(figure, FIGURE)));
		if (range) {
			parts.addAll(writer.parts(below(figure, RANGE)));
		}
		parts.add(writer.part(path + ".measure"));
		boolean filled = parts.stream().anyMatch(FormPart::isFilled);
		List<FormPart> shown = new ArrayList<>(filled ? parts : parts.stream().map(FormPart::optional).toList());
		shown.add(fold(path + NEW_MEASURE, "A measure that is not there yet",
				"Only where nothing was counted so far what this number counts: name it above, and say here what it is.",
				OF_A_MEASURE.stream()
					.map((name) -> writer.part(InputTypes.field(this.type, "dossier.measures." + name),
							path + NEW_MEASURE + "." + name))
					.toList(),
				findings));
		List<FormPart> more = new ArrayList<>(range ? List.of() : writer.parts(below(figure, RANGE)));
		more.addAll(writer.parts(below(figure, MORE_OF_A_FIGURE)));
		shown.add(fold(figure + ".+more", "More about the number", "", more, findings));
		return new FormPart(figure, Kind.GROUP, "Its number, if it has one",
				"It is recorded if you say what it counts.", "", false, "", List.of(), shown, findings.problems(figure),
				findings.warnings(figure));
	}

	private static FormPart fold(String path, String label, String help, List<FormPart> parts, Findings findings) {
		return new FormPart(path, Kind.FOLD, label, help, "", false, "", List.of(), parts, findings.problems(path),
				findings.warnings(path));
	}

	private static FormPart choice(String path, String name, String label, List<Choice> words, FormValues values,
			Findings findings) {
		String at = path + "." + name;
		return new FormPart(at, Kind.CHOICE, label, "", "", false, values.get(at),
				new FormPart.Proposal(values.made(at), values.note(at)), words, List.of(), findings.problems(at),
				List.of());
	}

	/** The parts of the form. */
	public record Laid(List<FormPart> article, List<FormPart> claims) {

		List<FormPart> all() {
			List<FormPart> all = new ArrayList<>(this.article);
			all.addAll(this.claims);
			return all;
		}

	}

}
