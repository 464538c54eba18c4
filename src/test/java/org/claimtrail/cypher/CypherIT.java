package org.claimtrail.cypher;

import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

import org.claimtrail.Corpus;
import org.claimtrail.account.AccountSettings;
import org.claimtrail.account.Role;
import org.claimtrail.account.token.MadeToken;
import org.claimtrail.graphql.Exchange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.neo4j.driver.Driver;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/** Cypher over HTTP, in a process of its own on a copy of the corpus. */
@CypherServer
class CypherIT {

	private static final String COUNT = "MATCH (claim:Claim) RETURN count(claim) AS claims";

	@LocalServerPort
	private int port;

	private final AccountSettings accounts;

	private final Driver driver;

	private final Path data;

	private String token = "";

	CypherIT(@Autowired AccountSettings accounts, @Autowired Driver driver, @Value("${claimtrail.data}") Path data) {
		this.accounts = accounts;
		this.driver = driver;
		this.data = data;
	}

	@BeforeAll
	void begin() {
		this.token = "Bearer " + MadeToken.in(this.accounts, "Researcher", Role.READER);
		this.driver.executableQuery("MERGE (proposal:Proposal {id: 'proposal:hidden'}) SET proposal.dossier = 'hidden'")
			.execute();
		while (ask(COUNT).status() == 503) {
			Thread.onSpinWait();
		}
	}

	@Test
	void answersAsTheQueryApiOfNeo4jDoes() {
		Exchange answer = ask(
				"MATCH path = (citing:Claim {id: $id})-[:CITES]->(:Claim) RETURN citing.low AS low, path, null AS nothing LIMIT 1",
				Map.of("id", anyCiting()));

		assertThat(answer.status()).isEqualTo(202);
		assertThat(answer.body().at("/data/fields").toString()).isEqualTo("[\"low\",\"path\",\"nothing\"]");
		assertThat(answer.body().at("/data/values/0/1/0/labels/0").asString()).isEqualTo("Claim");
		assertThat(answer.body().at("/data/values/0/1/1/type").asString()).isEqualTo("CITES");
		assertThat(answer.body().at("/data/values/0/1/1/startNodeElementId"))
			.isEqualTo(answer.body().at("/data/values/0/1/0/elementId"));
		assertThat(answer.body().at("/data/values/0/2").isNull()).isTrue();
		assertThat(answer.body().has("errors")).isFalse();
	}

	@Test
	void answersAsLinesAndAsATable() {
		String statement = "UNWIND [{a: 1, b: 'x,y'}, {a: 2.5, b: null}] AS row RETURN row.a AS a, row.b AS b";

		assertThat(ask(statement, Map.of(), "Accept", "application/x-ndjson").response().body())
			.isEqualTo("{\"a\":1,\"b\":\"x,y\"}\n{\"a\":2.5,\"b\":null}\n");
		assertThat(ask(statement, Map.of(), "Accept", "text/csv").response().body())
			.isEqualTo("a,b\r\n1,\"x,y\"\r\n2.5,\r\n");
		assertThat(ask(statement, Map.of(), "Accept", "image/png").status()).isEqualTo(406);
	}

	@ParameterizedTest
	@ValueSource(strings = { "LOAD CSV FROM 'file:///etc/passwd' AS line RETURN line",
			"LOAD CSV FROM 'http://127.0.0.1/' AS line RETURN line", "SHOW SETTINGS YIELD name RETURN name",
			"SHOW USERS", "SHOW TRANSACTIONS", "TERMINATE TRANSACTIONS 'neo4j-transaction-1'",
			"CALL dbms.listConfig() YIELD name RETURN name", "CALL dbms.queryJmx('*:*')", "CALL db.clearQueryCaches()",
			"CALL dbms.killConnection('bolt-1')", "CALL tx.setMetaData({a: 1})", "CREATE (:Claim)",
			"MATCH (c:Claim) SET c.low = 0", "MATCH (c:Claim) DETACH DELETE c", "CREATE INDEX x FOR (c:Claim) ON (c.x)",
			"MATCH (c:Claim) CALL (c) { SET c.low = 0 } IN TRANSACTIONS", "FOREACH (x IN [1] | CREATE (:Claim))",
			"CREATE USER me SET PASSWORD 'password'", "USE system SHOW USERS", "PROFILE CREATE (:Claim)",
			"EXPLAIN CREATE (:Claim)", "explain /* */ MATCH (c) RETURN c", "CYPHER 25 PROFILE CREATE (:Claim)",
			"CALL (*) { LOAD CSV FROM 'file:///etc/passwd' AS line RETURN line } RETURN line",
			"RETURN EXISTS { CALL db.ping() YIELD success RETURN success }",
			"RETURN CASE WHEN rand() < 2 THEN COLLECT { CALL dbms.queryJmx('java.lang:type=Runtime') "
					+ "YIELD attributes RETURN attributes } END",
			"RETURN [x IN range(1, 1) | COLLECT { CALL dbms.listConfig() YIELD name RETURN name }]",
			"RETURN [x IN range(1, 1) | COLLECT { CALL db.ping() YIELD success RETURN success }]" })
	void refusesWhatDoesMoreThanRead(String statement) {
		Exchange refused = ask(statement);

		assertThat(refused.status()).as(refused.response().body()).isEqualTo(400);
		assertThat(refused.body().at("/errors/0/message").asString()).isNotBlank().doesNotContain("Exception");
		assertThat(claims()).isEqualTo(Corpus.claims());
	}

	@Test
	void tellsTheGraphWithoutWhatIsNobodysBusiness() {
		assertThat(ask("CALL db.labels() YIELD label WHERE label = 'Claim' RETURN label").status()).isEqualTo(202);
		assertThat(ask("MATCH (change:Change) UNWIND keys(change) AS key RETURN collect(DISTINCT key) AS keys").body()
			.at("/data/values/0/0")
			.toString()).contains("number")
			.doesNotContain("idempotencyKey")
			.doesNotContain("accountId")
			.doesNotContain("inputHash");
		assertThat(ask("CYPHER 25 MATCH (claim:Claim) RETURN count(claim)").body().at("/data/values/0/0").asInt())
			.isEqualTo(Corpus.claims());
		assertThat(ask("MATCH (proposal:Proposal) RETURN count(proposal)").body().at("/data/values/0/0").asInt())
			.isZero();
		assertThat(ask("MATCH (claim:Claim) RETURN [x IN [1] | COUNT { (claim)-[:CITES]->() }] LIMIT 1").status())
			.isEqualTo(202);
	}

	@ParameterizedTest
	@ValueSource(strings = { "UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b RETURN count(a + b)",
			"RETURN 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!' =~ '(.*a){20}'",
			"RETURN [x IN range(1, 50000000) | x]", "UNWIND range(1, 50000000) AS x RETURN collect(toString(x))",
			"RETURN reduce(s = 'aaaaaaaaaaaaaaaa', x IN range(1, 40) | s + s)",
			"WITH range(1, 100000) AS l RETURN reduce(n = 0, x IN l | n + size([y IN l WHERE y > x | x]))" })
	void survivesWhatTakesTooMuch(String statement) {
		Exchange ended = ask(statement);

		assertThat(ended.status()).as(ended.response().body()).isIn(400, 503);
		assertThat(Exchange.ask(this.port, "{ claims(first: 1) { totalCount } }", Map.of())
			.body()
			.at("/data/claims/totalCount")
			.asInt()).isEqualTo(Corpus.claims());
		assertThat(claims()).isEqualTo(Corpus.claims());
	}

	@Test
	void cutsWhatIsTooLongAndSaysSo() {
		Exchange rows = ask("UNWIND range(1, 5000) AS x RETURN x");
		assertThat(rows.body().at("/data/values").size()).isEqualTo(1000);
		assertThat(rows.body().at("/errors/0/message").asString()).contains("after 1,000 rows");

		Exchange size = ask(
				"UNWIND range(1, 500) AS x RETURN x, reduce(s = '', y IN range(1, 1000) | s + 'x') AS text");
		assertThat(size.body().at("/data/values").size()).isBetween(100, 300);
		assertThat(size.body().at("/errors/0/code").asString()).isEqualTo("Claimtrail.SizeExceeded");
	}

	@Test
	void tellsWhereAMistakeIs() {
		assertThat(ask("MATCH (c:Claim) RETRN c").body().at("/errors/0/message").asString()).contains("RETRN")
			.contains("line 1, column 17")
			.doesNotContain("EXPLAIN");
		assertThat(ask("RETURN $missing").body().at("/errors/0/message").asString()).contains("missing");
		assertThat(ask("CALL db.index.fulltext.queryNodes('names', '\"open') YIELD node RETURN node").body()
			.at("/errors/0/message")
			.asString()).contains("queryNodes", "Lexical error").doesNotContain("org.");
		assertThat(post("{}", this.token).body().at("/errors/0/message").asString()).contains("statement");
		assertThat(post("[1]", this.token).status()).isEqualTo(400);
		assertThat(post("nothing", this.token).status()).isEqualTo(400);
		assertThat(post("{\"statement\":\"RETURN 1\",\"parametres\":{}}", this.token).body()
			.at("/errors/0/message")
			.asString()).contains("parametres");
	}

	@Test
	void readsNoMoreThanAStatementMayBe() {
		String body = "{\"statement\":\"RETURN 1\",\"parameters\":{\"x\":\"" + "x".repeat(300_000) + "\"}}";
		assertThat(post(body, this.token).status()).isEqualTo(413);
		assertThat(post(body, null).status()).isEqualTo(401);
	}

	@Test
	void asksForAToken() {
		assertThat(post("{\"statement\":\"RETURN 1\"}", "Bearer none").status()).isEqualTo(401);
		assertThat(post("{\"statement\":\"RETURN 1\"}", null).status()).isEqualTo(401);
	}

	@Test
	void answersOneAtATimeForEachClient() throws Exception {
		CompletableFuture<Exchange> first = CompletableFuture
			.supplyAsync(() -> ask("UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b RETURN count(a + b)"));
		Thread.sleep(1000);

		assertThat(ask("RETURN 1").status()).isEqualTo(429);
		assertThat(first.join().status()).isEqualTo(400);
	}

	@Test
	void endsTheStatementOfWhoHasGone() throws Exception {
		assertThat(claims()).isEqualTo(Corpus.claims());
		for (int i = 0; i < 3; i++) {
			try (Socket socket = new Socket("127.0.0.1", this.port)) {
				String body = "{\"statement\":\"UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b RETURN count(a + b)\"}";
				socket.getOutputStream()
					.write(("POST /db/neo4j/query/v2 HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: %s\r\n"
							+ "Content-Type: application/json\r\nContent-Length: %d\r\n\r\n%s")
						.formatted(this.token, body.length(), body)
						.getBytes(StandardCharsets.UTF_8));
				socket.getOutputStream().flush();
				Thread.sleep(500);
			}
			Thread.sleep(1000);
			assertThat(ask(COUNT).status()).isEqualTo(202);
		}
	}

	@Test
	void hearsOfWhatChanged() throws Exception {
		this.driver.executableQuery("""
				CREATE (:Change {id: 'change:1000', number: 1000, at: datetime(), action: 'IMPORT'}),
					(:Noticed {id: 'noticed'})""").execute();
		try {
			String statement = "MATCH (noticed:Noticed) RETURN noticed.id";
			for (int i = 0; i < 60 && ask(statement).body().at("/data/values").isEmpty(); i++) {
				Thread.sleep(1000);
			}
			Exchange answer = ask(statement);
			assertThat(answer.body().at("/data/values/0/0").asString()).isEqualTo("noticed");
			assertThat(answer.response().headers().firstValue("Claimtrail-Change")).hasValue("1000");
		}
		finally {
			this.driver.executableQuery("MATCH (n) WHERE n:Noticed OR n.id = 'change:1000' DELETE n").execute();
		}
		try (Stream<Path> copies = Files.list(this.data.resolve("reading"))) {
			assertThat(copies.count()).isLessThanOrEqualTo(2);
		}
	}

	/** The claims that this door sees, once it answers again. */
	private int claims() {
		Exchange answer = ask(COUNT);
		for (int i = 0; i < 100 && answer.status() == 503; i++) {
			answer = ask(COUNT);
		}
		return answer.body().at("/data/values/0/0").asInt();
	}

	private String anyCiting() {
		return ask("MATCH (citing:Claim)-[:CITES]->(:Claim) RETURN citing.id ORDER BY citing.id LIMIT 1").body()
			.at("/data/values/0/0")
			.asString();
	}

	private Exchange ask(String statement) {
		return ask(statement, Map.of());
	}

	private Exchange ask(String statement, Map<String, ?> parameters, String... headers) {
		return post(Exchange.JSON.writeValueAsString(Map.of("statement", statement, "parameters", parameters)),
				this.token, headers);
	}

	private Exchange post(String body, @Nullable String authorization, String... headers) {
		HttpRequest.Builder request = HttpRequest
			.newBuilder(URI.create("http://127.0.0.1:" + this.port + "/db/neo4j/query/v2"))
			.header("Content-Type", "application/json")
			.POST(HttpRequest.BodyPublishers.ofString(body));
		if (authorization != null) {
			request.header("Authorization", authorization);
		}
		return Exchange.send(request, headers);
	}

}
