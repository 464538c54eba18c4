package org.claimtrail.figure.timeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;

import org.claimtrail.corpus.TestImport;
import org.claimtrail.neo4j.SharedStore;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
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
 * Pages of a timeline hold what the whole of it holds, whatever it is made of: figures
 * about vague and open days, forecasts, reports, corrections, withdrawals and parts. The
 * whole is read where it is asked for as recorded or known by a time.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.NONE,
		properties = { "spring.main.lazy-initialization=true", "claimtrail.limits.time=30s",
				"claimtrail.limits.statements.time=25s" })
@ContextConfiguration(initializers = SharedStore.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TimelinePagesIT {

	private static final LocalDate BEGIN = LocalDate.parse("2024-01-01");

	private static final String FIELDS = "series claimId measureId source statedOn asOf low high withdrawn withdrawnOn retold forecast vague";

	private static final int GRAPHS = 5;

	private Random random = new Random(0);

	private final GraphQlTester graphql;

	TimelinePagesIT(@Autowired ExecutionGraphQlService service) {
		this.graphql = ExecutionGraphQlServiceTester.builder(service).responseTimeout(Duration.ofMinutes(1)).build();
	}

	@BeforeAll
	void load(@Autowired Driver driver, @Autowired ApplicationContext context, @TempDir Path folder)
			throws IOException {
		TestImport.clear(driver);
		List<String> lines = new ArrayList<>(List.of("{'type':'organization','id':'organization:o','name':'O'}",
				"{'type':'organization','id':'organization:p','name':'P'}",
				"{'type':'speaker','id':'speaker:a','name':'A','affiliations':[{'organization':'organization:o'}]}",
				"{'type':'speaker','id':'speaker:b','name':'B','affiliations':[{'organization':'organization:o'}]}"));
		for (int graph = 0; graph < GRAPHS; graph++) {
			this.random = new Random(graph);
			lines.add("{'type':'measure','id':'measure:m%d','name':'M','population':'p','property':'q','unit':'people'}"
				.formatted(graph));
			lines.add(("{'type':'measure','id':'measure:part%d','name':'Part','population':'p','property':'r',"
					+ "'unit':'people','componentOf':['measure:m%<d']}")
				.formatted(graph));
			for (int number = 0; number < 90; number++) {
				lines.add(claim(graph, number));
			}
		}
		TestImport.load(context,
				Files.writeString(folder.resolve("lines.jsonl"), String.join("\n", lines).replace('\'', '"')));
	}

	private String claim(int graph, int number) {
		String who = oneOf("organization:o", "organization:p", "speaker:a", "speaker:b");
		String statedOn = oneOf(day(), day(), day(), day() + "T0%d:00:00Z".formatted(this.random.nextInt(10)),
				"2024-01", "../2024-02", "XXXX");
		String start = "{'type':'claim','id':'claim:c%d-%02d','statement':'S','claimant':'%s'".formatted(graph,
				(number * 37) % 90, who) + (statedOn.equals("XXXX") ? "" : ",'statedOn':'" + statedOn + "'");
		if (number > 10 && this.random.nextInt(9) == 0) {
			return start + ",'retracts':[{'claim':'%s','reason':'A slip.'}]}".formatted(earlier(graph, number));
		}
		String about = oneOf("'asOf':'" + day() + "'", "'asOf':'" + day() + "'", "'asOf':'2024-01'",
				"'asOf':'../2024-01-20'", "'asOf':'" + day() + "T12:00:00+02:00'", "'basis':'STOCK'",
				"'basis':'PERIOD','since':'2024-01-01','until':'" + day() + "'");
		String kind = oneOf("", "", "", "", ",'forecast':true", ",'vague':true");
		String cites = (number > 10 && this.random.nextInt(3) == 0) ? ",'cites':[{'claim':'%s','intent':'%s'}]"
			.formatted(earlier(graph, number), oneOf("QUOTES", "REPORTS", "CORRECTS", "UPDATES", "DISPUTES")) : "";
		return start + ",'measure':'%s','figure':{'value':%d,'comparator':'EXACTLY','phrase':'p',%s%s}%s}".formatted(
				oneOf("measure:m", "measure:m", "measure:part") + graph, this.random.nextInt(500), about, kind, cites);
	}

	private String earlier(int graph, int number) {
		return "claim:c%d-%02d".formatted(graph, this.random.nextInt(number) * 37 % 90);
	}

	private String day() {
		return BEGIN.plusDays(this.random.nextInt(12)).toString();
	}

	private String oneOf(String... choices) {
		return choices[this.random.nextInt(choices.length)];
	}

	@ParameterizedTest
	@ValueSource(strings = { "first: 3", "first: 7, groupBy: ORGANIZATION", "first: 4, include: [FORECASTS, VAGUE]",
			"first: 5, include: [COMPONENTS]", "first: 6, include: [COMPONENTS, VAGUE], originsOnly: true",
			"first: 3, from: \"2024-01-04\", to: \"2024-01-08\"", "first: 2, sources: [\"speaker:a\"]",
			"first: 100, view: AS_STATED", "first: 3, view: CURRENT", "first: 4, view: CURRENT, include: [COMPONENTS]",
			"first: 1, view: CURRENT, sources: [\"organization:p\"]", "first: 3, view: CURRENT, groupBy: ORGANIZATION",
			"first: 3, view: CURRENT, from: \"2024-01-04\"", "first: 100, view: CURRENT" })
	void pagesHoldTheWhole(String arguments) {
		String known = arguments.contains("CURRENT") ? "knownOn: \"2100-01-01\""
				: "recordedBy: \"2100-01-01T00:00:00Z\"";
		for (int graph = 0; graph < GRAPHS; graph++) {
			Map<?, ?> whole = page(graph, arguments.replaceAll("first: \\d+", "first: 100, " + known), null);
			List<Object> paged = new ArrayList<>();
			Map<?, ?> page = page(graph, arguments, null);
			assertThat(info(page).get("hasPreviousPage")).isEqualTo(false);
			paged.addAll(nodes(page));
			while (Boolean.TRUE.equals(info(page).get("hasNextPage"))) {
				assertThat(page.get("totalCount")).isEqualTo(whole.get("totalCount"));
				page = page(graph, arguments, String.valueOf(info(page).get("endCursor")));
				assertThat(info(page).get("hasPreviousPage")).isEqualTo(true);
				assertThat(nodes(page)).isNotEmpty();
				paged.addAll(nodes(page));
			}
			assertThat(paged).as("graph %d", graph).isEqualTo(nodes(whole));
		}
	}

	/** What stands on a day is found as among all that was stated. */
	@ParameterizedTest
	@ValueSource(strings = { "2024-12-31\"", "2024-01-05\"", "2024-01-12\", knownOn: \"2024-01-12\"",
			"2024-01-08\", knownOn: \"2024-01-06\"", "2024-12-31\", knownOn: \"2024-01-07T05:00:00Z\"",
			"2024-01-07\", originsOnly: true", "2024-01\", sources: [\"speaker:a\", \"organization:p\"]", "2023\"",
			"2024-01-03\", groupBy: ORGANIZATION", "2024-01-30\", maxAgeDays: 20" })
	void whatStandsIsFoundAsAmongAll(String arguments) {
		for (int graph = 0; graph < GRAPHS; graph++) {
			assertThat(at(graph, arguments)).as("graph %d", graph)
				.isEqualTo(at(graph, arguments + ", recordedBy: \"2100-01-01T00:00:00Z\""));
		}
	}

	private Object at(int graph, String arguments) {
		return this.graphql.document(
				"{ measure(id: \"measure:m%d\") { at(date: \"%s) { basis since until lowest highest points { low asOf claim { id } } } } }"
					.formatted(graph, arguments))
			.execute()
			.path("measure.at")
			.entity(Object.class)
			.get();
	}

	@Test
	void aPageGoesOnFromItsCursorInTheOtherView() {
		Map<?, ?> first = page(0, "first: 3, view: CURRENT", null);
		String cursor = String.valueOf(info(first).get("endCursor"));
		List<?> all = ids(page(0, "first: 100", null));
		Object last = ids(first).getLast();

		assertThat(ids(page(0, "first: 100", cursor))).isEqualTo(all.subList(all.indexOf(last) + 1, all.size()));
	}

	private static List<?> ids(Map<?, ?> page) {
		return nodes(page).stream().map((node) -> ((Map<?, ?>) Objects.requireNonNull(node)).get("claimId")).toList();
	}

	private static Map<?, ?> info(Map<?, ?> page) {
		return (Map<?, ?>) Objects.requireNonNull(page.get("pageInfo"));
	}

	private static List<?> nodes(Map<?, ?> page) {
		return (List<?>) Objects.requireNonNull(page.get("nodes"));
	}

	private Map<?, ?> page(int graph, String arguments, @Nullable String after) {
		String more = (after != null) ? ", after: \"%s\"".formatted(after) : "";
		return this.graphql
			.document("""
					{ measure(id: "measure:m%d") { timelineRows(%s%s) { totalCount nodes { %s }
						pageInfo { hasNextPage hasPreviousPage endCursor } } } }""".formatted(graph, arguments, more,
					FIELDS))
			.execute()
			.path("measure.timelineRows")
			.entity(Map.class)
			.get();
	}

}
