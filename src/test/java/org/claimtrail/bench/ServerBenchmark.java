package org.claimtrail.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import org.claimtrail.ClaimtrailApplication;
import org.claimtrail.bench.Measurement.Caller;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.AccessMode;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Query;
import org.neo4j.driver.Session;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.summary.ProfiledPlan;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Compares GraphQL over HTTP with the driver alone, given the very statements that the
 * projection made. The two take turns, so that both see the same machine. Run by
 * {@code mvn -Pbench verify}; {@code -Dbench.claims}, {@code -Dbench.seed},
 * {@code -Dbench.seconds} (of a round), {@code -Dbench.rounds} and {@code -Dbench.shapes}
 * (part of a name) change what is measured.
 */
class ServerBenchmark {

	private static final int CLAIMS = Integer.getInteger("bench.claims", 300_000);

	private static final long SEED = Long.getLong("bench.seed", 42);

	private static final double SECONDS = Double.parseDouble(System.getProperty("bench.seconds", "5"));

	private static final int ROUNDS = Integer.getInteger("bench.rounds", 3);

	private static final String SHAPES = System.getProperty("bench.shapes", "");

	private static final int ATTEMPTS = 5;

	/** A statement of one question, in which all is within expressions. */
	private static final Pattern EXPRESSION = Pattern.compile(
			"RETURN head\\(COLLECT \\{ UNWIND head\\((COLLECT \\{.*?})\\) AS (x\\d+) (RETURN .*) }\\) AS answer",
			Pattern.DOTALL);

	private static final SessionConfig READING = SessionConfig.builder().withDefaultAccessMode(AccessMode.READ).build();

	private final SentQueries sent = new SentQueries();

	private final StringBuilder report = new StringBuilder("\n");

	@Test
	void comparesGraphQlWithTheDriverAlone() throws Exception {
		Path folder = Path.of("target", "bench");
		BenchStore store = BenchStore.of(folder, CLAIMS, SEED);
		try (ConfigurableApplicationContext server = server(store.data())) {
			line("%,d claims, heap of %,d MB, %d processors", CLAIMS, Runtime.getRuntime().maxMemory() >> 20,
					Runtime.getRuntime().availableProcessors());
			line("");
			line("| shape | hits | clients | GraphQL/s | p50 ms | p99 ms | driver/s | p50 ms | p99 ms | ratio |");
			line("|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|");
			List<Prepared> all = new ArrayList<>();
			for (Shape shape : shapes()) {
				all.add(prepare(server, shape));
			}
			for (Prepared each : all) {
				warm(each);
			}
			for (Prepared each : all) {
				compare(each, 1);
				compare(each, 8);
			}
		}
		line("");
		line("Import: %,d records/s; the same written plainly: %,d records/s; ratio %.2f", store.imported(),
				store.plain(), (double) store.imported() / store.plain());
		System.out.println(this.report);
		Files.writeString(folder.resolve("report.md"), this.report);
	}

	private ConfigurableApplicationContext server(Path data) {
		return new SpringApplicationBuilder(ClaimtrailApplication.class)
			.initializers((context) -> context.getBeanFactory().addBeanPostProcessor(this.sent))
			.run("--claimtrail.data=" + data, "--claimtrail.bolt.port=0", "--server.port=0",
					"--claimtrail.sample=false", "--claimtrail.pages.ahead=false");
	}

	private static List<Shape> shapes() {
		List<Shape> shapes = new ArrayList<>(Shape.six(CLAIMS));
		shapes.add(Shape.reports("reports of a claim with a third of all", List.of(BenchCorpus.HUB)));
		shapes.add(Shape.reports("reports of claims with ten",
				IntStream.range(0, BenchCorpus.TENS).mapToObj((i) -> "claim:ten-" + i).toList()));
		shapes.addAll(ThinShapes.of(CLAIMS));
		shapes.removeIf((shape) -> !shape.name().contains(SHAPES));
		return shapes;
	}

	private Prepared prepare(ConfigurableApplicationContext server, Shape shape) throws Exception {
		int port = server.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
		List<byte[]> requests = new ArrayList<>();
		List<Query> queries = new ArrayList<>();
		plan(port, shape);
		try (KeptConnection connection = new KeptConnection(port)) {
			for (Map<String, Object> variables : shape.variables()) {
				byte[] request = request(shape, variables);
				requests.add(request);
				queries
					.addAll(this.sent.during(() -> assertThat(connection.send(request)).asString(StandardCharsets.UTF_8)
						.doesNotContain("\"errors\"")));
			}
		}
		assertThat(queries).as("one statement for each operation").hasSameSizeAs(requests);
		return new Prepared(shape.name(), port, requests, server.getBean(Driver.class), queries);
	}

	/** Lets the JVM compile what it will, on both ways. */
	private static void warm(Prepared prepared) throws Exception {
		List<Http> http = prepared.overHttp(8);
		new Measurement().round(prepared.alone(8), SECONDS);
		new Measurement().round(http, 2 * SECONDS);
		close(http);
	}

	private static void close(List<Http> http) throws IOException {
		for (Http connection : http) {
			connection.connection().close();
		}
	}

	/** The first plan of a statement may take a cold server longer than it allows. */
	private static void plan(int port, Shape shape) throws Exception {
		byte[] request = request(shape, shape.variables().getFirst());
		for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
			try (KeptConnection connection = new KeptConnection(port)) {
				connection.send(request);
				return;
			}
			catch (IOException ex) {
				System.out.println(shape.name() + ": " + ex.getMessage());
			}
		}
	}

	private static byte[] request(Shape shape, Map<String, Object> variables) {
		return KeptConnection
			.request(JsonMapper.shared().writeValueAsString(Map.of("query", shape.document(), "variables", variables)));
	}

	private void compare(Prepared prepared, int clients) throws Exception {
		List<Http> http = prepared.overHttp(clients);
		List<Caller> driver = prepared.alone(clients);
		Measurement overHttp = new Measurement();
		Measurement alone = new Measurement();
		for (int round = 0; round < ROUNDS; round++) {
			alone.round(driver, SECONDS);
			overHttp.round(http, SECONDS);
		}
		close(http);
		line("| %s | %d | %d | %.0f | %.2f | %.2f | %.0f | %.2f | %.2f | %.2f |", prepared.name(), prepared.hits(),
				clients, overHttp.perSecond(), overHttp.milliseconds(0.5), overHttp.milliseconds(0.99),
				alone.perSecond(), alone.milliseconds(0.5), alone.milliseconds(0.99),
				overHttp.perSecond() / alone.perSecond());
	}

	private void line(String format, Object... values) {
		String line = String.format(Locale.ROOT, format, values);
		System.out.println(line);
		this.report.append(line).append('\n');
	}

	/** A shape with its requests and the statements that the server sent for them. */
	private record Prepared(String name, int port, List<byte[]> requests, Driver driver, List<Query> queries) {

		/**
		 * Database hits of the first statement. Neo4j counts none for an expression with
		 * a procedure in it; then the same is profiled as clauses.
		 */
		long hits() {
			Query query = this.queries.getFirst();
			long hits = hits(query);
			if (hits == 0) {
				hits = hits(query.withText(EXPRESSION.matcher(query.text()).replaceFirst("UNWIND $1 AS $2 $3")));
			}
			assertThat(hits).as("hits of %s", query.text()).isPositive();
			return hits;
		}

		private long hits(Query query) {
			String profiled = query.text().replaceFirst("CYPHER 25 ", "CYPHER 25 PROFILE ");
			try (Session session = this.driver.session(READING)) {
				return hits(session.run(profiled, query.parameters()).consume().profile());
			}
		}

		private static long hits(ProfiledPlan plan) {
			return plan.dbHits() + plan.children().stream().mapToLong(Prepared::hits).sum();
		}

		List<Http> overHttp(int clients) throws IOException {
			List<Http> callers = new ArrayList<>();
			for (int i = 0; i < clients; i++) {
				callers.add(new Http(new KeptConnection(this.port), this.requests));
			}
			return callers;
		}

		List<Caller> alone(int clients) {
			return Collections.nCopies(clients, (number) -> {
				try (Session session = this.driver.session(READING)) {
					session.run(this.queries.get(number % this.queries.size())).list();
				}
			});
		}

	}

	/** A client that sends GraphQL over a connection of its own. */
	private record Http(KeptConnection connection, List<byte[]> requests) implements Caller {

		@Override
		public void call(int number) throws Exception {
			this.connection.send(this.requests.get(number % this.requests.size()));
		}

	}

}
