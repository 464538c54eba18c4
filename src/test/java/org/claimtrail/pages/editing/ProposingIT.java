package org.claimtrail.pages.editing;

import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.claimtrail.account.AccountSettings;
import org.claimtrail.account.Role;
import org.claimtrail.account.token.MadeToken;
import org.claimtrail.pages.EditingServer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/** Contributors propose articles, and editors decide, without scripts. */
@EditingServer
class ProposingIT {

	private static final Pattern PROPOSAL = Pattern.compile("href=\"(/proposals/\\d+)\"");

	@Autowired
	private AccountSettings settings;

	@LocalServerPort
	private int port;

	private EditingSite author;

	private EditingSite editor;

	@BeforeEach
	void logIn() {
		this.author = new EditingSite(this.port, MadeToken.in(this.settings, "Ann Author", Role.CONTRIBUTOR));
		this.editor = new EditingSite(this.port, MadeToken.in(this.settings, "Jo Editor", Role.EDITOR));
	}

	@Test
	void whatIsProposedIsRecordedWhenAnEditorAcceptsIt() {
		String page = propose("Zeppelins <b>seen</b>", "Nine zeppelins were seen.");
		String claim = "/claim/author-2024-06-01-nine-zeppelins-were-seen";

		assertThat(new EditingSite(this.port, null).get("/search?q=zeppelins").body())
			.doesNotContain("Nine zeppelins were seen");
		HttpResponse<String> shown = this.editor.get(page);
		assertThat(shown.body())
			.contains("Zeppelins &lt;b&gt;seen&lt;/b&gt;", "Nine zeppelins were seen.", "What accepting would do",
					">Accept<", ">Reject<", "Ann Author")
			.doesNotContain("What was altered since", "<b>seen</b>");
		assertThat(this.author.get(page).body()).contains("Take it back").doesNotContain(">Accept<", ">Reject<");

		Map<String, String> form = EditingSite.fields(shown.body());
		form.put("do", "check");
		assertThat(this.editor.post(page, form).body()).contains("Nothing is saved yet");
		form.put("do", "accept");
		HttpResponse<String> accepted = this.editor.post(page, form);
		assertThat(accepted.statusCode()).as(accepted.body()).isEqualTo(302);
		assertThat(this.editor.get(page).body()).contains("The change that it became").doesNotContain(">Accept<");
		assertThat(this.editor.get("/search?q=zeppelins").body()).contains("Nine zeppelins were seen");
		assertThat(this.editor.get("/changes").body()).contains("Proposal accepted", "proposed by <bdi>Ann Author");
		HttpResponse<String> again = this.editor.post(page, form);
		assertThat(again.statusCode()).isEqualTo(302);
		form.remove("idempotencyKey");
		HttpResponse<String> twice = this.editor.post(page, form);
		assertThat(twice.statusCode()).as(claim).isEqualTo(409);
		assertThat(twice.body()).contains("which Jo Editor accepted on");
	}

	@Test
	void isRejectedForAReasonThatItsAuthorReads() {
		String page = propose("Balloons seen", "Nine balloons were seen.");
		Map<String, String> form = this.editor.form(page);
		form.put("do", "reject");

		HttpResponse<String> silent = this.editor.post(page, form);
		assertThat(silent.statusCode()).isEqualTo(422);
		assertThat(silent.body()).contains("id=\"found-f-reason\"");
		form.put("reason", "No <i>source</i>.");
		assertThat(this.editor.post(page, form).statusCode()).isEqualTo(302);

		assertThat(this.author.get(page).body()).contains("No &lt;i&gt;source&lt;/i&gt;.", "rejected");
		assertThat(this.author.get("/proposals").body()).doesNotContain(page + "\"");
		assertThat(this.author.get("/proposals?state=all").body()).contains(page + "\"");
	}

	@Test
	void isForItsAuthorAndForEditorsAlone() {
		String page = propose("Kites seen", "Nine kites were seen.");
		EditingSite nobody = new EditingSite(this.port, null);
		EditingSite reader = new EditingSite(this.port, MadeToken.in(this.settings, "Reader", Role.READER));
		EditingSite other = new EditingSite(this.port, MadeToken.in(this.settings, "Other", Role.CONTRIBUTOR));

		assertThat(nobody.get("/proposals").headers().firstValue("Location"))
			.hasValueSatisfying((place) -> assertThat(place).contains("/login?to=%2Fproposals"));
		assertThat(reader.get("/proposals").statusCode()).isEqualTo(403);
		assertThat(reader.get("/proposals").body()).contains("CONTRIBUTOR");
		assertThat(reader.get("/changes").body()).contains("Reader").doesNotContain("/proposals");
		assertThat(other.get(page).statusCode()).isEqualTo(404);
		assertThat(other.get("/proposals").body()).doesNotContain("Kites seen");
		assertThat(this.author.get("/changes").body()).contains("/proposals", "Propose an article");
		Map<String, String> form = this.author.form(page);
		form.put("do", "accept");
		assertThat(this.author.post(page, form).body()).contains("you need the role EDITOR");
		form.put("do", "withdraw");
		assertThat(this.author.post(page, form, "https://evil.example").statusCode()).isEqualTo(403);
		assertThat(this.author.post(page, form).statusCode()).isEqualTo(302);
		assertThat(this.author.get(page).body()).contains("withdrawn");
		assertThat(this.author.get(page).headers().firstValue("Content-Security-Policy"))
			.hasValueSatisfying((policy) -> assertThat(policy).contains("frame-ancestors 'none'"));
	}

	private String propose(String title, String statement) {
		Map<String, String> form = new LinkedHashMap<>(this.author.form("/add"));
		form.putAll(Map.of("dossier.article.title", title, "dossier.article.publisher", "Daily Author",
				"dossier.article.publishedOn", "2024-06-01", "dossier.article.language", "en",
				"dossier.claims[0].claimant", "Ada Author", "dossier.claims[0].statement", statement, "do", "save"));
		HttpResponse<String> sent = this.author.post("/add", form);
		assertThat(sent.statusCode()).as(sent.body()).isEqualTo(303);
		String list = this.author.get("/proposals?done=propose").body();
		assertThat(list).contains("Proposed: an editor decides");
		Matcher found = PROPOSAL.matcher(list);
		assertThat(found.find()).isTrue();
		return found.group(1);
	}

}
