package org.claimtrail.neo4j.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.TimeUnit;

import org.claimtrail.TakesLong;
import org.claimtrail.neo4j.TestStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * First starts that are killed at random moments, each followed by another. How many is
 * the system property {@code kills}.
 */
@TakesLong
class FirstStartIT {

	private static final int KILLS = Integer.getInteger("kills", 4);

	private static final long LONGEST_MILLIS = 8_000;

	@TempDir
	private Path folder;

	@Test
	void canBeKilledAtAnyMoment() throws Exception {
		Random random = new Random();
		for (int round = 0; round < KILLS; round++) {
			Process child = ChildProcess.start(this.folder);
			child.waitFor(random.nextLong(LONGEST_MILLIS), TimeUnit.MILLISECONDS);
			child.destroyForcibly().waitFor();
		}
		assertOpens();
	}

	@Test
	void makesAnewWhatWasNotFinished() throws IOException {
		Path home = Files.createDirectories(this.folder.resolve("neo4j/data/databases/neo4j")).resolve("neostore");
		Files.writeString(home, "half of a store");
		Files.createFile(this.folder.resolve("neo4j/unfinished"));
		assertOpens();
		assertThat(this.folder.resolve("neo4j/unfinished")).doesNotExist();
	}

	@Test
	void takesTheLockOfMigrationsFromAStartThatIsGone() {
		try (EmbeddedStore store = EmbeddedStore.start(TestStore.settings(this.folder));
				Driver driver = driver(store)) {
			driver.executableQuery("CREATE (:__Neo4jMigrationsLock {id: 'gone', name: 'John Doe'}) CREATE (:Kept)")
				.execute();
		}
		try (EmbeddedStore store = EmbeddedStore.start(TestStore.settings(this.folder));
				Driver driver = driver(store)) {
			assertThat(driver.executableQuery("MATCH (n:__Neo4jMigrationsLock) RETURN n").execute().records())
				.isEmpty();
			assertThat(driver.executableQuery("MATCH (n:Kept) RETURN n").execute().records()).hasSize(1);
		}
	}

	private void assertOpens() {
		try (EmbeddedStore store = EmbeddedStore.start(TestStore.settings(this.folder));
				Driver driver = driver(store)) {
			assertThat(driver.executableQuery("SHOW CONSTRAINTS YIELD name WHERE name = 'claim_id' RETURN name")
				.execute()
				.records()).hasSize(1);
		}
	}

	private static Driver driver(EmbeddedStore store) {
		return GraphDatabase.driver(store.getUri(), store.getAuthToken());
	}

}
