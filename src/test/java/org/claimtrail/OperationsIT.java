package org.claimtrail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

/**
 * Every question in graphql/operations has the answer beside it, in one statement for
 * each root field. A missing answer is written once, and the test fails until somebody
 * has read it.
 */
@WholeServer
class OperationsIT {

	private static final Path OPERATIONS = Path.of("graphql/operations");

	private static final JsonMapper JSON = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

	@LocalServerPort
	private int port;

	@Autowired
	private StatementLog log;

	static List<Path> questions() throws IOException {
		try (Stream<Path> files = Files.list(OPERATIONS)) {
			return files.filter((file) -> file.toString().endsWith(".graphql")).sorted().toList();
		}
	}

	@ParameterizedTest
	@MethodSource("questions")
	void hasTheAnswerBesideIt(Path question) throws IOException {
		JsonNode answer = ask(question);
		Path expected = OPERATIONS.resolve(question.getFileName().toString().replace(".graphql", ".json"));

		if (Files.notExists(expected)) {
			Files.writeString(expected, JSON.writeValueAsString(answer) + "\n");
			fail("Wrote the missing answer to %s: read it, and keep it if it is right.", expected);
		}
		assertThat(JSON.readTree(expected)).isEqualTo(answer);
	}

	@ParameterizedTest
	@MethodSource("questions")
	void takesOneStatementForEachRootField(Path question) throws IOException {
		ask(question);
		this.log.clear();

		JsonNode answer = ask(question);

		assertThat(this.log.statements()).hasSize(answer.get("data").size());
	}

	@Test
	void answersEveryQuestionWithSomething() throws IOException {
		assertThat(questions()).hasSizeGreaterThan(8);
		for (Path question : questions()) {
			JsonNode answer = ask(question);
			assertThat(answer.has("errors")).as("%s", question).isFalse();
			assertThat(answer.get("data").toString()).as("%s", question)
				.doesNotContain("\"nodes\":[]}}}")
				.hasSizeGreaterThan(100);
		}
	}

	private JsonNode ask(Path question) {
		try (HttpClient client = HttpClient.newHttpClient()) {
			String body = JSON.writeValueAsString(Map.of("query", Files.readString(question)));
			HttpResponse<String> response = client
				.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + this.port + "/graphql"))
					.header("Content-Type", "application/json")
					.header("Accept", "application/graphql-response+json")
					.POST(HttpRequest.BodyPublishers.ofString(body))
					.build(), HttpResponse.BodyHandlers.ofString());
			return JSON.readTree(response.body());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
