package org.claimtrail.pages;

import org.claimtrail.WholeServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/** From a number to who said it, in a browser that can reach the server alone. */
@WholeServer
@EnabledIf("org.claimtrail.pages.Browser#isThere")
class ReadingIT {

	@LocalServerPort
	private int port;

	private Browser browser;

	@BeforeEach
	void open() {
		this.browser = Browser.open();
	}

	@AfterEach
	void close() {
		this.browser.close();
	}

	@Test
	void leadsFromTheStartToWhoSaidTheNumber() {
		this.browser.visit("http://127.0.0.1:%d/".formatted(this.port), "light");
		this.browser.find("input[name=q]").sendKeys("0.7 million\n");
		this.browser.awaitText("main", "found for 0.7 million");
		this.browser.find("a[href='/claim/ukrainska-pravda-2024-12-12-rutte-russian-losses-quote']").click();
		this.browser.awaitText("h2", "The trail, from its origin");
		this.browser.find(".trail a[href='/speaker/mark-rutte']").click();
		this.browser.awaitText("h1", "Mark Rutte");
		staysAtHomeWithoutComplaint();
	}

	@Test
	void followsTheSystemFromLightToDark() {
		String page = "http://127.0.0.1:%d/measure/russian-military-killed-or-wounded".formatted(this.port);
		this.browser.visit(page, "light");
		assertThat(this.browser.brightness("body")).isGreaterThan(200);
		this.browser.visit(page, "dark");
		assertThat(this.browser.brightness("body")).isLessThan(80);
		staysAtHomeWithoutComplaint();
	}

	private void staysAtHomeWithoutComplaint() {
		assertThat(this.browser.requests()).isNotEmpty()
			.allMatch((url) -> url.startsWith("http://127.0.0.1:" + this.port + "/"));
		assertThat(this.browser.complaints()).isEmpty();
	}

}
