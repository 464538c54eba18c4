package org.claimtrail.neo4j.embedded;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;

import org.claimtrail.neo4j.StoreSettings;
import org.claimtrail.neo4j.TestStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.graphdb.GraphDatabaseService;
import org.neo4j.graphdb.Result;

import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** A copy that is made while others write has every transaction whole, or not at all. */
class StoreCopyIT {

	private static final int WRITERS = 3;

	private static final int COPIES = 3;

	private static final String PAIR = """
			MERGE (last:Last {writer: $writer}) SET last.number = $number
			CREATE (one:Half {writer: $writer, number: $number, text: $text})-[:OTHER]->
				(:Half {writer: $writer, number: $number, text: $text})
			""";

	@Test
	void hasWholeTransactionsOnly(@TempDir Path folder) throws Exception {
		Path data = TestStore.putEmpty(folder.resolve("data"));
		StoreSettings settings = new Binder(new MapConfigurationPropertySource(Map.of("claimtrail.data",
				data.toString(), "claimtrail.bolt.port", "0", "claimtrail.memory.page-cache", "16MB")))
			.bindOrCreate("claimtrail", StoreSettings.class);
		AtomicBoolean done = new AtomicBoolean();
		try (EmbeddedStore store = EmbeddedStore.start(settings);
				Driver driver = GraphDatabase.driver(store.getUri(), store.getAuthToken())) {
			List<CompletableFuture<Integer>> writers = IntStream.range(0, WRITERS)
				.mapToObj((writer) -> CompletableFuture.supplyAsync(() -> write(driver, writer, done)))
				.toList();
			long before = -1;
			for (int i = 0; i < COPIES; i++) {
				Path home = folder.resolve("copy" + i);
				store.copyTo(home);
				long found = check(home);
				assertThat(found).isGreaterThan(before);
				before = found;
			}
			done.set(true);
			assertThat(writers.stream().mapToInt(CompletableFuture::join).sum()).isPositive();
		}
	}

	private static int write(Driver driver, int writer, AtomicBoolean done) {
		int number = 0;
		while (!done.get()) {
			driver.executableQuery(PAIR)
				.withParameters(Map.of("writer", writer, "number", ++number, "text", "x".repeat(number % 4000)))
				.execute();
		}
		return number;
	}

	/** Returns how many pairs there are. */
	private static long check(Path home) {
		try (ReadingStore copy = ReadingStore.open(home, (database) -> {
		})) {
			GraphDatabaseService database = copy.database();
			long halves = number(database, "MATCH (half:Half) RETURN count(half) AS n");
			assertThat(number(database, "MATCH (half:Half) WHERE half.number > 0 RETURN count(half.text) AS n"))
				.isEqualTo(halves);
			assertThat(number(database, "MATCH (one:Half)-[:OTHER]->(other:Half) WHERE one.number = other.number "
					+ "AND one.text = other.text RETURN count(*) AS n"))
				.isEqualTo(halves / 2);
			assertThat(number(database, "MATCH (last:Last) RETURN sum(last.number) AS n")).isEqualTo(halves / 2);
			assertThatThrownBy(() -> database.executeTransactionally("CREATE (:Half)")).hasMessageContaining("read");
			return halves;
		}
	}

	private static long number(GraphDatabaseService database, String statement) {
		return database.executeTransactionally(statement, Map.of(), (Result result) -> (Long) result.next().get("n"));
	}

}
