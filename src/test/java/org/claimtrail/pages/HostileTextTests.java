package org.claimtrail.pages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import graphql.ExecutionResultImpl;
import org.claimtrail.graphql.InnerDoor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Bean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;

/** Texts that want to be more than text stay text, on every page and in every place. */
@SpringBootTest(classes = PagesServer.class,
		properties = { PagesServer.TINY, "claimtrail.pages.operations=classpath*:operations/**/*.graphql",
				"claimtrail.pages.questions=classpath*:operations/questions.txt" })
@AutoConfigureMockMvc
class HostileTextTests {

	private static final String SCRIPT = "<script>alert(1)</script>\"'><img src=x onerror=alert(1)>";

	private static final String RIGHT_TO_LEFT = "\u202eعبد الله";

	/** What the contract limits to words, dates or identifiers of its own. */
	private static final Set<String> LIMITED = Set.of("id", "__typename", "statedOn", "comparator", "language",
			"endCursor", "intent", "since", "until", "asOf", "publishedOn");

	@Autowired
	private MockMvcTester mvc;

	@ParameterizedTest
	@CsvSource({ "/claim/x", "/measure/x", "/speaker/mark-rutte", "/organization/nato", "/article/x", "/proposition/x",
			"/search?q=x", "/embed/claim/x", "/embed/measure/x", "/network",
			"/network/claims?citing=speaker:x&cited=article:x", "/changes", "/changes/7", "/" })
	void stayText(String path) throws Exception {
		var response = this.mvc.get().uri(path).exchange().getResponse();
		var page = new String(response.getContentAsByteArray(), StandardCharsets.UTF_8);
		assertThat(response.getStatus()).isEqualTo(200);
		assertThat(page).contains("&lt;script&gt;", RIGHT_TO_LEFT, "dir=\"auto\"", "</html>")
			.doesNotContain("<script>", "<img src=x", "=\"javascript:");
	}

	/**
	 * Answers each question with its known answer, its texts replaced by hostile ones.
	 */
	@TestConfiguration
	static class HostileAnswers {

		@Bean
		InnerDoor hostileDoor() {
			return (request, document, variables) -> {
				String name = document.replaceFirst("(?s).*query (\\w+).*", "$1");
				String file = name.replaceAll("(.)(?=[A-Z])", "$1-").toLowerCase(Locale.ROOT);
				Object data = new JsonMapper().readValue(answer(file + ".json").toFile(), Map.class).get("data");
				return ExecutionResultImpl.newExecutionResult().data(hostile("", data)).build();
			};
		}

		private static Path answer(String name) {
			try (Stream<Path> files = Files.walk(Path.of("graphql/operations"))) {
				return files.filter((file) -> file.endsWith(name)).findFirst().orElseThrow();
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}

		private static @Nullable Object hostile(String name, @Nullable Object value) {
			return switch (value) {
				case null -> null;
				case Map<?, ?> map -> {
					Map<String, @Nullable Object> changed = new HashMap<>();
					map.forEach((key, part) -> changed.put(key.toString(), hostile(key.toString(), part)));
					if (map.containsKey("hasNextPage")) {
						changed.put("endCursor", SCRIPT);
					}
					yield changed;
				}
				case List<?> list -> list.stream().map((part) -> hostile(name, part)).toList();
				case String text when name.endsWith("rl") -> "javascript:alert(1)";
				case String text when !LIMITED.contains(name) -> SCRIPT + RIGHT_TO_LEFT + "w".repeat(10_000);
				default -> value;
			};
		}

	}

}
