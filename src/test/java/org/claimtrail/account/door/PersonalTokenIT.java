package org.claimtrail.account.door;

import java.io.IOException;
import java.util.List;
import java.util.Map;

import org.claimtrail.WholeServer;
import org.claimtrail.account.AccountSettings;
import org.claimtrail.account.Role;
import org.claimtrail.account.token.MadeToken;
import org.claimtrail.graphql.Exchange;
import org.claimtrail.http.RawClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/** A personal token says who asks, where reading is for everybody. */
@WholeServer
@ExtendWith(OutputCaptureExtension.class)
class PersonalTokenIT {

	private static final String GRAPHQL = "application/graphql-response+json";

	private static final String VIEWER = "{ viewer { id name role } }";

	private static final String QUESTION = "{\"query\":\"" + VIEWER + "\"}";

	@Autowired
	private AccountSettings settings;

	@LocalServerPort
	private int port;

	@LocalManagementPort
	private int management;

	@Test
	void tellsWhoAsksAndNobodyWithoutIt() {
		String token = MadeToken.in(this.settings, "Fact Desk", Role.CONTRIBUTOR);

		Exchange known = ask("Bearer " + token);
		assertThat(known.status()).isEqualTo(200);
		assertThat(known.body().at("/data/viewer").toString())
			.isEqualTo("{\"id\":\"account:fact-desk\",\"name\":\"Fact Desk\",\"role\":\"CONTRIBUTOR\"}");
		Exchange nobody = Exchange.post(this.port, QUESTION);
		assertThat(nobody.status()).isEqualTo(200);
		assertThat(nobody.body().at("/data/viewer").isNull()).isTrue();
		assertThat(Exchange.get(this.port, Map.of("query", VIEWER), "Authorization", "bearer " + token)
			.body()
			.at("/data/viewer/name")
			.asString()).isEqualTo("Fact Desk");
	}

	@Test
	void tellsItUnderEachAliasAndToWhoAsksAtTheSameTime() throws Exception {
		List<String> tokens = List.of(MadeToken.in(this.settings, "One", Role.READER),
				MadeToken.in(this.settings, "Two", Role.EDITOR));
		String question = "{\"query\":\"{ a: viewer { name } b: viewer { name } claims(first: 1) { nodes { id } } }\"}";
		try (var many = java.util.concurrent.Executors.newFixedThreadPool(8)) {
			var answers = many.invokeAll(
					java.util.stream.IntStream
						.range(0, 60).<java.util.concurrent.Callable<Exchange>>mapToObj(
								(number) -> () -> (number % 3 == 2) ? Exchange.post(this.port, question)
										: Exchange.post(this.port, question, "Authorization",
												"Bearer " + tokens.get(number % 3)))
						.toList());
			for (int number = 0; number < answers.size(); number++) {
				String name = (number % 3 == 2) ? "" : List.of("One", "Two").get(number % 3);
				var data = answers.get(number).get().body().path("data");
				assertThat(data.at("/a/name").asString("")).isEqualTo(name);
				assertThat(data.at("/b/name").asString("")).isEqualTo(name);
			}
		}
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			Bearer                                                      | is no token
			Bearer ct_000                                               | no whole token
			Bearer abc                                                  | does not know this token
			Bearer a b                                                  | is no token
			Bearer a, Bearer b                                          | is no token
			Bearer é                                                    | is no token
			Token abc                                                   | must be Bearer
			abc                                                         | must be Bearer
			""")
	void thatDoesNotCountIsRefusedWithoutReadingOn(String header, String why) {
		Exchange answer = ask(header);

		assertThat(answer.status()).isEqualTo(401);
		assertThat(answer.type()).startsWith(GRAPHQL);
		assertThat(answer.code()).isEqualTo("UNAUTHENTICATED");
		assertThat(answer.body().at("/errors/0/message").asString()).contains(why);
		assertThat(answer.body().has("data")).isFalse();
		assertThat(answer.response().headers().firstValue("WWW-Authenticate"))
			.hasValue("Bearer realm=\"claimtrail\", error=\"invalid_token\"");
		assertThat(answer.response().headers().firstValue("Cache-Control")).hasValue("no-store");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/", "/graphiql", "/graphql/schema", "/schema/claimtrail.json", "/search?q=a",
			"/claim/rutte-2024-12-12-russian-losses", "/assets/icon.svg", "/nothing",
			"/measures/measure:russian-military-killed-or-wounded/timeline.csv", "/graphql?query=%7B__typename%7D" })
	void thatDoesNotCountIsRefusedAtEveryDoor(String path) throws IOException {
		String json = raw("GET", path, "Authorization: Bearer ct_no\r\n");
		String page = raw("GET", path, "Authorization: Bearer ct_no\r\nAccept: text/html\r\n");

		assertThat(json).startsWith("HTTP/1.1 401").contains("\"code\":\"UNAUTHENTICATED\"");
		assertThat(page).startsWith("HTTP/1.1 401").contains("<!doctype html>").doesNotContain("Set-Cookie");
	}

	@Test
	void isReadFromNowhereElse() throws IOException {
		String token = MadeToken.in(this.settings, "Fact Desk", Role.ADMIN);
		String query = "/graphql?query=%7Bviewer%7Bid%7D%7D";

		assertThat(raw("GET", query + "&access_token=" + token, "")).contains("{\"data\":{\"viewer\":null}");
		assertThat(raw("GET", query, "Cookie: Authorization=" + token + "; access_token=" + token + "\r\n"))
			.contains("{\"data\":{\"viewer\":null}");
		assertThat(raw("GET", query, "Proxy-Authorization: Bearer " + token + "\r\n"))
			.contains("{\"data\":{\"viewer\":null}");
		assertThat(raw("GET", query, "Authorization: Basic dTpw\r\n")).contains("{\"data\":{\"viewer\":null}");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/", "/graphiql", "/graphql/schema", "/schema/claimtrail.json",
			"/graphql?query=%7B__typename%7D" })
	void keepsAnswersOutOfCachesThatOthersShare(String path) throws IOException {
		String token = MadeToken.in(this.settings, "Fact Desk", Role.READER);

		assertThat(raw("GET", path, "Authorization: Bearer " + token + "\r\n")).startsWith("HTTP/1.1 200")
			.containsPattern("\r\nCache-Control: (private, no-cache|no-cache, private)\r\n");
	}

	@Test
	void isShownOnce() throws IOException {
		String header = "Authorization: Bearer " + MadeToken.in(this.settings, "Fact Desk", Role.ADMIN) + "\r\n";

		for (String twice : List.of(header + header, header + "authorization: Basic dTpw\r\n",
				"Authorization: Bearer ct_no\r\n" + header)) {
			assertThat(raw("GET", "/graphql?query=%7Bviewer%7Bid%7D%7D", twice)).startsWith("HTTP/1.1 401")
				.contains("more than once");
		}
		assertThat(raw("GET", "/", "AUTHORIZATION:Bearer   " + header.substring(22))).startsWith("HTTP/1.1 200");
	}

	@ParameterizedTest
	@ValueSource(strings = { "Authorization: Bearer a\u0000b\r\n", "Authorization: Bearer a\u0001b\r\n",
			"Authorization: Bearer a\tb\r\n", "Authorization : Bearer abc\r\n", "Authorization: Bearer a\r\n b\r\n",
			"Authorization: Bearer \u007F\r\n" })
	void withCharactersThatNoHeaderHasIsRefused(String header) throws IOException {
		assertThat(raw("GET", "/graphql?query=%7Bviewer%7Bid%7D%7D", header)).containsPattern("^HTTP/1.1 40[01]")
			.doesNotContain("\"data\"");
	}

	@Test
	void thatIsHugeIsRefused() throws IOException {
		assertThat(raw("GET", "/", "Authorization: Bearer " + "a".repeat(9000) + "\r\n")).startsWith("HTTP/1.1 401");
		assertThat(raw("GET", "/", "Authorization: Bearer " + "a".repeat(20_000) + "\r\n"))
			.containsPattern("^HTTP/1.1 4\\d\\d");
	}

	@Test
	void opensNothingToAForeignPage() {
		String token = MadeToken.in(this.settings, "Fact Desk", Role.ADMIN);
		Exchange answer = Exchange.post(this.port, QUESTION, "Authorization", "Bearer " + token, "Origin",
				"https://evil.example");

		assertThat(answer.status()).isEqualTo(403);
		assertThat(answer.code()).isEqualTo("ORIGIN_REFUSED");
	}

	@Test
	void isOfNoInterestToTheManagementPort() throws IOException {
		try (RawClient client = new RawClient(this.management).send("GET /actuator/health/liveness HTTP/1.1\r\n"
				+ "Host: localhost\r\nAuthorization: Bearer of-the-scraper\r\nConnection: close\r\n\r\n")) {
			assertThat(client.readUntilClosed(10)).startsWith("HTTP/1.1 200");
		}
	}

	@Test
	void isInNoLogNoErrorAndNoMetric(CapturedOutput output) throws IOException {
		String good = MadeToken.in(this.settings, "Fact Desk", Role.ADMIN);
		String bad = good.substring(0, 40) + "0000000000000";
		ask("Bearer " + good);
		String answer = ask("Bearer " + bad).response().body();
		String metrics;
		try (RawClient client = new RawClient(this.management)
			.send("GET /actuator/prometheus HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")) {
			metrics = client.readUntilClosed(10);
		}

		for (String shown : List.of(answer, metrics, output.getAll())) {
			assertThat(shown).doesNotContain(good.substring(3, 40));
		}
		assertThat(metrics).contains("claimtrail_turned_away_total{reason=\"TOKEN\"}")
			.doesNotContain("spring_security");
	}

	@Test
	void leavesNoSessionAndNoHeadersOfItsOwn() throws IOException {
		String answer = raw("GET", "/",
				"Authorization: Bearer " + MadeToken.in(this.settings, "Fact Desk", Role.ADMIN) + "\r\n");

		assertThat(answer.split("\r\n\r\n")[0]).doesNotContainIgnoringCase("set-cookie")
			.doesNotContainIgnoringCase("x-frame-options")
			.doesNotContainIgnoringCase("x-xss-protection")
			.doesNotContainIgnoringCase("pragma");
		assertThat(raw("GET", "/login?logout", "")).doesNotContain("Please sign in");
	}

	private Exchange ask(String authorization) {
		return Exchange.post(this.port, QUESTION, "Authorization", authorization, "Accept", GRAPHQL);
	}

	private String raw(String method, String path, String headers) throws IOException {
		try (RawClient client = new RawClient(this.port).send(
				"%s %s HTTP/1.1\r\nHost: localhost\r\n%sConnection: close\r\n\r\n".formatted(method, path, headers))) {
			return client.readUntilClosed(20);
		}
	}

}
