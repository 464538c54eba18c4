package org.claimtrail.neo4j.embedded;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

import org.claimtrail.neo4j.TestStore;
import org.claimtrail.neo4j.failure.StoreException;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;

/**
 * A second JVM that opens a store and writes to it without end, saying after each commit
 * which number is now safe.
 */
final class ChildProcess {

	private ChildProcess() {
	}

	static Process start(Path data) throws IOException {
		Path java = Path.of(System.getProperty("java.home"), "bin", "java");
		return new ProcessBuilder(java.toString(), "-Xmx512m", "-Xss8m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC",
				"--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow", "-cp",
				System.getProperty("java.class.path"), ChildProcess.class.getName(), data.toString())
			.redirectError(ProcessBuilder.Redirect.DISCARD)
			.start();
	}

	public static void main(String[] arguments) {
		try {
			EmbeddedStore store = EmbeddedStore.start(TestStore.settings(Path.of(arguments[0])));
			try (Driver driver = GraphDatabase.driver(store.getUri(), store.getAuthToken())) {
				writeWithoutEnd(driver);
			}
		}
		catch (StoreException ex) {
			System.out.println(ex);
			System.exit(1);
		}
	}

	private static void writeWithoutEnd(Driver driver) {
		int next = driver.executableQuery("MATCH (n:Written) RETURN count(n) AS count")
			.execute()
			.records()
			.getFirst()
			.get("count")
			.asInt();
		while (true) {
			driver.executableQuery("CREATE (:Written {number: $number})-[:BEFORE]->(:Follower {number: $number})")
				.withParameters(Map.of("number", next))
				.execute();
			System.out.println("safe " + next++);
		}
	}

}
