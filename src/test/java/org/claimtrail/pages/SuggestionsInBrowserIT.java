package org.claimtrail.pages;

import org.claimtrail.WholeServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.openqa.selenium.Keys;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/** The search offers what the words typed so far can mean, to the keyboard too. */
@WholeServer
@EnabledIf("org.claimtrail.pages.Browser#isThere")
class SuggestionsInBrowserIT {

	@LocalServerPort
	private int port;

	@Test
	void leadToAPageByTheKeyboard() {
		try (Browser browser = Browser.open()) {
			browser.visit("http://127.0.0.1:%d/network".formatted(this.port), "light");
			browser.find("input[role=combobox]").sendKeys("Mark Rut");
			browser.awaitText("[role=option]", "Mark Rutte");
			browser.find("input[role=combobox]").sendKeys(Keys.ESCAPE);
			assertThat(browser.find("input[aria-expanded=false]").getAttribute("value")).isEqualTo("Mark Rut");
			browser.find("input[role=combobox]").sendKeys("t");
			browser.awaitText("[role=option]", "Mark Rutte");
			browser.find("input[role=combobox]").sendKeys(Keys.ARROW_DOWN);
			assertThat(browser.find("[role=option][aria-selected=true]").getAttribute("id"))
				.isEqualTo(browser.find("input[role=combobox]").getAttribute("aria-activedescendant"));
			browser.find("input[role=combobox]").sendKeys(Keys.ENTER);
			browser.awaitText("h1", "Mark Rutte");
			assertThat(browser.complaints()).isEmpty();
		}
	}

	@Test
	void areNoneForNothingAndLeaveTheSearchAsItIs() {
		try (Browser browser = Browser.open()) {
			browser.visit("http://127.0.0.1:%d/".formatted(this.port), "dark");
			browser.find("input[role=combobox]").sendKeys("nobody-has-this" + Keys.ENTER);
			browser.awaitText("main", "found for nobody-has-this");
			assertThat(browser.complaints()).isEmpty();
		}
	}

}
