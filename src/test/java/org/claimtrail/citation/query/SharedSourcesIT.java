package org.claimtrail.citation.query;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

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

import static org.assertj.core.api.Assertions.assertThat;

/** Which two claimants pass on the same claims, in a graph where that can be seen. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.NONE,
		properties = { "spring.main.lazy-initialization=true", "spring.transaction.default-timeout=60s" })
@ContextConfiguration(initializers = SharedStore.class)
class SharedSourcesIT {

	private static final int OUTLETS = 52;

	private final Driver driver;

	private final ApplicationContext context;

	private final GraphQlTester graphql;

	private final List<String> lines = new ArrayList<>();

	@TempDir
	private Path folder;

	SharedSourcesIT(@Autowired Driver driver, @Autowired ApplicationContext context,
			@Autowired ExecutionGraphQlService service) {
		this.driver = driver;
		this.context = context;
		this.graphql = ExecutionGraphQlServiceTester.builder(service).responseTimeout(Duration.ofMinutes(1)).build();
	}

	@BeforeEach
	void fill() {
		TestImport.clear(this.driver);
		for (int i = 0; i < OUTLETS; i++) {
			this.lines
				.add("{'type':'organization','id':'organization:o%02d','name':'O%d','kind':'NEWS'}".formatted(i, i));
		}
		for (String source : List.of("a", "b", "c", "hub", "edge")) {
			this.lines
				.add("{'type':'claim','id':'claim:%s','statement':'S','claimant':'organization:o51','statedOn':'2023'}"
					.formatted(source));
		}
	}

	@Test
	void countEachClaimOnceForTwoThatPassItOn() {
		report(1, "a", "REPORTS");
		report(1, "a", "QUOTES");
		report(2, "a", "CONFIRMS");
		report(1, "b", "DATA_SOURCE");
		report(2, "b", "EVIDENCE");
		report(3, "b", "AUTHORITY");
		report(3, "c", "REPORTS");
		report(3, "c", "REPORTS");
		TestImport.lines(this.context, this.folder, this.lines);

		assertThat(pairs("")).containsExactly("o01 o02 2", "o01 o03 1", "o02 o03 1");
		assertThat(pairs("(first: 1)")).containsExactly("o01 o02 2");
		assertThat(pairs("(where: {id: {eq: \"claim:b\"}})")).containsExactly("o01 o02 1", "o01 o03 1", "o02 o03 1");
	}

	@Test
	void areNoneWhereOneOnlyRefutes() {
		report(1, "a", "REPORTS");
		report(2, "a", "REFUTES");
		report(3, "a", "DISPUTES");
		TestImport.lines(this.context, this.folder, this.lines);

		assertThat(pairs("")).isEmpty();
	}

	@Test
	void areNoneWhereOneCitesItself() {
		report(1, "a", "REPORTS");
		report(51, "a", "REPORTS");
		report(1, "b", "REPORTS");
		report(2, "b", "REPORTS");
		TestImport.lines(this.context, this.folder, this.lines);

		assertThat(pairs("")).containsExactly("o01 o02 1");
		assertThat(pairs("(where: {id: {eq: \"claim:a\"}})")).isEmpty();
	}

	@Test
	void leaveOutWhatMoreThanFiftyPassOn() {
		IntStream.range(0, 51).forEach((outlet) -> report(outlet, "hub", "REPORTS"));
		IntStream.range(0, 50).forEach((outlet) -> report(outlet, "edge", "REPORTS"));
		TestImport.lines(this.context, this.folder, this.lines);

		assertThat(pairs("(first: 200)")).hasSize(200).allMatch((pair) -> pair.endsWith(" 1"));
		assertThat(pairs("(where: {id: {eq: \"claim:hub\"}})")).isEmpty();
	}

	private void report(int outlet, String source, String intent) {
		this.lines.add(
				"{'type':'claim','id':'claim:r%d','statement':'S','claimant':'organization:o%02d','statedOn':'2024','cites':[{'claim':'claim:%s','intent':'%s'}]}"
					.formatted(this.lines.size(), outlet, source, intent));
	}

	private List<String> pairs(String arguments) {
		return this.graphql.document("{ sharedSources%s { claimants { id } claimCount } }".formatted(arguments))
			.execute()
			.path("sharedSources")
			.entityList(Map.class)
			.get()
			.stream()
			.map((pair) -> ((List<?>) Objects.requireNonNull(pair.get("claimants"))).stream()
				.map((claimant) -> String.valueOf(((Map<?, ?>) claimant).get("id")).replace("organization:", ""))
				.collect(Collectors.joining(" ", "", " " + pair.get("claimCount"))))
			.toList();
	}

}
