package org.claimtrail.pages;

import org.claimtrail.WholeServer;
import org.claimtrail.account.AccountSettings;
import org.claimtrail.account.Role;
import org.claimtrail.account.token.MadeToken;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/** What a real browser says of its forms is enough to log in and out. */
@WholeServer
@EnabledIf("org.claimtrail.pages.Browser#isThere")
class LoginInBrowserIT {

	@Autowired
	private AccountSettings settings;

	@LocalServerPort
	private int port;

	@Test
	void letsPeopleInAndOut() {
		String token = MadeToken.in(this.settings, "Jo Doe", Role.EDITOR);
		String login = "http://127.0.0.1:%d/login".formatted(this.port);
		try (Browser browser = Browser.open()) {
			browser.visit(login, "light");
			browser.find("#token").sendKeys(token + "\n");
			browser.awaitText("p.lead", "Where a figure comes from");
			browser.visit(login, "light");
			browser.awaitText("main", "You are Jo Doe, editor.");
			browser.find("form[action='/logout'] button").click();
			browser.find("#token");

			assertThat(browser.texts("main").getFirst()).doesNotContain("Jo Doe");
			assertThat(browser.complaints()).isEmpty();
		}
	}

	@Test
	void saysWhyATokenDoesNotCountAndTakesTheNextOne() {
		String token = MadeToken.in(this.settings, "Jo Doe", Role.EDITOR);
		String login = "http://127.0.0.1:%d/login".formatted(this.port);
		try (Browser browser = Browser.open()) {
			browser.visit(login, "light");
			browser.find("#token").sendKeys("ct_wrong\n");
			browser.awaitText("[role=alert]", "no whole token");
			browser.find("#token").sendKeys(token + "\n");
			browser.awaitText("p.lead", "Where a figure comes from");
			browser.visit(login, "light");
			browser.awaitText("main", "You are Jo Doe, editor.");
		}
	}

}
