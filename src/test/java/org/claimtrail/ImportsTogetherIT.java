package org.claimtrail;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.claimtrail.corpus.Graph;
import org.claimtrail.neo4j.TestStore;
import org.claimtrail.neo4j.embedded.EmbeddedStore;
import org.claimtrail.neo4j.embedded.StoreProxy;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/** Two commands on one Neo4j, the first of which stands still in the middle. */
@TakesLong
class ImportsTogetherIT {

	/** How each transaction of an import begins. */
	private static final String WRITES = "SET count.movedAt = datetime(), count.records";

	private static final int SECONDS = 180;

	private static final String DOSSIER = """
			{"type":"organization","id":"organization:o","name":"O"}
			{"type":"claim","id":"claim:a","statement":"a","claimant":"organization:o","statedOn":"2024-01-01"}
			{"type":"claim","id":"claim:b","statement":"b","claimant":"organization:o","statedOn":"2024-01-02","cites":[{"claim":"claim:a"}]}
			""";

	@TempDir
	private Path folder;

	private Driver driver;

	@BeforeEach
	void connect() {
		EmbeddedStore store = TestStore.shared();
		this.driver = GraphDatabase.driver(store.getUri(), store.getAuthToken());
	}

	@AfterEach
	void clear() {
		new Graph(this.driver).clear();
		this.driver.close();
	}

	@Test
	void secondGoesOnWhenTheFirstHasEnded() throws Exception {
		try (StoreProxy.Held held = StoreProxy.holdAt(WRITES);
				Program first = start(StoreProxy.options());
				Program second = waitingFor(first, held)) {
			held.close();
			assertThat(first.exit(SECONDS)).as(first.said()).isZero();
			assertThat(second.exit(SECONDS)).as(second.said()).isZero();
			assertThat(first.said()).containsPattern("all +3 +0 +0 +0").doesNotContain("Waiting");
			assertThat(second.said()).contains("It has ended").containsPattern("all +0 +0 +3 +0");
		}
	}

	@Test
	void secondGoesOnSoonWhenTheFirstWasKilled() throws Exception {
		try (StoreProxy.Held held = StoreProxy.holdAt(WRITES);
				Program first = start(StoreProxy.options());
				Program second = waitingFor(first, held)) {
			first.signal("KILL");
			long killed = System.nanoTime();
			second.awaitWords("It has ended", 35);
			assertThat((System.nanoTime() - killed) / 1_000_000_000).isLessThanOrEqualTo(30);
			held.close();
			assertThat(second.exit(SECONDS)).as(second.said()).isZero();
			assertThat(second.said()).containsPattern("all +3 +0 +0 +0");
		}
	}

	@Test
	void secondDoesNotWaitForEverAndMayBeEnded() throws Exception {
		List<String> impatient = new ArrayList<>(StoreProxy.directOptions());
		impatient.add("--claimtrail.import.give-up-after=2s");
		try (StoreProxy.Held held = StoreProxy.holdAt(WRITES);
				Program first = start(StoreProxy.options());
				Program second = waitingFor(first, held);
				Program third = start(impatient)) {
			second.signal("TERM");
			assertThat(second.exit(SECONDS)).isEqualTo(143);
			assertThat(third.exit(SECONDS)).isEqualTo(3);
			assertThat(third.said()).contains("process " + first.pid() + " on ", "has not ended within 2 s")
				.doesNotContain("\tat ");
			first.signal("INT");
			assertThat(first.exit(SECONDS)).isEqualTo(130);
		}
		try (Program next = start(StoreProxy.directOptions())) {
			assertThat(next.exit(SECONDS)).as(next.said()).isZero();
			assertThat(next.said()).doesNotContain("Waiting");
		}
	}

	private Program waitingFor(Program first, StoreProxy.Held held) throws Exception {
		assertThat(held.await(SECONDS)).as(first.said()).isTrue();
		Program second = start(StoreProxy.directOptions());
		second.awaitWords("Waiting for the import of process " + first.pid() + " on ", SECONDS);
		return second;
	}

	private Program start(List<String> options) throws IOException {
		Path file = java.nio.file.Files.writeString(this.folder.resolve("records.jsonl"), DOSSIER);
		List<String> arguments = new ArrayList<>(List.of("import", file.toString()));
		arguments.addAll(options);
		return Program.start(arguments.toArray(String[]::new));
	}

}
