package org.claimtrail.pages.editing;

import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;

import org.claimtrail.account.AccountSettings;
import org.claimtrail.account.Role;
import org.claimtrail.account.token.MadeToken;
import org.claimtrail.pages.EditingServer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/** Editors add an article with its claims from its text. */
@EditingServer
class AddingIT {

	private static final String TEXT = "The minister said that 400 soldiers fell in May. The army says that 400 soldiers are missing.";

	private static final String FIRST = "dossier.claims[0].";

	private static final String SECOND = "dossier.claims[1].";

	@Autowired
	private AccountSettings settings;

	@LocalServerPort
	private int port;

	private EditingSite editor;

	@BeforeEach
	void logIn() {
		this.editor = new EditingSite(this.port, MadeToken.in(this.settings, "Jo Editor", Role.EDITOR));
	}

	@Test
	void aReportIsRecordedAsTwoClaimsOnce() {
		Map<String, String> form = article("Losses in May");
		form.putAll(Map.of(FIRST + "evidence.exact", "400 soldiers fell", FIRST + "claimant", "Maria Minister",
				FIRST + "statement", "400 soldiers fell in May.", FIRST + "+told", "reported", FIRST + "+cue", "said",
				FIRST + "measure", "Fallen soldiers", FIRST + "figure.comparator", "EXACTLY", FIRST + "figure.value",
				"400", FIRST + "figure.phrase", "400 soldiers"));
		form.putAll(Map.of(FIRST + "+new.population", "soldiers", FIRST + "+new.property", "killed"));

		HttpResponse<String> checked = this.editor.post("/add", with(form, "do", "check"));
		assertThat(checked.statusCode()).as(checked.body()).isEqualTo(200);
		Map<String, String> filled = EditingSite.fields(checked.body());
		assertThat(filled).containsEntry("dossier.article.id", "article:daily-courier-2024-06-01-losses-in-may")
			.containsEntry(FIRST + "id", "claim:minister-2024-06-01-400-soldiers-fell-in-may")
			.containsEntry(FIRST + "evidence.prefix", "The minister said that")
			.containsEntry(FIRST + "place", "BODY");
		HttpResponse<String> saved = this.editor.post("/add", with(filled, "do", "save"));
		HttpResponse<String> again = this.editor.post("/add", with(filled, "do", "save"));

		assertThat(saved.headers().firstValue("Location")).hasValueSatisfying(
				(place) -> assertThat(place).endsWith("/article/daily-courier-2024-06-01-losses-in-may?done=add"));
		assertThat(again.headers().firstValue("Location")).isEqualTo(saved.headers().firstValue("Location"));
		filled.put(FIRST + "statement", "Something else.");
		assertThat(this.editor.post("/add", with(filled, "do", "save")).body())
			.contains("something is recorded already as");
		String claim = this.editor.get("/claim/minister-2024-06-01-400-soldiers-fell-in-may").body();
		assertThat(claim).contains("Maria Minister", "Daily Courier", "<mark>400 soldiers fell</mark>",
				"<q dir=\"auto\">said</q>");
	}

	@Test
	void theUnitOfAMeasureIsProposedUnlessTheWordsSayAnother() {
		Map<String, String> form = article("Units");
		form.putAll(Map.of(FIRST + "claimant", "Mark Rutte", FIRST + "statement", "It is so.", FIRST + "measure",
				"Russian military personnel killed or wounded", FIRST + "figure.comparator", "EXACTLY",
				FIRST + "figure.value", "400", FIRST + "figure.phrase", "400 men"));
		Map<String, String> filled = EditingSite.fields(this.editor.post("/add", with(form, "do", "check")).body());
		assertThat(filled).containsEntry(FIRST + "figure.unit", "people");

		filled.put(FIRST + "figure.unit", "");
		assertThat(EditingSite.fields(this.editor.post("/add", with(filled, "do", "check")).body()))
			.containsEntry(FIRST + "figure.unit", "");
		form.put(FIRST + "figure.phrase", "400 km");
		assertThat(EditingSite.fields(this.editor.post("/add", with(form, "do", "check")).body()))
			.containsEntry(FIRST + "figure.unit", "");
	}

	@Test
	void wordsThatAreTwiceInTheTextAreTold() {
		Map<String, String> form = article("Twice");
		form.putAll(Map.of(FIRST + "evidence.exact", "400 soldiers", FIRST + "claimant", "Mark Rutte",
				FIRST + "statement", "400 are missing."));
		HttpResponse<String> page = this.editor.post("/add", with(form, "do", "save"));
		assertThat(page.statusCode()).isEqualTo(422);
		assertThat(page.body()).contains("2 times in the text");
		assertThat(EditingSite.fields(page.body())).containsEntry(FIRST + "claimant", "Mark Rutte")
			.containsEntry(FIRST + "claimant.+id", "speaker:mark-rutte")
			.containsEntry("text", TEXT);

		form.put(FIRST + "evidence.exact", "500 soldiers");
		assertThat(this.editor.post("/add", with(form, "do", "save")).body()).contains("not in the text above");
	}

	@Test
	void aRecordedIdentifierIsTaken() {
		Map<String, String> form = article("Taken");
		form.putAll(Map.of(FIRST + "statement", "x", FIRST + "claimant", "Mark Rutte", FIRST + "id",
				"claim:rutte-2024-12-12-russian-losses"));
		assertThat(this.editor.post("/add", with(form, "do", "save")).body())
			.contains("something is recorded already as claim:rutte-2024-12-12-russian-losses");
	}

	@Test
	void aNumberStandsForAClaimOfThePage() {
		Map<String, String> form = article("Numbers");
		form.putAll(Map.of(FIRST + "claimant", "Mark Rutte", FIRST + "statement", "One thing is so.",
				"dossier.claims[1].claimant", "NATO", "dossier.claims[1].statement", "Rutte says so.",
				"dossier.claims[1].cites[0].claim", "1"));
		HttpResponse<String> saved = this.editor.post("/add", with(form, "do", "save"));
		assertThat(saved.statusCode()).as(saved.body()).isEqualTo(303);
		assertThat(this.editor.get("/claim/nato-2024-06-01-rutte-says-so").body())
			.contains("/claim/rutte-2024-06-01-one-thing-is-so");
		form.put("dossier.claims[1].cites[0].claim", "9");
		assertThat(this.editor.post("/add", with(form, "do", "check")).body())
			.contains("there is no claim 9 on this page: the last one has the number 2");
	}

	@Test
	void whatIsReadFromMarkedWordsIsShownOnceBeforeItIsSaved() {
		Map<String, String> form = article("Proposed");
		form.put("text", "The staff said that at least 43,000 soldiers were killed. Some 370,000 were wounded.");
		form.put("dossier.article.publishedOn", "1 June 2024");
		form.putAll(Map.of(FIRST + "evidence.exact", "at least 43,000 soldiers were killed", FIRST + "claimant",
				"Staff of Nowhere", FIRST + "+kind", "organization", FIRST + "measure", "Soldiers of Nowhere lost",
				FIRST + "+new.population", "soldiers of Nowhere", FIRST + "+new.property", "lost",
				SECOND + "evidence.exact", "Some 370,000 were wounded", SECOND + "measure",
				"Soldiers of Nowhere lost"));

		HttpResponse<String> held = this.editor.post("/add", with(form, "do", "save"));

		assertThat(held.statusCode()).as(held.body()).isEqualTo(200);
		assertThat(held.body()).contains("Nothing is saved yet", "Save all the same",
				"Staff of Nowhere said on 1 June 2024: “At least 43,000 soldiers were killed.” Number: at least 43,000, counted as “Soldiers of Nowhere lost”, printed as “at least 43,000 soldiers”.",
				"Proposed: ");
		Map<String, String> filled = EditingSite.fields(held.body());
		assertThat(filled).containsEntry(FIRST + "figure.comparator", "AT_LEAST")
			.containsEntry(FIRST + "figure.value", "43000")
			.containsEntry(FIRST + "figure.per", "")
			.containsEntry(FIRST + "+new.unit", "people")
			.containsEntry(SECOND + "figure.comparator", "ABOUT")
			.containsEntry(SECOND + "claimant", "Staff of Nowhere")
			.containsEntry(SECOND + "measure", "Soldiers of Nowhere lost");
		HttpResponse<String> saved = this.editor.post("/add", with(filled, "do", "save"));
		assertThat(saved.statusCode()).as(saved.body()).isEqualTo(303);
		assertThat(this.editor.get("/measure/soldiers-of-nowhere-lost").body()).contains("at least 43,000 people",
				"about 370,000 people");
	}

	@Test
	void aNameThatIsNearlyThatOfAnotherIsAskedAboutAtItsField() {
		Map<String, String> form = article("Misspelt");
		form.putAll(Map.of(FIRST + "claimant", "Marc Rute", FIRST + "statement", "One."));
		HttpResponse<String> checked = this.editor.post("/add", with(form, "do", "check"));
		assertThat(checked.body())
			.contains("nobody recorded here is called “Marc Rute”", "href=\"#f-dossier-claims-0-claimant\"",
					"id=\"found-f-dossier-claims-0-claimant\"", "value=\"speaker:mark-rutte\"", "value=\"new:speaker\"",
					"value=\"new:organization\"")
			.doesNotContain("nothing stands against");
		assertThat(this.editor.post("/add", with(form, "do", "save")).body()).contains("Nothing is saved yet");

		form.put(SECOND + "statement", "Two.");
		assertThat(this.editor.post("/add", with(form, "do", "check")).body())
			.containsOnlyOnce("id=\"found-f-dossier-claims-0-claimant\"")
			.doesNotContain("id=\"found-f-dossier-claims-1-claimant\"");

		Map<String, String> answered = EditingSite.fields(checked.body());
		answered.put("choose:" + FIRST + "claimant", "speaker:mark-rutte");
		assertThat(checked(answered)).containsEntry(FIRST + "claimant", "Mark Rutte")
			.containsEntry(FIRST + "id", "claim:rutte-2024-06-01-one");
		answered.put("choose:" + FIRST + "claimant", "new:organization");
		HttpResponse<String> isNew = this.editor.post("/add", with(answered, "do", "check"));
		assertThat(isNew.body()).doesNotContain("nobody recorded here is called", "new:speaker");
		Map<String, String> filled = EditingSite.fields(isNew.body());
		assertThat(filled).containsEntry(FIRST + "claimant", "Marc Rute")
			.containsEntry(FIRST + "+kind", "organization");
		assertThat(this.editor.post("/add", with(filled, "do", "save")).statusCode()).isEqualTo(303);
		assertThat(this.editor.get("/organization/marc-rute").statusCode()).isEqualTo(200);
	}

	@Test
	void theBeginningOfATotalIsOfferedAndNotTakenForGranted() {
		Map<String, String> form = article("Beginnings");
		form.putAll(Map.of(FIRST + "claimant", "Mark Rutte", FIRST + "statement", "400 were killed or wounded.",
				FIRST + "measure", "Russian military personnel killed or wounded", FIRST + "figure.comparator",
				"EXACTLY", FIRST + "figure.value", "400", FIRST + "figure.phrase", "400"));

		HttpResponse<String> held = this.editor.post("/add", with(form, "do", "save"));

		assertThat(held.statusCode()).as(held.body()).isEqualTo(200);
		assertThat(held.body()).contains("Nothing is saved yet", "id=\"found-f-dossier-claims-0-figure-since\"",
				"name=\"choose:" + FIRST + "figure.since\"", "value=\"2022-02-24\"");
		Map<String, String> filled = EditingSite.fields(held.body());
		assertThat(filled).containsEntry(FIRST + "figure.since", "");
		filled.put("choose:" + FIRST + "figure.since", "2022-02-24");
		Map<String, String> taken = checked(filled);
		assertThat(taken).containsEntry(FIRST + "figure.since", "24 February 2022");
		assertThat(this.editor.post("/add", with(taken, "do", "save")).statusCode()).isEqualTo(303);
	}

	@Test
	void aDoubtHoldsASaveOnce() {
		Map<String, String> form = article("Undated");
		form.put("dossier.article.publishedOn", "");
		form.putAll(Map.of(FIRST + "claimant", "Mark Rutte", FIRST + "statement", "Nobody knows when he said so."));
		HttpResponse<String> held = this.editor.post("/add", with(form, "do", "save"));
		assertThat(held.statusCode()).as(held.body()).isEqualTo(200);
		assertThat(held.body()).contains("Nothing is saved yet", "Save all the same", "recorded as unknown");
		HttpResponse<String> saved = this.editor.post("/add", with(EditingSite.fields(held.body()), "do", "save"));
		assertThat(saved.statusCode()).as(saved.body()).isEqualTo(303);
	}

	@Test
	void datesAreReadAndNotGuessed() {
		Map<String, String> form = article("Dates");
		form.put("dossier.article.publishedOn", "yesterday");
		form.putAll(Map.of(FIRST + "claimant", "Mark Rutte", FIRST + "statement", "One.", FIRST + "statedOn.+unknown",
				"true", SECOND + "statement", "Two.", SECOND + "claimant", "NATO"));
		HttpResponse<String> page = this.editor.post("/add", with(form, "do", "check"));
		assertThat(page.statusCode()).isEqualTo(422);
		assertThat(page.body()).contains("“yesterday” cannot be read as a date: write it like 12 December 2024",
				"href=\"#f-dossier-article-publishedOn\"");
		Map<String, String> filled = EditingSite.fields(page.body());
		assertThat(filled).containsEntry("dossier.article.publishedOn", "yesterday")
			.containsEntry(FIRST + "statedOn", "")
			.containsEntry(FIRST + "statedOn.+unknown", "true");
		assertThat(page.body()).containsOnlyOnce("value=\"yesterday\"");
		filled.put("dossier.article.publishedOn", "31.12.2024");
		page = this.editor.post("/add", with(filled, "do", "check"));
		assertThat(page.statusCode()).as(page.body()).isEqualTo(200);
		assertThat(EditingSite.fields(page.body())).containsEntry("dossier.article.publishedOn", "31 December 2024")
			.containsEntry("dossier.article.id", "article:daily-courier-2024-12-31-dates");
	}

	@Test
	void identifiersFollowTheNamesUnlessSomebodyTypedThem() {
		Map<String, String> form = article("Names");
		form.putAll(Map.of(FIRST + "claimant", "Mark Rutte", FIRST + "statement", "One."));
		Map<String, String> first = checked(form);
		assertThat(first).containsEntry(FIRST + "id", "claim:rutte-2024-06-01-one");
		first.put(FIRST + "statement", "Two.");
		Map<String, String> second = checked(first);
		assertThat(second).containsEntry(FIRST + "id", "claim:rutte-2024-06-01-two");
		second.put(FIRST + "id", "claim:mine");
		second.put(FIRST + "statement", "Three.");
		assertThat(checked(second)).containsEntry(FIRST + "id", "claim:mine");
	}

	@Test
	void anUnknownMeasureIsAskedForInItsPlace() {
		Map<String, String> form = article("Measures");
		form.putAll(Map.of(FIRST + "claimant", "Mark Rutte", FIRST + "statement", "9 kites.", FIRST + "figure.phrase",
				"9 kites", FIRST + "measure", "Kites"));
		HttpResponse<String> page = this.editor.post("/add", with(form, "do", "save"));
		assertThat(page.statusCode()).isEqualTo(422);
		assertThat(page.body()).contains("id=\"found-f-dossier-claims-0-new\"",
				"id=\"found-f-dossier-claims-0-measure\"");
		form.put(FIRST + "+new.population", "kites");
		page = this.editor.post("/add", with(form, "do", "save"));
		assertThat(page.body()).contains("id=\"found-f-dossier-claims-0-new-property\"",
				"id=\"found-f-dossier-claims-0-new-unit\"");
	}

	@Test
	void scriptsAreAnsweredWithTheSame() {
		assertThat(this.editor.get("/add/words?text=at%20least%2043,000%20soldiers%20killed").body())
			.contains("\"comparator\":\"AT_LEAST\"", "\"value\":\"43000\"", "\"unit\":\"people\"", "\"per\":null");
		assertThat(this.editor.get("/add/words?text=a%20lot").body()).contains("\"phrase\":null");
		assertThat(this.editor.get("/add/names?field=claimant&q=Rutt").body()).contains("Mark Rutte");
		assertThat(new EditingSite(this.port, null).get("/add/names?field=claimant&q=Rutt").body()).isEqualTo("[]");
		Map<String, String> form = article("Recorded");
		form.putAll(Map.of(FIRST + "claimant", "speaker:mark-rutte", FIRST + "statement", "One."));
		assertThat(this.editor.post("/add/recorded", form).body())
			.isEqualTo("[\"Mark Rutte said on 1 June 2024: “One.”\"]");
		assertThat(this.editor.post("/add/recorded", form, "https://evil.example").statusCode()).isEqualTo(403);
	}

	private Map<String, String> checked(Map<String, String> form) {
		return EditingSite.fields(this.editor.post("/add", with(form, "do", "check")).body());
	}

	@Test
	void hostileTextStaysText() {
		Map<String, String> form = article("Hostile");
		form.putAll(Map.of(FIRST + "evidence.exact", "x", FIRST + "claimant", "x", FIRST + "statement", "x"));
		form.replaceAll((name, value) -> "\"'><script>alert(1)</script></textarea>");
		HttpResponse<String> page = this.editor.post("/add", with(form, "do", "save"));
		assertThat(page.statusCode()).isEqualTo(422);
		assertThat(page.body()).contains("&lt;script&gt;").doesNotContain("<script>alert");
	}

	@Test
	void onlyAnEditorGetsTheFormAndOnlyItsOwnPageSendsIt() {
		EditingSite nobody = new EditingSite(this.port, null);
		assertThat(nobody.get("/add").headers().firstValue("Location"))
			.hasValueSatisfying((place) -> assertThat(place).contains("/login?to=%2Fadd"));
		EditingSite reader = new EditingSite(this.port, MadeToken.in(this.settings, "Reader", Role.READER));
		assertThat(reader.get("/add").statusCode()).isEqualTo(403);
		assertThat(this.editor.post("/add", article("Foreign"), "https://evil.example").statusCode()).isEqualTo(403);
		assertThat(this.editor.get("/add").headers().firstValue("Content-Security-Policy"))
			.hasValueSatisfying((policy) -> assertThat(policy).contains("script-src 'self'").doesNotContain("unsafe"));
	}

	private Map<String, String> article(String title) {
		Map<String, String> form = new LinkedHashMap<>(this.editor.form("/add"));
		form.putAll(Map.of("dossier.article.title", title, "dossier.article.publisher", "Daily Courier",
				"dossier.article.publishedOn", "2024-06-01", "dossier.article.language", "en", "text", TEXT));
		return form;
	}

	private static Map<String, String> with(Map<String, String> form, String name, String value) {
		form.put(name, value);
		return form;
	}

}
