package org.claimtrail.figure.sources;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
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

import static org.assertj.core.api.Assertions.assertThat;

/** Which figures of others speak of a figure, given what cites what and why. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.NONE,
		properties = { "spring.main.lazy-initialization=true", "spring.transaction.default-timeout=60s" })
@ContextConfiguration(initializers = SharedStore.class)
class CorroborationIT {

	private static final String MEASURE = "{'type':'measure','id':'measure:m','name':'Losses','population':'p',"
			+ "'property':'q','unit':'people'}";

	private final Driver driver;

	private final ApplicationContext context;

	private final GraphQlTester graphql;

	@TempDir
	private Path folder;

	CorroborationIT(@Autowired Driver driver, @Autowired ApplicationContext context,
			@Autowired ExecutionGraphQlService service) {
		this.driver = driver;
		this.context = context;
		this.graphql = ExecutionGraphQlServiceTester.builder(service).responseTimeout(Duration.ofMinutes(1)).build();
	}

	@BeforeEach
	void declare() {
		TestImport.clear(this.driver);
		TestImport.lines(this.context, this.folder, List.of(MEASURE, speaker("a"), speaker("b"), speaker("c")));
	}

	private static String speaker(String name) {
		return "{'type':'speaker','id':'speaker:%s','name':'%s'}".formatted(name, name);
	}

	private static String claim(String speaker, int value, String cites) {
		return ("{'type':'claim','id':'claim:%1$s','statement':'S','claimant':'speaker:%1$s','statedOn':'2024-01-02',"
				+ "'measure':'measure:m','figure':{'value':%2$d,'comparator':'EXACTLY','phrase':'%2$d',"
				+ "'asOf':'2024-01-01'},'cites':[%3$s]}")
			.formatted(speaker, value, cites);
	}

	private static String cites(String cited, String intent) {
		return "{'claim':'claim:%s','intent':'%s'}".formatted(cited, intent);
	}

	private void load(String... lines) {
		TestImport.lines(this.context, this.folder, List.of(lines));
	}

	private GraphQlTester.Response ask(String document) {
		return this.graphql.document(document).execute();
	}

	private List<String> rules(String claim, String side) {
		return ask("{ claim(id: \"claim:%s\") { %s(first: 100) { edges { rule } } } }".formatted(claim, side))
			.path("claim.%s.edges[*].rule".formatted(side))
			.entityList(String.class)
			.get();
	}

	private Map<?, ?> ofClaim(String name) {
		return ask(
				"{ claim(id: \"claim:%s\") { corroboration supportedBy { nodes { id } } contradictedBy { nodes { id } } } }"
					.formatted(name))
			.path("claim")
			.entity(Map.class)
			.get();
	}

	private List<Double> gaps() {
		return ask("{ measure(id: \"measure:m\") { timeline { conflicts { gap } } } }")
			.path("measure.timeline.conflicts[*].gap")
			.entityList(Double.class)
			.get();
	}

	private static Map<String, Object> verdict(String verdict, List<String> supporting, List<String> contradicting) {
		return Map.of("corroboration", verdict, "supportedBy", Map.of("nodes", nodes(supporting)), "contradictedBy",
				Map.of("nodes", nodes(contradicting)));
	}

	private static List<Map<String, String>> nodes(List<String> names) {
		return names.stream().map((name) -> Map.of("id", "claim:" + name)).toList();
	}

	@Test
	void whatCitesAFigureToRefuteItContradictsIt() {
		load(claim("a", 20_000, ""), claim("b", 5_000, cites("a", "REFUTES")));

		assertThat((Object) ofClaim("a")).isEqualTo(verdict("CONFLICTING", List.of(), List.of("b")));
		assertThat((Object) ofClaim("b")).isEqualTo(verdict("CONFLICTING", List.of(), List.of("a")));
		assertThat(gaps()).containsExactly(15_000.0);
	}

	@Test
	void whatIsSetBesideAFigureOfItsOwnAccordSupportsIt() {
		load(claim("a", 20_000, ""), claim("b", 20_000, cites("a", "COMPARES")));

		assertThat((Object) ofClaim("a")).isEqualTo(verdict("SEVERAL_ORIGINS", List.of("b"), List.of()));
	}

	@Test
	void whoeverSpeaksForABodyIsNoSecondSourceBesideIt() {
		load("{'type':'organization','id':'organization:o','name':'O'}",
				"{'type':'speaker','id':'speaker:a','name':'a','affiliations':[{'organization':'organization:o'}]}",
				claim("a", 20_000, ""),
				claim("b", 20_000, "").replace("'claimant':'speaker:b'", "'claimant':'organization:o'"),
				claim("c", 5_000, "").replace("'claimant':'speaker:c'", "'claimant':'organization:o'")
					.replace("2024-01-01", "2024-01-02"));

		assertThat((Object) ofClaim("a")).isEqualTo(verdict("SINGLE_ORIGIN", List.of(), List.of()));
		assertThat((Object) ofClaim("b")).isEqualTo(verdict("SINGLE_ORIGIN", List.of(), List.of()));
	}

	@Test
	void whatPassesOnAFigureOrLeansOnItSaysNothingOfIt() {
		load(claim("a", 20_000, ""), claim("b", 5_000, cites("a", "DATA_SOURCE")),
				claim("c", 20_000, cites("a", "EVIDENCE")));

		assertThat((Object) ofClaim("a")).isEqualTo(verdict("SINGLE_ORIGIN", List.of(), List.of()));
		assertThat(gaps()).isEmpty();
	}

	@Test
	void eachVerdictNamesItsRule() {
		load(claim("a", 20_000, ""), claim("b", 5_000, ""), claim("c", 20_000, "").replace("2024-01-01", "2024"));
		load("{'type':'speaker','id':'speaker:d','name':'d'}", claim("d", 4_000, "").replace("2024-01-0", "2024-03-0"));

		assertThat(rules("a", "supportedBy")).containsExactly("OVERLAPPING_TIME");
		assertThat(rules("a", "contradictedBy")).containsExactly("SAME_TIME", "EARLIER_TOTAL");
		assertThat(rules("d", "contradictedBy")).containsExactly("EARLIER_TOTAL", "EARLIER_TOTAL");
		assertThat(ask("{ measure(id: \"measure:m\") { timeline { conflicts { rule over { low } under { low } } } } }")
			.path("measure.timeline.conflicts[*].rule")
			.entityList(String.class)
			.get()).containsExactlyInAnyOrder("EARLIER_TOTAL", "EARLIER_TOTAL", "SAME_TIME");
	}

	@Test
	void whatOverlapsDoesNotKeepOutWhatSaysMore() {
		List<String> lines = new ArrayList<>();
		for (int number = 10; number < 80; number++) {
			lines.add(speaker("o" + number));
			lines.add(claim("o" + number, 20_000, "").replace("2024-01-01", "2024"));
		}
		lines.addAll(List.of(claim("a", 20_000, ""), speaker("y"), claim("y", 20_000, ""), speaker("z"),
				claim("z", 90_000, "").replace("2024-01-01", "2023-12-01")));
		load(lines.toArray(String[]::new));

		assertThat(rules("a", "supportedBy")).containsOnlyOnce("SAME_TIME").hasSize(48);
		assertThat(rules("a", "contradictedBy")).containsExactly("EARLIER_TOTAL");
		assertThat(isCut("a")).isTrue();
	}

	@Test
	void tellsThatNoFigureWasLeftOut() {
		List<String> lines = new ArrayList<>();
		for (int number = 0; number < 49; number++) {
			lines.add(speaker("o" + number));
			lines.add(claim("o" + number, 20_000, ""));
		}
		lines.add(claim("a", 20_000, ""));
		load(lines.toArray(String[]::new));
		assertThat(rules("a", "supportedBy")).hasSize(49);
		assertThat(isCut("a")).isFalse();

		load(claim("b", 20_000, ""));
		assertThat(rules("a", "supportedBy")).hasSize(49);
		assertThat(isCut("a")).isTrue();
	}

	private boolean isCut(String claim) {
		return Boolean.TRUE.equals(ask("{ claim(id: \"claim:%s\") { supportedBy { truncated } } }".formatted(claim))
			.path("claim.supportedBy.truncated")
			.entity(Boolean.class)
			.get());
	}

	@Test
	void reportThatNamesNoDayIsComparedAboutThatOfItsSource() {
		load(claim("a", 20_000, ""), claim("c", 5_000, "").replace("2024-01-0", "2025-06-0"),
				claim("b", 20_000, cites("a", "REPORTS")).replace("2024-01-02", "2025-06-01")
					.replace(",'asOf':'2024-01-01'", ""));

		assertThat((Object) ofClaim("a")).isEqualTo(verdict("CONFLICTING", List.of(), List.of("c")));
		assertThat(rules("b", "contradictedBy")).containsExactly("EARLIER_TOTAL");
		load("{'type':'speaker','id':'speaker:d','name':'d'}", claim("d", 9_000, ""));
		assertThat(rules("b", "contradictedBy")).containsExactly("SAME_TIME", "EARLIER_TOTAL");
	}

	@Test
	void whoTookAFigureOfASourceSaysNothingOfItsCorrection() {
		load(claim("a", 20_000, ""), claim("b", 20_000, cites("a", "DATA_SOURCE")),
				claim("a", 5_000, "").replace("claim:a", "claim:a2").replace("2024-01-02", "2024-01-03"));

		assertThat((Object) ofClaim("a2")).isEqualTo(verdict("SINGLE_ORIGIN", List.of(), List.of()));
		assertThat((Object) ofClaim("b")).isEqualTo(verdict("SINGLE_ORIGIN", List.of(), List.of()));
		assertThat(gaps()).isEmpty();
	}

	@Test
	void reportOfARefutationRestsOnTheRefutationAlone() {
		load(claim("a", 20_000, ""), claim("b", 5_000, cites("a", "REFUTES")),
				claim("c", 5_000, cites("b", "REPORTS")));

		assertThat((Object) ofClaim("a")).isEqualTo(verdict("CONFLICTING", List.of(), List.of("b")));
		assertThat((Object) ofClaim("c")).isEqualTo(verdict("CONFLICTING", List.of(), List.of("a")));
	}

}
