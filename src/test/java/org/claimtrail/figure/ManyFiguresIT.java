package org.claimtrail.figure;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.claimtrail.StatementLog;
import org.claimtrail.corpus.TestImport;
import org.claimtrail.figure.row.PointQueries;
import org.claimtrail.neo4j.SharedStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.Driver;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.graphql.ExecutionGraphQlService;
import org.springframework.graphql.test.tester.ExecutionGraphQlServiceTester;
import org.springframework.graphql.test.tester.GraphQlTester;
import org.springframework.test.context.ContextConfiguration;

import static org.assertj.core.api.Assertions.assertThat;

/** A figure a day for years, and a figure a region: each is one statement. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.NONE,
		properties = { "spring.main.lazy-initialization=true", "spring.transaction.default-timeout=60s" })
@ContextConfiguration(initializers = SharedStore.class)
@Import(StatementLog.class)
class ManyFiguresIT {

	private static final int DAYS = 1626;

	private static final int RESTATED = 120;

	private static final int REGIONS = 55;

	private static final LocalDate BEGIN = LocalDate.parse("2022-02-25");

	private final Driver driver;

	private final StatementLog log;

	private final ApplicationContext context;

	private final GraphQlTester graphql;

	@TempDir
	private Path folder;

	ManyFiguresIT(@Autowired Driver driver, @Autowired StatementLog log, @Autowired ApplicationContext context,
			@Autowired ExecutionGraphQlService service) {
		this.driver = driver;
		this.log = log;
		this.context = context;
		this.graphql = ExecutionGraphQlServiceTester.builder(service).responseTimeout(Duration.ofMinutes(1)).build();
	}

	@BeforeEach
	void empty() {
		TestImport.clear(this.driver);
	}

	@Test
	void aFigureADayAndItsRestatementsAreOneLine() {
		List<String> lines = new ArrayList<>(List.of(organization("ministry"), measure("losses", "")));
		for (int day = 0; day < DAYS; day++) {
			lines.add(figure("day-" + day, "ministry", "losses", BEGIN.plusDays(day), BEGIN.plusDays(day), 1000 * day));
		}
		for (int day = 0; day < RESTATED; day++) {
			LocalDate later = BEGIN.plusDays(DAYS);
			lines.add(figure("again-" + day, "ministry", "losses", later, BEGIN.plusDays(day), 1000 * day + 7));
		}
		TestImport.lines(this.context, this.folder, lines);

		GraphQlTester.Response line = ask("""
				query($known: PartialDate) {
					measure(id: "measure:losses") {
						timeline { truncated series { points { claim { id } low } revisions { direction } } }
						then: at(date: "2022-02-25", knownOn: $known) { points { claim { id } } }
						now: at(date: "2022-02-25") { points { claim { id } } }
					}
				}""", Map.of("known", BEGIN.plusDays(DAYS - 1).toString()));

		assertThat(this.log.statements()).hasSize(1);
		line.path("measure.timeline.truncated").entity(Boolean.class).isEqualTo(false);
		line.path("measure.timeline.series").entityList(Object.class).hasSize(1);
		line.path("measure.timeline.series[0].points").entityList(Object.class).hasSize(DAYS + RESTATED);
		line.path("measure.timeline.series[0].points[1625].low").entity(Double.class).isEqualTo(1_625_000.0);
		List<String> directions = line.path("measure.timeline.series[0].revisions[*].direction")
			.entityList(String.class)
			.get();
		assertThat(directions.subList(0, DAYS - 1)).hasSize(DAYS - 1).containsOnly("RAISED");
		line.path("measure.then[0].points[0].claim.id").entity(String.class).isEqualTo("claim:day-0");
		line.path("measure.now[0].points[0].claim.id").entity(String.class).isEqualTo("claim:again-0");
	}

	@Test
	void theLatestDaysStandWhereThereAreTooManyFigures() {
		List<String> lines = new ArrayList<>(List.of(organization("ministry"), measure("losses", "")));
		LocalDate first = BEGIN.minusDays(PointQueries.MOST);
		for (int day = 0; day < PointQueries.MOST + 50; day++) {
			lines.add(figure("day-" + day, "ministry", "losses", first.plusDays(day), first.plusDays(day), 10 * day));
		}
		TestImport.lines(this.context, this.folder, lines);

		GraphQlTester.Response answer = ask("""
				{ measure(id: "measure:losses") { at(date: "2022-12-31") { points { claim { id } } } } }""", Map.of());

		answer.path("measure.at[*].points[*].claim.id")
			.entityList(String.class)
			.containsExactly("claim:day-" + (PointQueries.MOST + 49));

		GraphQlTester.Response several = ask(
				"""
						{ measure(id: "measure:losses") {
							now: at(date: "2022-12-31") { truncated points { claim { id } } }
							recorded: at(date: "2022-12-31", recordedBy: "2100-01-01T00:00:00Z") { truncated points { claim { id } } }
							then: at(date: "2022-01-01") { points { claim { id } } }
							timeline(first: 4000) { truncated points { low } }
							again: timeline(first: 4000, groupBy: ORGANIZATION) { points { low } } } }""",
				Map.of());
		several.path("measure.then[*].points[*].claim.id").entityList(String.class).hasSize(1);
		several.path("measure.now[*].truncated").entityList(Boolean.class).containsExactly(false);
		several.path("measure.recorded[*].truncated").entityList(Boolean.class).containsExactly(true);
		several.path("measure.recorded[*].points[*].claim.id")
			.entityList(String.class)
			.containsExactly("claim:day-" + (PointQueries.MOST + 49));
		several.path("measure.timeline.truncated").entity(Boolean.class).isEqualTo(true);
		several.path("measure.timeline.points").entityList(Object.class).hasSize(4000);
		several.path("measure.again.points").entityList(Object.class).hasSize(4000);

		List<String> pages = List.of("{low: {gte: 5000}}", "{low: {gte: 100460}}", "{high: {lt: 20}}");
		assertThat(pages.stream().map(this::latestTwo)).containsExactly(List.of("claim:day-10049", "claim:day-10048"),
				List.of("claim:day-10049", "claim:day-10048"), List.of("claim:day-1", "claim:day-0"));
	}

	private List<String> latestTwo(String figure) {
		return ask(
				"{ claims(first: 2, where: {figure: %s}, orderBy: [{field: STATED_ON, direction: DESC}]) { nodes { id } } }"
					.formatted(figure),
				Map.of())
			.path("claims.nodes[*].id")
			.entityList(String.class)
			.get();
	}

	@Test
	void everyRegionsFiguresOfADayComeTogether() {
		List<String> sources = List.of("ministry", "police", "press");
		List<String> lines = new ArrayList<>(sources.stream().map(ManyFiguresIT::organization).toList());
		lines.add(measure("country", ""));
		List<String> regions = IntStream.range(0, REGIONS).mapToObj((region) -> "region-" + region).toList();
		for (String region : regions) {
			lines.add(measure(region, ",'componentOf':['measure:country']"));
			for (String source : sources) {
				lines.add(figure(source + "-" + region, source, region, BEGIN, BEGIN,
						100 + 50 * sources.indexOf(source)));
			}
		}
		TestImport.lines(this.context, this.folder, lines);

		GraphQlTester.Response all = ask("""
				query($regions: [ID!]!) {
					timelines(measures: $regions) {
						points { measure { id } claimant { id } low }
						series { measure { id } }
						conflicts { gap }
					}
				}""", Map.of("regions", regions.stream().map((region) -> "measure:" + region).toList()));
		assertThat(this.log.statements()).hasSize(1);
		all.path("timelines.points").entityList(Object.class).hasSize(REGIONS * 3);
		all.path("timelines.series").entityList(Object.class).hasSize(REGIONS * 3);
		all.path("timelines.conflicts").entityList(Object.class).hasSize(REGIONS * 3);

		GraphQlTester.Response parts = ask("""
				{ measure(id: "measure:country") {
					timeline(include: COMPONENTS) { points { low } series { claimant { id } } }
				} }""", Map.of());
		assertThat(this.log.statements()).hasSize(1);
		parts.path("measure.timeline.points").entityList(Object.class).hasSize(REGIONS * 3);
	}

	private GraphQlTester.Response ask(String document, Map<String, Object> variables) {
		GraphQlTester.Request<?> request = this.graphql.document(document);
		variables.forEach(request::variable);
		this.log.clear();
		return request.execute();
	}

	private static String organization(String name) {
		return "{'type':'organization','id':'organization:%s','name':'%s','kind':'GOVERNMENT'}".formatted(name, name);
	}

	private static String measure(String name, String more) {
		return "{'type':'measure','id':'measure:%s','name':'%s','population':'p','property':'q','unit':'people'%s}"
			.formatted(name, name, more);
	}

	private static String figure(String name, String source, String measure, LocalDate statedOn, LocalDate asOf,
			int value) {
		return ("{'type':'claim','id':'claim:%s','statement':'S','claimant':'organization:%s','statedOn':'%s',"
				+ "'measure':'measure:%s','figure':{'value':%d,'comparator':'EXACTLY','phrase':'%d','asOf':'%s'}}")
			.formatted(name, source, statedOn, measure, value, value, asOf);
	}

}
