package org.claimtrail.pages.editing;

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

/** Lays out the form of an article with its claims. */
final class ArticleForm {

	static final String ARTICLE = "dossier.article";

	static final String PUBLISHER = "dossier.article.publisher";

	static final String CLAIMS = "dossier.claims";

	static final String MEASURE = "dossier.measures[0]";

	/** Of a claim: what its claimant is, if nobody is called so yet. */
	static final String NEW_KIND = "+kind";

	/** Of a claim: whether the article has it in the claimant's own words. */
	static final String TOLD = "+told";

	/** Of a claim: the words with which the article attributes it. */
	static final String CUE = "+cue";

	/** Of a claim: the one that it cites. */
	static final String CITED = ".cites[0].claim";

	static final int MOST_CLAIMS = 30;

	private static final List<String> OF_AN_ARTICLE = List.of("title", "url", "publisher", "publishedOn", "language",
			"id");

	private static final List<String> SAID = List.of("statement", "statedOn", "medium", "measure", "figure.comparator",
			"figure.value", "figure.low", "figure.high", "figure.phrase", "figure.asOf", "figure.basis",
			"cites[0].claim", "cites[0].intent", "id");

	private static final List<String> OF_A_MEASURE = List.of("name", "population", "property", "unit", "description");

	private final GraphQLInputObjectType type;

	ArticleForm(GraphQLInputObjectType type) {
		this.type = type;
	}

	/** The article, its claims and an empty one, and a measure. */
	Laid lay(FormValues values, Map<String, List<Choice>> meant, Findings findings) {
		FormWriter writer = new FormWriter(this.type, values, meant, findings);
		List<FormPart> claims = new ArrayList<>();
		int size = values.size(CLAIMS);
		for (int index = 0; index < Math.min(size + 1, MOST_CLAIMS); index++) {
			claims.add(claim(writer, values, findings, index, index == size));
		}
		return new Laid(writer.parts(OF_AN_ARTICLE.stream().map((name) -> ARTICLE + "." + name).toList()), claims,
				writer.parts(OF_A_MEASURE.stream().map((name) -> MEASURE + "." + name).toList()));
	}

	/** Whether a claim of the form itself is cited, by its number. */
	static boolean isNumber(FormValues values, String path) {
		return path.endsWith(CITED) && values.get(path).strip().matches("[1-9]\\d?");
	}

	private FormPart claim(FormWriter writer, FormValues values, Findings findings, int index, boolean isNew) {
		String path = FormValues.item(CLAIMS, index);
		List<FormPart> parts = new ArrayList<>(writer.parts(List.of(path + ".evidence.exact", path + ".evidence.prefix",
				path + ".evidence.suffix", path + ".place", path + ".claimant")));
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
		parts.addAll(writer.parts(SAID.stream().map((name) -> path + "." + name).toList()));
		return new FormPart(path, Kind.ITEM, isNew ? "Add claim " + (index + 1) : "Claim " + (index + 1), "", "", false,
				"", List.of(), parts, findings.problems(path), findings.warnings(path));
	}

	private static FormPart choice(String path, String name, String label, List<Choice> words, FormValues values,
			Findings findings) {
		String at = path + "." + name;
		return new FormPart(at, Kind.CHOICE, label, "", "", false, values.get(at), words, List.of(),
				findings.problems(at), List.of());
	}

	/** The parts of the form. */
	public record Laid(List<FormPart> article, List<FormPart> claims, List<FormPart> measure) {

		List<FormPart> all() {
			List<FormPart> all = new ArrayList<>(this.article);
			all.addAll(this.claims);
			all.addAll(this.measure);
			return all;
		}

	}

}
