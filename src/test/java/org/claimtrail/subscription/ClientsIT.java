package org.claimtrail.subscription;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import org.claimtrail.ClaimtrailApplication;
import org.claimtrail.Command;
import org.claimtrail.TakesLong;
import org.claimtrail.account.AccountSettings;
import org.claimtrail.graphql.Exchange;
import org.claimtrail.neo4j.FreshStore;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The clients that people use, as they are published: graphql-ws, graphql-sse, Apollo
 * Client, Relay's compiler and a validator of OpenAPI. Each is a script in
 * {@code src/test/clients}, and needs Node.js.
 */
@TakesLong
@SpringBootTest(classes = ClaimtrailApplication.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = "claimtrail.sample=false")
@ContextConfiguration(initializers = FreshStore.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@EnabledIf("org.claimtrail.subscription.ClientsIT#runsOrMustRun")
class ClientsIT {

	private static final Path SCRIPTS = Path.of("src/test/clients");

	private static final String PATH = Objects.requireNonNullElse(System.getenv("PATH"), "");

	private static final int INSTALLED_MINUTES = 8;

	private static final int ENDED_MINUTES = 2;

	private final Map<String, String> environment;

	private final Path folder;

	ClientsIT(@LocalServerPort int port, @Autowired AccountSettings settings, @TempDir Path folder) {
		Desk desk = Desk.of(port, settings);
		desk.record("{'organizations': [{'id': 'organization:gazette', 'name': 'The Gazette'}]}");
		this.folder = folder;
		this.environment = Map.of("CLAIMTRAIL_URL", "http://127.0.0.1:" + port + "/graphql", "CLAIMTRAIL_TOKEN",
				desk.token().replace("Bearer ", ""));
	}

	/** Whether there is Node.js, or there must be. */
	static boolean runsOrMustRun() {
		boolean there = Stream.of(PATH.split(File.pathSeparator))
			.anyMatch((place) -> Files.isExecutable(Path.of(place, "npm")));
		return there || Boolean.parseBoolean(System.getenv("CI"));
	}

	@BeforeAll
	void install() throws Exception {
		try (Stream<Path> files = Files.walk(SCRIPTS)) {
			files.filter((file) -> !file.toString().contains("node_modules")).forEach(this::copy);
		}
		run(INSTALLED_MINUTES, "npm", "ci", "--ignore-scripts", "--prefer-offline", "--no-audit", "--no-fund");
	}

	@Test
	void graphqlWsGoesOnAfterALostConnection() throws Exception {
		JsonNode told = run("graphql-ws.mjs");

		assertThat(told.at("/heard").toString()).isEqualTo("[[%d,[\"claim:ws-1\"]],[%d,[\"claim:ws-2\"]]]"
			.formatted(told.at("/recorded/0").asLong(), told.at("/recorded/1").asLong()));
	}

	@Test
	void graphqlSseHearsEachClaimOnce() throws Exception {
		JsonNode told = run("graphql-sse.mjs");

		assertThat(told.at("/heard").toString()).isEqualTo("[[%d,[\"claim:sse-1\"]],[%d,[\"claim:sse-2\"]]]"
			.formatted(told.at("/recorded/0").asLong(), told.at("/recorded/1").asLong()));
	}

	@Test
	void apolloClientPagesAltersAndHears() throws Exception {
		JsonNode told = run("apollo.mjs");

		assertThat(told.at("/ids").valueStream().map(JsonNode::asString)).doesNotHaveDuplicates()
			.contains("claim:apollo-1", "claim:apollo-2", "claim:apollo-3");
		assertThat(told.at("/version").asInt()).isEqualTo(1);
		assertThat(told.at("/heard").asLong()).isPositive().isEqualTo(told.at("/recorded").asLong());
		assertThat(told.at("/requests").valueStream().map(JsonNode::asString)).containsSubsequence("GET hash",
				"POST text", "GET hash");
	}

	@Test
	void relayCompilesTheSchemaAMutationAndAConnection() throws Exception {
		JsonNode told = run("relay.mjs");

		assertThat(told.toString()).isEqualTo("{\"problems\":[],\"edges\":1,\"cursor\":\"string\",\"node\":"
				+ "{\"__typename\":\"Claim\",\"id\":\"claim:relay-1\","
				+ "\"statement\":\"The Gazette has counted for claim:relay-1.\"}}");
	}

	@Test
	void theDescriptionOfTheDoorsIsOpenApi() throws Exception {
		JsonNode told = run("openapi.mjs");

		assertThat(told.toString())
			.isEqualTo("{\"version\":\"3.1\",\"valid\":true,\"errors\":[],\"findsFaults\":true}");
	}

	private void copy(Path file) {
		try {
			Path copy = this.folder.resolve(SCRIPTS.relativize(file).toString());
			if (Files.isDirectory(file)) {
				Files.createDirectories(copy);
			}
			else {
				Files.copy(file, copy);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private JsonNode run(String script) throws Exception {
		List<String> lines = run(ENDED_MINUTES, "node", script);
		return Exchange.JSON.readTree(lines.getLast());
	}

	private List<String> run(int minutes, String... words) throws Exception {
		return new Command(this.folder, this.environment).run(minutes, words);
	}

}
