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
		form.putAll(Map.of("dossier.measures[0].name", "Fallen soldiers", "dossier.measures[0].population", "soldiers",
				"dossier.measures[0].property", "killed", "dossier.measures[0].unit", "people"));

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
		assertThat(this.editor.post("/add", with(filled, "do", "save")).body()).contains("which is recorded already");
		String claim = this.editor.get("/claim/minister-2024-06-01-400-soldiers-fell-in-may").body();
		assertThat(claim).contains("Maria Minister", "Daily Courier", "<mark>400 soldiers fell</mark>",
				"<q dir=\"auto\">said</q>");
	}

	@Test
	void wordsThatAreTwiceInTheTextAreTold() {
		Map<String, String> form = article("Twice");
		form.putAll(Map.of(FIRST + "evidence.exact", "400 soldiers", FIRST + "claimant", "Mark Rutte",
				FIRST + "statement", "400 are missing."));
		HttpResponse<String> page = this.editor.post("/add", with(form, "do", "save"));
		assertThat(page.statusCode()).isEqualTo(422);
		assertThat(page.body()).contains("2 times in the text");
		assertThat(EditingSite.fields(page.body())).containsEntry(FIRST + "claimant", "speaker:mark-rutte")
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
			.contains("found claim:rutte-2024-12-12-russian-losses, which is recorded already");
	}

	@Test
	void aNumberStandsForAClaimOfThePage() {
		Map<String, String> form = article("Numbers");
		form.putAll(Map.of(FIRST + "claimant", "Mark Rutte", FIRST + "statement", "One thing is so.",
				"dossier.claims[1].claimant", "NATO", "dossier.claims[1].statement", "Rutte says so.",
				"dossier.claims[1].cites[0].claim", "1"));
		HttpResponse<String> saved = this.editor.post("/add", with(form, "do", "save"));
		assertThat(saved.statusCode()).as(saved.body()).isEqualTo(302);
		assertThat(this.editor.get("/claim/nato-2024-06-01-rutte-says-so").body())
			.contains("/claim/rutte-2024-06-01-one-thing-is-so");
		form.put("dossier.claims[1].cites[0].claim", "9");
		assertThat(this.editor.post("/add", with(form, "do", "check")).body()).contains("at most 2");
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
