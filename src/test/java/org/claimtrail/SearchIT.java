package org.claimtrail;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/** Search finds names by what people type, and takes whatever they type as text. */
@WholeServer
class SearchIT {

	private static final String SEARCH = """
			query ($text: String!, $in: [SearchKind!], $first: Int, $after: String, $where: SearchWhere) {
			  search(text: $text, in: $in, first: $first, after: $after, where: $where) {
			    totalCount
			    edges { score node { id } }
			    pageInfo { hasNextPage hasPreviousPage endCursor }
			  }
			}""";

	@LocalServerPort
	private int port;

	@ParameterizedTest
	@ValueSource(strings = { "zelens", "Zelenskiy", "ZELENSKY", "zelenskyi", "Zélenskyy", "volodymyr zelensky",
			"Zelenskyy, V." })
	void findsASpeakerHoweverTheNameIsSpelt(String text) {
		String words = text.replace(", V.", "");
		assertThat(ids(Map.of("text", words, "in", List.of("SPEAKER")))).first()
			.isEqualTo("speaker:volodymyr-zelenskyy");
	}

	@Test
	void findsNothingWhereNothingMatches() {
		assertThat(ids(Map.of("text", "xylophone"))).isEmpty();
		assertThat(ids(Map.of("text", "?!"))).isEmpty();
	}

	@Test
	void refusesABlankText() {
		for (String text : List.of("", " ", "\t\n", "   ")) {
			JsonNode answer = Operations.ask(this.port, "query($text: String!) { search(text: $text) { totalCount } }",
					Map.of("text", text));

			assertThat(answer.at("/errors/0/message").asString())
				.isEqualTo("search: `text` is blank; give a few words to look for.");
		}
	}

	@Test
	void keepsToTheConditionsOfEachKind() {
		Map<String, Object> where = Map.of("claim",
				Map.of("claimant", Map.of("name", Map.of("contains", "stoltenberg"))));

		assertThat(ids(Map.of("text", "soldiers", "in", List.of("CLAIM"), "where", where))).isNotEmpty()
			.allMatch((id) -> id.startsWith("claim:stoltenberg"));
	}

	@Test
	void pagesThroughEverythingOnce() {
		List<String> all = ids(Map.of("text", "russian", "first", 100));
		List<String> paged = new ArrayList<>();
		JsonNode page = search(Map.of("text", "russian", "first", 7));
		while (true) {
			page.get("edges").forEach((edge) -> paged.add(edge.at("/node/id").asString()));
			if (!page.at("/pageInfo/hasNextPage").asBoolean()) {
				break;
			}
			page = search(Map.of("text", "russian", "first", 7, "after", page.at("/pageInfo/endCursor").asString()));
			assertThat(page.at("/pageInfo/hasPreviousPage").asBoolean()).isTrue();
		}

		assertThat(all).hasSizeGreaterThan(14).doesNotHaveDuplicates();
		assertThat(paged).startsWith(all.toArray(String[]::new));
	}

	@Test
	void marksTheWordsThatMatch() {
		JsonNode words = Operations
			.ask(this.port, "{search(text: \"rutte\", in: [SPEAKER]) {edges {highlights {words {word matches}}}}}",
					Map.of())
			.at("/data/search/edges/0/highlights/0/words");

		assertThat(words.toString())
			.isEqualTo("[{\"word\":\"Mark\",\"matches\":false},{\"word\":\"Rutte\",\"matches\":true}]");
	}

	@ParameterizedTest
	@ValueSource(strings = { "\"", "'", "a AND", "OR", "*", "?", "a*b?c~9^^", "[a TO z]", "{a TO z}", "name:rutte",
			"\\", "((((", "&&", "||", "!", "-rutte", "+rutte", "/.*/", "\u0000", "\ud83d\ude00 rutte", "\u202ertl",
			"a\nb", "$E", "'] MATCH (n) DETACH DELETE n //" })
	void takesAnyTextAsText(String text) {
		assertThat(search(Map.of("text", text)).get("totalCount").isInt()).isTrue();
	}

	@Test
	void refusesATextThatIsTooLong() {
		JsonNode answer = Operations.ask(this.port, SEARCH, Map.of("text", "a".repeat(201)));

		assertThat(answer.at("/errors/0/extensions/code").asString()).isEqualTo("BAD_ARGUMENT");
	}

	private List<String> ids(Map<String, ?> variables) {
		List<String> ids = new ArrayList<>();
		search(variables).get("edges").forEach((edge) -> ids.add(edge.at("/node/id").asString()));
		return ids;
	}

	private JsonNode search(Map<String, ?> variables) {
		JsonNode answer = Operations.ask(this.port, SEARCH, variables);
		assertThat(answer.has("errors")).as("%s", answer).isFalse();
		return answer.at("/data/search");
	}

}
