package org.claimtrail.graphql.http;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.claimtrail.StatementLog;
import org.claimtrail.WholeServer;
import org.claimtrail.graphql.Exchange;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.neo4j.autoconfigure.Neo4jConnectionDetails;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/** What nobody waits for any more ends in the store, too. */
@WholeServer
@TestPropertySource(properties = { "claimtrail.limits.time=5s", "claimtrail.limits.statements.time=4s" })
class CancellationIT {

	private static final String ENDLESS = "UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b "
			+ "UNWIND range(1, 100000) AS c WITH a + b + c AS d WHERE d < 0 RETURN count(d)";

	private static final String QUESTION = "{\"query\":\"{ claims { totalCount } }\"}";

	@LocalServerPort
	private int port;

	@Autowired
	private StatementLog log;

	@Autowired
	private Neo4jConnectionDetails store;

	private Driver watching;

	@BeforeEach
	void replaceStatements() {
		this.watching = GraphDatabase.driver(this.store.getUri(), this.store.getAuthToken());
		this.log.sendInstead(ENDLESS);
	}

	@AfterEach
	void sendOwnStatementsAgain() {
		this.log.clear();
		this.watching.close();
	}

	@Test
	void aClientThatGoesAwayEndsItsStatement() throws IOException {
		try (Socket client = new Socket("127.0.0.1", this.port)) {
			client.getOutputStream().write(request());
			awaitRunning(1, Duration.ofSeconds(3));
		}

		awaitRunning(0, Duration.ofSeconds(2));
	}

	@Test
	void aClientThatResetsTheConnectionEndsItsStatement() throws IOException {
		try (Socket client = new Socket("127.0.0.1", this.port)) {
			client.getOutputStream().write(request());
			awaitRunning(1, Duration.ofSeconds(3));
			client.setSoLinger(true, 0);
		}

		awaitRunning(0, Duration.ofSeconds(2));
	}

	@Test
	void aClientThatSendsItsNextRequestAheadHasNotGoneAway() throws IOException {
		try (Socket client = new Socket("127.0.0.1", this.port)) {
			client.getOutputStream().write(request());
			awaitRunning(1, Duration.ofSeconds(3));
			client.getOutputStream().write(request());
			pause(Duration.ofMillis(1200));

			assertThat(running()).isEqualTo(1);
		}
	}

	@Test
	void anOperationThatTakesTooLongEndsItsStatement() {
		long start = System.nanoTime();

		Exchange answer = Exchange.ask(this.port, "{ claims { totalCount } }", Map.of());

		assertThat(answer.body().at("/errors/0/extensions/code").asString()).isEqualTo("TIME_LIMIT");
		assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(7));
		awaitRunning(0, Duration.ofSeconds(2));
	}

	private byte[] request() {
		return """
				POST /graphql HTTP/1.1
				Host: localhost
				Content-Type: application/json
				Content-Length: %d

				%s""".formatted(QUESTION.length(), QUESTION).replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
	}

	private void awaitRunning(int count, Duration longest) {
		long end = System.nanoTime() + longest.toNanos();
		while (running() != count && System.nanoTime() < end) {
			pause(Duration.ofMillis(50));
		}
		assertThat(running()).isEqualTo(count);
	}

	private long running() {
		List<org.neo4j.driver.Record> transactions = this.watching
			.executableQuery("SHOW TRANSACTIONS YIELD metaData, currentQuery WHERE metaData.application = 'claimtrail' "
					+ "AND currentQuery CONTAINS '100000' RETURN currentQuery")
			.execute()
			.records();
		return transactions.size();
	}

	private static void pause(Duration time) {
		try {
			Thread.sleep(time);
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
