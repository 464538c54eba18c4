package org.claimtrail.graphql.http;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.claimtrail.StatementLog;
import org.claimtrail.WholeServer;
import org.claimtrail.graphql.Exchange;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/** Whatever a client sends, it gets an answer or an error that it can understand. */
@WholeServer
class HostileRequestsIT {

	/** What an answer never shows. */
	private static final Pattern INSIDES = Pattern
		.compile("INTERNAL_ERROR|STORE_FAILED|\\bat [a-z]+\\.|java\\.|neo4j|Exception|MATCH \\(|LinkedHashMap");

	private static final List<String> TEXTS = List.of("", " ", "'", "\"", "`", "\\", "\\u0027", "') RETURN 1 //",
			"`}) DETACH DELETE n //", "${jndi:ldap://x}", "$p0", "*", "*:*", "a AND", "OR OR", "(((((", "[a TO", "~",
			"a~9", "/.*/", "+-&&||!(){}[]^\"~*?:\\/", "\u0000", "a\u0000b", "😀", "\u202Eabc", "\uD800", "ي", "%27",
			"<script>", "x".repeat(4000), "x y ".repeat(1000), "\n\r\t", "null", "NaN", "-1", "1e999");

	@LocalServerPort
	private int port;

	@Autowired
	private StatementLog log;

	@BeforeEach
	void warmUp() {
		Exchange.ask(this.port, "{ claims { nodes { id } } }", Map.of());
		this.log.clear();
	}

	@ParameterizedTest
	@MethodSource
	void refusesInTwentyMillisecondsWithoutAStatement(String limit, String document) {
		Exchange.ask(this.port, document, Map.of());
		long best = Long.MAX_VALUE;
		for (int round = 0; round < 40; round++) {
			long start = System.nanoTime();
			Exchange answer = Exchange.ask(this.port, document, Map.of());
			best = Math.min(best, System.nanoTime() - start);
			assertLimit(answer, limit);
		}

		assertThat(this.log.statements()).isEmpty();
		assertThat(Duration.ofNanos(best)).isLessThan(Duration.ofMillis(20));
	}

	static List<Object[]> refusesInTwentyMillisecondsWithoutAStatement() {
		String bomb = IntStream.range(0, 26)
			.mapToObj((i) -> " fragment f%d on Claim { ...f%d ...f%d }".formatted(i, i + 1, i + 1))
			.collect(Collectors.joining()) + " fragment f26 on Claim { id }";
		String introspection = bomb.replace("on Claim", "on __Type").replace("{ id }", "{ name }");
		String aliases = IntStream.range(0, 31)
			.mapToObj((i) -> "a%d: claim(id: \"claim:x\") { id } ".formatted(i))
			.collect(Collectors.joining());
		String ids = Collections.nCopies(251, "\"claim:a\"").toString();
		return List.<Object[]>of(new Object[] { "fields", "{ claims { nodes { ...f0 } } }" + bomb },
				new Object[] { "fields", "{ __schema { types { ...f0 } } }" + introspection },
				new Object[] { "aliases", "{ " + aliases + " }" },
				new Object[] { "rootFields", "{ " + "__typename ".repeat(21) + "}" },
				new Object[] { "depth",
						"{ claims { " + "nodes { cites { ".repeat(10) + "totalCount" + " } }".repeat(10) + " } }" },
				new Object[] { "directives", "{ __typename " + "@include(if: true) ".repeat(51) + "}" },
				new Object[] { "tokens", "{ " + "__typename ".repeat(4000) + "}" },
				new Object[] { "characters", "{ __typename } #" + "x".repeat(70_000) },
				new Object[] { "nodes",
						"{ claims(first: 100) { nodes { citedBy(first: 100) { nodes { cites(first: 100) { nodes { id } } } } } } }" },
				new Object[] { "inputList", "{ claims(where: {id: {in: " + ids + "}}) { totalCount } }" },
				new Object[] { "inputText",
						"{ claims(where: {id: {eq: \"" + "x".repeat(4001) + "\"}}) { totalCount } }" },
				new Object[] { "inputDepth",
						"{ claims(where: {" + "cites: {".repeat(18) + "hasFigure: true" + "}".repeat(18)
								+ "}) { totalCount } }" },
				new Object[] { "ruleDepth",
						"{ claims(where: {" + "not: {".repeat(90) + "hasFigure: true" + "}".repeat(90)
								+ "}) { totalCount } }" },
				new Object[] { "shapeWeight",
						"{ claim(id: \"claim:a\") { " + "revises { ".repeat(18) + "id" + " }".repeat(18) + " } }" },
				new Object[] { "shapeWeight",
						"{ claims(where: {and: ["
								+ "{cites: {hasFigure: true}, claimant: {name: {contains: \"x\"}}}".repeat(90)
								+ "]}) { totalCount } }" });
	}

	@ParameterizedTest
	@CsvSource({ "0", "-1", "101", "2147483647", "-2147483648" })
	void refusesPagesThatAreNone(int size) {
		for (String argument : List.of("first", "last")) {
			assertLimit(
					Exchange.ask(this.port, "{ claims(%s: %d) { nodes { id } } }".formatted(argument, size), Map.of()),
					"pageSize");
			assertLimit(Exchange.ask(this.port,
					"query($n: Int) { claims(%s: $n) { nodes { id } } }".formatted(argument), Map.of("n", size)),
					"pageSize");
		}
		assertThat(this.log.statements()).isEmpty();
	}

	@Test
	void refusesPagesThatNoNumberHolds() {
		for (Object size : List.of(2147483648L, new java.math.BigInteger("9".repeat(400)), 1.5, "x", List.of(1))) {
			Exchange answer = Exchange.ask(this.port, "query($n: Int) { claims(first: $n) { nodes { id } } }",
					Map.of("n", size));
			assertThat(answer.status()).as("%s", size).isIn(200, 400);
			assertUnderstandable(answer);
		}
		assertUnderstandable(
				Exchange.ask(this.port, "{ claims(first: 99999999999999999999) { nodes { id } } }", Map.of()));
	}

	@Test
	void refusesABodyOfSixtyMegabytesBeforeItIsSent() throws IOException {
		try (Socket client = new Socket("127.0.0.1", this.port)) {
			client.setSoTimeout(2000);
			client.getOutputStream()
				.write("POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 60000000\r\n\r\n"
					.getBytes(StandardCharsets.UTF_8));
			String answer = new String(client.getInputStream().readNBytes(400), StandardCharsets.UTF_8);

			assertThat(answer).startsWith("HTTP/1.1 413").contains("Connection: close");
		}
	}

	@Test
	void refusesALargeBodyInChunks() {
		byte[] body = new byte[300_000];

		Exchange answer = Exchange.send(Exchange.request(this.port, "")
			.header("Content-Type", "application/json")
			.POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body))));

		assertThat(answer.status()).isEqualTo(413);
		assertLimit(answer, "bodyBytes");
	}

	@Test
	void refusesABodyThatNestsWithoutEnd() {
		String deep = "[".repeat(100_000);

		assertThat(Exchange.post(this.port, deep).code()).isEqualTo("BAD_REQUEST");
		assertUnderstandable(Exchange.post(this.port,
				"{\"query\":\"{ __typename }\",\"variables\":{\"a\":" + deep.substring(0, 400)));
	}

	@ParameterizedTest
	@ValueSource(strings = { "{\"query\":\"{__typename}\",\"query\":\"{claims{totalCount}}\"}",
			"{\"query\":\"query($w: ClaimWhere) { claims(where: $w) { totalCount } }\",\"variables\":{\"w\":{\"id\":{},\"id\":{}}}}" })
	void refusesAKeyThatIsThereTwice(String body) {
		Exchange answer = Exchange.post(this.port, body);

		assertThat(answer.status()).isEqualTo(400);
		assertThat(answer.body().at("/errors/0/message").asString()).contains("a key twice");
	}

	@Test
	void refusesBodiesThatAreNotUtf8() {
		for (String bytes : List.of("\u00c0\u00af", "\u00ed\u00a0\u0080", "\u00ff", "\u00e4",
				"\u00f5\u0080\u0080\u0080")) {
			byte[] body = "{\"query\":\"{ claim(id: \\\"%s\\\") { id } }\"}".formatted(bytes)
				.getBytes(StandardCharsets.ISO_8859_1);
			Exchange answer = Exchange.send(Exchange.request(this.port, "")
				.header("Content-Type", "application/json")
				.POST(BodyPublishers.ofByteArray(body)));

			assertThat(answer.status()).isEqualTo(400);
			assertThat(answer.body().at("/errors/0/message").asString()).isEqualTo("The body is not UTF-8.");
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "claims { groups(by: MONTH, first: -1) { key } }",
			"claims { groups(by: MONTH, first: 0) { key } }", "claims { groups(by: MONTH, first: 101) { key } }",
			"driftCounts(first: 0) { drifted }", "citationNetwork(first: -5) { citations }",
			"claims(first: 1) { nodes { trail(first: -1) { depth } } }",
			"claims(first: 1) { nodes { trail(maxDepth: 0) { depth } } }",
			"claims(first: 1) { nodes { origins(first: 0) { id } } }",
			"articles(first: 1) { nodes { staleSources(first: -2147483648) { retracted } } }" })
	void refusesSizesBelowOneEverywhere(String field) {
		Exchange answer = Exchange.ask(this.port, "{ " + field + " }", Map.of());

		assertThat(answer.code()).as("%s", answer.response().body()).isEqualTo("LIMIT_EXCEEDED");
		assertThat(this.log.statements()).isEmpty();
	}

	@Test
	void countsLargerSizesAsTheLargest() {
		for (String field : List.of("citationNetwork(first: 2147483647) { citations }",
				"claims(first: 1) { nodes { trail(first: 2147483647, maxDepth: 1) { depth } } }")) {
			assertThat(Exchange.ask(this.port, "{ " + field + " }", Map.of()).body().has("errors")).as(field).isFalse();
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "GET / HTTP/1.1\r\nHost: localhost\r\nX: LONG\r\n\r\n",
			"GET /LONG HTTP/1.1\r\nHost: localhost\r\n\r\n", "GET /{|} HTTP/1.1\r\nHost: localhost\r\n\r\n",
			"nonsense\r\n\r\n", "GET / HTTP/9.9\r\nHost: localhost\r\n\r\n", "GET / HTTP/1.1\r\n\r\n" })
	void answersWhatTheServerCannotReadInALineOfJson(String request) throws IOException {
		try (Socket client = new Socket("127.0.0.1", this.port)) {
			client.setSoTimeout(10_000);
			client.getOutputStream()
				.write(request.replace("LONG", "a".repeat(20_000)).getBytes(StandardCharsets.ISO_8859_1));
			String answer = new String(client.getInputStream().readNBytes(100), StandardCharsets.UTF_8)
					+ new String(client.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

			assertThat(answer).contains("{\"status\":").doesNotContainIgnoringCase("tomcat").doesNotContain("<");
		}
	}

	@Test
	void hasNothingAtTheErrorPath() {
		Exchange answer = Exchange.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + this.port + "/error")));

		assertThat(answer.status()).isEqualTo(404);
		assertThat(answer.body().path("error").asString()).isEqualTo("Not Found");
	}

	@Test
	void takesAnyTextInAnyArgumentForData() {
		JsonNode fields = Exchange.ask(this.port,
				"{ __schema { queryType { fields { name args { name type { kind name ofType { kind name } } } } } } }",
				Map.of())
			.body()
			.at("/data/__schema/queryType/fields");
		List<String> documents = new ArrayList<>();
		for (JsonNode field : fields) {
			String name = field.get("name").asString();
			for (JsonNode argument : field.get("args")) {
				String type = argument.get("type").toString();
				if (type.contains("\"String\"") || type.contains("\"ID\"")) {
					String kind = type.contains("\"ID\"") ? "ID!" : "String!";
					documents.add("query($x: %s) { %s(%s: $x) { __typename } }".formatted(kind, name,
							argument.get("name").asString()));
				}
			}
		}
		documents.add("query($x: String!) { claims(where: {statement: {contains: $x}}) { totalCount nodes { id } } }");
		documents.add("query($x: String!) { speakers(where: {name: {startsWith: $x}}) { totalCount nodes { id } } }");
		documents.add("query($x: ID!) { claims(where: {id: {in: [$x]}}) { totalCount nodes { id } } }");
		assertThat(documents).hasSizeGreaterThan(8);

		for (String document : documents) {
			for (String text : TEXTS) {
				assertUnderstandable(Exchange.ask(this.port, document, Map.of("x", text)));
			}
		}
	}

	@Test
	void neverTakesAnAlteredCursorForAnotherPage() {
		String cursor = Exchange.ask(this.port, "{ claims(first: 3) { pageInfo { endCursor } } }", Map.of())
			.body()
			.at("/data/claims/pageInfo/endCursor")
			.asString();
		for (int place = 0; place < cursor.length(); place++) {
			char other = (cursor.charAt(place) == 'A') ? 'B' : 'A';
			String altered = cursor.substring(0, place) + other + cursor.substring(place + 1);
			Exchange answer = Exchange.ask(this.port, "query($c: String) { claims(after: $c) { nodes { id } } }",
					Map.of("c", altered));
			assertThat(answer.code()).as(altered).isEqualTo("BAD_CURSOR");
		}
	}

	private static void assertLimit(Exchange answer, String limit) {
		JsonNode extensions = answer.body().at("/errors/0/extensions");
		assertThat(extensions.path("code").asString("")).as("%s", answer.response().body()).isEqualTo("LIMIT_EXCEEDED");
		assertThat(extensions.path("limit").asString()).isEqualTo(limit);
		assertThat(extensions.path("asked").isNumber() && extensions.path("allowed").isNumber()).isTrue();
	}

	/** Echoed input aside, nothing of the server shows. */
	private static void assertUnderstandable(Exchange answer) {
		JsonNode body = answer.body();
		for (JsonNode error : body.path("errors")) {
			assertThat(error.at("/extensions/code").asString("")).as("%s", error).isNotEmpty();
			assertThat(error.toString()).doesNotContainPattern(INSIDES);
		}
		assertThat(body.has("data") || body.has("errors")).isTrue();
	}

}
