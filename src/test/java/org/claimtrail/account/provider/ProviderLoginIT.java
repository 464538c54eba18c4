package org.claimtrail.account.provider;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.Map;

import org.claimtrail.ClaimtrailApplication;
import org.claimtrail.account.AccessFault;
import org.claimtrail.account.Role;
import org.claimtrail.account.TokenCheck;
import org.claimtrail.account.door.IssuerServer;
import org.claimtrail.graphql.Exchange;
import org.claimtrail.http.RawClient;
import org.claimtrail.neo4j.FreshStore;
import org.claimtrail.pages.editing.EditingSite;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** People log in at a real provider, with what it says of them and nothing else. */
@SpringBootTest(classes = ClaimtrailApplication.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = { "server.forward-headers-strategy=native", "claimtrail.limits.time=30s",
				"claimtrail.limits.statements.time=25s", "claimtrail.limits.statements.waiting=20s",
				"claimtrail.limits.writes.time=60s", "claimtrail.oidc.role-claim=realm_access.roles",
				"spring.security.oauth2.client.registration.pages.client-id=pages",
				"spring.security.oauth2.client.registration.pages.client-secret=secret-pages",
				"spring.security.oauth2.client.registration.pages.client-name=the <House>",
				"spring.security.oauth2.client.registration.pages.provider=issuer",
				"spring.security.oauth2.client.registration.asking.client-id=asking",
				"spring.security.oauth2.client.registration.asking.client-secret=secret-asking",
				"spring.security.oauth2.client.registration.asking.provider=issuer",
				"spring.security.oauth2.client.registration.away.client-id=away",
				"spring.security.oauth2.client.registration.away.client-secret=x",
				"spring.security.oauth2.client.provider.away.issuer-uri=http://127.0.0.1:1" })
@ContextConfiguration(initializers = FreshStore.class)
class ProviderLoginIT {

	private static final IssuerServer ISSUER = IssuerServer.start();

	private static final String CLAIM = "/claim/rutte-2024-12-12-russian-losses";

	private static final String VIEWER = "{\"query\":\"{ viewer { id name role } }\"}";

	@Autowired
	private TokenCheck lasting;

	@LocalServerPort
	private int port;

	@DynamicPropertySource
	static void setTheProvider(DynamicPropertyRegistry settings) {
		settings.add("spring.security.oauth2.client.provider.issuer.issuer-uri", ISSUER::address);
	}

	@AfterAll
	static void stop() {
		ISSUER.close();
	}

	@Test
	void theLoginPageOffersEachProviderAndAsksNone() {
		assertThat(new Visitor(this.port).open("/login?to=/changes").body())
			.contains("Log in with the &lt;House&gt;</a>", "Log in with away</a>",
					"href=\"/login/begin/pages?to=/changes\"", "name=\"token\"")
			.doesNotContain(ISSUER.address());
	}

	@Test
	void theProviderIsAskedForACodeWithStateNonceAndProofKey() {
		Visitor visitor = new Visitor(this.port);
		HttpResponse<String> begun = visitor.open("/login/begin/pages");

		assertThat(begun.statusCode()).isIn(302, 303);
		assertThat(Visitor.location(begun)).startsWith(ISSUER.address() + "/oauth2/authorize?response_type=code&")
			.contains("client_id=pages", "state=", "nonce=", "code_challenge_method=S256", "code_challenge=",
					"redirect_uri=http://127.0.0.1:%d/login/oauth2/code/pages".formatted(this.port));
		assertThat(begun.headers().allValues("Set-Cookie")).singleElement()
			.asString()
			.contains("HttpOnly", "SameSite=Lax", "Max-Age=600", "Path=/")
			.doesNotContain("pages");
		assertThat(begun.headers().firstValue("Cache-Control")).hasValue("no-store");
	}

	@Test
	void anEditorLogsInEditsAndIsNamedAsByTheirToken() throws Exception {
		Visitor visitor = new Visitor(this.port);
		HttpResponse<String> done = visitor.logIn("pages", "editor", CLAIM + "?a=1&b=%7B2%7D");

		assertThat(done.statusCode()).isEqualTo(200);
		assertThat(done.headers().firstValue("Refresh")).hasValue("0; url=" + CLAIM + "?a=1&b=%7B2%7D");
		assertThat(done.headers().allValues("Set-Cookie")).hasSize(2)
			.anyMatch((cookie) -> cookie.matches(
					"claimtrail-token=cl_[\\w-]{43}; Path=/; Max-Age=43200; Expires=[^;]+; HttpOnly; SameSite=Strict"));
		assertThat(done.body()).contains("You are Jo Doe, editor.");
		assertThat(visitor.open("/login").body()).contains("You are <bdi>Jo Doe</bdi>", "editor");
		assertThat(viewer(visitor.login()).at("/data/viewer/id").asString())
			.isEqualTo("oidc:" + ISSUER.address().substring("http://".length()) + "#editor");

		EditingSite site = new EditingSite(this.port, visitor.login());
		Map<String, String> form = site.form(CLAIM + "/correct");
		form.put("claim.quote", "They have already lost 700,000 people, corrected");
		form.put("reason", "A slip.");
		form.put("do", "save");
		assertThat(site.post(CLAIM + "/correct", form).statusCode()).isEqualTo(303);
		assertThat(new EditingSite(this.port, null).get(CLAIM).body()).contains("A slip.", "<bdi>Jo Doe</bdi>");
	}

	@Test
	void whoHasNoRoleReadsAndIsToldSo() {
		Visitor visitor = new Visitor(this.port);
		HttpResponse<String> done = visitor.logIn("pages", "reader", "/changes");

		assertThat(done.statusCode()).isEqualTo(200);
		assertThat(done.body()).contains("You are reader, reader. The provider says nothing of you",
				"href=\"/changes\"");
		assertThat(done.headers().firstValue("Refresh")).isEmpty();
		HttpResponse<String> form = new EditingSite(this.port, visitor.login()).get(CLAIM + "/correct");
		assertThat(form.statusCode()).isEqualTo(403);
		assertThat(form.body()).contains("needs the role EDITOR or a higher one");
	}

	@Test
	void whatTheTokenLacksIsAskedForAtTheProvider() {
		assertThat(new Visitor(this.port).logIn("pages", "asked", "/").body()).contains("You are Uma Told, editor.");
	}

	@ParameterizedTest
	@CsvSource({ "elsewhere", "late", "stranger", "replayer" })
	void aTokenThatIsNotForThisLoginIsRefused(String name) {
		Visitor visitor = new Visitor(this.port);

		assertFailed(visitor, visitor.logIn("pages", name, "/changes"), 401, "not meant for this login");
	}

	@Test
	void aTokenOfNobodyIsRefused() {
		Visitor visitor = new Visitor(this.port);

		assertFailed(visitor, visitor.logIn("pages", "nobody", "/changes"), 401, "");
	}

	@Test
	void whoSaysNoAtTheProviderIsToldSo() {
		Visitor visitor = new Visitor(this.port);
		String asked = visitor.begin("asking", "/changes");
		visitor.comeBack(asked, "editor");
		HttpResponse<String> consent = visitor.arrive(asked);
		Map<String, String> form = Visitor.fields(consent.body());
		form.keySet().retainAll(java.util.Set.of("client_id", "state"));
		String back = Visitor.location(visitor.post(ISSUER.address() + "/oauth2/authorize", form, ""));

		assertThat(back).contains("error=access_denied");
		HttpResponse<String> answer = visitor.arrive(back);
		assertFailed(visitor, answer, 403, "you said no there");
		assertThat(answer.body()).contains("name=\"to\" value=\"/changes\"");
	}

	@Test
	void nothingThatAnAddressSaysIsRepeated() {
		Visitor visitor = new Visitor(this.port);
		String state = state(visitor.begin("pages", "/"));
		HttpResponse<String> answer = visitor.arrive(callback("pages") + "?error=%3Cscript%3Ealert(1)%3C/script%3E"
				+ "&error_description=%3Cscript%3Ealert(2)%3C/script%3E%0D%0AX: 1&state=".replace(" ", "%20")
				+ Visitor.encoded(state));

		assertFailed(visitor, answer, 502, "the log of the server says why");
		assertThat(answer.body()).doesNotContain("alert(");
	}

	@Test
	void aLoginOfAnotherBrowserIsRefused() {
		Visitor mallory = new Visitor(this.port);
		String back = mallory.comeBack(mallory.begin("pages", "/"), "editor");
		Visitor victim = new Visitor(this.port);
		victim.begin("pages", "/");

		assertFailed(victim, victim.arrive(back), 400, "not begun in this browser");
		assertFailed(victim, victim.arrive(callback("pages") + "?code=x"), 400, "not begun in this browser");
		assertFailed(victim, victim.arrive(callback("pages")), 400, "not begun in this browser");
		assertFailed(victim, victim.arrive(callback("nothing") + "?code=x&state=y"), 400, "not begun in this browser");
	}

	@Test
	void aLoginCountsOnce() {
		Visitor visitor = new Visitor(this.port);
		String asked = visitor.begin("pages", "/");
		Map<String, String> begun = Map.copyOf(visitor.cookies());
		String back = visitor.comeBack(asked, "editor");

		assertThat(visitor.arrive(back).statusCode()).isEqualTo(200);
		String login = visitor.login();
		assertThat(visitor.arrive(back).statusCode()).isEqualTo(400);
		assertThat(visitor.login()).isEqualTo(login);
		Visitor again = new Visitor(this.port);
		again.cookies().putAll(begun);
		assertFailed(again, again.arrive(back), 400, "does not accept this login any more");
	}

	@Test
	void twoTabsDoNotDisturbEachOther() {
		Visitor visitor = new Visitor(this.port);
		String first = visitor.begin("pages", "/changes");
		String second = visitor.begin("pages", "/network");

		assertThat(visitor.arrive(visitor.comeBack(second, "editor")).body()).contains("href=\"/network\"");
		assertThat(visitor.arrive(visitor.comeBack(first, "editor")).body()).contains("href=\"/changes\"");
	}

	@Test
	void aBrowserKeepsFewLoginsThatBegan() {
		Visitor visitor = new Visitor(this.port);
		for (int i = 0; i < 50; i++) {
			visitor.begin("pages", "/" + "a".repeat(500));
		}
		visitor.begin("pages", "/network");

		assertThat(visitor.cookies()).hasSize(BegunLogins.MOST);
		assertThat(visitor.cookies().values()).allMatch((cookie) -> cookie.length() < 2500);
	}

	@Test
	void anAnswerToOneProviderIsNoAnswerToAnother() {
		Visitor visitor = new Visitor(this.port);
		String back = visitor.comeBack(visitor.begin("pages", "/"), "editor");

		assertFailed(visitor, visitor.arrive(back.replace("/code/pages", "/code/asking")), 400, "not begun");
		String other = visitor.comeBack(visitor.begin("pages", "/"), "editor");
		assertFailed(visitor, visitor.arrive(other + "&iss=https://evil.example"), 401, "not meant for this login");
	}

	@ParameterizedTest
	@ValueSource(strings = { "//evil.example", "/\\evil.example", "https://evil.example", "/%0d%0aX:1/\n", "\\\\evil",
			"/\t/evil.example", "javascript:alert(1)" })
	void theLoginLeadsToNoOtherPlace(String to) {
		HttpResponse<String> done = new Visitor(this.port).logIn("pages", "editor", to);

		assertThat(done.statusCode()).isEqualTo(200);
		assertThat(done.headers().firstValue("Refresh")).hasValue("0; url=/");
	}

	@Test
	void nobodyIsSentToAProviderByAnotherSite() {
		HttpResponse<String> answer = new Visitor(this.port)
			.arrive("http://127.0.0.1:%d/login/begin/pages".formatted(this.port));

		assertThat(answer.statusCode()).isEqualTo(403);
		assertThat(answer.headers().firstValue("Location")).isEmpty();
		assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
		assertThat(new Visitor(this.port).open("/login/begin/nothing").statusCode()).isEqualTo(404);
	}

	@ParameterizedTest
	@CsvSource({ "navigate, iframe", "no-cors, image", "cors, empty", "no-cors, script" })
	void theWayBackIsOpenForPagesOnly(String mode, String shown) {
		Visitor visitor = new Visitor(this.port);
		String back = visitor.comeBack(visitor.begin("pages", "/"), "editor");

		assertThat(visitor.get(back, "cross-site", mode, shown).statusCode()).isEqualTo(403);
		assertThat(visitor.login()).isEmpty();
		assertThat(visitor.arrive(back).statusCode()).isEqualTo(200);
	}

	@Test
	void aLongAddressIsRefused() {
		Visitor visitor = new Visitor(this.port);
		String state = state(visitor.begin("pages", "/"));

		assertThat(visitor.arrive(callback("pages") + "?state=" + "a".repeat(14_000)).statusCode()).isEqualTo(400);
		assertThat(visitor.arrive(callback("pages") + "?state=" + "a".repeat(20_000)).statusCode()).isEqualTo(400);
		assertFailed(visitor, visitor.arrive(callback("pages") + "?code=a&code=b&state=" + Visitor.encoded(state)), 502,
				"the log of the server says why");
	}

	@Test
	void behindAProxyThePublicAddressCounts() throws IOException {
		String begin = "GET /login/begin/pages HTTP/1.1\r\nHost: localhost\r\nX-Forwarded-For: 203.0.113.7\r\n"
				+ "X-Forwarded-Proto: https\r\nConnection: close\r\n\r\n";
		try (RawClient client = new RawClient(this.port).send(begin)) {
			assertThat(client.readUntilClosed(20)).contains("redirect_uri=https://localhost/login/oauth2/code/pages",
					"Set-Cookie: __Host-claimtrail-begun-", "; Secure;");
		}
	}

	@Test
	void aProviderThatIsAwayIsSaidToBe() {
		Visitor visitor = new Visitor(this.port);
		long begun = System.nanoTime();
		HttpResponse<String> answer = visitor.open("/login/begin/away?to=/changes");

		assertFailed(visitor, answer, 503, "cannot be reached at the moment");
		assertThat(answer.headers().firstValue("Retry-After")).hasValue("5");
		assertThat(System.nanoTime() - begun).isLessThan(9_000_000_000L);
	}

	@Test
	void aLoginIsNewEachTimeAndCountsOnlyInItsCookie() {
		Visitor visitor = new Visitor(this.port);
		visitor.cookies().put("claimtrail-token", "cl_fixed");
		visitor.logIn("pages", "editor", "/");
		String first = visitor.login();
		visitor.logIn("pages", "editor", "/");

		assertThat(first).startsWith("cl_").isNotEqualTo("cl_fixed").isNotEqualTo(visitor.login());
		assertThat(Exchange.post(this.port, VIEWER, "Authorization", "Bearer " + first).status()).isEqualTo(401);
		assertThat(Exchange
			.post(this.port, VIEWER, "Cookie", "claimtrail-token=" + first, "Origin", "https://evil.example")
			.status()).isEqualTo(403);
		assertThat(Exchange.post(this.port, VIEWER, "Cookie", "claimtrail-token=" + first)
			.body()
			.at("/data/viewer")
			.isNull()).isTrue();
	}

	@Test
	void loggingOutEndsTheLoginHereAndAtTheProvider() throws Exception {
		Visitor visitor = new Visitor(this.port);
		visitor.logIn("pages", "editor", "/");
		String login = visitor.login();
		String own = "http://127.0.0.1:" + this.port;
		assertThat(visitor.post(own + "/logout", Map.of(), "https://evil.example").statusCode()).isEqualTo(403);
		assertThat(viewer(login).at("/data/viewer/name").asString()).isEqualTo("Jo Doe");
		assertThat(this.lasting.check(login))
			.hasValueSatisfying((account) -> assertThat(account.role()).isEqualTo(Role.EDITOR));

		HttpResponse<String> left = visitor.post(own + "/logout", Map.of(), own);

		assertThat(left.statusCode()).isEqualTo(200);
		assertThat(visitor.login()).isEmpty();
		assertThat(viewer(login).at("/data/viewer").isNull()).as("nobody").isTrue();
		assertThatExceptionOfType(AccessFault.class).isThrownBy(() -> this.lasting.check(login));
		String farewell = left.headers().firstValue("Refresh").orElseThrow().substring("0; url=".length());
		assertThat(farewell).startsWith(ISSUER.address() + "/connect/logout?").contains("id_token_hint=ey");
		assertThat(Visitor.location(visitor.arrive(farewell))).isEqualTo(own + "/login");
		assertThat(Visitor.location(visitor.arrive(visitor.begin("pages", "/")))).endsWith("/login");
	}

	private tools.jackson.databind.JsonNode viewer(String login) {
		return Exchange
			.post(this.port, VIEWER, "Cookie", "claimtrail-token=" + login, "Origin", "http://127.0.0.1:" + this.port)
			.body();
	}

	private static void assertFailed(Visitor visitor, HttpResponse<String> answer, int status, String message) {
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
		assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/html;charset=UTF-8");
		assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
		assertThat(answer.body()).contains("role=\"alert\"", message, "name=\"token\"", "Log in with")
			.doesNotContain("Exception", "\tat ");
		assertThat(visitor.login()).isEmpty();
	}

	private String callback(String provider) {
		return "http://127.0.0.1:%d/login/oauth2/code/%s".formatted(this.port, provider);
	}

	private static String state(String asked) {
		return java.net.URLDecoder.decode(asked.replaceFirst(".*[?&]state=([^&]*).*", "$1"),
				java.nio.charset.StandardCharsets.UTF_8);
	}

}
