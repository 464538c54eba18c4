package org.claimtrail.neo4j.embedded;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.claimtrail.TakesLong;
import org.claimtrail.neo4j.TestStore;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.Record;

import static org.assertj.core.api.Assertions.assertThat;

/** Three rounds on one store, each killed while it writes. */
@TakesLong
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KillIT {

	private static final int WRITES = 100;

	@TempDir
	private static Path folder;

	@BeforeAll
	static void putStore() {
		TestStore.putEmpty(folder);
	}

	@RepeatedTest(3)
	void losesNoAcknowledgedWriteAndTearsNone() throws Exception {
		List<Integer> safe = writeUntilKilled();
		assertThat(safe).hasSizeGreaterThanOrEqualTo(WRITES);
		try (EmbeddedStore store = EmbeddedStore.start(TestStore.settings(folder));
				Driver driver = GraphDatabase.driver(store.getUri(), store.getAuthToken())) {
			List<Record> rows = driver
				.executableQuery("MATCH (n:Written) RETURN n.number AS number, "
						+ "COUNT { (n)-[:BEFORE]->(:Follower {number: n.number}) } AS followers")
				.execute()
				.records();
			assertThat(rows).extracting((row) -> row.get("number").asInt()).containsAll(safe);
			assertThat(rows).allMatch((row) -> row.get("followers").asInt() == 1);
		}
	}

	private static List<Integer> writeUntilKilled() throws IOException, InterruptedException {
		Process child = ChildProcess.start(folder);
		List<Integer> safe = new ArrayList<>();
		try (BufferedReader said = child.inputReader()) {
			for (String line = said.readLine(); line != null; line = said.readLine()) {
				if (line.startsWith("safe ")) {
					safe.add(Integer.valueOf(line.substring("safe ".length())));
				}
				if (safe.size() == WRITES) {
					child.toHandle().destroyForcibly();
				}
			}
		}
		child.waitFor();
		return safe;
	}

}
