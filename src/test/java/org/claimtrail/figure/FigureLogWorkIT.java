package org.claimtrail.figure;

import java.nio.file.Path;
import java.time.Duration;

import org.claimtrail.StatementLog;
import org.claimtrail.corpus.TestImport;
import org.claimtrail.neo4j.SharedStore;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.neo4j.driver.AccessMode;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Query;
import org.neo4j.driver.Session;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.summary.ProfiledPlan;

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
 * How much of 13,000 statements about one daily figure is read for each question.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.NONE,
		properties = { "spring.main.lazy-initialization=true", "spring.transaction.default-timeout=60s" })
@ContextConfiguration(initializers = SharedStore.class)
@Import(StatementLog.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FigureLogWorkIT {

	private static final int STATEMENTS = 13_000;

	private final FigureLog figures = new FigureLog(1);

	private final StatementLog log;

	private final Driver driver;

	private final GraphQlTester graphql;

	FigureLogWorkIT(@Autowired StatementLog log, @Autowired Driver driver, @Autowired ExecutionGraphQlService service) {
		this.log = log;
		this.driver = driver;
		this.graphql = ExecutionGraphQlServiceTester.builder(service).responseTimeout(Duration.ofMinutes(1)).build();
	}

	@BeforeAll
	void load(@Autowired ApplicationContext context, @TempDir Path folder) {
		TestImport.clear(this.driver);
		TestImport.lines(context, folder, this.figures.lines());
	}

	/** For each statement of the log, not for those that are listed. */
	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			4 | figureHistories(only: RESTATED, first: 50) { figureCount figures { current { low } } }
			4 | figureHistories(only: EVER_WITHDRAWN, first: 50) { figureCount figures { current { low } } }
			4 | figureHistories(orderBy: RESTATEMENTS, first: 50) { figures { current { low } } }
			7 | figureHistories(from: "2021-06-01", to: "2021-06-01") { figures { current { low } } }
			""")
	void littleIsReadOfWhatIsNotAskedFor(int each, String field) {
		this.log.clear();
		this.graphql.document("{ measure(id: \"measure:daily-0\") { %s } }".formatted(field))
			.execute()
			.errors()
			.verify();

		assertThat(this.log.queries()).hasSize(1);
		assertThat(hits(this.log.queries().getFirst())).isPositive().isLessThan(each * STATEMENTS);
	}

	private long hits(Query query) {
		String profiled = query.text().replaceFirst("CYPHER 25 ", "CYPHER 25 PROFILE ");
		try (Session session = this.driver
			.session(SessionConfig.builder().withDefaultAccessMode(AccessMode.READ).build())) {
			return hits(session.run(profiled, query.parameters()).consume().profile());
		}
	}

	private static long hits(ProfiledPlan plan) {
		return plan.dbHits() + plan.children().stream().mapToLong(FigureLogWorkIT::hits).sum();
	}

}
