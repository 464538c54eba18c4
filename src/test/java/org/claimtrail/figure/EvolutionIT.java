package org.claimtrail.figure;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.claimtrail.corpus.TestImport;
import org.claimtrail.neo4j.SharedStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.graphql.ExecutionGraphQlService;
import org.springframework.graphql.test.tester.ExecutionGraphQlServiceTester;
import org.springframework.graphql.test.tester.GraphQlTester;
import org.springframework.test.context.ContextConfiguration;

import static org.assertj.core.api.Assertions.assertThat;

/** What was stated when, and what this graph knew of it when. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.NONE,
		properties = { "spring.main.lazy-initialization=true", "spring.transaction.default-timeout=60s" })
@ContextConfiguration(initializers = SharedStore.class)
class EvolutionIT {

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

	EvolutionIT(@Autowired Driver driver, @Autowired ApplicationContext context,
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

	private List<Double> lowest(String argument, String value) {
		return ask(
				"{ measure(id: \"measure:m\") { timeline(%s: \"%s\") { points { low } } } }".formatted(argument, value),
				Map.of())
			.path("measure.timeline.points[*].low")
			.entityList(Double.class)
			.get();
	}

	@Test
	void showsWhatWasRecordedByATimeWithCorrectionsUndone() {
		load(figure("f", "a", "2024-01-02", "2024-01-01", 40));
		load(figure("f", "a", "2024-01-02", "2024-01-01", 45,
				",'verification':'VERIFIED','verificationNote':'misread before'"));
		load(figure("f", "a", "2024-01-02", "2024-01-01", 50), figure("g", "b", "2024-02-01", "2024-02-01", 60));

		GraphQlTester.Response history = ask(
				"{ claim(id: \"claim:f\") { history { version low note changed recordedAt supersededAt } } }",
				Map.of());
		List<String> recorded = history.path("claim.history[*].recordedAt").entityList(String.class).get();
		history.path("claim.history[*].low").entityList(Double.class).containsExactly(40.0, 45.0, 50.0);
		history.path("claim.history[1].changed")
			.entityList(String.class)
			.containsExactly("high", "low", "phrase", "verification", "verificationNote");
		history.path("claim.history[2].changed")
			.entityList(String.class)
			.containsExactly("high", "low", "phrase", "verification", "verificationNote");
		history.path("claim.history[1].note").entity(String.class).isEqualTo("misread before");
		history.path("claim.history[0].supersededAt").entity(String.class).isEqualTo(recorded.get(1));
		history.path("claim.history[1].supersededAt").entity(String.class).isEqualTo(recorded.get(2));
		history.path("claim.history[2].supersededAt").valueIsNull();
		assertThat(recorded).isSorted().doesNotHaveDuplicates();

		assertThat(lowest("recordedBy", "2020-01-01T00:00:00Z")).isEmpty();
		assertThat(lowest("recordedBy", recorded.get(0))).containsExactly(40.0);
		assertThat(lowest("recordedBy", recorded.get(1))).containsExactly(45.0);
		assertThat(lowest("recordedBy", recorded.get(2))).containsExactly(50.0, 60.0);
		ask("query($by: DateTime!) { claims(where: {recordedBy: $by}) { nodes { id } } }",
				Map.of("by", recorded.get(1)))
			.path("claims.nodes[*].id")
			.entityList(String.class)
			.containsExactly("claim:f");
	}

	@Test
	void showsWhatWasRecordedByAChange() {
		load(figure("f", "a", "2024-01-02", "2024-01-01", 40));
		load(figure("f", "a", "2024-01-02", "2024-01-01", 45));
		load(figure("f", "a", "2024-01-02", "2024-01-01", 50), figure("g", "b", "2024-02-01", "2024-02-01", 60));
		List<Integer> changes = ask("{ claim(id: \"claim:f\") { history { change } } }", Map.of())
			.path("claim.history[*].change")
			.entityList(Integer.class)
			.get();

		assertThat(lowest(changes.get(0) - 1)).isEmpty();
		assertThat(lowest(changes.get(0))).containsExactly(40.0);
		assertThat(lowest(changes.get(1))).containsExactly(45.0);
		assertThat(lowest(changes.get(2))).containsExactly(50.0, 60.0);
		ask("query($n: Int!) { claims(where: {not: {not: {asOfChange: $n}}}) { nodes { id } } }",
				Map.of("n", changes.get(1)))
			.path("claims.nodes[*].id")
			.entityList(String.class)
			.containsExactly("claim:f");
		ask("""
				query($n: Int!) {
				  timelines(measures: ["measure:m"], asOfChange: $n) { points { low } }
				  measure(id: "measure:m") {
				    timelineRows(asOfChange: $n) { nodes { low } }
				    at(date: "2024-06-01", asOfChange: $n) { points { low } }
				  }
				}""", Map.of("n", changes.get(1))).path("$..low")
			.entityList(Double.class)
			.containsExactly(45.0, 45.0, 45.0);
	}

	@Test
	void tellsChangesApartThatLieInOneInstant() {
		for (int value = 10; value < 15; value++) {
			load(figure("f", "a", "2024-01-02", "2024-01-01", value));
		}
		List<Integer> changes = ask("{ claim(id: \"claim:f\") { history { change } } }", Map.of())
			.path("claim.history[*].change")
			.entityList(Integer.class)
			.get();
		try (Session session = this.driver.session()) {
			// the clock of whoever writes next is behind
			session.run("MATCH (order:WriteOrder) SET order.at = order.at + duration('PT1H')").consume();
		}
		load(figure("f", "a", "2024-01-02", "2024-01-01", 15));
		load(figure("f", "a", "2024-01-02", "2024-01-01", 16));

		assertThat(lowest(changes.getLast())).containsExactly(14.0);
		assertThat(lowest(changes.getLast() + 1)).containsExactly(15.0);
		assertThat(lowest(changes.getLast() + 2)).containsExactly(16.0);
		try (Session session = this.driver.session()) {
			session
				.run("MATCH (a:Change {number: $n}), (b:Change {number: $n + 1}) SET a.at = b.at",
						Map.of("n", changes.get(1)))
				.consume();
		}
		refused("asOfChange: " + changes.get(1), "were recorded at the same time");
		assertThat(lowest(changes.get(2))).containsExactly(12.0);
		try (Session session = this.driver.session()) {
			// others use this store, with the clock as it is
			session.run("MATCH (order:WriteOrder) REMOVE order.at").consume();
			session.run("MATCH (change:Change) SET change.at = change.at - duration('PT2H')").consume();
		}
	}

	@Test
	void refusesChangesThatThereAreNotAndATimeBesideOne() {
		int newest = ask("{ snapshot { number } }", Map.of()).path("snapshot.number").entity(Integer.class).get();

		refused("asOfChange: 0", "asOfChange: there is no change 0; the first is 1 and the newest is " + newest);
		refused("asOfChange: -1", "there is no change -1");
		refused("asOfChange: " + (newest + 1), "there is no change " + (newest + 1));
		refused("asOfChange: 1, recordedBy: \"2024-01-01T00:00:00Z\"", "recordedBy and asOfChange are both given");
	}

	private void refused(String arguments, String message) {
		ask("{ measure(id: \"measure:m\") { timeline(%s) { points { low } } } }".formatted(arguments), Map.of())
			.errors()
			.satisfy((errors) -> assertThat(errors).singleElement()
				.satisfies((error) -> assertThat(error.getMessage()).contains(message)));
	}

	private List<Double> lowest(int change) {
		return ask("{ measure(id: \"measure:m\") { timeline(asOfChange: %d) { points { low } } } }".formatted(change),
				Map.of())
			.path("measure.timeline.points[*].low")
			.entityList(Double.class)
			.get();
	}

	@Test
	void tellsWhatASourceSaidOnOneDayAboutAnother() {
		load(figure("first", "a", "2024-01-02", "2024-01-01", 10),
				figure("second", "a", "2024-01-05", "2024-01-01", 20),
				figure("third", "a", "2024-02-01", "2024-01-01", 30),
				figure("other", "b", "2024-01-03", "2024-01-01", 15),
				figure("later", "a", "2024-02-02", "2024-02-02", 90));

		assertThat(standing("2024-01-03")).containsExactly("claim:first", "claim:other");
		assertThat(standing("2024-01-31")).containsExactly("claim:other", "claim:second");
		assertThat(standing("2024-03")).containsExactly("claim:other", "claim:third");
		assertThat(lowest("knownOn", "2024-01-05")).containsExactly(10.0, 15.0, 20.0);
	}

	private List<String> standing(String knownOn) {
		return ask(
				"query($known: PartialDate) { measure(id: \"measure:m\") { "
						+ "at(date: \"2024-01-01\", knownOn: $known) { points { claim { id } } } } }",
				Map.of("known", knownOn))
			.path("measure.at[0].points[*].claim.id")
			.entityList(String.class)
			.get();
	}

	@Test
	void lineOfAnOrganizationGoesOnFromOneSpeakerToTheNext() {
		load(figure("x", "a", "2024-09-30", "2024-09-30", 100), figure("y", "b", "2024-10-01", "2024-10-01", 150),
				figure("z", "a", "2024-10-02", "2024-10-02", 160));

		GraphQlTester.Response series = ask("{ measure(id: \"measure:m\") { timeline(groupBy: ORGANIZATION) { series { "
				+ "organization { id } claimant { id } points { claim { id } } "
				+ "revisions { direction days relativeChange } } } } }", Map.of());

		series.path("measure.timeline.series").entityList(Object.class).hasSize(2);
		series.path("measure.timeline.series[0].organization.id").entity(String.class).isEqualTo("organization:o");
		series.path("measure.timeline.series[0].points[*].claim.id")
			.entityList(String.class)
			.containsExactly("claim:x", "claim:y");
		series.path("measure.timeline.series[0].revisions[0].direction").entity(String.class).isEqualTo("RAISED");
		series.path("measure.timeline.series[0].revisions[0].relativeChange").entity(Double.class).isEqualTo(0.5);
		series.path("measure.timeline.series[1].claimant.id").entity(String.class).isEqualTo("speaker:a");
	}

	@Test
	void cutsALongTimelineAndSaysSo() {
		load(Stream
			.concat(DECLARED.stream(),
					IntStream.range(0, 30)
						.mapToObj((i) -> figure("p" + i, "a", "2024-01-%02d".formatted(1 + i), "2024-01-01", i)))
			.toArray(String[]::new));

		GraphQlTester.Response some = ask(
				"{ measure(id: \"measure:m\") { few: timeline(first: 29) { truncated points { low } } "
						+ "all: timeline(first: 30) { truncated points { low } } } }",
				Map.of());

		some.path("measure.few.truncated").entity(Boolean.class).isEqualTo(true);
		some.path("measure.few.points").entityList(Object.class).hasSize(29);
		some.path("measure.all.truncated").entity(Boolean.class).isEqualTo(false);
		some.path("measure.all.points").entityList(Object.class).hasSize(30);
	}

}
