package org.claimtrail.pages.editing;

import java.net.http.HttpResponse;
import java.util.Map;

import org.claimtrail.account.AccountSettings;
import org.claimtrail.account.Role;
import org.claimtrail.account.token.MadeToken;
import org.claimtrail.pages.EditingServer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/** What a form is refused for, and what its sender keeps. */
@EditingServer
class RefusedFormsIT {

	private static final String CLAIM = "/claim/rutte-2024-12-12-weekly-casualties";

	private static final String SCRIPT = "\"'><script>alert(1)</script>";

	@Autowired
	private AccountSettings settings;

	@LocalServerPort
	private int port;

	private EditingSite editor;

	private EditingSite nobody;

	@BeforeEach
	void logIn() {
		this.nobody = new EditingSite(this.port, null);
		this.editor = new EditingSite(this.port, MadeToken.in(this.settings, "Jo Editor", Role.EDITOR));
	}

	@ParameterizedTest
	@ValueSource(strings = { "/correct", "/withdraw", "/review", "/verify", "/remove" })
	void nobodyGetsAFormWithoutTheRole(String edit) {
		HttpResponse<String> answer = this.nobody.get(CLAIM + edit);
		assertThat(answer.statusCode()).isEqualTo(302);
		assertThat(answer.headers().firstValue("Location"))
			.hasValueSatisfying((place) -> assertThat(place).contains("/login?to=%2Fclaim%2F"));
		EditingSite reader = new EditingSite(this.port, MadeToken.in(this.settings, "Reader", Role.CONTRIBUTOR));
		assertThat(reader.get(CLAIM + edit).statusCode()).isEqualTo(403);
		assertThat(reader.post(CLAIM + edit, Map.of("do", "save", "reason", "x")).statusCode()).isEqualTo(403);
		assertThat(this.nobody.get(CLAIM).body()).doesNotContain(CLAIM + edit);
	}

	@ParameterizedTest
	@CsvSource({ "https://evil.example", "null", "''" })
	void aFormOfAnotherPageIsRefused(String origin) {
		Map<String, String> form = this.editor.form(CLAIM + "/verify");
		assertThat(
				this.editor.post(CLAIM + "/verify", with(with(form, "reason", "A forged reason"), "do", "save"), origin)
					.statusCode())
			.isEqualTo(403);
		assertThat(this.nobody.get(CLAIM).body()).doesNotContain("A forged reason");
	}

	@Test
	void whoIsLoggedOutKeepsTheForm() {
		Map<String, String> form = this.editor.form(CLAIM + "/correct");
		form.put("claim.statement", "Long work.");
		HttpResponse<String> page = this.nobody.post(CLAIM + "/correct", with(form, "do", "save"));
		assertThat(page.statusCode()).isEqualTo(401);
		assertThat(page.body()).contains("Long work.", "not logged in");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/correct", "/withdraw", "/review", "/verify" })
	void hostileTextStaysText(String edit) {
		Map<String, String> form = this.editor.form(CLAIM + edit);
		form.replaceAll((name, value) -> (name.equals("expectedVersion")) ? value : SCRIPT);
		form.put("begun", SCRIPT);
		form.put("claim.figure." + SCRIPT, SCRIPT);
		HttpResponse<String> page = this.editor.post(CLAIM + edit, with(form, "do", "save"));
		assertThat(page.statusCode()).isEqualTo(422);
		assertThat(page.body()).contains("&lt;script&gt;").doesNotContain("<script>");
	}

	@ParameterizedTest
	@ValueSource(ints = { 4_001, 100_000 })
	void whatIsTooLongIsToldAndKept(int length) {
		Map<String, String> form = this.editor.form(CLAIM + "/correct");
		form.put("claim.statement", "a".repeat(length));
		form.put("reason", "x");
		HttpResponse<String> page = this.editor.post(CLAIM + "/correct", with(form, "do", "save"));
		assertThat(page.statusCode()).isEqualTo(422);
		assertThat(page.body()).contains("a".repeat(length)).containsPattern("at most 4,?000");
	}

	private static Map<String, String> with(Map<String, String> form, String name, String value) {
		form.put(name, value);
		return form;
	}

}
