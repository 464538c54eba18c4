package org.claimtrail.figure.timeline;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.claimtrail.corpus.TestImport;
import org.claimtrail.neo4j.SharedStore;
import org.junit.jupiter.api.BeforeEach;
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

/** Each field of the flat rows is there whichever others are asked for. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.NONE,
		properties = { "spring.main.lazy-initialization=true", "spring.transaction.default-timeout=60s" })
@ContextConfiguration(initializers = SharedStore.class)
class TimelineRowsIT {

	private final Driver driver;

	private final ApplicationContext context;

	private final GraphQlTester graphql;

	@TempDir
	private Path folder;

	TimelineRowsIT(@Autowired Driver driver, @Autowired ApplicationContext context,
			@Autowired ExecutionGraphQlService service) {
		this.driver = driver;
		this.context = context;
		this.graphql = ExecutionGraphQlServiceTester.builder(service).responseTimeout(Duration.ofMinutes(1)).build();
	}

	@BeforeEach
	void load() {
		TestImport.clear(this.driver);
		TestImport.lines(this.context, this.folder, List.of(
				"{'type':'measure','id':'measure:m','name':'Losses','population':'p','property':'q','unit':'people'}",
				"{'type':'organization','id':'organization:o','name':'Alliance','kind':'ALLIANCE'}",
				"{'type':'speaker','id':'speaker:a','name':'Anna','affiliations':[{'organization':'organization:o'}]}",
				"{'type':'claim','id':'claim:a','statement':'S','claimant':'speaker:a','statedOn':'2024-01-02',"
						+ "'measure':'measure:m','figure':{'value':500,'comparator':'EXACTLY','phrase':'500'}}"));
	}

	@ParameterizedTest
	@CsvSource({ "CLAIMANT, source, Anna", "ORGANIZATION, source, Alliance", "CLAIMANT, organization, Alliance",
			"CLAIMANT, organizationId, organization:o", "ORGANIZATION, claimant, Anna" })
	void givesAFieldThatIsAskedForAlone(String grouping, String field, String value) {
		Object row = this.graphql
			.document("{ measure(id: \"measure:m\") { timelineRows(groupBy: %s) { nodes { %s } } } }"
				.formatted(grouping, field))
			.execute()
			.path("measure.timelineRows.nodes[0]")
			.entity(Object.class)
			.get();

		assertThat(row).isEqualTo(Map.of(field, value));
	}

}
