package org.claimtrail.pages.editing;

import java.net.http.HttpResponse;
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

/** Editors make two records of one claimant one, and part them again. */
@EditingServer
class MergingIT {

	private static final String KEPT = "/organization/roscosmos";

	private static final String OTHER = "/organization/kyiv-city-administration";

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
	void mergesWhatWasShownAndPartsItAgain() {
		assertThat(this.editor.get(KEPT).body()).contains(KEPT + "/merge");
		Map<String, String> form = this.editor.form(KEPT + "/merge");
		form.putAll(Map.of("claimant", "Kyiv City Administration", "reason", "One <b>house</b>.", "do", "save"));

		HttpResponse<String> shown = this.editor.post(KEPT + "/merge", form);
		assertThat(shown.statusCode()).as(shown.body()).isEqualTo(200);
		assertThat(shown.body()).contains("What will change", "Nothing is saved yet",
				"organization:kyiv-city-administration");
		assertThat(this.editor.get(OTHER).statusCode()).isEqualTo(200);
		Map<String, String> second = EditingSite.fields(shown.body());
		second.put("do", "save");
		HttpResponse<String> merged = this.editor.post(KEPT + "/merge", second);
		assertThat(merged.statusCode()).as(merged.body()).isEqualTo(302);
		assertThat(merged.headers().firstValue("Location"))
			.hasValueSatisfying((place) -> assertThat(place).endsWith(KEPT + "?done=merge"));
		assertThat(this.editor.get(OTHER).headers().firstValue("Location"))
			.hasValueSatisfying((place) -> assertThat(place).endsWith(KEPT));
		assertThat(this.editor.get(KEPT).body()).contains("Merged into this record", "One &lt;b&gt;house&lt;/b&gt;.",
				KEPT + "/part?record=organization:kyiv-city-administration");

		String part = KEPT + "/part?record=organization:kyiv-city-administration";
		Map<String, String> undo = this.editor.form(part);
		undo.put("do", "save");
		HttpResponse<String> unexplained = this.editor.post(KEPT + "/part", undo);
		assertThat(unexplained.statusCode()).isEqualTo(422);
		assertThat(unexplained.body()).contains("id=\"found-f-reason\"");
		undo.put("reason", "Two houses after all.");
		undo.put("expectedVersion", "1");
		assertThat(this.editor.post(KEPT + "/part", undo).statusCode()).isEqualTo(409);
		undo.put("expectedVersion", this.editor.form(part).get("expectedVersion"));
		HttpResponse<String> parted = this.editor.post(KEPT + "/part", undo);
		assertThat(parted.headers().firstValue("Location")).as(parted.body())
			.hasValueSatisfying((place) -> assertThat(place).endsWith(OTHER + "?done=part"));
		assertThat(this.editor.get(OTHER).statusCode()).isEqualTo(200);
		assertThat(this.editor.get(KEPT).body()).doesNotContain("Merged into this record");
	}

	@Test
	void saysAtItsFieldWhatCannotBeMerged() {
		Map<String, String> form = this.editor.form(KEPT + "/merge");
		form.putAll(Map.of("reason", "Alike.", "do", "check"));
		for (String other : new String[] { "", "nobody is called so", "claim:rutte-2024-12-12-russian-losses",
				"speaker:mark-rutte", "organization:roscosmos", "speaker:nobody", "\"><script>alert(1)</script>" }) {
			form.put("claimant", other);
			HttpResponse<String> page = this.editor.post(KEPT + "/merge", form);
			assertThat(page.statusCode()).as(other).isEqualTo(422);
			assertThat(page.body()).contains("Nothing was saved").doesNotContain("<script>alert");
		}
		form.put("claimant", "speaker:mark-rutte");
		assertThat(this.editor.post(KEPT + "/merge", form).body()).contains("aria-invalid=\"true\"");
	}

	@Test
	void isForEditorsAndItsOwnPageAlone() {
		EditingSite nobody = new EditingSite(this.port, null);
		assertThat(nobody.get(KEPT + "/merge").statusCode()).isEqualTo(302);
		assertThat(nobody.get(KEPT).body()).doesNotContain(KEPT + "/merge");
		EditingSite reader = new EditingSite(this.port, MadeToken.in(this.settings, "Reader", Role.CONTRIBUTOR));
		assertThat(reader.get(KEPT + "/merge").statusCode()).isEqualTo(403);
		assertThat(reader.post(KEPT + "/merge", Map.of("claimant", "NATO", "do", "save")).statusCode()).isEqualTo(403);
		assertThat(this.editor.post(KEPT + "/merge", Map.of("do", "save"), "https://evil.example").statusCode())
			.isEqualTo(403);
		assertThat(this.editor.get("/speaker/nobody/merge").statusCode()).isEqualTo(404);
		assertThat(this.editor.get(KEPT + "/part").statusCode()).isEqualTo(400);
		assertThat(this.editor.get(KEPT + "/merge").headers().firstValue("Content-Security-Policy"))
			.hasValueSatisfying((policy) -> assertThat(policy).contains("frame-ancestors 'none'"));
	}

}
