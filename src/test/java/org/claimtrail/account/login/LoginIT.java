package org.claimtrail.account.login;

import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.claimtrail.ClaimtrailApplication;
import org.claimtrail.account.AccountSettings;
import org.claimtrail.account.Role;
import org.claimtrail.account.token.MadeToken;
import org.claimtrail.http.RawClient;
import org.claimtrail.neo4j.SampleStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;

import static org.assertj.core.api.Assertions.assertThat;

/** People log in with their token, and only our own pages speak for them. */
@SpringBootTest(classes = ClaimtrailApplication.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = { "claimtrail.read=token", "claimtrail.http.origins=https://friend.example",
				"claimtrail.limits.rate.loopback=true", "claimtrail.limits.rate.proxies=1" })
@ContextConfiguration(initializers = SampleStore.class)
class LoginIT {

	private static final String OWN = "Origin: http://localhost\r\n";

	private static final String VIEWER = "{\"query\":\"{ viewer { name } }\"}";

	@Autowired
	private AccountSettings settings;

	@LocalServerPort
	private int port;

	private String from = "10.0.0.1";

	@BeforeEach
	void comeFromElsewhere() {
		this.from = "10.1." + (int) (Math.random() * 250) + "." + (int) (Math.random() * 250);
	}

	@Test
	void thePageIsOpenAndLeavesNoCookie() throws IOException {
		String answer = ask("GET", "/login", "Accept: text/html\r\n", "");

		assertThat(answer).startsWith("HTTP/1.1 200")
			.contains("name=\"token\"", "form-action 'self'", "Cache-Control: no-store")
			.doesNotContain("Set-Cookie");
		assertThat(ask("GET", "/", "Accept: text/html\r\n", "")).startsWith("HTTP/1.1 401").contains("href=\"/login\"");
	}

	@Test
	void aTokenBecomesACookieThatNoScriptReads() throws IOException {
		String answer = login(OWN, MadeToken.in(this.settings, "Jo Doe", Role.EDITOR));

		assertThat(answer).startsWith("HTTP/1.1 303").containsPattern("Location: (http://localhost)?/\r\n");
		assertThat(setCookie(answer)).contains("Path=/", "HttpOnly", "SameSite=Strict", "Max-Age=43200")
			.doesNotContain("Secure");
		String cookie = cookie(answer);
		assertThat(ask("GET", "/", cookie, "")).startsWith("HTTP/1.1 200");
		assertThat(ask("GET", "/login", cookie, "")).contains("You are <bdi>Jo Doe</bdi>", "editor");
		assertThat(ask("POST", "/graphql", cookie + OWN + "Content-Type: application/json\r\n", VIEWER))
			.contains("\"name\":\"Jo Doe\"");
	}

	@ParameterizedTest
	@CsvSource({ "/claim/a/correct, /claim/a/correct", "//evil.example, /", "/\\\\evil.example, /",
			"https://evil.example, /", "'/a b', /", "javascript:alert(1), /" })
	void whoLogsInGoesBackToAPlaceHereOnly(String to, String place) {
		assertThat(LoginView.back(to)).isEqualTo(place);
	}

	@Test
	void anEncryptedOneIsOfThisHostAlone() throws IOException {
		String answer = login("Origin: https://localhost\r\n", MadeToken.in(this.settings, "Jo Doe", Role.EDITOR));

		assertThat(setCookie(answer)).startsWith("__Host-claimtrail-token=ct_").contains("Secure", "Path=/");
		assertThat(ask("GET", "/", cookie(answer), "")).startsWith("HTTP/1.1 200");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "Origin: null\r\n", "Origin: https://friend.example\r\n",
			"Origin: http://localhost.evil.example\r\n", "Origin: http://localhost\r\nSec-Fetch-Site: cross-site\r\n",
			"Origin: http://localhost\r\nSec-Fetch-Site: same-site\r\n", "Sec-Fetch-Site: none\r\n" })
	void aCookieDoesNothingForAnotherSite(String headers) throws IOException {
		String token = MadeToken.in(this.settings, "Jo Doe", Role.ADMIN);
		String cookie = "Cookie: claimtrail-token=" + token + "\r\n";

		assertThat(ask("POST", "/graphql", cookie + headers + "Content-Type: application/json\r\n", VIEWER))
			.containsPattern("^HTTP/1.1 40[13]")
			.doesNotContain("Jo Doe");
		assertThat(ask("POST", "/logout", cookie + headers, "")).startsWith("HTTP/1.1 403")
			.doesNotContain("Set-Cookie");
		assertThat(login(headers, token)).startsWith("HTTP/1.1 403").doesNotContain("Set-Cookie");
	}

	@ParameterizedTest
	@ValueSource(strings = { "Sec-Fetch-Site: cross-site\r\nSec-Fetch-Mode: navigate\r\nSec-Fetch-Dest: document\r\n",
			"Origin: https://friend.example\r\n", "Sec-Fetch-Site: same-site\r\n" })
	void aCookieReadsNothingForAnotherSite(String headers) throws IOException {
		String cookie = "Cookie: claimtrail-token=" + MadeToken.in(this.settings, "Jo Doe", Role.ADMIN) + "\r\n";

		for (String path : new String[] { "/", "/graphql/schema", "/graphql?query=%7Bviewer%7Bname%7D%7D" }) {
			assertThat(ask("GET", path, cookie + headers, "")).containsPattern("^HTTP/1.1 40[13]")
				.doesNotContain("Jo Doe");
		}
	}

	@Test
	void oneOfTwoCookiesDoesNotCount() throws IOException {
		String token = MadeToken.in(this.settings, "Jo Doe", Role.READER);

		assertThat(ask("GET", "/", "Cookie: claimtrail-token=" + token + "; claimtrail-token=" + token + "\r\n", ""))
			.startsWith("HTTP/1.1 401");
	}

	@Test
	void aCookieThatDoesNotCountAnyMoreIsTakenBack() throws IOException {
		String answer = ask("GET", "/", "Cookie: claimtrail-token=ct_old\r\n", "");

		assertThat(answer).startsWith("HTTP/1.1 401").contains("claimtrail-token=; Path=/; Max-Age=0");
	}

	@Test
	void aCookieWithoutAPersonalTokenIsTakenBack() throws IOException {
		assertThat(ask("GET", "/", "Cookie: claimtrail-token=a.b.c\r\n", "")).startsWith("HTTP/1.1 401")
			.contains("no personal token", "claimtrail-token=; Path=/; Max-Age=0");
	}

	@ParameterizedTest
	@ValueSource(strings = { "X-Forwarded-Proto: https\r\n", "Origin: https://localhost\r\n" })
	void overTlsOnlyTheCookieCountsThatNoOtherHostCanSet(String encrypted) throws IOException {
		String token = MadeToken.in(this.settings, "Jo Doe", Role.READER);

		assertThat(ask("GET", "/", encrypted + "Cookie: claimtrail-token=" + token + "\r\n", ""))
			.startsWith("HTTP/1.1 401");
		assertThat(ask("GET", "/", encrypted + "Cookie: __Host-claimtrail-token=" + token + "\r\n", ""))
			.startsWith("HTTP/1.1 200");
	}

	@Test
	void aHeaderThatDoesNotCountLeavesTheCookieAlone() throws IOException {
		String cookie = "Cookie: claimtrail-token=" + MadeToken.in(this.settings, "Jo Doe", Role.READER) + "\r\n";

		for (String header : new String[] { "Bearer ct_no", "Bearer a b", "Token x" }) {
			assertThat(ask("GET", "/", cookie + "Authorization: " + header + "\r\n", "")).startsWith("HTTP/1.1 401")
				.doesNotContain("Set-Cookie");
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "ct_old", "a.b.c" })
	void whoHasAnOldCookieCanLogInAndOut(String old) throws IOException {
		String cookie = "Cookie: claimtrail-token=" + old + "\r\n";
		String token = MadeToken.in(this.settings, "Jo Doe", Role.READER);

		assertThat(ask("GET", "/login", cookie, "")).startsWith("HTTP/1.1 200").contains("name=\"token\"");
		assertThat(ask("GET", "/assets/icon.svg", cookie, "")).startsWith("HTTP/1.1 200");
		assertThat(login(OWN + cookie, token)).startsWith("HTTP/1.1 303").contains("claimtrail-token=" + token);
		assertThat(ask("POST", "/logout", OWN + cookie, "")).startsWith("HTTP/1.1 303");
	}

	@Test
	void aTokenInTheAddressIsRefused() throws IOException {
		String token = MadeToken.in(this.settings, "Jo Doe", Role.READER);

		assertThat(ask("POST", "/login?token=" + token, OWN, "")).startsWith("HTTP/1.1 400")
			.contains("does not belong in an address")
			.doesNotContain("Set-Cookie")
			.doesNotContain(token);
	}

	@Test
	void whoTriedManyTokensLogsInWithOneThatCounts() throws IOException {
		String token = MadeToken.in(this.settings, "Jo Doe", Role.READER);
		for (int i = 0; i < 36; i++) {
			login(OWN, "ct_wrong");
		}

		assertThat(login(OWN, "ct_wrong")).startsWith("HTTP/1.1 429");
		assertThat(login(OWN, token)).startsWith("HTTP/1.1 303");
	}

	@Test
	void whoLogsOutIsForgotten() throws IOException {
		String answer = ask("POST", "/logout",
				OWN + "Cookie: claimtrail-token=" + MadeToken.in(this.settings, "Jo Doe", Role.READER) + "\r\n", "");

		assertThat(answer).startsWith("HTTP/1.1 303")
			.contains("Set-Cookie: claimtrail-token=; Path=/; Max-Age=0",
					"Set-Cookie: __Host-claimtrail-token=; Path=/; Max-Age=0");
	}

	@Test
	void wrongTokensAreNotShownAgainAndAreFew() throws IOException {
		String answer = login(OWN, "<script>alert(1)</script>");
		assertThat(answer).startsWith("HTTP/1.1 401").contains("no whole token").doesNotContain("alert(1)");
		for (int i = 0; i < 36; i++) {
			answer = login(OWN, "ct_wrong");
		}

		assertThat(answer).startsWith("HTTP/1.1 429").contains("Retry-After: ", "try again in");
	}

	@Test
	void aFormThatIsTooLargeIsRefused() throws IOException {
		assertThat(login(OWN, "a".repeat(100_000))).containsPattern("^HTTP/1.1 4\\d\\d").doesNotContain("Set-Cookie");
	}

	private String login(String headers, String token) throws IOException {
		return ask("POST", "/login", headers + "Content-Type: application/x-www-form-urlencoded\r\n",
				"token=" + java.net.URLEncoder.encode(token, java.nio.charset.StandardCharsets.UTF_8));
	}

	private static String setCookie(String answer) {
		Matcher cookie = Pattern.compile("Set-Cookie: (.+)\r\n").matcher(answer);
		assertThat(cookie.find()).isTrue();
		return cookie.group(1);
	}

	private static String cookie(String answer) {
		return "Cookie: " + setCookie(answer).split(";")[0] + "\r\n";
	}

	private String ask(String method, String path, String headers, String body) throws IOException {
		try (RawClient client = new RawClient(this.port).send(
				"%s %s HTTP/1.1\r\nHost: localhost\r\nX-Forwarded-For: %s\r\n%sContent-Length: %d\r\nConnection: close\r\n\r\n%s"
					.formatted(method, path, this.from, headers, body.length(), body))) {
			return client.readUntilClosed(20);
		}
	}

}
