package org.claimtrail;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.claimtrail.neo4j.TestStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.exceptions.Neo4jException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** The packaged program as a person starts it: {@code java -jar}, without options. */
@TakesLong
class PackagedServerIT {

	private static final String LESS_MEMORY = "-Xmx400m";

	/** A list that no limit of the store sees. */
	private static final String BOMB = "RETURN [x IN range(1, 50000000) | toString(x)]";

	private static final int OUT_OF_MEMORY = 3;

	/** The second start finds what the first left. */
	@TempDir
	private static Path data;

	@Test
	void endsWhenItsMemoryIsUsedUp() throws Exception {
		try (PackagedServer server = start(); Driver driver = driver(server)) {
			assertThatExceptionOfType(Neo4jException.class)
				.isThrownBy(
						() -> driver.executableQuery("RETURN " + "(".repeat(5000) + "1" + ")".repeat(5000)).execute())
				.withMessageContaining("5000 deep");
			assertThatExceptionOfType(Neo4jException.class).isThrownBy(() -> driver.session().run(BOMB).consume());
			assertThat(server.process().waitFor(2, TimeUnit.MINUTES)).isTrue();
			assertThat(server.process().exitValue()).isEqualTo(OUT_OF_MEMORY);
		}
	}

	@Test
	void endsSoonWhenItIsTold() throws Exception {
		try (PackagedServer server = start(); Driver driver = driver(server)) {
			driver.verifyConnectivity();
			server.process().toHandle().destroy();
			assertThat(server.process().waitFor(1, TimeUnit.MINUTES)).isTrue();
			assertThat(server.process().exitValue()).isEqualTo(143);
			assertThat(server.rest()).noneMatch((line) -> line.startsWith("\tat "));
		}
	}

	private static PackagedServer start() throws IOException {
		return PackagedServer.start(data, List.of(LESS_MEMORY), List.of());
	}

	private static Driver driver(PackagedServer server) {
		return GraphDatabase.driver(server.bolt(), TestStore.login(data));
	}

}
