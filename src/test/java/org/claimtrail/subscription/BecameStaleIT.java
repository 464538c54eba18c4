package org.claimtrail.subscription;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.claimtrail.ClaimtrailApplication;
import org.claimtrail.account.AccountSettings;
import org.claimtrail.graphql.SocketClient;
import org.claimtrail.neo4j.FreshStore;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;

import static org.assertj.core.api.Assertions.assertThat;

/** Clients are told what came to rest on what its source has left behind. */
@SpringBootTest(classes = ClaimtrailApplication.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = { "claimtrail.sample=false", "claimtrail.limits.writes.per-minute=0" })
@ContextConfiguration(initializers = FreshStore.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BecameStaleIT {

	@LocalServerPort
	private int port;

	private final AccountSettings settings;

	private Desk desk;

	BecameStaleIT(@Autowired AccountSettings settings) {
		this.settings = settings;
	}

	@BeforeAll
	void prepare() {
		this.desk = Desk.of(this.port, this.settings);
		this.desk.record(
				"{'measures': [{'id': 'measure:s', 'name': 'S', 'population': 's', 'property': 'killed', 'unit': 'people'}]}");
	}

	@Test
	void tellsWhatCameToRestOnWhatWasWithdrawn() {
		this.desk
			.record("""
					{'organizations': [{'id': 'organization:paper', 'name': 'Paper'}, {'id': 'organization:wire', 'name': 'Wire'}],
					'speakers': [{'id': 'speaker:source', 'name': 'Source'}],
					'article': {'id': 'article:paper', 'title': 'P', 'publisher': 'organization:paper', 'publishedOn': '2024-02-02'},
					'claims': [{'id': 'claim:source', 'statement': 'S.', 'claimant': 'speaker:source', 'statedOn': '2024-02-01',
						'appearsIn': []},
					{'id': 'claim:paper', 'statement': 'P.', 'claimant': 'organization:paper', 'statedOn': '2024-02-02',
						'cites': [{'claim': 'claim:wire'}]},
					{'id': 'claim:wire', 'statement': 'W.', 'claimant': 'organization:wire', 'statedOn': '2024-02-01',
						'cites': [{'claim': 'claim:source'}], 'appearsIn': []}]}""");
		String document = """
				subscription($p: ID, $a: ID) { becameStale(publisher: $p, article: $a) { number count
					citations { citing { id } cited { id } intent kind replacedBy { id } } } }""";
		try (SocketClient socket = SocketClient.open(this.port, Map.of())) {
			socket.subscribe("a", document, Map.of("a", "article:paper", "p", "organization:paper"));
			socket.subscribe("w", document, Map.of("p", "organization:wire"));
			socket.subscribe("all", document, Map.of());
			this.desk.record(Desk.claims("nothing", 1));
			long number = this.desk.withdraw("claim:source", "speaker:source");

			List<JsonNode> events = List.of(socket.next(), socket.next());

			JsonNode paper = events.stream().filter((event) -> event.path("id").asString().equals("a")).findAny().get();
			assertThat(paper.at("/payload/data/becameStale").toString()).isEqualTo("""
					{'number':%d,'count':1,'citations':[{'citing':{'id':'claim:paper'},'cited':{'id':'claim:source'},\
					'intent':null,'kind':'WITHDRAWN','replacedBy':{'id':'claim:withdrawal-source'}}]}"""
				.replace('\'', '"')
				.formatted(number));
			JsonNode all = events.stream().filter((event) -> event.path("id").asString().equals("all")).findAny().get();
			assertThat(all.at("/payload/data/becameStale/count").asInt()).isEqualTo(2);
			assertThat(all.at("/payload/data/becameStale/citations/1/intent").asString()).isEqualTo("REPORTS");
			assertThat(socket.poll(Duration.ofMillis(300))).isNull();
		}
	}

	@Test
	void tellsWhatAMergeLeftBehindOnce() {
		this.desk.record(Desk.figure("old", "speaker:three", "measure:s", 50, "2024-02-01"));
		this.desk.record(Desk.figure("three", "speaker:three", "measure:s", 100, "2024-03-01"));
		this.desk.record(Desk.figure("four", "speaker:four", "measure:s", 300, "2024-03-05"));
		this.desk
			.record("""
					{'organizations': [{'id': 'organization:fan2', 'name': 'Fan'}],
					'claims': [{'id': 'claim:fan2', 'statement': 'F.', 'claimant': 'organization:fan2', 'statedOn': '2024-03-02',
					'cites': [{'claim': 'claim:three'}, {'claim': 'claim:old'}]}]}""");
		String document = """
				subscription { becameStale { citations { citing { id } cited { id } kind replacedBy { id } } } }""";
		try (SocketClient socket = SocketClient.open(this.port, Map.of())) {
			socket.subscribe("a", document, Map.of());
			this.desk.merge("speaker:four", "speaker:three");

			assertThat(socket.next().at("/payload/data/becameStale/citations").toString())
				.isEqualTo(("[{'citing':{'id':'claim:fan2'},'cited':{'id':'claim:three'},'kind':'CORRECTED',"
						+ "'replacedBy':{'id':'claim:four'}}]")
					.replace('\'', '"'));
			socket.subscribe("named", "subscription($p: ID) { becameStale(publisher: $p) { number } }",
					Map.of("p", "speaker:four"));
			assertThat(socket.poll(Duration.ofMillis(300))).isNull();
		}
	}

	@Test
	void tellsWhatCameToRestOnWhatWasCorrectedOnce() {
		this.desk.record(Desk.figure("first", "speaker:two", "measure:s", 100, "2024-03-01"));
		this.desk
			.record("""
					{'organizations': [{'id': 'organization:fan', 'name': 'Fan'}],
					'claims': [{'id': 'claim:fan', 'statement': 'F.', 'claimant': 'organization:fan', 'statedOn': '2024-03-02',
					'cites': [{'claim': 'claim:first'}]}]}""");
		String document = """
				subscription { becameStale { citations { citing { id } cited { id } kind replacedBy { id } } } }""";
		try (SocketClient socket = SocketClient.open(this.port, Map.of())) {
			socket.subscribe("a", document, Map.of());
			this.desk.record(Desk.figure("second", "speaker:two", "measure:s", 300, "2024-03-05"));

			assertThat(socket.next().at("/payload/data/becameStale/citations").toString())
				.isEqualTo(("[{'citing':{'id':'claim:fan'},'cited':{'id':'claim:first'},'kind':'CORRECTED',"
						+ "'replacedBy':{'id':'claim:second'}}]")
					.replace('\'', '"'));
		}
	}

}
