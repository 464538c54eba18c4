package org.claimtrail.figure.series;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.claimtrail.corpus.TestImport;
import org.claimtrail.neo4j.SharedStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.Driver;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.graphql.ExecutionGraphQlService;
import org.springframework.graphql.test.tester.ExecutionGraphQlServiceTester;
import org.springframework.graphql.test.tester.GraphQlTester;
import org.springframework.test.context.ContextConfiguration;

/** Ages, steps and gaps of figures, those of some sources, and how many there are. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.NONE,
		properties = { "spring.main.lazy-initialization=true", "spring.transaction.default-timeout=60s" })
@ContextConfiguration(initializers = SharedStore.class)
class SeriesIT {

	private static final List<String> DECLARED = List.of(
			"{'type':'measure','id':'measure:m','name':'Losses','population':'p','property':'q','unit':'people'}",
			"{'type':'organization','id':'organization:o','name':'O','kind':'ALLIANCE'}",
			"{'type':'speaker','id':'speaker:a','name':'A','affiliations':[{'organization':'organization:o',"
					+ "'from':'2020','to':'2024-10-01'}]}",
			"{'type':'speaker','id':'speaker:b','name':'B','affiliations':[{'organization':'organization:o',"
					+ "'from':'2024-10-01'}]}");

	private final Driver driver;

	private final ApplicationContext context;

	private final GraphQlTester graphql;

	@TempDir
	private Path folder;

	SeriesIT(@Autowired Driver driver, @Autowired ApplicationContext context,
			@Autowired ExecutionGraphQlService service) {
		this.driver = driver;
		this.context = context;
		this.graphql = ExecutionGraphQlServiceTester.builder(service).responseTimeout(Duration.ofMinutes(1)).build();
	}

	@BeforeEach
	void declare() {
		TestImport.clear(this.driver);
		load(DECLARED.toArray(String[]::new));
	}

	private void load(String... lines) {
		TestImport.lines(this.context, this.folder, List.of(lines));
	}

	private static String figure(String name, String speaker, String statedOn, String asOf, int value) {
		return figure(name, speaker, statedOn, asOf, value, "");
	}

	private static String figure(String name, String speaker, String statedOn, String asOf, int value, String more) {
		return ("{'type':'claim','id':'claim:%s','statement':'S','claimant':'speaker:%s','statedOn':'%s',"
				+ "'measure':'measure:m','figure':{'value':%d,'comparator':'EXACTLY','phrase':'%d','asOf':'%s'}%s}")
			.formatted(name, speaker, statedOn, value, value, asOf, more);
	}

	private GraphQlTester.Response ask(String document, Map<String, Object> variables) {
		GraphQlTester.Request<?> request = this.graphql.document(document);
		variables.forEach(request::variable);
		return request.execute();
	}

	@Test
	void tellsHowOldWhatStandsIs() {
		load(figure("old", "a", "2024-01-02", "2024-01-01", 10), figure("month", "b", "2024-02-03", "2024-02", 20));

		GraphQlTester.Response standing = ask("""
				{ measure(id: "measure:m") { all: at(date: "2024-03-05") { points { claim { id } ageDays } }
					recent: at(date: "2024-03-05", maxAgeDays: 5) { points { claim { id } ageDays } } } }""", Map.of());
		GraphQlTester.Response others = ask("""
				{ measure(id: "measure:m") { within: at(date: "2024-02-20", maxAgeDays: 0) { points { ageDays } }
					none: at(date: "2024-03-05", maxAgeDays: 4) { points { ageDays } }
					timeline { points { ageDays } } } }""", Map.of());

		standing.path("measure.all[0].points[*].ageDays").entityList(Integer.class).containsExactly(64, 5);
		standing.path("measure.recent[0].points[*].claim.id").entityList(String.class).containsExactly("claim:month");
		others.path("measure.within[0].points[*].ageDays").entityList(Integer.class).containsExactly(0);
		others.path("measure.none").entityList(Object.class).hasSize(0);
		others.path("measure.timeline.points[0].ageDays").valueIsNull();
	}

	@Test
	void countsOverAPeriodDescribeAllOfIt() {
		load("{'type':'claim','id':'claim:august','statement':'S','claimant':'speaker:a','statedOn':'2024-09-05',"
				+ "'measure':'measure:m','figure':{'value':7,'comparator':'EXACTLY','phrase':'7','basis':'PERIOD',"
				+ "'since':'2024-08-01','until':'2024-08-31'}}");

		GraphQlTester.Response standing = ask("""
				{ measure(id: "measure:m") { before: at(date: "2024-07-31") { points { claim { id } } }
					within: at(date: "2024-08-15") { points { claim { id } } } } }""", Map.of());
		GraphQlTester.Response later = ask("""
				{ measure(id: "measure:m") { at(date: "2024-09-06") { points { claim { id } } } } }""", Map.of());
		GraphQlTester.Response timelines = ask("""
				{ measure(id: "measure:m") { july: timeline(to: "2024-07") { points { claim { id } } }
					august: timeline(from: "2024-08-15", to: "2024-08-16") { points { claim { id } } }
					september: timeline(from: "2024-09-01", to: "2024-09-30") { points { claim { id } } } } }""",
				Map.of());

		standing.path("measure.before").entityList(Object.class).hasSize(0);
		standing.path("measure.within[0].points[*].claim.id").entityList(String.class).containsExactly("claim:august");
		later.path("measure.at").entityList(Object.class).hasSize(0);
		timelines.path("measure.july.points").entityList(Object.class).hasSize(0);
		timelines.path("measure.august.points").entityList(Object.class).hasSize(1);
		timelines.path("measure.september.points").entityList(Object.class).hasSize(0);
	}

	@Test
	void findsFallsAndTheLargestSteps() {
		load(figure("one", "a", "2024-01-01", "2024-01-01", 100), figure("two", "a", "2024-01-02", "2024-01-02", 900),
				figure("three", "a", "2024-01-05", "2024-01-05", 850), figure("x", "b", "2024-01-01", "2024-01-01", 10),
				figure("y", "b", "2024-01-02", "2024-01-02", 110));

		GraphQlTester.Response found = ask("""
				{ measure(id: "measure:m") {
					falls: timeline(onlyImplausible: true) { revisions { change to { claim { id } } } }
					rises: timeline(directions: [RAISED], revisionsBy: CHANGE) { revisions { change } }
				} }""", Map.of());
		GraphQlTester.Response others = ask("""
				{ measure(id: "measure:m") {
					shares: timeline(revisionsBy: RELATIVE_CHANGE) { revisions { relativeChange } }
					gaps: timeline { series { gaps { after { asOf } before { asOf } days } } }
					none: timeline(rhythm: 3) { series { gaps { days } } } } }""", Map.of());

		found.path("measure.falls.revisions[*].change").entityList(Double.class).containsExactly(-50.0);
		found.path("measure.falls.revisions[0].to.claim.id").entity(String.class).isEqualTo("claim:three");
		found.path("measure.rises.revisions[*].change").entityList(Double.class).containsExactly(800.0, 100.0);
		others.path("measure.shares.revisions[*].relativeChange")
			.entityList(Double.class)
			.containsExactly(10.0, 8.0, -50.0 / 900);
		others.path("measure.gaps.series[*].gaps[*].days").entityList(Integer.class).containsExactly(2);
		others.path("measure.gaps.series[0].gaps[0].before.asOf").entity(String.class).isEqualTo("2024-01-05");
		others.path("measure.none.series[*].gaps[*].days").entityList(Integer.class).hasSize(0);
	}

	@Test
	void givesTheFiguresOfSomeSourcesAlone() {
		load(figure("one", "a", "2024-01-02", "2024-01-01", 10), figure("two", "b", "2024-11-02", "2024-11-01", 20),
				figure("three", "b", "2024-01-03", "2024-01-01", 30));

		GraphQlTester.Response some = ask("""
				{ measure(id: "measure:m") {
					timeline(sources: ["speaker:a", "speaker:none"]) { points { claim { id } } }
					timelineRows(sources: ["speaker:b"]) { nodes { claimId } } } }""", Map.of());
		GraphQlTester.Response standing = ask(
				"""
						{ measure(id: "measure:m") {
							at(date: "2024-12-01", sources: ["speaker:a"]) { points { claim { id } } }
							spoken: at(date: "2024-12-01", groupBy: ORGANIZATION, sources: ["organization:o"]) { points { claim { id } } }
						} }""",
				Map.of());
		GraphQlTester.Response others = ask("""
				{ measure(id: "measure:m") {
					none: at(date: "2024-12-01", sources: []) { points { claim { id } } } }
				  timelines(measures: ["measure:m"], groupBy: ORGANIZATION, sources: ["organization:o"]) {
					points { claim { id } } } }""", Map.of());

		some.path("measure.timeline.points[*].claim.id").entityList(String.class).containsExactly("claim:one");
		some.path("measure.timelineRows.nodes[*].claimId")
			.entityList(String.class)
			.containsExactly("claim:three", "claim:two");
		standing.path("measure.at[*].points[*].claim.id").entityList(String.class).containsExactly("claim:one");
		standing.path("measure.spoken[*].points[*].claim.id").entityList(String.class).containsExactly("claim:two");
		others.path("measure.none").entityList(Object.class).hasSize(0);
		others.path("timelines.points[*].claim.id").entityList(String.class).containsExactly("claim:one", "claim:two");
	}

	@Test
	void ordersMeasuresByTheNumberOfTheirFigures() {
		load(figure("one", "a", "2024-01-02", "2024-01-01", 10), figure("two", "b", "2024-01-02", "2024-01-01", 20),
				"{'type':'measure','id':'measure:a','name':'A','population':'p','property':'q','unit':'people'}",
				figure("three", "b", "2024-01-03", "2024-01-01", 30).replace("measure:m", "measure:a"));
		String question = "{ measures(orderBy: [{field: FIGURE_COUNT, direction: DESC}]) { nodes { id figureCount } } }";

		ask(question, Map.of()).path("measures.nodes").matchesJson("""
				[{"id": "measure:m", "figureCount": 2}, {"id": "measure:a", "figureCount": 1}]""");
		load(figure("one", "a", "2024-01-02", "2024-01-01", 10).replace("measure:m", "measure:a"),
				"{'type':'measure','id':'measure:m','name':'M','population':'p','property':'q','unit':'people'}");
		ask(question, Map.of()).path("measures.nodes").matchesJson("""
				[{"id": "measure:a", "figureCount": 2}, {"id": "measure:m", "figureCount": 1}]""");
	}

	@Test
	void ordersMeasuresByHowFarApartSourcesAre() {
		load(figure("one", "a", "2024-01-02", "2024-01-01", 1000), figure("two", "b", "2024-01-02", "2024-01-01", 2000),
				"{'type':'measure','id':'measure:a','name':'A','population':'p','property':'q','unit':'people'}",
				"{'type':'measure','id':'measure:z','name':'Z','population':'p','property':'q','unit':'people'}",
				figure("three", "a", "2024-01-03", "2024-01-01", 3000).replace("measure:m", "measure:a"),
				figure("four", "b", "2024-01-03", "2024-01-01", 1000).replace("measure:m", "measure:a"),
				figure("five", "b", "2024-01-03", "2024-01-01", 1000).replace("measure:m", "measure:z"));
		String question = "{ measures(orderBy: [{field: SPREAD, direction: DESC}]) { nodes { id spreadRatio } } }";

		ask(question, Map.of()).path("measures.nodes")
			.matchesJson(
					"""
							[{"id": "measure:a", "spreadRatio": 3.0}, {"id": "measure:m", "spreadRatio": 2.0}, {"id": "measure:z", "spreadRatio": null}]""");
		load(figure("six", "a", "2024-01-04", "2024-01-01", 1000).replace("measure:m", "measure:a"),
				"{'type':'measure','id':'measure:m','name':'M','population':'p','property':'q','unit':'people'}");
		ask(question, Map.of()).path("measures.nodes")
			.matchesJson(
					"""
							[{"id": "measure:m", "spreadRatio": 2.0}, {"id": "measure:a", "spreadRatio": 1.0}, {"id": "measure:z", "spreadRatio": null}]""");
		load("{'type':'claim','id':'claim:seven','statement':'S','claimant':'speaker:b','statedOn':'2024-01-05',"
				+ "'retracts':[{'claim':'claim:two','reason':'A slip.'}]}");
		ask(question, Map.of()).path("measures.nodes")
			.matchesJson(
					"""
							[{"id": "measure:a", "spreadRatio": 1.0}, {"id": "measure:m", "spreadRatio": null}, {"id": "measure:z", "spreadRatio": null}]""");
	}

}
