package org.claimtrail.account.door;

import java.io.IOException;

import org.claimtrail.ClaimtrailApplication;
import org.claimtrail.account.AccountSettings;
import org.claimtrail.account.Role;
import org.claimtrail.account.token.MadeToken;
import org.claimtrail.http.RawClient;
import org.claimtrail.neo4j.SampleStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;

import static org.assertj.core.api.Assertions.assertThat;

/** Where reading needs a token, no door opens without one; and bad ones are few. */
@SpringBootTest(classes = ClaimtrailApplication.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = { "claimtrail.read=token", "claimtrail.limits.rate.loopback=true",
				"claimtrail.limits.rate.proxies=1", "claimtrail.limits.rate.requests-per-minute=40" })
@ContextConfiguration(initializers = SampleStore.class)
class ReadingByTokenIT {

	@Autowired
	private AccountSettings settings;

	@LocalServerPort
	private int port;

	@LocalManagementPort
	private int management;

	@ParameterizedTest
	@ValueSource(strings = { "/", "/graphiql", "/graphiql/operations.json", "/graphql/schema",
			"/schema/claimtrail.json", "/search?q=a", "/claim/rutte-2024-12-12-russian-losses", "/nothing", "/error",
			"/measures/measure:russian-military-killed-or-wounded/timeline.csv", "/graphql?query=%7B__typename%7D",
			"/graphql?query=%7Bclaims%7BtotalCount%7D%7D&access_token=ct_x", "/assets/../graphql/schema",
			"/assets/%2e%2e/graphql/schema", "/assets;x=1/../graphql/schema", "//graphql/schema",
			"/graphql/schema;x=/assets/", "/graphql%2Fschema", "/ASSETS/../graphql/schema",
			"/assets/..;/graphql/schema" })
	void noDoorOpensWithoutOne(String path) throws IOException {
		for (String method : new String[] { "GET", "HEAD", "POST", "OPTIONS" }) {
			String answer = ask(this.port, method, path, "10.0.0.1", "");

			assertThat(answer).as(method).doesNotContain("type Query").containsPattern("^HTTP/1.1 4(01|00|04) ");
		}
	}

	@Test
	void everyDoorOpensWithOne() throws IOException {
		String token = "Authorization: Bearer " + MadeToken.in(this.settings, "Reader", Role.READER) + "\r\n";
		for (String path : new String[] { "/", "/graphiql", "/graphql/schema", "/schema/claimtrail.json", "/search?q=a",
				"/claim/rutte-2024-12-12-russian-losses",
				"/measures/measure:russian-military-killed-or-wounded/timeline.csv",
				"/graphql?query=%7B__typename%7D" }) {
			assertThat(ask(this.port, "GET", path, "10.0.0.2", token)).startsWith("HTTP/1.1 200")
				.containsPattern("\r\nCache-Control: (private, no-cache|no-cache, private)\r\n");
		}
	}

	@Test
	void whatIsNoDataIsForEverybody() throws IOException {
		assertThat(ask(this.port, "GET", "/assets/icon.svg", "10.0.0.3", "")).startsWith("HTTP/1.1 200");
		assertThat(ask(this.management, "GET", "/actuator/health/readiness", "10.0.0.3", ""))
			.startsWith("HTTP/1.1 200");
	}

	@Test
	void whatToDoIsSaid() throws IOException {
		String answer = ask(this.port, "GET", "/graphql?query=%7B__typename%7D", "10.0.0.4", "");

		assertThat(answer).contains("To read here you need a token with the role READER or a higher one; "
				+ "send it as Authorization: Bearer TOKEN.", "\"needed\":\"READER\"", "Bearer realm=");
	}

	@Test
	void whoShowsManyThatDoNotCountHasToWaitAndOthersHaveNot() throws IOException {
		String good = "Authorization: Bearer " + MadeToken.in(this.settings, "Patient", Role.READER) + "\r\n";
		for (int i = 0; i < 30; i++) {
			assertThat(ask(this.port, "GET", "/", "10.0.0.5", "Authorization: Bearer ct_no\r\n"))
				.startsWith("HTTP/1.1 401");
		}
		// while these came, room was made for one or two more
		for (int i = 0; i < 5; i++) {
			ask(this.port, "GET", "/", "10.0.0.5", "Authorization: Bearer ct_no\r\n");
		}

		String answer = ask(this.port, "GET", "/", "10.0.0.5", "Authorization: Bearer ct_no\r\n");
		assertThat(answer).startsWith("HTTP/1.1 429").contains("Retry-After: ", "\"code\":\"RATE_LIMITED\"");
		assertThat(ask(this.port, "GET", "/", "10.0.0.6", "Authorization: Bearer ct_no\r\n"))
			.startsWith("HTTP/1.1 401");
		assertThat(ask(this.port, "GET", "/", "10.0.0.5", good)).startsWith("HTTP/1.1 200");
		assertThat(ask(this.port, "GET", "/login", "10.0.0.5", "Cookie: claimtrail-token=ct_no\r\n"))
			.startsWith("HTTP/1.1 200");
	}

	@Test
	void limitsAreThoseOfTheAccountWhereverItAsksFrom() throws IOException {
		String busy = "Authorization: Bearer " + MadeToken.in(this.settings, "Busy", Role.READER) + "\r\n";
		String calm = "Authorization: Bearer " + MadeToken.in(this.settings, "Calm", Role.READER) + "\r\n";
		for (int i = 0; i < 45; i++) {
			ask(this.port, "GET", "/graphql?query=%7B__typename%7D", "10.0.1." + i, busy);
		}

		assertThat(ask(this.port, "GET", "/graphql?query=%7B__typename%7D", "10.0.2.1", busy))
			.startsWith("HTTP/1.1 429");
		assertThat(ask(this.port, "GET", "/graphql?query=%7B__typename%7D", "10.0.2.1", calm))
			.startsWith("HTTP/1.1 200");
	}

	private static String ask(int port, String method, String path, String from, String headers) throws IOException {
		try (RawClient client = new RawClient(port).send(
				"%s %s HTTP/1.1\r\nHost: localhost\r\nX-Forwarded-For: %s\r\n%sContent-Length: 0\r\nConnection: close\r\n\r\n"
					.formatted(method, path, from, headers))) {
			return client.readUntilClosed(20);
		}
	}

}
