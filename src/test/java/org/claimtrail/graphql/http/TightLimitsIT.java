package org.claimtrail.graphql.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.claimtrail.ClaimtrailApplication;
import org.claimtrail.StatementLog;
import org.claimtrail.graphql.Exchange;
import org.claimtrail.neo4j.SampleStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Limits that only a large answer or many at once reach, set low enough to reach them.
 */
@SpringBootTest(classes = ClaimtrailApplication.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = { "claimtrail.limits.answer=4KB", "claimtrail.limits.statements.together=2",
				"claimtrail.limits.statements.waiting=200ms" })
@ContextConfiguration(initializers = SampleStore.class)
@Import(StatementLog.class)
class TightLimitsIT {

	private static final String SLOW = "UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b "
			+ "WITH a + b AS d WHERE d < 0 RETURN count(d)";

	@LocalServerPort
	private int port;

	@Autowired
	private StatementLog log;

	@AfterEach
	void sendOwnStatementsAgain() {
		this.log.clear();
	}

	@Test
	void refusesAnAnswerThatIsTooLarge() {
		Exchange small = Exchange.ask(this.port, "{ claims(first: 1) { nodes { id } } }", Map.of());
		Exchange large = Exchange.ask(this.port, "{ claims(first: 100) { nodes { id statement } } }", Map.of());

		assertThat(small.body().at("/data/claims/nodes").size()).isEqualTo(1);
		JsonNode extensions = large.body().at("/errors/0/extensions");
		assertThat(large.code()).isEqualTo("LIMIT_EXCEEDED");
		assertThat(extensions.path("limit").asString()).isEqualTo("answerBytes");
		assertThat(extensions.path("allowed").asInt()).isEqualTo(4096);
		assertThat(extensions.path("asked").asInt()).isGreaterThan(4096);
		assertThat(large.body().has("data")).isFalse();
	}

	@Test
	void tellsThatTheStoreIsBusyAndServesAgain() throws Exception {
		this.log.sendInstead(SLOW);
		List<String> codes = new ArrayList<>();
		try (ExecutorService clients = Executors.newFixedThreadPool(4)) {
			Callable<Exchange> client = () -> Exchange.ask(this.port, "{ claims { totalCount } }", Map.of());
			for (Future<Exchange> answer : clients.invokeAll(List.of(client, client, client, client))) {
				codes.add(answer.get().code());
			}
		}
		this.log.clear();

		assertThat(codes).filteredOn("STORE_BUSY"::equals).hasSize(2);
		assertThat(codes).filteredOn("TIME_LIMIT"::equals).hasSize(2);
		assertThat(Exchange.ask(this.port, "{ claims { totalCount } }", Map.of())
			.body()
			.at("/data/claims/totalCount")
			.asInt()).isPositive();
	}

}
