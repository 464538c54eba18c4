package org.claimtrail.pages.adding;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import graphql.schema.GraphQLInputObjectType;
import org.claimtrail.pages.form.Identifiers;
import org.claimtrail.date.WrittenDate;
import org.claimtrail.pages.form.FormProblem;
import org.claimtrail.pages.form.FormValues;
import org.claimtrail.pages.form.InputReader;
import org.claimtrail.pages.form.RecordNames;

/**
 * Makes a dossier of the form of an article: new people, organizations and claims get
 * identifiers from their names, words their place in the text, and what the article only
 * reports is a claim of its own beside that of the claimant.
 */
final class NewArticle {

	private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

	private static final String IN_THE_TEXT = "Found in the text.";

	private final FormValues values;

	private final FormValues resolved;

	private final List<FormProblem> problems = new ArrayList<>();

	private final FieldOrigins origins = new FieldOrigins();

	/** The new records by their identifiers, each with its field. */
	private final Map<String, String> made = new LinkedHashMap<>();

	private final Map<String, Map<String, Object>> organizations = new LinkedHashMap<>();

	private final Map<String, Map<String, Object>> speakers = new LinkedHashMap<>();

	/**
	 * @param values the form, whose identifiers and places are filled in
	 * @param known the identifiers of records by the fields that name them
	 */
	NewArticle(FormValues values, Map<String, String> known) {
		this.values = values;
		this.resolved = values.copy();
		known.forEach(this.resolved::put);
	}

	List<FormProblem> problems() {
		return this.problems;
	}

	/** The fields of what is new, by its identifier. */
	Map<String, String> made() {
		return this.made;
	}

	/** The dossier. */
	Map<String, Object> input(GraphQLInputObjectType type) {
		String publisher = claimant(ArticleForm.PUBLISHER, true, "NEWS");
		identify(ArticleForm.ARTICLE + ".id",
				Identifiers.of("article", publisher.replaceFirst("^organization:", ""),
						this.values.get(ArticleForm.ARTICLE + ".publishedOn"),
						Identifiers.words(this.values.get(ArticleForm.ARTICLE + ".title"))));
		Set<String> ids = new HashSet<>();
		int size = this.values.size(ArticleForm.CLAIMS);
		for (int index = 0; index < size; index++) {
			claim(FormValues.item(ArticleForm.CLAIMS, index), ids);
		}
		for (int index = 0; index < size; index++) {
			number(FormValues.item(ArticleForm.CLAIMS, index) + ArticleForm.CITED, size);
		}
		InputReader reader = new InputReader(this.resolved);
		Map<String, Object> input = reader.read(type, "");
		this.problems.addAll(reader.problems());
		if (input.get("dossier") instanceof Map<?, ?> read) {
			input.put("dossier", dossier(read, publisher));
		}
		return input;
	}

	private void claim(String path, Set<String> ids) {
		String claimant = claimant(path + ".claimant", !this.values.get(path + "." + ArticleForm.NEW_KIND).isEmpty(),
				"OTHER");
		place(path);
		String published = this.values.get(ArticleForm.ARTICLE + ".publishedOn");
		boolean reported = isReported(path);
		if (reported ? DAY.matcher(published).matches() : WrittenDate.read(published) != null) {
			String statedOn = reported ? "../" + published : published;
			this.values.make(path + ".statedOn", statedOn,
					reported ? "The last day it can have been said: that of the article." : "The day of the article.");
			this.resolved.putIfBlank(path + ".statedOn", statedOn);
		}
		if (ClaimProposals.isWithoutFigure(this.values, path)) {
			this.resolved.clear(path + ".figure");
		}
		if (this.values.isBlank(path + ".cites[0].claim")) {
			this.resolved.clear(path + ".cites");
		}
		String day = this.values.get(path + ".statedOn").isBlank() ? published : this.values.get(path + ".statedOn");
		String id = Identifiers.of("claim", Identifiers.shortName(claimant), day,
				Identifiers.words(this.values.get(path + ".statement")));
		identify(path + ".id", ids.contains(id) ? id + "-" + (ids.size() + 1) : id);
		if (!ids.add(this.values.get(path + ".id"))) {
			this.problems.add(new FormProblem(path + ".id", "a claim above has the identifier "
					+ this.values.get(path + ".id") + " already: alter one of the two, or empty this and one is made"));
		}
	}

	private void number(String path, int size) {
		if (ArticleForm.isNumber(this.values, path)) {
			int number = Integer.parseInt(this.values.get(path).strip());
			if (number > size) {
				this.problems.add(new FormProblem(path,
						"there is no claim %d on this page: the last one has the number %d".formatted(number, size)));
			}
			else {
				this.resolved.put(path, this.values.get(FormValues.item(ArticleForm.CLAIMS, number - 1) + ".id"));
			}
		}
	}

	private boolean isReported(String path) {
		return this.values.get(path + "." + ArticleForm.TOLD).equals("reported");
	}

	/** Looks for the words of a claim in the text. */
	private void place(String path) {
		String exact = this.values.get(path + ".evidence.exact");
		String text = this.values.get("text");
		if (exact.isBlank() || text.isBlank()) {
			return;
		}
		String before = this.values.get(path + ".evidence.prefix");
		String after = this.values.get(path + ".evidence.suffix");
		Passage passage = Passage.of(text, this.values.get(ArticleForm.ARTICLE + ".title"), exact, before, after);
		if (passage == null) {
			this.problems.add(new FormProblem(path + ".evidence.exact", Passage.fault(text, exact, before, after)));
			return;
		}
		for (FormValues form : List.of(this.values, this.resolved)) {
			form.put(path + ".evidence.exact", Passage.plain(exact));
			form.make(path + ".evidence.prefix", passage.prefix(), IN_THE_TEXT);
			form.make(path + ".evidence.suffix", passage.suffix(), IN_THE_TEXT);
			form.make(path + ".place", passage.place(), IN_THE_TEXT);
		}
	}

	/** The identifier of a claimant, who is new unless known. */
	private String claimant(String path, boolean organization, String kind) {
		String words = this.resolved.get(path).strip();
		if (words.isEmpty() || RecordNames.isIdentifier(words)) {
			return words;
		}
		String id = Identifiers.of(organization ? "organization" : "speaker", words);
		if (id.endsWith(":")) {
			this.problems.add(new FormProblem(path,
					"“%s” has no Latin letters, of which a page here gets its address: write the name in Latin letters; its own spelling can be added later"
						.formatted(InputReader.shown(words))));
			return id;
		}
		this.made.putIfAbsent(id, path);
		if (organization) {
			this.organizations.putIfAbsent(id, Map.of("id", id, "name", words, "kind", kind));
			this.origins.add("dossier.organizations[" + (this.organizations.size() - 1) + "]", path);
		}
		else {
			this.speakers.putIfAbsent(id, Map.of("id", id, "name", words));
			this.origins.add("dossier.speakers[" + (this.speakers.size() - 1) + "]", path);
		}
		this.resolved.put(path, id);
		return id;
	}

	private void identify(String path, String id) {
		this.values.make(path, id, "Made of the names and the day.");
		this.resolved.put(path, this.values.get(path));
		this.made.put(this.values.get(path), path);
	}

	/** Adds what is new, and the claims of the article that report others. */
	private Map<String, Object> dossier(Map<?, ?> read, String publisher) {
		Map<String, Object> dossier = new LinkedHashMap<>();
		read.forEach((name, value) -> dossier.put(String.valueOf(name), value));
		if (!this.organizations.isEmpty()) {
			dossier.put("organizations", List.copyOf(this.organizations.values()));
		}
		if (!this.speakers.isEmpty()) {
			dossier.put("speakers", List.copyOf(this.speakers.values()));
		}
		List<Map<String, Object>> measures = measures();
		if (!measures.isEmpty()) {
			dossier.put("measures", measures);
		}
		List<Map<String, Object>> claims = new ArrayList<>();
		if (read.get("claims") instanceof List<?> said) {
			said.forEach((one) -> claims.add(copy(one)));
		}
		int size = claims.size();
		for (int index = 0; index < size; index++) {
			String path = FormValues.item(ArticleForm.CLAIMS, index);
			if (isReported(path)) {
				Map<String, Object> report = ReportedClaim.of(claims.get(index), publisher,
						this.values.get(ArticleForm.ARTICLE + ".publishedOn"),
						this.values.get(path + "." + ArticleForm.CUE));
				claims.get(index).put("knownThrough", List.of(report.get("id")));
				this.origins.addAlike(FormValues.item(ArticleForm.CLAIMS, claims.size()), path);
				this.made.put(String.valueOf(report.get("id")), path + ".id");
				claims.add(report);
			}
		}
		if (!claims.isEmpty()) {
			dossier.put("claims", claims);
		}
		return dossier;
	}

	private List<Map<String, Object>> measures() {
		List<Map<String, Object>> measures = new ArrayList<>();
		new NewMeasures(this.values).described().forEach((path, measure) -> {
			String at = "dossier.measures[" + measures.size() + "]";
			this.origins.add(at + ".name", path + ".measure");
			this.origins.add(at + ".id", path + ".measure");
			this.origins.addAlike(at, path + ArticleForm.NEW_MEASURE);
			this.made.put(String.valueOf(measure.get("id")), path + ".measure");
			measures.add(measure);
		});
		return measures;
	}

	private static Map<String, Object> copy(Object claim) {
		Map<String, Object> copy = new LinkedHashMap<>();
		((Map<?, ?>) claim).forEach((name, value) -> copy.put(String.valueOf(name), value));
		return copy;
	}

	/** The field of the form that a place in the dossier comes from. */
	FormProblem atItsField(FormProblem problem) {
		return this.origins.atItsField(problem);
	}

}
