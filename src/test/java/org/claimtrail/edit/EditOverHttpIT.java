package org.claimtrail.edit;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.claimtrail.ClaimtrailApplication;
import org.claimtrail.account.AccountSettings;
import org.claimtrail.account.Role;
import org.claimtrail.account.token.MadeToken;
import org.claimtrail.graphql.Exchange;
import org.claimtrail.neo4j.FreshStore;
import org.claimtrail.neo4j.WriteLock;
import org.claimtrail.neo4j.WriteTurn;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;

import static org.assertj.core.api.Assertions.assertThat;

/** Mutations and imports by clients with real tokens. */
@SpringBootTest(classes = ClaimtrailApplication.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = { "claimtrail.sample=false", "claimtrail.limits.writes.per-minute=30",
				"claimtrail.import.http.body=64KB", "claimtrail.import.http.waiting=1s", "claimtrail.http.receive=4s" })
@ContextConfiguration(initializers = FreshStore.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EditOverHttpIT {

	private static final String RECORD = "mutation($input: RecordDossierInput!) { other: recordDossier(input: $input) "
			+ "{ article { title } change { accountName } problems { path } } }";

	@LocalServerPort
	private int port;

	private final AccountSettings settings;

	private String editor = "";

	private String reader = "";

	EditOverHttpIT(@Autowired AccountSettings settings) {
		this.settings = settings;
	}

	@BeforeAll
	void makeTokens() {
		this.editor = "Bearer " + MadeToken.in(this.settings, "News Desk", Role.EDITOR);
		this.reader = "Bearer " + MadeToken.in(this.settings, "Reader", Role.READER);
	}

	@Test
	void writesForWhoMay() {
		Exchange answer = Exchange.post(this.port, request(RECORD, dossier("a")), "Authorization", this.editor);

		assertThat(answer.status()).isEqualTo(200);
		assertThat(answer.body().at("/data/other").toString())
			.isEqualTo("{\"article\":{\"title\":\"A a\"},\"change\":{\"accountName\":\"News Desk\"},\"problems\":[]}");
	}

	@Test
	void doesSeveralFieldsForTheSameAccount() {
		String one = "recordDossier(input: {dossier: {organizations: [{id: \\\"organization:%s\\\", name: \\\"N\\\"}]}}) { problems { message } }";
		Exchange answer = Exchange.post(this.port, "{\"query\": \"mutation { a: %s b: %s c: %s }\"}"
			.formatted(one.formatted("x"), one.formatted("y"), one.formatted("z")), "Authorization", this.editor);

		assertThat(answer.body().path("data").toString())
			.isEqualTo("{\"a\":{\"problems\":[]},\"b\":{\"problems\":[]},\"c\":{\"problems\":[]}}");
	}

	@Test
	void refusesWhoHasNoTokenOrTooLowARole() {
		Exchange nobody = Exchange.post(this.port, request(RECORD, dossier("b")));
		Exchange low = Exchange.post(this.port, request(RECORD, dossier("b")), "Authorization", this.reader);
		Exchange batch = Exchange.post(this.port, "[" + request(RECORD, dossier("b")) + "]", "Authorization",
				this.editor);

		assertThat(nobody.code()).isEqualTo("UNAUTHENTICATED");
		assertThat(nobody.body().at("/errors/0/message").asString()).contains("record dossiers").contains("EDITOR");
		assertThat(low.code()).isEqualTo("FORBIDDEN");
		assertThat(batch.status()).isEqualTo(400);
		assertThat(isThere("b")).isFalse();
	}

	@Test
	void neverWritesByGet() {
		Exchange answer = Exchange.get(this.port, Map.of("query", RECORD, "variables", dossier("c")), "Authorization",
				this.editor);

		assertThat(answer.code()).isEqualTo("METHOD_NOT_ALLOWED");
		assertThat(isThere("c")).isFalse();
	}

	@Test
	void writesNoMoreInAMinuteThanOneAccountMay() {
		String busy = "Bearer " + MadeToken.in(this.settings, "Busy Desk", Role.CONTRIBUTOR);
		String checked = dossier("d").replace("{\"input\": {", "{\"input\": {\"validateOnly\": true, ");
		List<Exchange> answers = new ArrayList<>();
		for (int number = 0; number < 33; number++) {
			answers.add(Exchange.post(this.port, request(RECORD, checked), "Authorization", busy));
		}

		Exchange last = answers.getLast();
		assertThat(answers.getFirst().body().has("errors")).isFalse();
		assertThat(last.code()).isEqualTo("RATE_LIMITED");
		assertThat(last.body().at("/errors/0/message").asString())
			.startsWith("More than 30 writes in a minute; try again in ");
		assertThat(last.body().at("/errors/0/extensions/retryAfterSeconds").asInt()).isPositive();
		assertThat(isThere("d")).isFalse();
	}

	@Test
	void importsADossierAndLines() {
		Exchange dossier = send("application/json",
				"{\"organizations\": [{\"id\": \"organization:i\", \"name\": \"I\"}], \"article\": {\"id\": \"article:i\", \"title\": \"A i\"}}",
				this.editor);
		Exchange yaml = send("application/yaml", "organizations: [{id: organization:j, name: J}]", this.editor);
		Exchange lines = send("application/x-ndjson", """
				{"type": "claim", "id": "claim:i", "statement": "I.", "claimant": "organization:i"}
				{"type": "claim", "id": "claim:j", "statement": "J.", "claimant": "organization:nobody"}
				""", this.editor);
		Exchange again = send("application/yaml", "organizations: [{id: organization:j, name: J}]", this.editor);

		assertThat(dossier.status()).isEqualTo(200);
		assertThat(dossier.body().path("whole").asBoolean()).isTrue();
		assertThat(dossier.body().at("/counts/article/new").asInt()).isEqualTo(1);
		assertThat(yaml.body().at("/counts/organization/new").asInt()).isEqualTo(1);
		assertThat(again.body().at("/counts/organization/unchanged").asInt()).isEqualTo(1);
		assertThat(lines.body().path("whole").asBoolean()).isFalse();
		assertThat(lines.body().at("/counts/claim").toString())
			.isEqualTo("{\"new\":1,\"changed\":0,\"unchanged\":0,\"rejected\":1}");
		assertThat(lines.body().at("/faults/0/line").asInt()).isEqualTo(2);
		assertThat(lines.body().at("/faults/0/field").asString()).isEqualTo("claimant");
		assertThat(isThere("i")).isTrue();
		JsonNode changes = Exchange
			.ask(this.port, "{ changes(where: {action: [IMPORT]}, first: 1) { nodes { accountName } } }", Map.of())
			.body();
		assertThat(changes.at("/data/changes/nodes/0/accountName").asString()).isEqualTo("News Desk");
	}

	@Test
	void altersByAnImportOnlyForAReason() {
		String first = "{\"type\": \"organization\", \"id\": \"organization:alter\", \"name\": \"%s\"}\n";
		send("application/x-ndjson", first.formatted("First"), this.editor);
		String both = first.formatted("Second")
				+ "{\"type\": \"organization\", \"id\": \"organization:beside\", \"name\": \"Beside\"}\n";

		Exchange silent = send("application/x-ndjson", both, this.editor);
		JsonNode between = ask("organization(id: \"organization:alter\") { name version }");
		Exchange blank = send("?reason=%20", "application/x-ndjson", both, this.editor);
		Exchange turned = send("?reason=a%E2%80%AEb", "application/x-ndjson", both, this.editor);
		Exchange reasoned = send("?reason=It%20was%20renamed.", "application/x-ndjson", both, this.editor);
		JsonNode after = ask("organization(id: \"organization:alter\") { name version } changes(first: 1, "
				+ "orderBy: [{field: NUMBER, direction: DESC}]) { nodes { reason accountName changedCount } }");

		assertThat(silent.body().at("/counts/organization").toString())
			.isEqualTo("{\"new\":1,\"changed\":0,\"unchanged\":0,\"rejected\":1}");
		assertThat(silent.body().at("/faults/0/field").asString()).isEqualTo("id");
		assertThat(silent.body().at("/faults/0/message").asString())
			.startsWith("found organization:alter, which is recorded as version 1 with another content")
			.endsWith("with the parameter reason");
		assertThat(between.toString()).isEqualTo("{\"organization\":{\"name\":\"First\",\"version\":1}}");
		assertThat(blank.status()).isEqualTo(400);
		assertThat(turned.status()).isEqualTo(400);
		assertThat(turned.body().at("/errors/0/message").asString())
			.startsWith("The parameter reason: found a control");
		assertThat(reasoned.body().at("/counts/organization/changed").asInt()).isEqualTo(1);
		assertThat(after.toString()).isEqualTo("{\"organization\":{\"name\":\"Second\",\"version\":2},\"changes\":"
				+ "{\"nodes\":[{\"reason\":\"It was renamed.\",\"accountName\":\"News Desk\",\"changedCount\":1}]}}");
	}

	@Test
	void removesByAnImportWhatADossierHasNoMore() {
		String admin = "Bearer " + MadeToken.in(this.settings, "Chief", Role.ADMIN);
		String both = pruned("x", "y");
		send("application/yaml", both, this.editor);

		Exchange told = send("application/yaml", pruned("y"), this.editor);
		Exchange low = send("?prune=true&reason=R", "application/yaml", pruned("y", "z"), this.editor);
		Exchange silent = send("?prune=true", "application/yaml", pruned("y", "z"), admin);
		Exchange lines = send("?prune=true&reason=R", "application/x-ndjson", "{}", admin);
		Exchange other = send("?prune=yes&reason=R", "application/yaml", pruned("y"), admin);
		JsonNode between = ask("claims(where: {statement: {eq: \"Pruned.\"}}) { edges { node { id } } }");
		Exchange done = send("?prune=true&reason=R", "application/yaml", pruned("y"), admin);
		Exchange again = send("?prune=true&reason=R", "application/yaml", pruned("y"), admin);
		JsonNode after = ask(
				"claims(where: {statement: {eq: \"Pruned.\"}}) { edges { node { id } } } changes(first: 1, "
						+ "orderBy: [{field: NUMBER, direction: DESC}]) { nodes { reason accountName removedCount } }");

		assertThat(told.body().path("whole").asBoolean()).isTrue();
		assertThat(told.body().at("/leftOut").toString()).isEqualTo(
				"[{\"article\":\"article:pruned\",\"count\":1,\"claims\":[\"claim:pruned-x\"],\"removed\":false}]");
		assertThat(told.body().at("/warnings/0/message").asString())
			.isEqualTo("found 1 claim of article:pruned in the store and no longer in the document: claim:pruned-x; "
					+ "pass --prune / prune: true to remove it");
		assertThat(low.status()).isEqualTo(403);
		assertThat(low.code()).isEqualTo("FORBIDDEN");
		assertThat(silent.body().at("/faults/0/message").asString())
			.endsWith("expected the reason of their removal: send the same with the parameter reason");
		assertThat(silent.body().at("/counts/claim/rejected").asInt()).isEqualTo(2);
		assertThat(lines.status()).isEqualTo(400);
		assertThat(lines.body().at("/errors/0/message").asString())
			.startsWith("Found JSON Lines in the body, expected dossiers");
		assertThat(other.status()).isEqualTo(400);
		assertThat(between.at("/claims/edges").findValuesAsString("id")).containsExactlyInAnyOrder("claim:pruned-x",
				"claim:pruned-y");
		assertThat(done.body().path("removedCount").asInt()).isEqualTo(1);
		assertThat(done.body().at("/leftOut/0/removed").asBoolean()).isTrue();
		assertThat(again.body().path("removedCount").asInt(-1)).isZero();
		assertThat(again.body().path("leftOut")).isEmpty();
		assertThat(after.at("/claims/edges").findValuesAsString("id")).containsExactly("claim:pruned-y");
		assertThat(after.path("changes").toString())
			.isEqualTo("{\"nodes\":[{\"reason\":\"R\",\"accountName\":\"Chief\",\"removedCount\":1}]}");
	}

	private static String pruned(String... claims) {
		StringBuilder dossier = new StringBuilder("""
				organizations: [{id: organization:pruned, name: P}]
				article: {id: article:pruned, title: P}
				claims:
				""");
		for (String name : claims) {
			dossier.append("  - {id: claim:pruned-")
				.append(name)
				.append(", statement: Pruned., claimant: organization:pruned, statedOn: XXXX}\n");
		}
		return dossier.toString();
	}

	private JsonNode ask(String fields) {
		return Exchange.ask(this.port, "{ " + fields + " }", Map.of()).body().path("data");
	}

	@Test
	void refusesAnImportThatMayNotBe() {
		String body = "{\"article\": {\"id\": \"article:k\", \"title\": \"A k\"}}";
		Exchange nobody = send("application/json", body, "");
		Exchange low = send("application/json", body, this.reader);
		Exchange form = send("text/plain", body, this.editor);
		Exchange large = send("application/json", body + " ".repeat(70_000), this.editor);
		Exchange broken = send("application/json", "{\"article\": ", this.editor);

		assertThat(nobody.status()).isEqualTo(401);
		assertThat(low.status()).isEqualTo(403);
		assertThat(form.status()).isEqualTo(415);
		assertThat(large.status()).isEqualTo(413);
		assertThat(large.code()).isEqualTo("LIMIT_EXCEEDED");
		assertThat(broken.body().at("/faultCount").asInt()).isEqualTo(1);
		assertThat(isThere("k")).isFalse();
	}

	@Test
	void slowSenderHoldsUpNobodyAndIsCutOff() throws Exception {
		String other = "Bearer " + MadeToken.in(this.settings, "Slow Desk", Role.EDITOR);
		try (Socket slow = new Socket("127.0.0.1", this.port)) {
			slow.setSoTimeout(60_000);
			slow.getOutputStream()
				.write(("POST /import HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: " + other
						+ "\r\nContent-Type: application/json\r\nContent-Length: 60000\r\n\r\n{")
					.getBytes(StandardCharsets.US_ASCII));
			Exchange meanwhile = send("application/yaml", "organizations: [{id: organization:q, name: Q}]",
					this.editor);
			Exchange second = send("application/yaml", "organizations: [{id: organization:q, name: Q}]", other);

			assertThat(meanwhile.status()).isEqualTo(200);
			assertThat(second.status()).isEqualTo(429);
			assertThat(second.response().headers().firstValue("Retry-After")).isPresent();
			assertThat(cutOff(slow)).isTrue();
		}
		assertThat(send("application/yaml", "organizations: [{id: organization:q, name: Q}]", other).status())
			.isEqualTo(200);
	}

	/** One byte each 200 ms, for half a minute at most. */
	private static boolean cutOff(Socket slow) throws InterruptedException {
		for (int number = 0; number < 150; number++) {
			try {
				slow.getOutputStream().write(' ');
				if (slow.getInputStream().available() > 0) {
					return new String(slow.getInputStream().readNBytes(12), StandardCharsets.US_ASCII)
						.equals("HTTP/1.1 408");
				}
			}
			catch (IOException ex) {
				return true;
			}
			Thread.sleep(200);
		}
		return false;
	}

	@Test
	void importsNoMoreInAMinuteThanOneAccountMayWrite() {
		String busy = "Bearer " + MadeToken.in(this.settings, "Importing Desk", Role.EDITOR);
		List<Exchange> answers = new ArrayList<>();
		Instant start = Instant.now();
		// what was written comes back while it goes on: a slow machine needs more of them
		while (answers.isEmpty() || answers.getLast().status() == 200 && answers.size() < 300) {
			answers.add(send("application/yaml", "organizations: [{id: organization:r, name: R}]", busy));
		}

		Exchange last = answers.getLast();
		assertThat(answers.getFirst().status()).isEqualTo(200);
		assertThat(answers.size() - 1L).as("written")
			.isLessThanOrEqualTo(31 + Duration.between(start, Instant.now()).toSeconds() / 2);
		assertThat(last.status()).isEqualTo(429);
		assertThat(last.code()).isEqualTo("RATE_LIMITED");
		assertThat(last.response().headers().firstValueAsLong("Retry-After").orElse(0)).isPositive();
	}

	@Test
	void tellsNobodyWhichMachineImports(@Autowired WriteLock lock) {
		try (WriteTurn turn = lock.take("import", (words) -> {
		})) {
			Exchange answer = send("application/yaml", "organizations: [{id: organization:s, name: S}]", this.editor);

			assertThat(turn).isNotNull();
			assertThat(answer.status()).isEqualTo(503);
			assertThat(answer.code()).isEqualTo("STORE_BUSY");
			assertThat(answer.response().headers().firstValue("Retry-After")).isPresent();
			assertThat(answer.body().at("/errors/0/message").asString()).startsWith("Another import, since 20")
				.doesNotContain("process")
				.doesNotContain(String.valueOf(ProcessHandle.current().pid()));
		}
	}

	private Exchange send(String type, String body, String token) {
		return send("", type, body, token);
	}

	private Exchange send(String query, String type, String body, String token) {
		HttpRequest.Builder request = HttpRequest
			.newBuilder(URI.create("http://127.0.0.1:" + this.port + "/import" + query))
			.header("Content-Type", type)
			.POST(HttpRequest.BodyPublishers.ofString(body));
		return token.isEmpty() ? Exchange.send(request) : Exchange.send(request, "Authorization", token);
	}

	private boolean isThere(String name) {
		return Exchange.ask(this.port, "query($id: ID) { article(id: $id) { id } }", Map.of("id", "article:" + name))
			.body()
			.at("/data/article")
			.isObject();
	}

	private static String dossier(String name) {
		return "{\"input\": {\"dossier\": {\"article\": {\"id\": \"article:%s\", \"title\": \"A %s\"}}}}"
			.formatted(name, name);
	}

	private static String request(String document, String variables) {
		JsonMapper json = JsonMapper.shared();
		return json.writeValueAsString(Map.of("query", document, "variables", json.readTree(variables)));
	}

}
