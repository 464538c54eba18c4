package org.claimtrail.edit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.claimtrail.account.Role;
import org.claimtrail.neo4j.FreshStore;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.graphql.ExecutionGraphQlService;
import org.springframework.test.context.ContextConfiguration;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every mutation in graphql/operations/edit has the answer beside it, one after the other
 * on a store of their own. A missing answer is written once, and the test fails until
 * somebody has read it.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.NONE,
		properties = { "spring.main.lazy-initialization=true", "claimtrail.sample=false" })
@ContextConfiguration(initializers = FreshStore.class)
class EditOperationsIT {

	private static final Path FOLDER = Path.of("graphql/operations/edit");

	/** Each rests on those before it. */
	private static final List<String> ORDER = List.of("record-a-dossier", "record-a-claim", "correct-a-claim",
			"verify-a-claim", "review-a-claim", "withdraw-a-claim", "remove-a-claim", "merge-claimants", "undo-a-merge",
			"propose-a-dossier", "what-is-proposed", "one-proposal", "accept-a-proposal", "reject-a-proposal",
			"withdraw-a-proposal");

	private static final JsonMapper JSON = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

	private final Editor admin;

	EditOperationsIT(@Autowired ExecutionGraphQlService service) {
		this.admin = Editor.with(service, Role.ADMIN);
	}

	@Test
	void haveTheAnswersBesideThem() throws IOException {
		List<String> missing = new ArrayList<>();
		for (String name : ORDER) {
			JsonNode answer = JSON.createObjectNode().set("data", answered(name).path("data"));
			Path expected = FOLDER.resolve(name + ".json");
			if (Files.notExists(expected)) {
				Files.writeString(expected, JSON.writeValueAsString(answer) + "\n");
				missing.add(name);
			}
			assertThat(JSON.readTree(JSON.writeValueAsString(answer))).as(name).isEqualTo(JSON.readTree(expected));
		}
		assertThat(missing)
			.as("answers that were missing, and were written: read them, and keep them if they are right")
			.isEmpty();
	}

	@Test
	void areAllThatThereAre() throws IOException {
		try (Stream<Path> files = Files.list(FOLDER)) {
			assertThat(files.map((file) -> file.getFileName().toString()).filter((name) -> name.endsWith(".graphql")))
				.containsExactlyInAnyOrderElementsOf(ORDER.stream().map((name) -> name + ".graphql").toList());
		}
	}

	private JsonNode answered(String name) throws IOException {
		JsonNode answer = this.admin.answer(Files.readString(FOLDER.resolve(name + ".graphql")), "{}");
		assertThat(answer.path("errors")).as("%s: %s", name, answer).isEmpty();
		return answer;
	}

}
