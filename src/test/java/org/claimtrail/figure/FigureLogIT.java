package org.claimtrail.figure;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.claimtrail.StatementLog;
import org.claimtrail.corpus.TestImport;
import org.claimtrail.figure.FigureLog.Statement;
import org.claimtrail.figure.row.PointQueries;
import org.claimtrail.neo4j.SharedStore;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
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

/**
 * 13,000 statements about one daily figure: each question is one field and one statement.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.NONE,
		properties = { "spring.main.lazy-initialization=true", "spring.transaction.default-timeout=60s" })
@ContextConfiguration(initializers = SharedStore.class)
@Import(StatementLog.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FigureLogIT {

	private final FigureLog figures = new FigureLog(1);

	private final StatementLog log;

	private final GraphQlTester graphql;

	FigureLogIT(@Autowired StatementLog log, @Autowired ExecutionGraphQlService service) {
		this.log = log;
		this.graphql = ExecutionGraphQlServiceTester.builder(service).responseTimeout(Duration.ofMinutes(1)).build();
	}

	@BeforeAll
	void load(@Autowired Driver driver, @Autowired ApplicationContext context, @TempDir Path folder) {
		TestImport.clear(driver);
		assertThat(IntStream.range(0, FigureLog.DAYS).map((day) -> this.figures.about(day).size()).sum())
			.isEqualTo(13_000);
		TestImport.lines(context, folder, this.figures.lines());
	}

	private GraphQlTester.Response ask(String field, Object... values) {
		this.log.clear();
		GraphQlTester.Response response = this.graphql
			.document("{ measure(id: \"measure:daily-0\") { answer: %s } }".formatted(field.formatted(values)))
			.execute();
		response.errors().verify();
		assertThat(this.log.statements()).hasSize(1);
		return response;
	}

	private static List<String> texts(GraphQlTester.Response response, String path) {
		return response.path("measure.answer" + path).entityList(String.class).get();
	}

	private static int number(GraphQlTester.Response response, String path) {
		return response.path("measure.answer" + path).entity(Integer.class).get();
	}

	@Test
	void aFigureIsGivenAsItWasKnown() {
		for (int day : List.of(0, 1, 5, 70, 200, 640, 1295, 1299)) {
			for (int later : List.of(0, 1, 40, 200, 2000)) {
				LocalDate on = FigureLog.date(day).plusDays(later);
				GraphQlTester.Response answer = ask("at(date: \"%s\", knownOn: \"%s\") { points { claim { id } } }",
						FigureLog.date(day), on);
				List<String> expected = IntStream.rangeClosed(0, day)
					.map((past) -> day - past)
					.mapToObj((past) -> this.figures.knownOn(past, on))
					.filter(Objects::nonNull)
					.limit(1)
					.map(Statement::id)
					.toList();
				assertThat(texts(answer, "[*].points[*].claim.id")).as("%d on %s", day, on).isEqualTo(expected);
			}
		}
	}

	@Test
	void theSeriesAsItStandsIsWhole() {
		GraphQlTester.Response answer = ask("timeline(view: CURRENT) { truncated points { claim { id } } }");

		assertThat(texts(answer, ".points[*].claim.id")).isEqualTo(current().map(Statement::id).toList());
		answer.path("measure.answer.truncated").entity(Boolean.class).isEqualTo(false);
	}

	@Test
	void theSeriesAsItStoodIsWhole() {
		LocalDate on = FigureLog.date(900);
		GraphQlTester.Response answer = ask(
				"timeline(view: CURRENT, knownOn: \"%s\", first: 10000) { points { claim { id } } }", on);

		assertThat(texts(answer, ".points[*].claim.id")).isEqualTo(IntStream.range(0, FigureLog.DAYS)
			.mapToObj((day) -> this.figures.knownOn(day, on))
			.filter(Objects::nonNull)
			.map(Statement::id)
			.toList());
	}

	@Test
	void theSeriesAsStatedTellsThatThereIsMore() {
		GraphQlTester.Response answer = ask("timeline(first: 10000) { truncated points { claim { id } } }");

		answer.path("measure.answer.truncated").entity(Boolean.class).isEqualTo(true);
		List<String> expected = stated().limit(PointQueries.MOST).toList();
		List<String> given = texts(answer, ".points[*].claim.id");
		assertThat(given).hasSameSizeAs(expected);
		assertThat(given.subList(0, 60)).containsExactlyInAnyOrderElementsOf(expected.subList(0, 60));
	}

	@Test
	void restatedFiguresAreCountedAndTheMostOftenRestatedComeFirst() {
		GraphQlTester.Response answer = ask("""
				figureHistories(only: RESTATED, orderBy: RESTATEMENTS, first: 30) { figureCount restatementCount
					figures { describes restatementCount current { claim { id } } } }""");

		assertThat(number(answer, ".figureCount"))
			.isEqualTo(this.figures.days((day) -> this.figures.restated(day) > 0));
		assertThat(number(answer, ".restatementCount"))
			.isEqualTo(IntStream.range(0, FigureLog.DAYS).map(this.figures::restated).sum());
		List<Integer> most = IntStream.range(0, FigureLog.DAYS)
			.boxed()
			.sorted(Comparator.comparing(this.figures::restated).thenComparing(Comparator.naturalOrder()).reversed())
			.limit(30)
			.toList();
		assertThat(texts(answer, ".figures[*].describes"))
			.isEqualTo(most.stream().map((day) -> FigureLog.date(day).toString()).toList());
		assertThat(answer.path("measure.answer.figures[*].restatementCount").entityList(Integer.class).get())
			.isEqualTo(most.stream().map(this.figures::restated).toList());
		assertThat(texts(answer, ".figures[*].current.claim.id"))
			.isEqualTo(most.stream().map(this.figures::current).filter(Objects::nonNull).map(Statement::id).toList());
	}

	@Test
	void withdrawnFiguresAreThoseOfNowAndOfEver() {
		String selection = "first: 1000) { figureCount withdrawnCount figures { describes current { low } } }";
		GraphQlTester.Response now = ask("figureHistories(only: WITHDRAWN, " + selection);
		GraphQlTester.Response ever = ask("figureHistories(only: EVER_WITHDRAWN, " + selection);

		assertThat(texts(now, ".figures[*].describes")).isEqualTo(daysBack((day) -> day % 65 == 5));
		assertThat(texts(ever, ".figures[*].describes")).isEqualTo(daysBack((day) -> day % 13 == 5));
		assertThat(number(ever, ".figureCount")).isEqualTo(100);
		assertThat(number(now, ".withdrawnCount")).isEqualTo(IntStream.range(0, FigureLog.DAYS)
			.filter((day) -> day % 65 == 5)
			.map((day) -> this.figures.about(day).size())
			.sum());
		assertThat(texts(now, ".figures[*].current.low")).isEmpty();
	}

	@Test
	void theHistoryOfOneFigureIsWholeAndInOrder() {
		String asked = "from: \"%1$s\", to: \"%1$s\") { figures { describes statements { claim { id } withdrawn } "
				+ "restatements { change } overall { change } } }";
		for (int day : List.of(0, 1, 18, 71)) {
			List<Statement> about = this.figures.about(day);
			GraphQlTester.Response answer = ask("figureHistories(" + asked, FigureLog.date(day));
			assertThat(texts(answer, ".figures[*].statements[*].claim.id"))
				.isEqualTo(about.stream().map(Statement::id).toList());
			assertThat(answer.path("measure.answer.figures[0].statements[*].withdrawn").entityList(Boolean.class).get())
				.isEqualTo(about.stream().map(Statement::isWithdrawn).toList());
			assertThat(answer.path("measure.answer.figures[0].restatements").entityList(Object.class).get())
				.hasSize(this.figures.restated(day));
			answer.path("measure.answer.figures[0].overall.change")
				.entity(Double.class)
				.isEqualTo(
						(double) Objects.requireNonNull(this.figures.current(day)).value() - about.getFirst().value());
		}
	}

	@Test
	void ofEachFigureTheLastStatementsAreListedAndAllAreCounted() {
		String asked = "figureHistories(each: 3, from: \"%1$s\", to: \"%1$s\") { figures { statementCount restatementCount "
				+ "withdrawnCount statements { claim { id } } first { claim { id } } current { claim { id } } } }";
		for (int day : List.of(0, 1, 18, 70, 71)) {
			List<Statement> about = this.figures.about(day);
			Statement current = this.figures.current(day);
			GraphQlTester.Response answer = ask(asked, FigureLog.date(day));
			assertThat(texts(answer, ".figures[*].statements[*].claim.id"))
				.isEqualTo(about.subList(about.size() - 3, about.size()).stream().map(Statement::id).toList());
			assertThat(texts(answer, ".figures[*].first.claim.id")).containsExactly(about.getFirst().id());
			assertThat(texts(answer, ".figures[*].current.claim.id"))
				.isEqualTo((current != null) ? List.of(current.id()) : List.of());
			assertThat(number(answer, ".figures[0].statementCount")).isEqualTo(about.size());
			assertThat(number(answer, ".figures[0].restatementCount")).isEqualTo(this.figures.restated(day));
			assertThat(number(answer, ".figures[0].withdrawnCount"))
				.isEqualTo(about.stream().filter(Statement::isWithdrawn).count());
		}
	}

	@Test
	void theRowsAreOfAllThatWasStated() {
		GraphQlTester.Response answer = ask(
				"timelineRows(first: 100) { totalCount nodes { claimId } pageInfo { hasNextPage } }");

		assertThat(number(answer, ".totalCount")).isEqualTo(13_000);
		assertThat(texts(answer, ".nodes[*].claimId")).isEqualTo(stated().limit(100).toList());
	}

	@Test
	void everyFigureIsCompared() {
		GraphQlTester.Response answer = ask(
				"comparison(sources: [\"organization:ministry\", \"organization:none\"]) " + "{ truncated inCommon }");

		answer.path("measure.answer.truncated").entity(Boolean.class).isEqualTo(false);
		assertThat(number(answer, ".inCommon")).isZero();
	}

	@Test
	void severalMeasuresAreAskedAtOnce() {
		this.graphql
			.document(
					"""
							{ figureHistories(measures: ["measure:daily-0", "measure:none"], sources: ["organization:ministry"], first: 1) {
								figureCount statementCount figures { measure { id } claimant { id } } }
							  others: figureHistories(measures: ["measure:daily-0"], sources: ["organization:none"]) { figureCount truncated } }
							""")
			.execute()
			.path("")
			.matchesJsonStrictly("""
					{"figureHistories": {"figureCount": 1300, "statementCount": 13000, "figures": [
						{"measure": {"id": "measure:daily-0"}, "claimant": {"id": "organization:ministry"}}]},
					  "others": {"figureCount": 0, "truncated": false}}
					""");
	}

	private Stream<String> stated() {
		return IntStream.range(0, FigureLog.DAYS)
			.boxed()
			.flatMap((day) -> this.figures.about(day).stream())
			.sorted(Comparator.comparing(Statement::statedOn))
			.map(Statement::id);
	}

	private Stream<Statement> current() {
		return IntStream.range(0, FigureLog.DAYS).mapToObj(this.figures::current).filter(Objects::nonNull);
	}

	private static List<String> daysBack(IntPredicate condition) {
		return IntStream.range(0, FigureLog.DAYS)
			.map((day) -> FigureLog.DAYS - 1 - day)
			.filter(condition)
			.mapToObj((day) -> FigureLog.date(day).toString())
			.toList();
	}

}
