package org.claimtrail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

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
 * has read it. The system property {@code operation} chooses one by its name.
 */
@WholeServer
class OperationsIT {

	private static final JsonMapper JSON = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

	@LocalServerPort
	private int port;

	@Autowired
	private StatementLog log;

	static List<Path> questions() throws IOException {
		String chosen = System.getProperty("operation");
		List<Path> all = Operations.questions();
		return (chosen == null) ? all
				: all.stream().filter((question) -> question.endsWith(chosen + ".graphql")).toList();
	}

	@ParameterizedTest
	@MethodSource("questions")
	void hasTheAnswerBesideIt(Path question) throws IOException {
		JsonNode answer = Operations.ask(this.port, question);
		Path expected = Operations.answer(question);

		assertThat(answer.has("errors")).as("%s", answer).isFalse();
		if (Files.notExists(expected)) {
			Files.writeString(expected, JSON.writeValueAsString(answer) + "\n");
			fail("Wrote the missing answer to %s: read it, and keep it if it is right.", expected);
		}
		assertThat(answer).isEqualTo(JSON.readTree(expected));
	}

	@ParameterizedTest
	@MethodSource("questions")
	void takesOneStatementForEachRootField(Path question) {
		this.log.clear();

		JsonNode answer = Operations.ask(this.port, question);

		// who asks is known before, and not in the store
		long read = answer.get("data").propertyNames().stream().filter((name) -> !name.equals("viewer")).count();
		// a slow machine's watch over what is being planned asks beside
		// the time of a change that is asked for by its number is found before
		assertThat(this.log.statements()).filteredOn(
				(statement) -> !statement.startsWith("SHOW TRANSACTIONS") && !statement.contains("max(change.number)"))
			.hasSize((int) read);
	}

	@Test
	void areSeveralAndSayWhatTheyAsk() throws IOException {
		assertThat(Operations.questions()).hasSizeGreaterThan(8)
			.allSatisfy((question) -> assertThat(Files.readString(question)).startsWith("# ").contains("\nquery "));
	}

}
