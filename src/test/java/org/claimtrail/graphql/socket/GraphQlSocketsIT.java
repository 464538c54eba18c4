package org.claimtrail.graphql.socket;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;

import org.claimtrail.ClaimtrailApplication;
import org.claimtrail.account.AccountSettings;
import org.claimtrail.account.Role;
import org.claimtrail.account.token.MadeToken;
import org.claimtrail.graphql.EventClient;
import org.claimtrail.graphql.Exchange;
import org.claimtrail.graphql.SocketClient;
import org.claimtrail.graphql.Streams;
import org.claimtrail.neo4j.FreshStore;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * What a WebSocket, or a stream of events, may do, and what it is told when it may not.
 */
@SpringBootTest(classes = ClaimtrailApplication.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = { "claimtrail.sample=false", "claimtrail.limits.streams.begin=1s",
				"claimtrail.limits.streams.keep-alive=300ms", "claimtrail.limits.streams.per-socket=3",
				"claimtrail.limits.streams.idle=5s", "claimtrail.limits.streams.all=40",
				"claimtrail.limits.streams.send=2s" })
@ContextConfiguration(initializers = FreshStore.class)
class GraphQlSocketsIT {

	private static final String CHANGES = "subscription { changes { number } }";

	private static final String RECORD = "mutation { recordDossier(input: {dossier: {organizations: "
			+ "[{id: \"organization:%s\", name: \"N\"}]}}) { problems { message } change { number } } }";

	@LocalServerPort
	private int port;

	@Autowired
	private AccountSettings settings;

	@Autowired
	private Streams streams;

	@Test
	void closesWhoNeverBegins() {
		try (SocketClient client = SocketClient.connect(this.port)) {
			assertThat(client.end()).isEqualTo("4408 No connection_init came in time.");
		}
	}

	@Test
	void closesWhoSubscribesBeforeItIsAcknowledged() {
		try (SocketClient client = SocketClient.connect(this.port)) {
			client.subscribe("a", CHANGES, Map.of());
			assertThat(client.end()).startsWith("4401 Send connection_init");
		}
	}

	@Test
	void closesWhoShowsATokenThatDoesNotCount() {
		try (SocketClient client = SocketClient.connect(this.port)) {
			client.send(Map.of("type", "connection_init", "payload", Map.of("Authorization", "Bearer ct_nonsense")));
			assertThat(client.end()).startsWith("4401 This is no whole token");
		}
	}

	@Test
	void closesWhoseTokenIsRevokedWhileSubscribed() {
		String token = MadeToken.in(this.settings, "Soon gone", Role.READER);
		try (SocketClient client = SocketClient.open(this.port, Map.of("Authorization", "Bearer " + token));
				EventClient stream = EventClient.post(this.port, CHANGES, Map.of(), "Authorization",
						"Bearer " + token)) {
			client.subscribe("a", CHANGES, Map.of());
			MadeToken.revoke(this.settings, "Soon gone");

			assertThat(client.end()).startsWith("4403 This token was revoked");
			assertThat(stream.next().data()).contains("UNAUTHENTICATED").contains("This token was revoked");
			assertThat(stream.next().name()).isEqualTo("complete");
			assertThat(stream.next().name()).isEqualTo("end");
		}
	}

	@Test
	void answersNeitherQueriesNorMutations() {
		String token = MadeToken.in(this.settings, "Desk", Role.EDITOR);
		try (SocketClient client = SocketClient.open(this.port, Map.of("Authorization", "Bearer " + token))) {
			client.subscribe("m", RECORD.formatted("by-socket"), Map.of());
			JsonNode refused = client.next();
			assertThat(refused.toString()).contains("Only subscriptions are answered here").contains("BAD_REQUEST");
			assertThat(client.next().path("type").asString()).isEqualTo("complete");
			client.subscribe("q", "{ organization(id: \"organization:by-socket\") { id } }", Map.of());
			assertThat(client.next().toString()).contains("Only subscriptions are answered here");
		}
		try (EventClient stream = EventClient.post(this.port, RECORD.formatted("by-stream"), Map.of(), "Authorization",
				"Bearer " + token)) {
			assertThat(stream.next().data()).contains("Only subscriptions are answered here");
			assertThat(stream.next().name()).isEqualTo("complete");
		}
		JsonNode found = Exchange.ask(this.port, "{ organizations(first: 1) { nodes { id } } }", Map.of()).body();
		assertThat(found.at("/data/organizations/nodes").size()).isZero();
	}

	@Test
	void answersNoSubscriptionWhereAnAnswerIsExpected() {
		Exchange posted = Exchange.ask(this.port, CHANGES, Map.of());
		Exchange got = Exchange.get(this.port, Map.of("query", CHANGES));

		assertThat(posted.code()).isEqualTo("NOT_ACCEPTABLE");
		assertThat(posted.body().at("/errors/0/message").asString()).contains("text/event-stream");
		assertThat(got.code()).isEqualTo("METHOD_NOT_ALLOWED");
	}

	@Test
	void allowsNoMoreSubscriptionsThanItSays() {
		try (SocketClient client = SocketClient.open(this.port, Map.of())) {
			for (String id : List.of("a", "b", "c", "d")) {
				client.subscribe(id, CHANGES, Map.of());
			}
			JsonNode refused = client.next();
			assertThat(refused.path("id").asString()).isEqualTo("d");
			assertThat(refused.toString()).contains("subscriptionsPerSocket");
			assertThat(client.next().path("type").asString()).isEqualTo("complete");

			client.send(Map.of("id", "a", "type", "complete"));
			client.subscribe("d", CHANGES, Map.of());
			assertThat(client.poll(Duration.ofMillis(500))).isNull();
			client.send(Map.of("id", "b", "type", "complete"));
			client.subscribe("d", CHANGES, Map.of());
			assertThat(client.end()).contains("409").contains("has this id");
		}
	}

	@Test
	void refusesForeignPagesAndOtherProtocols() {
		assertThatThrownBy(() -> SocketClient.connect(this.port, "Origin", "https://evil.example"))
			.isInstanceOf(CompletionException.class)
			.hasStackTraceContaining("403");
		Exchange plain = Exchange.send(Exchange.request(this.port, "").GET(), "Sec-WebSocket-Protocol", "graphql-ws");
		assertThat(plain.status()).isEqualTo(400);
	}

	@Test
	void closesWhoSendsWhatIsNoMessage() {
		for (String text : List.of("nonsense", "{}", "[]", "{\"type\": \"nothing\"}", "{\"type\": 5}",
				"{\"id\": \"a\", \"type\": \"subscribe\"}", "{\"id\": \"a\", \"type\": \"subscribe\", \"payload\": {}}",
				"{\"type\": \"subscribe\", \"payload\": {\"query\": \"{ __typename }\"}}",
				"{\"id\": \"a\", \"type\": \"subscribe\", \"payload\": {\"query\": 5}}", "[".repeat(20_000))) {
			try (SocketClient client = SocketClient.open(this.port, Map.of())) {
				client.sendText(text);
				assertThat(client.end()).as(text.substring(0, Math.min(text.length(), 40)))
					.isEqualTo("4400 This is no message of graphql-transport-ws.");
			}
		}
	}

	@Test
	void readsNoMoreThanItMustAndPlansNoMoreThanItMay() {
		try (SocketClient client = SocketClient.open(this.port, Map.of())) {
			client.sendText("x".repeat(300_000));
			assertThat(client.end()).startsWith("1009");
		}
		String deep = "subscription { claimRecorded { claims " + "{ cites { nodes ".repeat(40) + "{ id }"
				+ " } }".repeat(40) + " } }";
		String wide = "subscription { claimRecorded(first: 100) { claims { cites(first: 100) { nodes { cites(first: 100) { nodes { id } } } } } } }";
		try (SocketClient client = SocketClient.open(this.port, Map.of())) {
			client.subscribe("deep", deep, Map.of());
			assertThat(client.next().toString()).contains("LIMIT_EXCEEDED");
			assertThat(client.next().path("type").asString()).isEqualTo("complete");
			client.subscribe("wide", wide, Map.of());
			assertThat(client.next().toString()).contains("LIMIT_EXCEEDED").contains("1010100");
		}
	}

	@Test
	void closesWhoIsSilentAndWhoWantsNothing() {
		try (SocketClient silent = SocketClient.open(this.port, Map.of());
				SocketClient idle = SocketClient.open(this.port, Map.of())) {
			silent.ignorePings();
			silent.subscribe("a", CHANGES, Map.of());
			assertThat(idle.poll(Duration.ofSeconds(9))).isNull();
			assertThat(silent.end()).isEqualTo("4408 Pings were left unanswered.");
			assertThat(idle.end()).startsWith("4408 There was no subscription for too long");
		}
	}

	@Test
	void hasRoomForAsManyAsItSaysAndForOthersWhenTheyGo() throws InterruptedException {
		List<AutoCloseable> clients = new ArrayList<>();
		try {
			int free = 40 - this.streams.count();
			for (int one = 0; one < free; one++) {
				clients.add(SocketClient.connect(this.port));
			}
			assertThatThrownBy(() -> SocketClient.connect(this.port)).hasStackTraceContaining("503");
			try (EventClient stream = EventClient.post(this.port, CHANGES, Map.of())) {
				assertThat(stream.status()).isEqualTo(503);
				assertThat(stream.next().data()).contains("LIMIT_EXCEEDED").contains("40 clients");
			}
		}
		finally {
			// those that say nothing are closed after a second
			Thread.sleep(2_000);
		}
		assertThat(this.streams.count()).isLessThan(20);
		try (SocketClient client = SocketClient.open(this.port, Map.of())) {
			client.subscribe("a", CHANGES, Map.of());
			assertThat(client.poll(Duration.ofMillis(200))).isNull();
		}
	}

}
