package org.claimtrail.pages;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.claimtrail.account.AccountSettings;
import org.claimtrail.account.Role;
import org.claimtrail.account.token.MadeToken;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/** An editor in a real browser corrects a figure, and adds an article from its text. */
@EditingServer
@EnabledIf("org.claimtrail.pages.Browser#isThere")
class EditingInBrowserIT {

	private static final String CLAIM = "/claim/rutte-2024-12-12-weekly-casualties";

	@Autowired
	private AccountSettings settings;

	@LocalServerPort
	private int port;

	@Test
	void anEditorCorrectsAFigureAndAddsAnArticle() {
		String token = MadeToken.in(this.settings, "Jo Doe", Role.EDITOR);
		try (Browser browser = Browser.open()) {
			browser.visit(url(CLAIM + "/correct"), "light");
			browser.find("#token").sendKeys(token + "\n");
			browser.awaitText("h1", "Correct the record");
			browser.find("#f-claim-figure-value").clear();
			browser.find("#f-claim-figure-value").sendKeys("10,001");
			browser.find("#f-reason").sendKeys("Counted again.");
			browser.find("button[value='save']").click();
			browser.awaitText("main", "the words of the number still say 10,000, and the number is 10,001 now");
			browser.find("#f-claim-figure-phrase").clear();
			browser.find("#f-claim-figure-phrase").sendKeys("10,001");
			browser.find("button[value='save']").click();
			browser.awaitText("[role=status]", "Saved");
			assertThat(browser.texts("#history").getFirst()).contains("Counted again.", "10000", "10001", "Jo Doe");
			add(browser);
			assertThat(browser.complaints()).isEmpty();
		}
	}

	@Test
	void aContributorProposesAndAnEditorAccepts() {
		String author = MadeToken.in(this.settings, "Ann Author", Role.CONTRIBUTOR);
		String editor = MadeToken.in(this.settings, "Jo Doe", Role.EDITOR);
		try (Browser browser = Browser.open()) {
			browser.visit(url("/add"), "light");
			browser.find("#token").sendKeys(author + "\n");
			browser.find("#f-dossier-article-title").sendKeys("Airships of the day");
			browser.find("#f-dossier-article-publisher").sendKeys("Evening Star");
			browser.find("#f-dossier-article-publishedOn").sendKeys("2024-07-02");
			browser.find("details.item summary").click();
			browser.find("#f-dossier-claims-0-claimant").sendKeys("Gina General");
			browser.find("#f-dossier-claims-0-statement").sendKeys("80 airships were seen.");
			browser.find("button[value='save']").click();
			browser.awaitText("[role=status]", "Proposed");
			AccessibleIT.hasNoFault(browser, url("/proposals"), List.of("light", "dark"));
			browser.find("header form[action='/logout'] button").click();
			browser.find("#token"); // the form of the login: the answer that ends the old
									// one has come
			browser.visit(url("/login?to=/proposals"), "dark");
			browser.find("#token").sendKeys(editor + "\n");
			browser.find("article.change h2 a").click();
			browser.awaitText("h2", "What it says");
			String page = String.valueOf(browser.await("arguments[0](location.href)"));
			AccessibleIT.hasNoFault(browser, page, List.of("light", "dark"));
			browser.find("button[value='accept']").click();
			browser.awaitText("[role=status]", "Accepted");
			AccessibleIT.hasNoFault(browser, page, List.of("light", "dark"));
			assertThat(browser.complaints()).isEmpty();
		}
	}

	@Test
	void noFormHasAFault() {
		String token = MadeToken.in(this.settings, "Jo Doe", Role.EDITOR);
		try (Browser browser = Browser.open()) {
			browser.visit(url("/speaker/mark-rutte/merge"), "light");
			browser.find("#token").sendKeys(token + "\n");
			browser.find("#f-claimant").sendKeys("NATO\n");
			browser.awaitText("h2", "What will change");
			AccessibleIT.hasNoFault(browser, "the form for merging");
			for (String path : List.of("/speaker/mark-rutte/merge", CLAIM + "/withdraw", CLAIM + "/correct",
					CLAIM + "/review", CLAIM + "/verify", "/add", "/proposals", CLAIM, "/speaker/mark-rutte")) {
				AccessibleIT.hasNoFault(browser, url(path), List.of("light", "dark"));
			}
		}
	}

	private void add(Browser browser) {
		browser.visit(url("/add"), "dark");
		browser.find("#f-dossier-article-title").sendKeys("A headline of the day");
		browser.find("#f-dossier-article-publisher").sendKeys("Morning Star");
		browser.find("#f-dossier-article-publishedOn").sendKeys("2024-07-01");
		browser.find("#f-text")
			.sendKeys("The general said: 90 ships sank. " + IntStream.rangeClosed(2, 6)
				.mapToObj((claim) -> claim + "00 boats were lost.")
				.collect(Collectors.joining(" ")));
		browser.run("const t = document.getElementById('f-text'); t.focus(); t.setSelectionRange(18, 31);");
		browser.find("#marking button").click();
		browser.awaitText("#marking", "Taken into claim 1");
		browser.find("#f-dossier-claims-0-claimant").sendKeys("Gina General");
		browser.find("#f-dossier-claims-0-statement").clear();
		browser.find("#f-dossier-claims-0-statement").sendKeys("90 ships sank.");
		browser.run("document.getElementById('f-dossier-claims-0-told').value = 'reported'");
		browser.find("#f-dossier-claims-0-cue").sendKeys("said");
		for (int claim = 2; claim <= 6; claim++) {
			mark(browser, claim);
		}
		browser.find("button[value='save']").click();
		browser.awaitText("h1", "A headline of the day");
		browser.awaitText("main", "90 ships sank.");
		browser.awaitText("main", "The article reports: 90 ships sank.");
		browser.awaitText("main", "600 boats");
	}

	/** Takes another passage into a claim that the page has not had so far. */
	private static void mark(Browser browser, int claim) {
		browser.run("const t = document.getElementById('f-text'); const at = t.value.indexOf('" + claim
				+ "00 boats'); t.focus(); t.setSelectionRange(at, at + 19);");
		browser.find("#marking button").click();
		browser.awaitText("#marking", "Taken into claim " + claim);
		assertThat(browser.find("#f-dossier-claims-" + (claim - 1) + "-claimant").getAttribute("value"))
			.isEqualTo("Gina General");
		assertThat(browser.find("#f-dossier-claims-" + (claim - 1) + "-statement").getAttribute("value"))
			.isEqualTo(claim + "00 boats were lost.");
	}

	private String url(String path) {
		return "http://127.0.0.1:%d%s".formatted(this.port, path);
	}

}
