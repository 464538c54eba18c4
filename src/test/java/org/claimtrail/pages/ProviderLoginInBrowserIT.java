package org.claimtrail.pages;

import org.claimtrail.ClaimtrailApplication;
import org.claimtrail.account.door.IssuerServer;
import org.claimtrail.neo4j.SampleStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A real browser goes to a provider on another site and comes back logged in, where
 * nobody else may read: with its cookies, and nothing held up by its policies.
 */
@SpringBootTest(classes = ClaimtrailApplication.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = { "claimtrail.read=token", "claimtrail.oidc.role-claim=realm_access.roles",
				"spring.security.oauth2.client.registration.pages.client-id=pages",
				"spring.security.oauth2.client.registration.pages.client-secret=secret-pages",
				"spring.security.oauth2.client.registration.pages.client-name=the House" })
@ContextConfiguration(initializers = SampleStore.class)
@EnabledIf("org.claimtrail.pages.Browser#isThere")
class ProviderLoginInBrowserIT {

	private static final IssuerServer ISSUER = IssuerServer.start();

	@LocalServerPort
	private int port;

	/** Another site than that of the server, as browsers see it. */
	@DynamicPropertySource
	static void setTheProvider(DynamicPropertyRegistry settings) {
		settings.add("spring.security.oauth2.client.provider.pages.issuer-uri",
				() -> ISSUER.address().replace("127.0.0.1", "localhost"));
	}

	@AfterAll
	static void stop() {
		ISSUER.close();
	}

	@Test
	void letsPeopleInAndOut() {
		String here = "http://127.0.0.1:%d".formatted(this.port);
		try (Browser browser = Browser.open()) {
			browser.visit(here + "/login?to=/changes", "light");
			AccessibleIT.hasNoFault(browser, here + "/login?to=/changes", java.util.List.of("light", "dark"));
			browser.find("a[href^='/login/begin/pages']").click();
			browser.find("#username").sendKeys("editor");
			browser.find("#password").sendKeys(IssuerServer.PASSWORD + "\n");
			browser.awaitText("h1", "What was altered here");
			browser.awaitText(".account", "Jo Doe");
			browser.find("form[action='/logout'] button").click();
			// the provider asks whom it does not know any more, and has led back
			browser.awaitText("body", "Personal token");
			browser.find("a[href^='/login/begin/pages']").click();
			browser.find("#username");

			assertThat(browser.complaints()).isEmpty();
		}
	}

}
