package org.claimtrail.projection.execution;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.claimtrail.corpus.TestImport;
import org.claimtrail.neo4j.SharedStore;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.neo4j.driver.Driver;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.graphql.ExecutionGraphQlService;
import org.springframework.graphql.test.tester.ExecutionGraphQlServiceTester;
import org.springframework.graphql.test.tester.GraphQlTester;
import org.springframework.test.context.ContextConfiguration;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Pages of any size lose and repeat nothing, also where the keys are out of the ordinary.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.NONE,
		properties = "spring.main.lazy-initialization=true")
@ContextConfiguration(initializers = SharedStore.class)
class EveryEdgeIT {

	private static final String PAGE = """
			query($first: Int, $after: String, $last: Int, $before: String) {
				%s(first: $first, after: $after, last: $last, before: $before%s) {
					edges { cursor %s node { id } } nodes { id } totalCount
					pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } %s""";

	private static final List<String> NAMES = List.of("\uff21", "\ud835\udc00", "a", "\ufffd", "\ue000x",
			"a\ud835\udc00", "a\uff21", "\ud835\udc00b", "\ud835\udc00\uff21", "\uff21\ud835\udc00", "\ud83d\ude00",
			"z", "Z", "\u00e4", "n".repeat(3_999) + "b", "n".repeat(3_999) + "a", "n".repeat(60),
			"\ud83d\ude00".repeat(500));

	private final Driver driver;

	private final ApplicationContext context;

	private final GraphQlTester graphql;

	@TempDir
	private Path folder;

	EveryEdgeIT(@Autowired Driver driver, @Autowired ApplicationContext context,
			@Autowired ExecutionGraphQlService service) {
		this.driver = driver;
		this.context = context;
		this.graphql = ExecutionGraphQlServiceTester.builder(service).responseTimeout(Duration.ofMinutes(1)).build();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "speaker(id: \"speaker:s\") { affiliations | role from to | 6",
			"organization(id: \"organization:x\") { speakers | role from to | 5",
			"article(id: \"article:a\") { claims | place | 4", "claim(id: \"claim:c\") { articles | place | 4" })
	void givesEveryParallelEdgeOnce(String field, String own, int count) {
		TestImport.clear(this.driver);
		TestImport.lines(this.context, this.folder, parallel());
		String reason = "r".repeat(400);
		this.driver.executableQuery("MATCH (:Speaker {id: 'speaker:s'})-[r {role: 'Chair'}]->() SET r.role = $role")
			.withParameters(Map.of("role", reason))
			.execute();

		walksLikeTheWhole(PAGE.formatted(field, "", own, "} }"), count);
	}

	@Test
	void countsAClaimOnceInItsGroupWhereverItStands() {
		TestImport.clear(this.driver);
		TestImport.lines(this.context, this.folder, parallel());

		List<Integer> counts = this.graphql
			.document("{ article(id: \"article:a\") { claims { totalCount groups(by: YEAR) { count } } } }")
			.execute()
			.path("article.claims.groups[*].count")
			.entityList(Integer.class)
			.get();

		assertThat(counts).containsExactly(2);
	}

	@ParameterizedTest
	@CsvSource({ "ASC", "DESC" })
	void ordersAndCutsByCharacters(String direction) {
		TestImport.clear(this.driver);
		for (int i = 0; i < NAMES.size(); i++) {
			this.driver.executableQuery("""
					CREATE (:Speaker:Claimant {id: $id, name: $name, nameFolded: $name, aliases: [], aliasesFolded: [],
						anonymous: false, recordedAt: datetime()})""")
				.withParameters(Map.of("id", "speaker:s" + i, "name", NAMES.get(i)))
				.execute();
		}
		String document = PAGE.formatted("speakers", ", orderBy: [{field: NAME, direction: " + direction + "}]",
				"node { name }", "}");

		List<Map<String, Object>> all = walksLikeTheWhole(document, NAMES.size());

		List<String> names = all.stream().map((edge) -> below(edge, "node").get("name")).map(String::valueOf).toList();
		List<String> expected = new ArrayList<>(NAMES);
		expected.sort((one, other) -> compare(one, other));
		if ("DESC".equals(direction)) {
			Collections.reverse(expected);
		}
		assertThat(names).isEqualTo(expected);
		assertThat(all).allSatisfy((edge) -> assertThat(String.valueOf(edge.get("cursor"))).hasSizeLessThan(2_000));
	}

	private static int compare(String one, String other) {
		return Arrays.compare(one.codePoints().toArray(), other.codePoints().toArray());
	}

	private static List<String> parallel() {
		String spell = "{'organization':'organization:%s','role':'%s','from':'%s'}";
		String claim = "{'type':'claim','id':'claim:%s','statement':'S','claimant':'organization:x','statedOn':'2024',"
				+ "'appearsIn':[{'article':'article:a','place':'HEADLINE'},{'article':'article:a','place':'BODY'},"
				+ "{'article':'article:b','place':'BODY'},{'article':'article:b','place':'CAPTION'}]}";
		return List
			.of("{'type':'organization','id':'organization:x','name':'X','kind':'NEWS'}",
					"{'type':'organization','id':'organization:y','name':'Y','kind':'NEWS'}",
					"{'type':'speaker','id':'speaker:s','name':'S','affiliations':["
							+ String.join(",", spell.formatted("x", "Chair", "2001"),
									spell.formatted("x", "Chair", "2002"), spell
										.formatted("x", "Member", "2001"),
									"{'organization':'organization:x'}", spell.formatted("y", "Chair", "2001"),
									spell.formatted("y", "Chair", "2002"))
							+ "]}",
					"{'type':'speaker','id':'speaker:t','name':'T','affiliations':["
							+ spell.formatted("x", "Chair", "2001") + "]}",
					"{'type':'article','id':'article:a','title':'A','url':'https://example.org/a','publishedOn':'2024'}",
					"{'type':'article','id':'article:b','title':'B','url':'https://example.org/b','publishedOn':'2024'}",
					claim.formatted("c"), claim.formatted("d"));
	}

	/** Walks in both directions with several sizes. */
	private List<Map<String, Object>> walksLikeTheWhole(String document, int count) {
		Map<String, Object> whole = page(document, true, 100, null);
		List<Map<String, Object>> all = edges(whole);
		assertThat(all).hasSize(count);
		assertThat(new LinkedHashSet<>(all)).hasSize(count);
		assertThat(whole).containsEntry("totalCount", count);
		for (int size : new int[] { 1, 2, 3 }) {
			assertThat(walk(document, true, size, count)).as("forward by %d", size).isEqualTo(all);
			assertThat(walk(document, false, size, count)).as("backward by %d", size).isEqualTo(all);
		}
		return all;
	}

	private List<Map<String, Object>> walk(String document, boolean forward, int size, int count) {
		List<Map<String, Object>> walked = new ArrayList<>();
		String cursor = null;
		boolean more = true;
		while (more && walked.size() <= count) {
			Map<String, Object> page = page(document, forward, size, cursor);
			List<Map<String, Object>> edges = edges(page);
			Map<String, Object> info = below(page, "pageInfo");
			assertThat(info.get(forward ? "hasPreviousPage" : "hasNextPage")).isEqualTo(cursor != null);
			assertThat((List<?>) Objects.requireNonNull(page.get("nodes"))).hasSameSizeAs(edges);
			walked.addAll(forward ? walked.size() : 0, edges);
			more = Boolean.TRUE.equals(info.get(forward ? "hasNextPage" : "hasPreviousPage"));
			cursor = String.valueOf(info.get(forward ? "endCursor" : "startCursor"));
		}
		return walked;
	}

	@SuppressWarnings("unchecked")
	private static List<Map<String, Object>> edges(Map<String, Object> page) {
		return (List<Map<String, Object>>) Objects.requireNonNull(page.get("edges"));
	}

	@SuppressWarnings("unchecked")
	private static Map<String, Object> below(Map<String, Object> object, String key) {
		return (Map<String, Object>) Objects.requireNonNull(object.get(key));
	}

	@SuppressWarnings("unchecked")
	private Map<String, Object> page(String document, boolean forward, int size, @Nullable String cursor) {
		Map<String, Object> variables = new HashMap<>();
		variables.put(forward ? "first" : "last", size);
		variables.put(forward ? "after" : "before", cursor);
		GraphQlTester.Request<?> request = this.graphql.document(document);
		variables.forEach(request::variable);
		Map<String, Object> data = Objects.requireNonNull(request.execute().path("").entity(Map.class).get());
		while (!data.containsKey("edges")) {
			data = below(data, data.keySet().iterator().next());
		}
		return data;
	}

}
