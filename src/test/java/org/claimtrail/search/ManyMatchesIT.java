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
import org.neo4j.driver.Driver;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.graphql.ExecutionGraphQlService;

import org.springframework.graphql.test.tester.GraphQlTester;
import org.springframework.test.context.ContextConfiguration;

import static org.assertj.core.api.Assertions.assertThat;

/** Search where more matches than it can return. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.NONE,
		properties = "spring.main.lazy-initialization=true")
@ContextConfiguration(initializers = SharedStore.class)
class ManyMatchesIT {

	private static final String SEARCH = """
			query($text: String!, $in: [SearchKind!], $where: SearchWhere) {
				search(text: $text, in: $in, where: $where) { totalCount nodes { id } }
			}""";

	private final Driver driver;

	private final ApplicationContext context;

	private final GraphQlTester graphql;

	@TempDir
	private Path folder;

	ManyMatchesIT(@Autowired Driver driver, @Autowired ApplicationContext context,
			@Autowired ExecutionGraphQlService service) {
		this.driver = driver;
		this.context = context;
		this.graphql = PatientTester.of(service);
	}

	/** Short statements match better than the headline and the one of Y. */
	@BeforeEach
	void fill() {
		TestImport.clear(this.driver);
		List<String> lines = new ArrayList<>();
		lines.add("{'type':'organization','id':'organization:x','name':'X','kind':'NEWS'}");
		lines.add("{'type':'organization','id':'organization:y','name':'Y','kind':'NEWS'}");
		lines.add("{'type':'article','id':'article:a','title':'A long headline that has losses among many other words',"
				+ "'url':'https://example.org/a','publishedOn':'2024','publisher':'organization:x'}");
		String claim = "{'type':'claim','id':'claim:%s','statement':'%s','claimant':'organization:%s','statedOn':'2024'}";
		for (int i = 0; i < 1_100; i++) {
			lines.add(claim.formatted("c" + i, "Losses", "x"));
		}
		lines.add(claim.formatted("y", "A long statement that has losses among many other words", "y"));
		TestImport.lines(this.context, this.folder, lines);
	}

	@Test
	void findsWhatMeetsTheConditionsAmongManyBetterMatches() {
		Map<String, Object> ofY = Map.of("claim", Map.of("claimant", Map.of("id", Map.of("eq", "organization:y"))));

		assertThat(ids(Map.of("text", "losses", "in", List.of("CLAIM"), "where", ofY))).containsExactly("claim:y");
		assertThat(ids(Map.of("text", "loss", "where", ofY))).containsExactlyInAnyOrder("claim:y", "article:a");
	}

	@Test
	void findsAKindAmongManyBetterMatchesOfOthers() {
		assertThat(ids(Map.of("text", "losses", "in", List.of("ARTICLE")))).containsExactly("article:a");
		assertThat(ids(Map.of("text", "l", "in", List.of("ARTICLE")))).containsExactly("article:a");
	}

	@Test
	void countsNoMoreThanItCanReturn() {
		assertThat(search(Map.of("text", "losses")).path("search.totalCount").entity(Integer.class).get())
			.isEqualTo(1000);
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
