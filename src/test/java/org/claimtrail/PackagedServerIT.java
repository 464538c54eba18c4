package org.claimtrail;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.exceptions.Neo4jException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** The packaged program as a person starts it: {@code java -jar}, without options. */
class PackagedServerIT {

	private static final String LESS_MEMORY = "-Xmx400m";

	/** A list that no limit of the store sees. */
	private static final String BOMB = "RETURN [x IN range(1, 50000000) | toString(x)]";

	private static final int OUT_OF_MEMORY = 3;

	@TempDir
	private Path data;

	@Test
	void endsWhenItsMemoryIsUsedUp() throws Exception {
		Process server = start();
		try (BufferedReader said = server.inputReader(); Driver driver = driver(said)) {
			assertThatExceptionOfType(Neo4jException.class)
				.isThrownBy(
						() -> driver.executableQuery("RETURN " + "(".repeat(5000) + "1" + ")".repeat(5000)).execute())
				.withMessageContaining("5000 deep");
			assertThatExceptionOfType(Neo4jException.class).isThrownBy(() -> driver.session().run(BOMB).consume());
			assertThat(server.waitFor(2, TimeUnit.MINUTES)).isTrue();
			assertThat(server.exitValue()).isEqualTo(OUT_OF_MEMORY);
		}
		finally {
			server.destroyForcibly();
		}
	}

	@Test
	void endsSoonWhenItIsTold() throws Exception {
		Process server = start();
		try (BufferedReader said = server.inputReader(); Driver driver = driver(said)) {
			driver.verifyConnectivity();
			server.toHandle().destroy();
			assertThat(server.waitFor(1, TimeUnit.MINUTES)).isTrue();
			assertThat(server.exitValue()).isEqualTo(143);
			assertThat(said.lines()).noneMatch((line) -> line.startsWith("\tat "));
		}
		finally {
			server.destroyForcibly();
		}
	}

	private Process start() throws IOException {
		try (Stream<Path> built = Files.list(Path.of("target"))) {
			Path jar = built.filter((file) -> file.toString().endsWith("-SNAPSHOT.jar")).findFirst().orElseThrow();
			return new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), LESS_MEMORY,
					"-jar", jar.toString(), "--server.port=0", "--claimtrail.bolt.port=0",
					"--claimtrail.data=" + this.data)
				.redirectErrorStream(true)
				.start();
		}
	}

	/** The server says where it is when it lets requests in. */
	private Driver driver(BufferedReader said) throws IOException {
		String bolt = "";
		for (String line = said.readLine(); line != null; line = said.readLine()) {
			if (line.strip().startsWith("Bolt")) {
				bolt = line.replaceFirst(".*(bolt://[^,]*),.*", "$1");
			}
			if (line.startsWith("Claimtrail is ready")) {
				String password = Files.readString(this.data.resolve("neo4j.password")).strip();
				return GraphDatabase.driver(bolt, AuthTokens.basic("neo4j", password));
			}
		}
		throw new IOException("The server did not start");
	}

}
