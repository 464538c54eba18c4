package org.claimtrail.pages.editing;

import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.claimtrail.account.AccountSettings;
import org.claimtrail.account.Role;
import org.claimtrail.account.token.MadeToken;
import org.claimtrail.pages.EditingServer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/** Editors correct, withdraw, review, verify and remove claims by forms. */
@EditingServer
class EditingIT {

	private static final String CLAIM = "/claim/rutte-2024-12-12-russian-losses";

	@Autowired
	private AccountSettings settings;

	@Autowired
	private Driver driver;

	@LocalServerPort
	private int port;

	private EditingSite editor;

	private EditingSite nobody;

	@BeforeEach
	void logIn() {
		this.nobody = new EditingSite(this.port, null);
		this.editor = new EditingSite(this.port, MadeToken.in(this.settings, "Jo Editor", Role.EDITOR));
	}

	@Test
	void aFormThatIsSentAsItCameAltersNothing() {
		for (String id : ids()) {
			String path = "/claim/" + id.substring("claim:".length());
			Map<String, String> form = this.editor.form(path + "/correct");
			form.put("reason", "None.");

			HttpResponse<String> answer = this.editor.post(path + "/correct", with(form, "do", "save"));

			assertThat(answer.headers().firstValue("Location")).as("%s: %s", id, answer.body())
				.hasValueSatisfying((place) -> assertThat(place).endsWith(path + "?done=nothing"));
		}
	}

	@Test
	void aCorrectionIsSavedOnceAndTold() {
		Map<String, String> form = this.editor.form(CLAIM + "/correct");
		form.put("claim.quote", "They have already lost 700,000 people, corrected");
		form.put("reason", "A slip of <ours>.");
		long before = changes();

		HttpResponse<String> first = this.editor.post(CLAIM + "/correct", with(form, "do", "save"));
		HttpResponse<String> second = this.editor.post(CLAIM + "/correct", with(form, "do", "save"));

		assertThat(first.statusCode()).isEqualTo(303);
		assertThat(second.headers().firstValue("Location")).isEqualTo(first.headers().firstValue("Location"));
		assertThat(changes()).isEqualTo(before + 1);
		assertThat(this.nobody.get(CLAIM).body())
			.contains("A slip of &lt;ours&gt;.", "<bdi>Jo Editor</bdi>",
					"<ins>They have already lost 700,000 people, corrected</ins>")
			.doesNotContain("/correct\"");
	}

	@Test
	void aNewDoubtHoldsACorrectionOnce() {
		Map<String, String> form = this.editor.form(CLAIM + "/correct");
		form.put("claim.statedOn", "1 December 2099");
		form.put("reason", "To see.");

		HttpResponse<String> held = this.editor.post(CLAIM + "/correct", with(form, "do", "save"));

		assertThat(held.statusCode()).as(held.body()).isEqualTo(200);
		assertThat(held.body()).contains("Nothing is saved yet", "not come yet", "Save all the same");
		Map<String, String> seen = EditingSite.fields(held.body());
		seen.put("claim.statedOn", "12 December 2024");
		seen.put("claim.quote", "They have lost 700,000 people");
		assertThat(this.editor.post(CLAIM + "/correct", with(seen, "do", "save")).statusCode()).isEqualTo(303);
	}

	@Test
	void theReasonComesFirstAndIsNeeded() {
		String page = this.editor.get(CLAIM + "/correct").body();
		assertThat(page.indexOf("id=\"f-reason\"")).isBetween(1, page.indexOf("id=\"f-claim-figure-value\""));
		Map<String, String> form = this.editor.form(CLAIM + "/correct");
		form.put("claim.statement", "Something else.");
		assertThat(this.editor.post(CLAIM + "/correct", with(form, "do", "save")).body())
			.contains("say in a few words why", "Something else.");
	}

	@Test
	void checkingWritesNothing() {
		long before = changes();
		Map<String, String> form = this.editor.form(CLAIM + "/correct");
		form.put("claim.statement", "Something else.");
		form.put("reason", "To see.");

		HttpResponse<String> page = this.editor.post(CLAIM + "/correct", with(form, "do", "check"));

		assertThat(page.statusCode()).isEqualTo(200);
		assertThat(page.body()).contains("Nothing is saved yet.", "Something else.");
		assertThat(changes()).isEqualTo(before);
	}

	@Test
	void faultsStandAtTheirFields() {
		Map<String, String> form = this.editor.form(CLAIM + "/correct");
		form.put("claim.statedOn", "2024-13-01");
		form.put("claim.figure.value", "many");
		form.put("reason", "");
		standAt(form, "claim-statedOn", "claim-figure-value", "reason");
		form.put("claim.claimant", "Nobody Of This Name");
		form.put("claim.statement", "");
		standAt(form, "claim-claimant", "claim-statement", "claim-figure-value", "reason");
	}

	@Test
	void aNameStandsForItsRecordAndWordsForSomeToChoose() {
		Map<String, String> form = this.editor.form(CLAIM + "/correct");
		form.put("claim.claimant", "mark rutte");
		form.put("reason", "x");
		String page = this.editor.post(CLAIM + "/correct", with(form, "do", "check")).body();
		assertThat(EditingSite.fields(page)).containsEntry("claim.claimant", "Mark Rutte")
			.containsEntry("claim.claimant.+id", "speaker:mark-rutte");

		form.put("claim.claimant", "Rutt");
		page = this.editor.post(CLAIM + "/correct", with(form, "do", "check")).body();
		assertThat(page).contains("name=\"choose:claim.claimant\"", "value=\"speaker:mark-rutte\"");
		form.put("choose:claim.claimant", "speaker:mark-rutte");
		page = this.editor.post(CLAIM + "/correct", with(form, "do", "check")).body();
		assertThat(EditingSite.fields(page)).containsEntry("claim.claimant.+id", "speaker:mark-rutte");
	}

	@Test
	void recordsAreShownByTheirNamesAndTypedByEither() {
		Map<String, String> form = this.editor.form(CLAIM + "/correct");
		assertThat(form).containsEntry("claim.claimant", "Mark Rutte")
			.containsEntry("claim.measure", "Russian military personnel killed or wounded");
		assertThat(form.get("claim.appearsIn[0].article")).doesNotStartWith("article:");
		form.put("claim.claimant", "organization:nato");
		form.put("reason", "x");
		String page = this.editor.post(CLAIM + "/correct", with(form, "do", "check")).body();
		assertThat(EditingSite.fields(page)).containsEntry("claim.claimant", "NATO")
			.containsEntry("claim.claimant.+id", "organization:nato");
		assertThat(page).contains("<code>organization:nato</code>");
	}

	@Test
	void aNumberThatIsLeftInWordsAndInOtherClaimsIsToldAndHoldsASaveOnce() {
		Map<String, String> form = this.editor.form(CLAIM + "/correct");
		form.put("claim.figure.value", "750,001");
		form.put("claim.statement", "They have lost more than 700,000 people.");
		form.put("claim.quote", "They have already lost 700,000 people");
		form.put("reason", "Misread.");

		HttpResponse<String> held = this.editor.post(CLAIM + "/correct", with(form, "do", "save"));

		assertThat(held.statusCode()).as(held.body()).isEqualTo(200);
		assertThat(held.body()).contains("Nothing is saved yet", "id=\"found-f-claim-statement\"",
				"the statement still says 700,000, and the number is 750,001 now", "id=\"found-f-claim-quote\"",
				"the quotation still says 700,000", "id=\"beside\"", "/correct\">", "Save all the same");
		HttpResponse<String> checked = this.editor.post(CLAIM + "/correct", with(form, "do", "check"));
		assertThat(checked.body()).contains("the statement still says 700,000")
			.doesNotContain("nothing stands against");
		Map<String, String> seen = EditingSite.fields(held.body());
		assertThat(this.editor.post(CLAIM + "/correct", with(seen, "do", "save")).statusCode()).isEqualTo(303);
		form = this.editor.form(CLAIM + "/correct");
		form.putAll(Map.of("claim.figure.value", "700000", "reason", "Back."));
		held = this.editor.post(CLAIM + "/correct", with(form, "do", "save"));
		assertThat(held.body()).doesNotContain("id=\"found-f-claim-statement\"");
	}

	@Test
	void whatOthersSavedMeanwhileIsShownAndKept() {
		Map<String, String> ours = this.editor.form(CLAIM + "/correct");
		Map<String, String> theirs = this.editor.form(CLAIM + "/correct");
		theirs.put("claim.statement", "Their words " + System.nanoTime() + ".");
		theirs.put("reason", "Theirs.");
		assertThat(this.editor.post(CLAIM + "/correct", with(theirs, "do", "save")).statusCode()).isEqualTo(303);
		ours.put("claim.quote", "Our quote");
		ours.put("reason", "Ours.");

		HttpResponse<String> page = this.editor.post(CLAIM + "/correct", with(ours, "do", "save"));

		assertThat(page.statusCode()).isEqualTo(409);
		for (String begun : List.of("null", "5", "{\"\":1,\"figure\":\"x\"}", "[", "")) {
			assertThat(
					this.editor.post(CLAIM + "/correct", with(new LinkedHashMap<>(ours), "begun", begun)).statusCode())
				.isEqualTo(409);
		}
		assertThat(page.body()).contains("Somebody altered this claim since you began", "Theirs.");
		Map<String, String> merged = EditingSite.fields(page.body());
		assertThat(merged).containsEntry("claim.quote", "Our quote")
			.containsEntry("claim.statement", theirs.get("claim.statement"));
		assertThat(this.editor.post(CLAIM + "/correct", with(merged, "do", "save")).statusCode()).isEqualTo(303);
	}

	@Test
	void aClaimIsReviewedAndVerifiedAndWithdrawn() {
		Map<String, String> review = this.editor.form(CLAIM + "/review");
		review.putAll(Map.of("claim.reviews[0].rating", "Mostly true", "claim.claimant", "organization:european-pravda",
				"claim.statement", "It holds, mostly.", "claim.statedOn", "2025-01-02"));
		assertThat(this.editor.post(CLAIM + "/review", with(review, "do", "save")).headers().firstValue("Location"))
			.hasValueSatisfying((place) -> assertThat(place).endsWith("?done=review"));
		Map<String, String> verify = this.editor.form(CLAIM + "/verify");
		verify.putAll(Map.of("verification", "VERIFIED", "verificationNote", "Read again.", "reason", "Read."));
		HttpResponse<String> verified = this.editor.post(CLAIM + "/verify", with(verify, "do", "save"));
		assertThat(verified.statusCode()).as(verified.body()).isEqualTo(303);
		String other = "/claim/rutte-2024-12-12-weekly-casualties";
		Map<String, String> withdrawal = this.editor.form(other + "/withdraw");
		withdrawal
			.putAll(Map.of("claim.statement", "He takes it back.", "claim.statedOn", "2025-01-03", "reason", "Wrong."));
		assertThat(this.editor.post(other + "/withdraw", with(withdrawal, "do", "save")).statusCode()).isEqualTo(303);

		assertThat(this.nobody.get(CLAIM).body()).contains("Mostly true", "Read again.");
		assertThat(this.nobody.get(other).body()).contains("He takes it back.", "Withdrawn");
	}

	@Test
	void anAdministratorRemovesWhatNothingRefersTo() {
		EditingSite admin = new EditingSite(this.port, MadeToken.in(this.settings, "Ada", Role.ADMIN));
		Map<String, String> form = admin.form(CLAIM + "/remove");
		assertThat(admin.post(CLAIM + "/remove", with(with(form, "reason", "x"), "do", "save")).body())
			.contains("others refer");
		String leaf = "/claim/" + rows(
				"MATCH (c:Claim) WHERE NOT EXISTS { (c)<-[:CITES|RETRACTS|REVIEWS|KNOWN_THROUGH]-() } RETURN c.id AS value ORDER BY value LIMIT 1")
			.getFirst()
			.substring("claim:".length());
		form = admin.form(leaf + "/remove");
		assertThat(admin.post(leaf + "/remove", with(with(form, "reason", "A test."), "do", "save")).statusCode())
			.isEqualTo(303);
		assertThat(this.nobody.get(leaf + "/removed").body()).contains("A test.", "Ada");
		assertThat(this.nobody.get(leaf).statusCode()).isEqualTo(404);
	}

	private void standAt(Map<String, String> form, String... fields) {
		HttpResponse<String> page = this.editor.post(CLAIM + "/correct", with(form, "do", "save"));
		assertThat(page.statusCode()).isEqualTo(422);
		for (String field : fields) {
			assertThat(page.body()).contains("id=\"found-f-" + field + "\"", "href=\"#f-" + field + "\"")
				.containsPattern("id=\"f-%s\"[^>]*aria-invalid=\"true\"|aria-invalid=\"true\"[^>]*id=\"f-%s\""
					.formatted(field, field));
		}
	}

	private List<String> ids() {
		return rows("MATCH (c:Claim) RETURN c.id AS value ORDER BY value");
	}

	private long changes() {
		return Long.parseLong(rows("MATCH (c:Change) RETURN toString(count(c)) AS value").getFirst());
	}

	private List<String> rows(String statement) {
		try (Session session = this.driver.session()) {
			return session.run(statement).list((row) -> row.get("value").asString());
		}
	}

	private static Map<String, String> with(Map<String, String> form, String name, String value) {
		form.put(name, value);
		return form;
	}

}
