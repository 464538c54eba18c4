package org.claimtrail;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import org.claimtrail.graphql.Exchange;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.neo4j.autoconfigure.Neo4jConnectionDetails;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The notebooks and the exports in the Python of researchers: Neo4j's driver, networkx
 * and pandas, installed for this test alone.
 */
@TakesLong
@WholeServer
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@EnabledIf("org.claimtrail.NotebooksIT#runsOrMustRun")
class NotebooksIT {

	private static final Path SCRIPTS = Path.of("src/test/notebooks").toAbsolutePath();

	private static final String PATH = Objects.requireNonNullElse(System.getenv("PATH"), "");

	private static final int INSTALLED_MINUTES = 8;

	private static final int ENDED_MINUTES = 3;

	private final Map<String, String> environment;

	private final Path folder;

	NotebooksIT(@LocalServerPort int port, @Autowired Neo4jConnectionDetails store,
			@Value("${claimtrail.data}") Path data, @TempDir Path folder) throws IOException {
		this.folder = folder;
		this.environment = Map.of("CLAIMTRAIL_URL", "http://127.0.0.1:" + port, "CLAIMTRAIL_BOLT",
				store.getUri().toString(), "CLAIMTRAIL_BOLT_PASSWORD",
				Files.readString(data.resolve("neo4j.password")).strip(), "PYTHONDONTWRITEBYTECODE", "1");
	}

	/** Whether there is Python, or there must be. */
	static boolean runsOrMustRun() {
		boolean there = Stream.of(PATH.split(File.pathSeparator))
			.anyMatch((place) -> Files.isExecutable(Path.of(place, "python3")));
		return there || Boolean.parseBoolean(System.getenv("CI"));
	}

	@BeforeAll
	void install() throws Exception {
		run(INSTALLED_MINUTES, "python3", "-m", "venv", "python");
		run(INSTALLED_MINUTES, python(), "-m", "pip", "install", "--quiet", "--prefer-binary", "--requirement",
				SCRIPTS.resolve("requirements.txt").toString());
	}

	@ParameterizedTest
	@ValueSource(strings = { "bolt", "graphql" })
	void printsWhatItKeeps(String notebook) throws Exception {
		Path file = Path.of("neo4j/samples", notebook + ".ipynb").toAbsolutePath();

		assertThat(run(ENDED_MINUTES, python(), SCRIPTS.resolve("run.py").toString(), file.toString()).getLast())
			.contains(" cells of " + notebook + ".ipynb ran");
	}

	@Test
	void networkxAndPandasReadTheSameFromTheExports() throws Exception {
		JsonNode told = Exchange.JSON
			.readTree(run(ENDED_MINUTES, python(), SCRIPTS.resolve("exports.py").toString()).getLast());

		assertThat(told.path("nodes").asInt()).isPositive().isEqualTo(told.path("graphNodes").asInt());
		assertThat(told.path("edges").asInt()).isPositive().isEqualTo(told.path("graphEdges").asInt());
		assertThat(told.path("compared").asInt()).isGreaterThan(told.path("nodes").asInt() * 5);
		assertThat(told.path("cites").asInt()).isPositive();
		assertThat(told.path("directed").asBoolean()).isTrue();
		assertThat(told.path("numbers").asInt()).isGreaterThan(10);
		assertThat(told.path("truths").asInt()).isGreaterThan(5);
	}

	private String python() {
		return this.folder.resolve("python/bin/python").toString();
	}

	private List<String> run(int minutes, String... words) throws Exception {
		return new Command(this.folder, this.environment).run(minutes, words);
	}

}
