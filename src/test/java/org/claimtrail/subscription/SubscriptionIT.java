package org.claimtrail.subscription;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.claimtrail.ClaimtrailApplication;
import org.claimtrail.account.AccountSettings;
import org.claimtrail.graphql.EventClient;
import org.claimtrail.graphql.Exchange;
import org.claimtrail.graphql.SocketClient;
import org.claimtrail.neo4j.FreshStore;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.ContextConfiguration;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Clients are told what happens: each change once, in order, and from where they were.
 */
@SpringBootTest(classes = ClaimtrailApplication.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = { "claimtrail.sample=false", "claimtrail.limits.writes.per-minute=0" })
@ContextConfiguration(initializers = FreshStore.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SubscriptionIT {

	private static final String RECORDED = """
			subscription($where: ClaimWhere, $after: Int) { claimRecorded(where: $where, after: $after, first: 2) {
				number count change { action } claims { id claimant { name } cites { nodes { id } } } } }""";

	@LocalServerPort
	private int port;

	private final AccountSettings settings;

	private Desk desk;

	SubscriptionIT(@Autowired AccountSettings settings) {
		this.settings = settings;
	}

	@BeforeAll
	void prepare() {
		this.desk = Desk.of(this.port, this.settings);
		this.desk.record(
				"{'measures': [{'id': 'measure:m', 'name': 'M', 'population': 'p', 'property': 'killed', 'unit': 'people'},"
						+ "{'id': 'measure:n', 'name': 'N', 'population': 'q', 'property': 'killed', 'unit': 'people'}]}");
	}

	@Test
	void tellsOfWhatIsRecordedOverBothDoors() {
		try (SocketClient socket = SocketClient.open(this.port, Map.of());
				EventClient stream = EventClient.post(this.port, RECORDED, Map.of())) {
			socket.subscribe("a", RECORDED, Map.of());
			long number = this.desk.record(Desk.claims("both", 3));

			JsonNode event = socket.next();
			assertThat(event.path("type").asString()).isEqualTo("next");
			assertThat(event.at("/payload/errors").isMissingNode()).isTrue();
			JsonNode told = event.at("/payload/data/claimRecorded");
			assertThat(told.path("number").asLong()).isEqualTo(number);
			assertThat(told.path("count").asInt()).isEqualTo(3);
			assertThat(told.at("/change/action").asString()).isEqualTo("RECORD_DOSSIER");
			assertThat(told.path("claims").toString())
				.isEqualTo("[{'id':'claim:both-0','claimant':{'name':'both'},'cites':{'nodes':[]}},".replace('\'', '"')
						+ "{'id':'claim:both-1','claimant':{'name':'both'},'cites':{'nodes':[]}}]".replace('\'', '"'));

			assertThat(stream.status()).isEqualTo(200);
			assertThat(stream.type()).startsWith("text/event-stream");
			EventClient.Event same = stream.next();
			assertThat(same.name()).isEqualTo("next");
			assertThat(same.id()).isEqualTo(Long.toString(number));
			assertThat(Exchange.JSON.readTree(same.data()).at("/data/claimRecorded")).isEqualTo(told);
		}
	}

	@Test
	void goesOnWhereAClientWasWithoutAGapOrADouble() {
		List<Long> numbers = new ArrayList<>();
		for (int one = 0; one < 6; one++) {
			numbers.add(this.desk.record(Desk.claims("on-" + one, 1)));
		}
		Map<String, ?> only = Map.of("where", Map.of("statement", Map.of("startsWith", "on-")), "after",
				numbers.get(1));
		List<Long> told = new ArrayList<>();
		try (SocketClient socket = SocketClient.open(this.port, Map.of())) {
			socket.subscribe("a", RECORDED, only);
			for (int one = 6; one < 10; one++) {
				numbers.add(this.desk.record(Desk.claims("on-" + one, 1)));
			}
			for (int one = 2; one < 10; one++) {
				told.add(socket.next().at("/payload/data/claimRecorded/number").asLong());
			}
			assertThat(socket.poll(Duration.ofMillis(700))).isNull();
		}
		assertThat(told).isEqualTo(numbers.subList(2, 10));

		String query = "?query=subscription%7Bchanges%7Bnumber%7D%7D";
		try (EventClient stream = EventClient.get(this.port, query, "Last-Event-ID", numbers.get(7).toString())) {
			assertThat(stream.next().id()).isEqualTo(numbers.get(8).toString());
			assertThat(stream.next().id()).isEqualTo(numbers.get(9).toString());
		}
	}

	@Test
	void tellsOfFiguresForTheMeasureAlone() {
		String document = "subscription($m: ID!, $after: Int) { figureStated(measure: $m, after: $after) { claims { id } } }";
		try (SocketClient socket = SocketClient.open(this.port, Map.of())) {
			long before = this.desk.record(Desk.figure("other", "speaker:one", "measure:n", 5, "2024-01-01"));
			socket.subscribe("a", document, Map.of("m", "measure:m", "after", before));
			this.desk.record(Desk.figure("not-it", "speaker:one", "measure:n", 6, "2024-01-02"));
			this.desk.record(Desk.figure("it", "speaker:one", "measure:m", 7, "2024-01-03"));

			assertThat(socket.next().at("/payload/data").toString())
				.isEqualTo("{\"figureStated\":{\"claims\":[{\"id\":\"claim:it\"}]}}");

			socket.subscribe("b", document, Map.of("m", "measure:no"));
			JsonNode refused = socket.next();
			assertThat(refused.toString()).contains("BAD_ARGUMENT")
				.contains("There is no record with the identifier given as `measure`.");
		}
	}

	@Test
	void refusesANumberThatIsNotThere() {
		try (SocketClient socket = SocketClient.open(this.port, Map.of())) {
			socket.subscribe("a", "subscription { changes(after: 99999) { number } }", Map.of());

			JsonNode refused = socket.next();

			assertThat(refused.toString()).contains("BAD_ARGUMENT")
				.contains("There is no change with the number 99999");
		}
	}

	@Test
	void tellsOfAnImportOfHundredsInOneEvent() {
		try (SocketClient socket = SocketClient.open(this.port, Map.of())) {
			socket.subscribe("a", RECORDED, Map.of());
			long number = this.desk.record(Desk.claims("many", 200));

			JsonNode told = socket.next().at("/payload/data/claimRecorded");
			assertThat(told.path("number").asLong()).isEqualTo(number);
			assertThat(told.path("count").asInt()).isEqualTo(200);
			assertThat(told.path("claims").size()).isEqualTo(2);
			assertThat(socket.poll(Duration.ofMillis(300))).isNull();
		}
	}

	@Test
	void tellsOfWhatAnotherServerOnTheSameDatabaseWrote() {
		String[] options = { "--claimtrail.data=" + this.settings.data(), "--claimtrail.attach=true", "--server.port=0",
				"--claimtrail.sample=false", "--claimtrail.pages.ahead=false" };
		try (ConfigurableApplicationContext other = SpringApplication.run(ClaimtrailApplication.class, options);
				SocketClient socket = SocketClient
					.open(other.getEnvironment().getRequiredProperty("local.server.port", Integer.class), Map.of())) {
			socket.subscribe("a", RECORDED, Map.of());
			long one = this.desk.record(Desk.claims("here", 1));
			long two = this.desk.record(Desk.claims("here-too", 1));

			assertThat(socket.next().at("/payload/data/claimRecorded/number").asLong()).isEqualTo(one);
			assertThat(socket.next().at("/payload/data/claimRecorded/number").asLong()).isEqualTo(two);
		}
	}

}
