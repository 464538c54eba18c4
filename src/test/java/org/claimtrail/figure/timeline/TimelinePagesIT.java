package org.claimtrail.figure.timeline;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;

import org.claimtrail.corpus.TestImport;
import org.claimtrail.neo4j.PatientTester;
import org.claimtrail.neo4j.SharedStore;
import org.jspecify.annotations.Nullable;
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

/**
 * A page that is read by itself has what it has as a part of the whole: a last day that
 * leaves nothing out makes the whole be read.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.NONE,
		properties = "spring.main.lazy-initialization=true")
@ContextConfiguration(initializers = SharedStore.class)
class TimelinePagesIT {

	private static final String PAGE = """
			query Page($include: [TimelineInclude!]!, $groupBy: TimelineGrouping!, $first: Int, $after: String, $to: PartialDate) {
			  measure(id: "measure:m") {
			    timelineRows(include: $include, groupBy: $groupBy, first: $first, after: $after, to: $to) {
			      totalCount
			      edges { cursor node { claimId measureId series source statedOn statedOnDay asOf low forecast vague retold
			        withdrawn withdrawnById organizationId reportCount } }
			      pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
			    }
			  }
			}""";

	private static final List<String> STATED = List.of("2024-01-02", "2024-01-02", "2024-01-02T09:00Z",
			"2024-01-02T08:00Z", "2024-01", "2024-01-03", "2024-01-04", "../2024-01-04", "XXXX");

	private static final List<String> BASES = List.of("'basis':'STOCK'", "'basis':'RATE','per':'DAY'",
			"'basis':'RATE','per':'WEEK'", "'basis':'CUMULATIVE','since':'2023-05-01'",
			"'basis':'CUMULATIVE','since':'2023-05'", "'basis':'CUMULATIVE'",
			"'basis':'PERIOD','since':'2023-05-01','until':'2023-06-01'");

	private static final List<String> INTENTS = List.of("REPORTS", "CORRECTS", "UPDATES", "QUOTES");

	private final GraphQlTester graphql;

	private final Driver driver;

	private final ApplicationContext context;

	@TempDir
	private Path folder;

	TimelinePagesIT(@Autowired ExecutionGraphQlService service, @Autowired Driver driver,
			@Autowired ApplicationContext context) {
		this.graphql = PatientTester.of(service);
		this.driver = driver;
		this.context = context;
	}

	@ParameterizedTest
	@ValueSource(ints = { 1, 2, 3 })
	void aPageByItselfIsPartOfTheWhole(int seed) {
		load(seed, 60);
		for (String grouping : List.of("CLAIMANT", "ORGANIZATION")) {
			for (List<String> include : List.<List<String>>of(List.of(), List.of("FORECASTS", "VAGUE"),
					List.of("COMPONENTS", "VAGUE"))) {
				for (int first : List.of(1, 7, 100)) {
					List<Map<String, Object>> whole = pages(include, grouping, first, "9998");
					assertThat(pages(include, grouping, first, null)).isEqualTo(whole);
					assertThat(whole).hasSizeGreaterThan(20 / first);
				}
			}
		}
	}

	@Test
	void aMeasureWithoutFiguresHasAnEmptyPage() {
		load(1, 0);
		assertThat(pages(List.of(), "CLAIMANT", 5, null)).isEqualTo(pages(List.of(), "CLAIMANT", 5, "9998"))
			.hasSize(1)
			.first()
			.hasFieldOrPropertyWithValue("totalCount", 0);
	}

	@Test
	void goesOnWhereAClaimWasThatHasAnotherDayByNow() {
		load(1, 0);
		state("x", "2024-01-01");
		state("a", "2024-01-02");
		state("b", "2024-01-04");
		Map<String, Object> first = page(List.of(), "CLAIMANT", 1, null, null);
		String cursor = (first.get("pageInfo") instanceof Map<?, ?> info) ? String.valueOf(info.get("endCursor")) : "";
		state("x", "2024-01-03");

		for (String to : new String[] { null, "9998" }) {
			Map<String, Object> next = page(List.of(), "CLAIMANT", 1, cursor, to);
			assertThat(String.valueOf(next.get("edges"))).contains("claim:a");
			assertThat(next.get("pageInfo")).hasFieldOrPropertyWithValue("hasNextPage", true)
				.hasFieldOrPropertyWithValue("hasPreviousPage", false);
		}
	}

	private void state(String claim, String day) {
		TestImport.lines(this.context, this.folder, List
			.of("{'type':'claim','id':'claim:%s','statement':'S','claimant':'speaker:s2','statedOn':'%s','measure':'measure:m','figure':{'value':1,'comparator':'EXACTLY','phrase':'1'}}"
				.formatted(claim, day)));
	}

	private List<Map<String, Object>> pages(List<String> include, String grouping, int first, @Nullable String to) {
		List<Map<String, Object>> pages = new ArrayList<>();
		Map<String, Object> page = Map.of();
		do {
			page = page(include, grouping, first,
					(page.get("pageInfo") instanceof Map<?, ?> info) ? String.valueOf(info.get("endCursor")) : null,
					to);
			pages.add(page);
		}
		while (page.get("pageInfo") instanceof Map<?, ?> info && Boolean.TRUE.equals(info.get("hasNextPage")));
		return pages;
	}

	private Map<String, Object> page(List<String> include, String grouping, int first, @Nullable String after,
			@Nullable String to) {
		Map<String, @Nullable Object> variables = new HashMap<>();
		variables.put("include", include);
		variables.put("groupBy", grouping);
		variables.put("first", first);
		variables.put("after", after);
		variables.put("to", to);
		Map<String, Object> page = new HashMap<>();
		this.graphql.document(PAGE)
			.variables(variables)
			.execute()
			.path("measure.timelineRows")
			.entity(Map.class)
			.get()
			.forEach((name, value) -> page.put(String.valueOf(name), value));
		return page;
	}

	private void load(int seed, int claims) {
		TestImport.clear(this.driver);
		Random random = new Random(seed);
		Stream<String> records = Stream.of(
				"{'type':'organization','id':'organization:o','name':'Alliance','kind':'ALLIANCE'}",
				"{'type':'speaker','id':'speaker:s0','name':'Anna','affiliations':[{'organization':'organization:o','to':'2024-01-02'}]}",
				"{'type':'speaker','id':'speaker:s1','name':'Bob','affiliations':[{'organization':'organization:o'}]}",
				"{'type':'speaker','id':'speaker:s2','name':'Cem'}",
				"{'type':'measure','id':'measure:m','name':'M','population':'p','property':'q','unit':'people'}",
				"{'type':'measure','id':'measure:part','name':'N','population':'n','property':'q','unit':'people','componentOf':['measure:m']}");
		List<String> lines = new ArrayList<>(records.toList());
		for (int claim = 0; claim < claims; claim++) {
			lines.add(claim(claim, random));
		}
		TestImport.lines(this.context, this.folder, lines);
	}

	private static String claim(int number, Random random) {
		String cites = (number > 0 && random.nextInt(3) == 0) ? ",'cites':[{'claim':'claim:c%02d','intent':'%s'}]"
			.formatted(random.nextInt(number), any(INTENTS, random)) : "";
		String retracts = (number > 0 && random.nextInt(12) == 0)
				? ",'retracts':[{'claim':'claim:c%02d','reason':'wrong'}]".formatted(random.nextInt(number)) : "";
		String apart = switch (random.nextInt(8)) {
			case 0 -> ",'asOf':'2025-01-01','forecast':true";
			case 1 -> ",'asOf':'2024-01-01','vague':true";
			case 2 -> "";
			default -> ",'asOf':'2024-01-0%d'".formatted(1 + random.nextInt(3));
		};
		String basis = any(BASES, random);
		return "{'type':'claim','id':'claim:c%02d','statement':'S','claimant':'speaker:s%d','statedOn':'%s','measure':'measure:%s','figure':{'value':%d,'comparator':'EXACTLY','phrase':'p',%s%s}%s%s}"
			.formatted(number, random.nextInt(3), any(STATED, random), (random.nextInt(3) == 0) ? "part" : "m",
					10 + random.nextInt(5), basis,
					basis.contains("PERIOD") ? apart.replaceAll("'asOf':'[^']*',?", "").replaceAll(",$", "") : apart,
					cites, retracts);
	}

	private static String any(List<String> list, Random random) {
		return list.get(random.nextInt(list.size()));
	}

}
