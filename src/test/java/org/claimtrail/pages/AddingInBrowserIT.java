package org.claimtrail.pages;

import java.util.List;

import org.claimtrail.account.AccountSettings;
import org.claimtrail.account.Role;
import org.claimtrail.account.token.MadeToken;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.openqa.selenium.Keys;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/** An editor pastes an article, marks the words of two claims, and saves. */
@EditingServer
@EnabledIf("org.claimtrail.pages.Browser#isThere")
class AddingInBrowserIT {

	private static final String TEXT = "At least 43,000 soldiers of Atlantis were killed, its staff said. "
			+ "About 370,000 soldiers of Atlantis were wounded.";

	private static final String ALL = Keys.chord(Keys.CONTROL, "a");

	@Autowired
	private AccountSettings settings;

	@LocalServerPort
	private int port;

	@Test
	void markedWordsBecomeClaimsWithTheirNumbers() {
		String token = MadeToken.in(this.settings, "Jo Doe", Role.EDITOR);
		try (Browser browser = Browser.open()) {
			browser.visit("http://127.0.0.1:%d/add".formatted(this.port), "light");
			browser.find("#token").sendKeys(token + "\n");
			browser.find("#f-dossier-article-title").sendKeys("Losses of Atlantis");
			browser.find("#f-dossier-article-publisher").sendKeys("Atlantis Times");
			browser.find("#f-dossier-article-publishedOn").sendKeys("12 December 2024");
			browser.find("#f-text").sendKeys(TEXT);
			mark(browser, 1, "At least 43,000 soldiers of Atlantis were killed");
			browser.find("#f-dossier-claims-0-claimant").sendKeys("Staff of Atlantis");
			browser.find("#f-dossier-claims-0-measure").sendKeys("Soldiers of Atlantis hit");
			assertThat(value(browser, "0-figure-value")).isEqualTo("43000");
			assertThat(value(browser, "0-figure-comparator")).isEqualTo("AT_LEAST");
			mark(browser, 2, "About 370,000 soldiers of Atlantis were wounded");
			assertThat(value(browser, "1-claimant")).isEqualTo("Staff of Atlantis");
			assertThat(value(browser, "1-measure")).as("the first words speak of something else").isEmpty();
			browser.find("#f-dossier-claims-1-measure").sendKeys("Soldiers of Atlantis hit");
			assertThat(browser.texts(".made")).anyMatch((note) -> note.contains("As in the claim before"));
			browser.awaitText("#recorded",
					"Staff of Atlantis said on 12 December 2024: “About 370,000 soldiers of Atlantis were wounded.”");
			AccessibleIT.hasNoFault(browser, "the form with two claims");
			browser.find("#f-dossier-claims-0-new summary").click();
			browser.find("#f-dossier-claims-0-new-population").sendKeys("soldiers of Atlantis");
			browser.find("#f-dossier-claims-0-new-property").sendKeys("killed or wounded");
			browser.find("button[value='save']").click();
			browser.awaitText("h1", "Losses of Atlantis");
			browser.awaitText("main", "at least 43,000 people");
			browser.awaitText("main", "about 370,000 people");
			assertThat(browser.complaints()).isEmpty();
		}
	}

	@Test
	void goingBackAfterSavingFindsTheFormAndSendsNothing() {
		String token = MadeToken.in(this.settings, "Jo Doe", Role.EDITOR);
		try (Browser browser = Browser.open()) {
			browser.visit("http://127.0.0.1:%d/add".formatted(this.port), "light");
			browser.find("#token").sendKeys(token + "\n");
			browser.find("#f-dossier-article-title").sendKeys("There and back");
			browser.find("#f-dossier-article-publisher").sendKeys("Returning Times");
			browser.find("#f-dossier-article-publishedOn").sendKeys("12 December 2024");
			browser.find("details.item summary").click();
			browser.find("#f-dossier-claims-0-claimant").sendKeys("Gina General");
			browser.find("#f-dossier-claims-0-statement").sendKeys("It is so.");
			browser.find("button[value='check']").click();
			browser.awaitText("[role=status]", "Checked");
			browser.find("button[value='save']").click();
			browser.awaitText("h1", "There and back");
			browser.run("history.back()");
			browser.awaitText("h1", "Add an article");
			assertThat(value(browser, "0-statement")).isEqualTo("It is so.");
		}
	}

	@Test
	void whatIsTypedOrTakenAwayStays() {
		String token = MadeToken.in(this.settings, "Jo Doe", Role.EDITOR);
		try (Browser browser = Browser.open()) {
			browser.visit("http://127.0.0.1:%d/add".formatted(this.port), "dark");
			browser.find("#token").sendKeys(token + "\n");
			browser.find("#f-text").sendKeys(TEXT);
			mark(browser, 1, "At least 43,000 soldiers of Atlantis were killed");
			browser.find("#f-dossier-claims-0-figure-value").sendKeys(ALL, Keys.BACK_SPACE);
			assertThat(value(browser, "0-figure-value")).isEmpty();
			browser.find("#f-dossier-claims-0-statement").sendKeys(ALL, "Mine.");
			browser.find("button[value='check']").click();
			browser.awaitText("[role=alert]", "Nothing was saved");
			assertThat(value(browser, "0-figure-value")).isEmpty();
			assertThat(value(browser, "0-statement")).isEqualTo("Mine.");
			AccessibleIT.hasNoFault(browser, "the form with what is missing");
			assertThat(browser.find("#f-text").getAttribute("value")).isEqualTo(TEXT);
			assertThat(List.of(browser.find("#f-dossier-claims-0-").getAttribute("open"))).containsExactly("true");
		}
	}

	private static String value(Browser browser, String field) {
		return String.valueOf(browser.find("#f-dossier-claims-" + field).getAttribute("value"));
	}

	private static void mark(Browser browser, int claim, String words) {
		browser.run("const t = document.getElementById('f-text'); const at = t.value.indexOf('" + words
				+ "'); t.focus(); t.setSelectionRange(at, at + " + words.length() + ");");
		browser.find("#marking button").click();
		browser.awaitText("#marking", "Taken into claim " + claim);
	}

}
