package org.claimtrail.corpus;

import java.io.File;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

import org.claimtrail.ClaimtrailApplication;
import org.claimtrail.TakesLong;
import org.claimtrail.neo4j.TestStore;
import org.claimtrail.neo4j.embedded.EmbeddedStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.AuthToken;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.Record;
import org.neo4j.driver.Session;
import org.neo4j.driver.exceptions.Neo4jException;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Imports on two processors while ten indexes are sampled without a pause, which once
 * stood still for ever. {@code -Dload.claims=60000 -Dload.rounds=10} makes it the load
 * that hung.
 */
@TakesLong
class SampledImportIT {

	private static final int CLAIMS = Integer.getInteger("load.claims", 2_000);

	private static final int ROUNDS = Integer.getInteger("load.rounds", 1);

	private static final int SAMPLERS = 10;

	@TempDir
	private Path folder;

	private final AtomicInteger sampled = new AtomicInteger();

	@Test
	void endsWhileIndexesAreSampled() throws Exception {
		Path lines = Files.write(this.folder.resolve("lines.jsonl"), GeneratedCorpus.lines(CLAIMS, 1));
		for (int round = 0; round < ROUNDS; round++) {
			Path data = TestStore.putEmpty(this.folder.resolve("data-" + round));
			Path said = this.folder.resolve("said-" + round);
			Process process = start(lines, data, said);
			try {
				sample(process, data);
				assertThat(process.waitFor(20, TimeUnit.MINUTES)).as("round %s: %s", round, Files.readString(said))
					.isTrue();
				assertThat(process.exitValue()).as(Files.readString(said)).isZero();
			}
			finally {
				process.destroyForcibly();
			}
		}
		assertThat(this.sampled).hasPositiveValue();
	}

	private static Process start(Path lines, Path data, Path said) throws Exception {
		return new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
				"-XX:ActiveProcessorCount=2", "-Xmx1g", "-Xss8m", "-XX:+UseSerialGC",
				"--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow", "-cp", classPath(),
				ClaimtrailApplication.class.getName(), "import", lines.toString(), "--claimtrail.data=" + data,
				"--claimtrail.memory.page-cache=8MB", "--claimtrail.limits.transaction=2m")
			.redirectErrorStream(true)
			.redirectOutput(said.toFile())
			.start();
	}

	/** Without tests, among which the application would find components. */
	private static String classPath() {
		return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
			.filter((entry) -> !entry.contains("test-classes"))
			.collect(Collectors.joining(File.pathSeparator));
	}

	/** Samples from the first claims on until the store closes. */
	private void sample(Process process, Path data) throws Exception {
		Optional<URI> bolt = Optional.empty();
		while (bolt.isEmpty() && process.isAlive()) {
			TimeUnit.MILLISECONDS.sleep(100);
			bolt = EmbeddedStore.running(data);
		}
		for (int sampler = 0; sampler < SAMPLERS && bolt.isPresent(); sampler++) {
			URI address = bolt.get();
			AuthToken login = TestStore.login(data);
			int first = sampler;
			Thread.ofPlatform().daemon().start(() -> sample(process, address, login, first));
		}
	}

	private void sample(Process process, URI bolt, AuthToken login, int first) {
		try (Driver driver = GraphDatabase.driver(bolt, login)) {
			List<String> indexes = List.of();
			for (int next = first; process.isAlive(); next++) {
				try {
					indexes = indexes.isEmpty() ? indexes(driver) : indexes;
					resample(driver, indexes, next);
				}
				catch (Neo4jException ex) {
					// the store is not open yet, or has closed
				}
			}
		}
	}

	private void resample(Driver driver, List<String> indexes, int next) {
		if (!indexes.isEmpty()) {
			run(driver, "CALL db.resampleIndex($index)", Map.of("index", indexes.get(next % indexes.size())));
			this.sampled.incrementAndGet();
		}
	}

	/** The indexes, as soon as there are claims. */
	private static List<String> indexes(Driver driver) {
		if (run(driver, "MATCH (claim:Claim) RETURN claim.id LIMIT 1", Map.of()).isEmpty()) {
			return List.of();
		}
		return run(driver, "SHOW RANGE INDEXES YIELD name", Map.of()).stream()
			.map((row) -> row.get("name").asString())
			.toList();
	}

	private static List<Record> run(Driver driver, String statement, Map<String, Object> parameters) {
		try (Session session = driver.session()) {
			return session.run(statement, parameters).list();
		}
	}

}
