package org.claimtrail.cypher;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.claimtrail.account.AccountSettings;
import org.claimtrail.account.Role;
import org.claimtrail.account.token.MadeToken;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.util.HtmlUtils;

import static org.assertj.core.api.Assertions.assertThat;

/** The page for Cypher, as somebody without scripts gets it and sends its form. */
@CypherServer
class CypherPageIT {

	private static final String TRAIL = "MATCH path = (:Claim)-[:CITES]->(:Claim) RETURN path LIMIT 3";

	private static final HttpClient CLIENT = HttpClient.newHttpClient();

	private final AccountSettings accounts;

	@LocalServerPort
	private int port;

	private String token = "";

	CypherPageIT(@Autowired AccountSettings accounts) {
		this.accounts = accounts;
	}

	@BeforeAll
	void begin() {
		this.token = MadeToken.in(this.accounts, "Page reader", Role.READER);
		for (int round = 0; round < 40 && post("RETURN 1", "", this.token).statusCode() == 503; round++) {
			Thread.onSpinWait();
		}
	}

	@Test
	void anAddressFillsInAndRunsNothing() {
		String page = get("/cypher?query=" + encoded("RETURN 40 + 2 AS \"sum\" // <b>"), this.token).body();

		assertThat(page).contains("RETURN 40 + 2 AS &quot;sum&quot; // &lt;b&gt;</textarea>")
			.doesNotContain("id=\"answer\"");
		assertThat(get("/cypher?do=run&query=" + encoded("RETURN 42"), this.token).body())
			.doesNotContain("id=\"answer\"");
	}

	@Test
	void aFormOfAnotherSiteRunsNothing() {
		HttpResponse<String> refused = post("RETURN 1", "", this.token, "Origin", "https://evil.example");
		assertThat(refused.statusCode()).isEqualTo(403);
		assertThat(post("RETURN 1", "", this.token, "Sec-Fetch-Site", "same-site").statusCode()).isEqualTo(403);
		assertThat(post("RETURN 1", "", this.token, "Sec-Fetch-Site", "").statusCode()).isEqualTo(403);
	}

	@Test
	void showsRowsAndDrawsPathsWithLinksToThePages() {
		HttpResponse<String> answer = post(TRAIL, "", this.token);

		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
		String shown = answer.body()
			.substring(answer.body().indexOf("id=\"answer\""), answer.body().indexOf("id=\"samples\""));
		assertThat(shown).contains("<svg class=\"web\"", "CITES", "href=\"/claim/", "<th scope=\"col\">path</th>");
		assertThat(Pattern.compile("<circle").matcher(shown).results().count()).isBetween(2L, 6L);
		assertThat(answer.headers().firstValue("Content-Security-Policy"))
			.hasValueSatisfying((policy) -> assertThat(policy).contains("default-src 'none'", "script-src 'self'"));
		assertThat(answer.body()).doesNotContainPattern("<script(?![^>]* src=)").doesNotContain("style=\"");
	}

	@Test
	void drawsNoMoreThanCanBeReadAndCutsRowsAndSaysSo() {
		String page = post("MATCH (n:Organization|Speaker|Measure) RETURN n", "", this.token).body();

		assertThat(page).contains("The first <span>60</span> of", "nodes are drawn");
		assertThat(Pattern.compile("<circle").matcher(page).results().count()).isEqualTo(60);
		assertThat(post("UNWIND range(1, 600) AS x RETURN x", "", this.token).body())
			.contains("The answer was cut after 500 rows", ">500</bdi>")
			.doesNotContain(">501</bdi>");
	}

	@Test
	void takesParametersAndKeepsWhatWasSent() {
		String page = post("UNWIND $these AS one RETURN one, $none AS none",
				"{\"these\": [\"ζ<i>\", 2], \"none\": null}", this.token)
			.body();

		assertThat(page).contains("ζ&lt;i&gt;</bdi>", ">none</span>", "UNWIND $these AS one", "&quot;these&quot;")
			.doesNotContain("<i>");
		assertThat(post("RETURN 1", "[1]", this.token).body()).contains("no object of JSON", "RETURN 1</textarea>");
		assertThat(post("RETURN 1", "{", this.token).statusCode()).isEqualTo(400);
	}

	@Test
	void tellsMistakesInPlace() {
		HttpResponse<String> wrong = post("MATCH (c:Claim) RETRN c", "", this.token);
		assertThat(wrong.statusCode()).isEqualTo(400);
		assertThat(wrong.body()).contains("role=\"alert\"", "RETRN", "column 17", "aria-invalid=\"true\"");
		assertThat(post("CREATE (:Claim)", "", this.token).body()).contains("This door only reads");
		assertThat(post(" ", "", this.token).body()).contains("The statement is empty");
		assertThat(post("x".repeat(10_001), "", this.token).body()).contains("10,001 characters");
	}

	@Test
	void givesFiles() {
		HttpResponse<String> table = send("RETURN 1 AS a, 'x,y' AS b", "", "csv");
		assertThat(table.body()).isEqualTo("a,b\r\n1,\"x,y\"\r\n");
		assertThat(table.headers().firstValue("Content-Disposition"))
			.hasValue("attachment; filename=\"claimtrail-answer.csv\"");
		assertThat(send("RETURN 1 AS a", "", "jsonl").body()).isEqualTo("{\"a\":1}\n");
		assertThat(send("RETURN", "", "csv").body()).contains("role=\"alert\"");
	}

	@Test
	void tellsNobodyWithoutATokenWhatToDo() {
		HttpResponse<String> page = get("/cypher", null);
		assertThat(page.statusCode()).isEqualTo(200);
		assertThat(page.body()).contains("Log in</a> to run statements", "disabled");
		HttpResponse<String> sent = post("RETURN 42 AS x", "", null);
		assertThat(sent.statusCode()).isEqualTo(401);
		assertThat(sent.body()).contains("RETURN 42 AS x</textarea>").doesNotContain("id=\"answer\"");
	}

	@Test
	void hasTheSamplesAndTheModel() {
		String page = get("/cypher", null).body();
		assertThat(page).contains("sample=citation/drift-by-outlet", "<code>ClaimVersion</code>",
				"svg class=\"web model\"", "RETRACTS");
		String found = get("/cypher?find=" + encoded("RANK own"), null).body();
		assertThat(found).contains("No sample has all these words");
		assertThat(get("/cypher?find=circular", null).body()).contains("circular-reports")
			.doesNotContain("drift-by-outlet");
		assertThat(get("/cypher?sample=nothing", null).statusCode()).isEqualTo(404);
	}

	@ParameterizedTest
	@ValueSource(strings = { "figure/line-of-an-organization", "citation/trail-to-the-sources" })
	void samplesRunAsTheyAreFilledIn(String sample) {
		String page = get("/cypher?sample=" + sample, null).body();
		String statement = area(page, "query");
		assertThat(statement).startsWith("// ");
		HttpResponse<String> answer = post(statement, area(page, "parameters"), this.token);
		for (int i = 0; i < 5 && answer.body().contains("took longer"); i++) {
			// a slow machine plans it meanwhile
			answer = post(statement, area(page, "parameters"), this.token);
		}
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
		assertThat(answer.body()).contains("href=\"/claim/");
	}

	private static String area(String page, String name) {
		int begin = page.indexOf('>', page.indexOf("<textarea id=\"" + name + "\"")) + 1;
		return HtmlUtils.htmlUnescape(page.substring(begin, page.indexOf("</textarea>", begin)));
	}

	private HttpResponse<String> get(String path, @Nullable String with) {
		return send(request(path, with).GET());
	}

	private HttpResponse<String> post(String statement, String parameters, @Nullable String with, String... headers) {
		Map<String, String> fields = Map.of("query", statement, "parameters", parameters, "do", "run");
		HttpRequest.Builder request = form(fields, with);
		if (headers.length == 0) {
			request.header("Origin", "http://127.0.0.1:" + this.port);
		}
		else if (!headers[1].isEmpty()) {
			request.headers(headers);
		}
		return send(request);
	}

	private HttpResponse<String> send(String statement, String parameters, String what) {
		return send(form(Map.of("query", statement, "parameters", parameters, "do", what), this.token).header("Origin",
				"http://127.0.0.1:" + this.port));
	}

	private HttpRequest.Builder form(Map<String, String> fields, @Nullable String with) {
		String body = fields.entrySet()
			.stream()
			.map((field) -> field.getKey() + "=" + encoded(field.getValue()))
			.collect(Collectors.joining("&"));
		return request("/cypher", with).header("Content-Type", "application/x-www-form-urlencoded")
			.POST(HttpRequest.BodyPublishers.ofString(body));
	}

	private HttpRequest.Builder request(String path, @Nullable String with) {
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + this.port + path))
			.header("Accept", "text/html");
		return (with == null) ? request : request.header("Cookie", "claimtrail-token=" + with);
	}

	private static HttpResponse<String> send(HttpRequest.Builder request) {
		try {
			return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
		}
		catch (Exception ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static String encoded(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8);
	}

}
