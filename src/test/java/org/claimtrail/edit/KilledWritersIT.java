package org.claimtrail.edit;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

import org.claimtrail.PackagedServer;
import org.claimtrail.TakesLong;
import org.claimtrail.account.AccountSettings;
import org.claimtrail.account.Role;
import org.claimtrail.account.token.MadeToken;
import org.claimtrail.graphql.Exchange;
import org.claimtrail.neo4j.TestStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The packaged server, killed while eight clients write. For a long run:
 * {@code -Dkills=20}.
 */
@TakesLong
class KilledWritersIT {

	private static final Logger LOG = LoggerFactory.getLogger(KilledWritersIT.class);

	private static final int KILLS = Integer.getInteger("kills", 2);

	private static final int CLIENTS = 8;

	private static final Duration LONGEST = Duration.ofMinutes(3);

	private static final Duration PAUSE = Duration.ofSeconds(1);

	private static final int MOST_RETRIES = 20;

	private static final String RECORD = """
			mutation($input: RecordClaimInput!) { recordClaim(input: $input) {
				claim { id version } change { number } problems { code message } } }""";

	private static final String DOSSIER = """
			{"organizations": [{"id": "organization:o", "name": "O"}],
				"measures": [{"id": "measure:m", "name": "M", "unit": "people", "population": "all", "property": "lost"}]}""";

	private static final String READ = """
			query($after: String) { claims(first: 100, after: $after) { edges { node {
				id version claimant { id } measure { id } figure { low } } } pageInfo { hasNextPage endCursor } } }""";

	private static final String CHANGES = """
			query($after: String) { changes(first: 100, after: $after, orderBy: [{field: NUMBER}]) { edges { node {
				number subjectId newCount } } pageInfo { hasNextPage endCursor } } }""";

	private final Map<String, Long> acknowledged = new ConcurrentHashMap<>();

	private final Map<String, Boolean> unknown = new ConcurrentHashMap<>();

	private final Random random = new Random();

	@Test
	void losesNoAcknowledgedWriteAndLeavesNoGap(@TempDir Path data) throws Exception {
		TestStore.putEmpty(data);
		String token = "Bearer " + MadeToken.in(settings(data), "Desk", Role.EDITOR);
		for (int kill = 0; kill < KILLS; kill++) {
			try (PackagedServer server = start(data)) {
				if (kill == 0) {
					assertThat(dossier(server.port(), token).path("problems")).isEmpty();
				}
				sendAgain(server.port(), token);
				writeUntilKilled(server, token, kill);
			}
			LOG.info("Kill {}: {} writes acknowledged, {} in doubt", kill + 1, this.acknowledged.size(),
					this.unknown.size());
		}

		try (PackagedServer server = start(data)) {
			sendAgain(server.port(), token);
			assertThat(this.acknowledged).hasSizeGreaterThan(KILLS * CLIENTS);
			check(server.port(), token);
		}
	}

	private static PackagedServer start(Path data) throws Exception {
		return PackagedServer.start(data, List.of("-Xmx700m", "-XX:TieredStopAtLevel=1"),
				List.of("--claimtrail.sample=false", "--claimtrail.limits.writes.per-minute=1000000"));
	}

	private static AccountSettings settings(Path data) {
		return new AccountSettings(data, null, AccountSettings.Reading.PUBLIC,
				new AccountSettings.Oidc("roles", "name", List.of(), List.of(), List.of(), Duration.ofHours(1)));
	}

	private void writeUntilKilled(PackagedServer server, String token, int kill) throws Exception {
		int before = this.acknowledged.size();
		try (ExecutorService clients = Executors.newFixedThreadPool(CLIENTS)) {
			List<Future<?>> writing = new ArrayList<>();
			IntStream.range(0, CLIENTS)
				.forEach((client) -> writing.add(clients.submit(() -> write(server, token, kill, client))));
			long end = System.nanoTime() + LONGEST.toNanos();
			while (this.acknowledged.size() < before + CLIENTS) {
				assertThat(System.nanoTime()).as("the clients write").isLessThan(end);
				assertThat(server.isAlive()).isTrue();
				Thread.sleep(20);
			}
			Thread.sleep(this.random.nextInt(2_000));
			server.kill();
			for (Future<?> one : writing) {
				one.get(1, TimeUnit.MINUTES);
			}
		}
	}

	private void write(PackagedServer server, String token, int kill, int client) {
		for (int number = 0; server.isAlive(); number++) {
			String id = "claim:k%d-%d-%d".formatted(kill, client, number);
			this.unknown.put(id, true);
			try {
				send(server.port(), token, id);
			}
			catch (UncheckedIOException ex) {
				// nobody knows whether it was written
				return;
			}
		}
	}

	/** As clients do: what was not answered is sent again with the same key. */
	private void sendAgain(int port, String token) {
		this.unknown.keySet().forEach((id) -> send(port, token, id));
		assertThat(this.unknown).isEmpty();
	}

	private void send(int port, String token, String id) {
		Map<String, Object> claim = Map.of("id", id, "statement", "Of " + id, "claimant", "organization:o", "statedOn",
				"2024-05-08", "measure", "measure:m", "figure",
				Map.of("value", 55, "comparator", "EXACTLY", "phrase", "55"));
		JsonNode done = ask(port, token, RECORD, Map.of("input", Map.of("claim", claim, "idempotencyKey", id)))
			.path("recordClaim");
		assertThat(done.path("problems").toString()).isEqualTo("[]");
		assertThat(done.at("/claim/version").asInt()).isEqualTo(1);
		this.acknowledged.put(id, done.at("/change/number").asLong());
		this.unknown.remove(id);
	}

	private static JsonNode dossier(int port, String token) {
		return ask(port, token,
				"mutation($input: RecordDossierInput!) { recordDossier(input: $input) { problems { message } } }",
				Map.of("input", Map.of("dossier", Exchange.JSON.readValue(DOSSIER, Map.class))))
			.path("recordDossier");
	}

	private static JsonNode ask(int port, String token, String document, Map<String, ?> variables) {
		String body = Exchange.JSON.writeValueAsString(Map.of("query", document, "variables", variables));
		JsonNode answer = Exchange.post(port, body, "Authorization", token).body();
		for (int again = 0; again < MOST_RETRIES && isRetryable(answer); again++) {
			try {
				Thread.sleep(PAUSE);
			}
			catch (InterruptedException ex) {
				throw new IllegalStateException(ex);
			}
			answer = Exchange.post(port, body, "Authorization", token).body();
		}
		assertThat(answer.path("errors").toString()).as("%s", answer).isEmpty();
		return answer.path("data");
	}

	private static boolean isRetryable(JsonNode answer) {
		JsonNode extensions = answer.at("/errors/0/extensions");
		return extensions.path("retryable").asBoolean(false)
				|| extensions.path("code").asString("").equals("TIME_LIMIT");
	}

	/** Each write is there once and whole, and the changes have all numbers from 1 on. */
	private void check(int port, String token) {
		List<JsonNode> claims = all(port, token, READ, "claims");
		assertThat(claims).extracting((claim) -> claim.path("id").asString())
			.containsExactlyInAnyOrderElementsOf(this.acknowledged.keySet());
		assertThat(claims).allSatisfy((claim) -> assertThat(claim.toString())
			.endsWith("\"version\":1,\"claimant\":{\"id\":\"organization:o\"},\"measure\":{\"id\":\"measure:m\"},"
					+ "\"figure\":{\"low\":55.0}}"));

		List<JsonNode> changes = all(port, token, CHANGES, "changes");
		assertThat(changes).extracting((change) -> change.path("number").asLong())
			.containsExactlyElementsOf(LongStream.rangeClosed(1, changes.size()).boxed().toList());
		assertThat(changes.subList(1, changes.size())).allSatisfy((change) -> {
			assertThat(change.path("newCount").asInt()).isEqualTo(1);
			assertThat(this.acknowledged.get(change.path("subjectId").asString()))
				.isEqualTo(change.path("number").asLong());
		});
		assertThat(changes).hasSize(1 + this.acknowledged.size());
	}

	private static List<JsonNode> all(int port, String token, String document, String field) {
		List<JsonNode> nodes = new ArrayList<>();
		String after = null;
		do {
			JsonNode page = ask(port, token, document, (after != null) ? Map.of("after", after) : Map.of()).path(field);
			page.path("edges").forEach((edge) -> nodes.add(edge.path("node")));
			after = page.at("/pageInfo/hasNextPage").asBoolean() ? page.at("/pageInfo/endCursor").asString() : null;
		}
		while (after != null);
		return nodes;
	}

}
