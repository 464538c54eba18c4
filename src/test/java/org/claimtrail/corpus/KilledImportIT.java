package org.claimtrail.corpus;

import java.io.File;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
import org.neo4j.driver.exceptions.Neo4jException;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * An import that is killed while it writes leaves no half of a record, and goes on when
 * it is started again. Its lines stand in any order, so that most refer to later ones.
 */
@TakesLong
class KilledImportIT {

	private static final int CLAIMS = 6_000;

	private static final Pattern CITES = Pattern
		.compile("\"id\":\"(claim:\\w+)\".*?\"cites\":\\[\\{\"claim\":\"(claim:\\w+)\"");

	@TempDir
	private Path folder;

	@Test
	void leavesNoHalfOfARecord() throws Exception {
		List<String> all = GeneratedCorpus.lines(CLAIMS, 1);
		Collections.shuffle(all, new Random(7));
		Path lines = Files.write(this.folder.resolve("lines.jsonl"), all);
		Map<String, String> cites = new HashMap<>();
		for (String line : all) {
			Matcher matcher = CITES.matcher(line);
			if (matcher.find()) {
				cites.put(matcher.group(1), matcher.group(2));
			}
		}
		Path data = TestStore.putEmpty(this.folder.resolve("data"));

		killWhen(lines, data, CLAIMS / 10);
		long first = check(data, cites);
		killWhen(lines, data, CLAIMS * 6 / 10);
		long second = check(data, cites);
		Process last = start(lines, data);
		assertThat(last.waitFor(5, TimeUnit.MINUTES)).isTrue();
		long whole = check(data, cites);

		assertThat(first).isBetween((long) CLAIMS / 10, CLAIMS - 1L);
		assertThat(second).isBetween(first + 1, CLAIMS - 1L);
		assertThat(whole).isEqualTo(CLAIMS);
		assertThat(last.exitValue()).isZero();
	}

	@Test
	void goesOnWithAHistory() throws Exception {
		List<String> all = GeneratedCorpus.lines(CLAIMS, 2);
		Path lines = Files.write(this.folder.resolve("all.jsonl"), history(all));
		Path data = TestStore.putEmpty(this.folder.resolve("data"));

		killWhen(lines, data, CLAIMS / 10);
		long first = checkHistory(data, true);
		killWhen(lines, data, CLAIMS * 6 / 10);
		long second = checkHistory(data, true);
		Process last = start(lines, data);
		assertThat(last.waitFor(5, TimeUnit.MINUTES)).isTrue();

		assertThat(first).isBetween((long) CLAIMS / 10, CLAIMS - 1L);
		assertThat(second).isBetween(first + 1, CLAIMS - 1L);
		assertThat(last.exitValue()).as(Files.readString(this.folder.resolve("said"))).isZero();
		assertThat(checkHistory(data, false)).isEqualTo(CLAIMS);
	}

	/** As an export has them; each claim was corrected once, and one speaker merged. */
	private static List<String> history(List<String> records) {
		String at = "\"2026-01-02T03:04:0%d.678Z\"";
		String print = "0123456789abcdef0123456789abcdef";
		List<String> lines = new ArrayList<>(List.of("{\"type\":\"history\",\"change\":2}"));
		for (int number = 1; number <= 2; number++) {
			lines.add(
					"{\"type\":\"change\",\"number\":%d,\"at\":%s,\"action\":\"IMPORT\",\"new\":1,\"changed\":1,\"removed\":0}"
						.formatted(number, at.formatted(number)));
		}
		for (String record : records) {
			lines.add(record);
			String id = record.replaceFirst(".*?\"id\":\"([^\"]*)\".*", "$1");
			boolean claim = id.startsWith("claim:");
			lines.add(
					"{\"type\":\"recorded\",\"id\":\"%s\",\"at\":%s,\"fingerprint\":\"%s\",\"changes\":[{\"number\":1,\"effect\":\"NEW\",\"version\":1}%s]}"
						.formatted(id, at.formatted(1), print,
								claim ? ",{\"number\":2,\"effect\":\"CHANGED\",\"version\":2}" : ""));
			if (claim) {
				lines.add(
						"{\"type\":\"version\",\"claim\":\"%s\",\"statement\":\"Before.\",\"claimantId\":\"speaker:s0\",\"recordedAt\":%s,\"supersededAt\":%s}"
							.formatted(id, at.formatted(1), at.formatted(2)));
			}
		}
		lines.add(
				"{\"type\":\"merge\",\"id\":\"speaker:merged\",\"into\":\"speaker:s0\",\"at\":%s,\"account\":\"A\",\"reason\":\"R\",\"recordedAt\":%s,\"fingerprint\":\"%s\",\"record\":{\"name\":\"M\"}}"
					.formatted(at.formatted(2), at.formatted(1), print));
		lines.add("{\"type\":\"end\",\"change\":2,\"records\":%d}".formatted(records.size()));
		return lines;
	}

	/** Each claim that is there has all of its history, once, and no change is new. */
	private static long checkHistory(Path data, boolean open) {
		try (EmbeddedStore store = EmbeddedStore.start(TestStore.settings(data));
				Driver driver = GraphDatabase.driver(store.getUri(), store.getAuthToken())) {
			assertThat(driver.executableQuery(
					"MATCH (c:Claim) RETURN count(c) AS n, collect(DISTINCT [c.fingerprint, toString(c.recordedAt), "
							+ "COUNT { (c)-[:SUPERSEDES]->() }, COUNT { (c)<-[:ALTERED]-() }]) AS kinds")
				.execute()
				.records()
				.getFirst()
				.get("kinds")
				.asList())
				.containsExactly(List.of("0123456789abcdef0123456789abcdef", "2026-01-02T03:04:01.678Z", 1L, 2L));
			assertThat(driver.executableQuery("MATCH (c:Change) WITH collect(c.number) AS numbers MATCH (o:WriteOrder) "
					+ "RETURN [o.number, size(numbers), COUNT { (:MergedClaimant)-[:MERGED_INTO]->() }, o.history IS NOT NULL] AS it")
				.execute()
				.records()
				.getFirst()
				.get("it")
				.asList()).containsExactly(2L, 2L, open ? 0L : 1L, open);
			return driver.executableQuery("MATCH (c:Claim) RETURN count(c) AS n")
				.execute()
				.records()
				.getFirst()
				.get("n")
				.asLong();
		}
	}

	/** Each claim that is there has the citation of its line. */
	private static long check(Path data, Map<String, String> cites) {
		try (EmbeddedStore store = EmbeddedStore.start(TestStore.settings(data));
				Driver driver = GraphDatabase.driver(store.getUri(), store.getAuthToken())) {
			Map<String, String> there = new HashMap<>();
			driver
				.executableQuery("MATCH (c:Claim) RETURN c.id AS id, c.fingerprint IS NOT NULL AS whole, "
						+ "COUNT { (c)-[:MADE_BY]->() } AS claimants, COUNT { (c)-[:APPEARS_IN]->() } AS articles, "
						+ "head(COLLECT { MATCH (c)-[:CITES]->(o) RETURN o.id }) AS cited")
				.execute()
				.records()
				.forEach((row) -> {
					String id = row.get("id").asString();
					assertThat(row.get("whole").asBoolean()).as(id).isTrue();
					assertThat(row.get("claimants").asInt()).as(id).isOne();
					assertThat(row.get("articles").asInt()).as(id).isOne();
					there.put(id, row.get("cited").asString(""));
				});
			assertThat(there).allSatisfy((id, cited) -> assertThat(cited).isEqualTo(cites.getOrDefault(id, "")));
			return there.size();
		}
	}

	private void killWhen(Path lines, Path data, int claims) throws Exception {
		Process process = start(lines, data);
		try {
			Optional<URI> bolt = Optional.empty();
			while (bolt.isEmpty() && process.isAlive()) {
				TimeUnit.MILLISECONDS.sleep(50);
				bolt = EmbeddedStore.running(data);
			}
			while (process.isAlive() && count(bolt.orElseThrow(), TestStore.login(data)) < claims) {
				TimeUnit.MILLISECONDS.sleep(20);
			}
		}
		finally {
			process.destroyForcibly().waitFor();
		}
	}

	private static long count(URI bolt, AuthToken login) {
		try (Driver driver = GraphDatabase.driver(bolt, login)) {
			return driver.executableQuery("MATCH (c:Claim) RETURN count(c) AS n")
				.execute()
				.records()
				.getFirst()
				.get("n")
				.asLong();
		}
		catch (Neo4jException ex) {
			// the store is not open yet
			return 0;
		}
	}

	private Process start(Path lines, Path data) throws Exception {
		return new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx700m",
				"-Xss8m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "--enable-native-access=ALL-UNNAMED",
				"--sun-misc-unsafe-memory-access=allow", "-cp", classPath(), ClaimtrailApplication.class.getName(),
				"import", lines.toString(), "--claimtrail.data=" + data, "--claimtrail.memory.page-cache=16MB",
				"--claimtrail.limits.transaction=2m")
			.redirectErrorStream(true)
			.redirectOutput(this.folder.resolve("said").toFile())
			.start();
	}

	/** Without tests, among which the application would find components. */
	private static String classPath() {
		return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
			.filter((entry) -> !entry.contains("test-classes") && !entry.endsWith("/test"))
			.collect(Collectors.joining(File.pathSeparator));
	}

}
