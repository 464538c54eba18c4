package org.claimtrail.search;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.claimtrail.corpus.TestImport;
import org.claimtrail.neo4j.PatientTester;
import org.claimtrail.neo4j.SharedStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.neo4j.driver.Driver;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.graphql.ExecutionGraphQlService;

import org.springframework.graphql.test.tester.GraphQlTester;
import org.springframework.test.context.ContextConfiguration;

import static org.assertj.core.api.Assertions.assertThat;

/** Search for numbers, in whatever way they are printed. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.NONE,
		properties = "spring.main.lazy-initialization=true")
@ContextConfiguration(initializers = SharedStore.class)
class NumbersIT {

	private static final String SEARCH = """
			query($text: String!, $in: [SearchKind!], $where: SearchWhere, $first: Int, $after: String) {
				search(text: $text, in: $in, where: $where, first: $first, after: $after) {
					totalCount nodes { id } pageInfo { endCursor }
					edges { highlights { words { word matches } } }
				}
			}""";

	private final Driver driver;

	private final ApplicationContext context;

	private final GraphQlTester graphql;

	@TempDir
	private Path folder;

	NumbersIT(@Autowired Driver driver, @Autowired ApplicationContext context,
			@Autowired ExecutionGraphQlService service) {
		this.driver = driver;
		this.context = context;
		this.graphql = PatientTester.of(service);
	}

	@BeforeEach
	void fill() {
		TestImport.clear(this.driver);
		List<String> lines = new ArrayList<>();
		lines.add("{'type':'organization','id':'organization:x','name':'X','kind':'NEWS'}");
		lines.add("{'type':'organization','id':'organization:y','name':'Year 2024 Fund','kind':'NEWS'}");
		lines
			.add("{'type':'measure','id':'measure:m','name':'Losses','population':'P','property':'Q','unit':'people'}");
		lines.add(
				"{'type':'measure','id':'measure:or','name':'Troops killed or wounded','population':'P','property':'R','unit':'people'}");
		lines.add(
				"{'type':'proposition','id':'proposition:or','statement':'That they were killed or wounded is not so'}");
		lines.add(claim("words", "More than 350 thousand soldiers were lost", "MORE_THAN", "350000"));
		lines.add(claim("comma", "Losses of 350,000 soldiers", "EXACTLY", "350000"));
		lines.add(claim("other", "A third of a million soldiers and more", "AT_MOST", "350000"));
		lines.add(claim("small", "Losses of 35,000 soldiers", "EXACTLY", "35000"));
		lines.add(claim("tokens", "350 of 000 soldiers, 350 soldiers", "EXACTLY", "1"));
		lines.add(claim("text", "He denied that 350,000 soldiers were lost, 350000 or 350 thousand", "EXACTLY", "7"));
		lines.add(claim("million", "Losses of 1.2 million soldiers", "ABOUT", "1200000"));
		lines.add(claim("whole", "So many soldiers", "EXACTLY", "1234"));
		lines.add(claim("part", "So few soldiers", "EXACTLY", "1.234"));
		lines.add(claim("year", "In 2024 soldiers were lost in 2024", "EXACTLY", "8"));
		lines
			.add("{'type':'claim','id':'claim:range','statement':'Thirty to forty thousand','claimant':'organization:x',"
					+ "'statedOn':'2024','measure':'measure:m','figure':{'low':30000,'high':40000,'comparator':'BETWEEN',"
					+ "'phrase':'p'}}");
		TestImport.lines(this.context, this.folder, lines);
	}

	@ParameterizedTest
	@ValueSource(strings = { "350000", "350,000", "350.000", "350 000", "350\u00a0000", "350'000", "0.35 million",
			"0,35 Mio.", "350k", "350 thousand", "more than 350,000 soldiers", "350 000 soldiers", "~350,000" })
	void findsFiguresHoweverTheyArePrinted(String text) {
		List<String> ids = ids(Map.of("text", text, "in", List.of("CLAIM")));
		assertThat(ids.subList(0, 3)).as("with the figure")
			.containsExactlyInAnyOrder("claim:words", "claim:comma", "claim:other");
		assertThat(ids.get(3)).as("with the number in the text").isEqualTo("claim:text");
		assertThat(ids).doesNotContain("claim:small", "claim:million").doesNotHaveDuplicates();
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "1.2 mln", "1,2 Mio.", "1200000", "1 200 000", "1,200,000", "1.2m", "1.2 million soldiers" })
	void findsMillions(String text) {
		assertThat(ids(Map.of("text", text))).first().isEqualTo("claim:million");
	}

	@Test
	void looksForBothMeanings() {
		assertThat(ids(Map.of("text", "1.234"))).containsExactly("claim:whole", "claim:part");
		assertThat(ids(Map.of("text", "1,234"))).containsExactly("claim:whole", "claim:part");
		assertThat(ids(Map.of("text", "1234"))).containsExactly("claim:whole");
		assertThat(ids(Map.of("text", "1234 unicorns"))).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "Troops killed or wounded", "killed or wounded", "killed OR wounded troops",
			"the killed and wounded of the troops" })
	void findsNamesWithWordsThatTheIndexesLeaveOut(String text) {
		assertThat(ids(Map.of("text", text))).first().isEqualTo("measure:or");
	}

	@Test
	void findsAMeasureByAnotherFormOfItsWords() {
		assertThat(ids(Map.of("text", "wounds of a troop", "in", List.of("MEASURE")))).containsExactly("measure:or");
		assertThat(ids(Map.of("text", "lost", "in", List.of("MEASURE")))).containsExactly("measure:m");
	}

	@Test
	void findsTextsWithWordsThatTheIndexesLeaveOut() {
		assertThat(ids(Map.of("text", "killed or wounded"))).containsExactlyInAnyOrder("measure:or", "proposition:or");
		assertThat(ids(Map.of("text", "A third of a million and more"))).containsExactly("claim:other");
	}

	@Test
	void findsARangeByItsBounds() {
		assertThat(ids(Map.of("text", "30,000 to 40,000"))).containsExactly("claim:range");
		assertThat(ids(Map.of("text", "40k"))).containsExactly("claim:range");
	}

	@Test
	void namesComeFirst() {
		assertThat(ids(Map.of("text", "2024"))).containsExactly("organization:y", "claim:year");
		assertThat(ids(Map.of("text", "fund 2024"))).containsExactly("organization:y");
		assertThat(ids(Map.of("text", "8", "in", List.of("ORGANIZATION")))).isEmpty();
	}

	@Test
	void keepsToConditionsAndPages() {
		Map<String, Object> ofY = Map.of("claim", Map.of("claimant", Map.of("id", Map.of("eq", "organization:y"))));
		assertThat(ids(Map.of("text", "350,000", "where", ofY))).isEmpty();

		List<String> all = ids(Map.of("text", "350,000"));
		List<String> paged = new ArrayList<>();
		GraphQlTester.Response page = search(Map.of("text", "350,000", "first", 1));
		for (int i = 1; i < all.size(); i++) {
			paged.addAll(page.path("search.nodes[*].id").entityList(String.class).get());
			String cursor = page.path("search.pageInfo.endCursor").entity(String.class).get();
			page = search(Map.of("text", "350,000", "first", 1, "after", cursor));
		}
		paged.addAll(page.path("search.nodes[*].id").entityList(String.class).get());
		assertThat(paged).isEqualTo(all);
	}

	@Test
	void marksTheNumberInAnotherPrint() {
		assertThat(
				search(Map.of("text", "1 200 000")).path("search.edges[0].highlights").entityList(Object.class).get())
			.isEmpty();
		assertThat(search(Map.of("text", "0.035 million"))
			.path("search.edges[0].highlights[0].words[?(@.matches==true)].word")
			.entityList(String.class)
			.get()).containsExactly("35,000");
	}

	private static String claim(String name, String statement, String comparator, String value) {
		return ("{'type':'claim','id':'claim:%s','statement':'%s','claimant':'organization:x','statedOn':'2024',"
				+ "'measure':'measure:m','figure':{'value':%s,'comparator':'%s','phrase':'p'}}")
			.formatted(name, statement, value, comparator);
	}

	private List<String> ids(Map<String, Object> variables) {
		return search(variables).path("search.nodes[*].id").entityList(String.class).get();
	}

	private GraphQlTester.Response search(Map<String, Object> variables) {
		GraphQlTester.Request<?> request = this.graphql.document(SEARCH);
		variables.forEach(request::variable);
		return request.execute();
	}

}
