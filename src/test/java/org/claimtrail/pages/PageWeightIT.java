package org.claimtrail.pages;

import java.util.List;
import java.util.Map;

import org.claimtrail.WholeServer;
import org.claimtrail.account.AccountSettings;
import org.claimtrail.account.Role;
import org.claimtrail.account.token.MadeToken;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * No page brings more than 350 kB over the wire to somebody who comes the first time,
 * with all that it loads by itself.
 */
@WholeServer
@EnabledIf("org.claimtrail.pages.Browser#isThere")
class PageWeightIT {

	private static final long MOST = 350_000;

	/** A page and its style sheet. */
	private static final long LEAST = 2_000;

	private static final String CLAIM = "/claim/rutte-2024-12-12-weekly-casualties";

	@Autowired
	private AccountSettings settings;

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

	@ParameterizedTest
	@FieldSource("org.claimtrail.pages.AccessibleIT#PAGES")
	void isBounded(String path) {
		visit(path);
		assertThat(weight(path)).isBetween(LEAST, MOST);
	}

	@Test
	void isBoundedWhereOneAsks() {
		visit("/graphiql");
		this.browser.awaitText(".questions li", "Rutte");
		this.browser.awaitText(".graphiql-query-editor", "query");
		assertThat(weight("/graphiql")).isBetween(LEAST, MOST);
	}

	@Test
	void isBoundedWhereOneEdits() {
		visit("/login?to=/add");
		this.browser.find("#token").sendKeys(MadeToken.in(this.settings, "Jo Doe", Role.EDITOR) + "\n");
		this.browser.awaitText("h1", "Add");
		for (String path : List.of("/add", CLAIM, CLAIM + "/correct", CLAIM + "/withdraw", "/speaker/mark-rutte/merge",
				"/proposals")) {
			this.browser.forget();
			visit(path);
			assertThat(weight(path)).isBetween(LEAST, MOST);
		}
	}

	private void visit(String path) {
		this.browser.visit("http://127.0.0.1:%d%s".formatted(this.port, path), "light");
	}

	private long weight(String path) {
		Map<String, Long> weights = this.browser.weights();
		long weight = weights.values().stream().mapToLong(Long::longValue).sum();
		assertThat(weights.keySet()).as("what %s loads", path)
			.anyMatch((address) -> address.endsWith(path))
			.anyMatch((address) -> address.contains(".css"));
		return weight;
	}

}
