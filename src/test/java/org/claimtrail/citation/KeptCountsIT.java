package org.claimtrail.citation;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

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

/**
 * What is counted when claims are written, against the same counted when it is asked for:
 * a condition that all claims meet makes the server count anew.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.NONE,
		properties = { "spring.main.lazy-initialization=true", "spring.transaction.default-timeout=60s" })
@ContextConfiguration(initializers = SharedStore.class)
class KeptCountsIT {

	private static final int CLAIMS = 80;

	private static final String ALL = "where: {or: [{hasFigure: true}, {hasFigure: false}]}";

	private final Driver driver;

	private final ApplicationContext context;

	private final GraphQlTester graphql;

	private final Random random = new Random(11);

	@TempDir
	private Path folder;

	KeptCountsIT(@Autowired Driver driver, @Autowired ApplicationContext context,
			@Autowired ExecutionGraphQlService service) {
		this.driver = driver;
		this.context = context;
		this.graphql = ExecutionGraphQlServiceTester.builder(service).responseTimeout(Duration.ofMinutes(1)).build();
	}

	@BeforeEach
	void fill() {
		TestImport.clear(this.driver);
		List<String> lines = new ArrayList<>();
		for (String measure : List.of("m", "n")) {
			lines.add(measure(measure, ""));
		}
		for (int i = 0; i < 4; i++) {
			lines.add("{'type':'organization','id':'organization:o%d','name':'O%d','kind':'NEWS'}".formatted(i, i));
			lines.add("{'type':'article','id':'article:a%d','title':'A%d'}".formatted(i, i));
			lines.add(speaker(i, i));
		}
		for (int i = 0; i < CLAIMS; i++) {
			lines.add(claim(i, i));
		}
		TestImport.lines(this.context, this.folder, lines);
	}

	@Test
	void areRightAfterTheFirstImport() {
		assertRight();
		assertThat(counts("driftCounts(groupBy: ORGANIZATION)")).isNotEmpty();
	}

	@Test
	void followCorrectedClaims() {
		for (int round = 0; round < 4; round++) {
			List<String> corrected = new ArrayList<>();
			for (int i = 0; i < 12; i++) {
				corrected.add(claim(this.random.nextInt(CLAIMS), CLAIMS));
			}
			TestImport.lines(this.context, this.folder, corrected.stream().distinct().limit(1).toList());
			TestImport.lines(this.context, this.folder, once(corrected));
			assertRight();
		}
	}

	@Test
	void followCorrectedAffiliations() {
		TestImport.lines(this.context, this.folder, List.of(speaker(0, 3), speaker(1, -1)));
		assertRight();
		TestImport.lines(this.context, this.folder, List.of(speaker(1, 0), claim(3, CLAIMS), speaker(2, -1)));
		assertRight();
	}

	@Test
	void followCitationsOfWhatComesLater() {
		TestImport.lines(this.context, this.folder, List.of(
				"{'type':'claim','id':'claim:early','statement':'S','claimant':'speaker:s0','statedOn':'2024',"
						+ "'cites':[{'claim':'claim:late'}]}",
				"{'type':'claim','id':'claim:late','statement':'S','claimant':'speaker:s1','statedOn':'2023'}"));
		assertRight();
	}

	@Test
	void areMendedByTheDriftCommand() {
		TestImport.lines(this.context, this.folder, List.of(measure("n", ",'componentOf':['measure:m']")));
		this.driver.executableQuery("CYPHER 25 MATCH (n:DriftCount) DELETE n").execute();
		this.driver.executableQuery("CYPHER 25 MATCH (n:Claim) REMOVE n.reportCount").execute();
		this.driver.executableQuery("""
				CYPHER 25 MATCH (a:Claim {id: 'claim:c1'}), (b:Claim {id: 'claim:c70'})
				CREATE (a)-[:CITES {intent: 'REPORTS'}]->(b)""").execute();
		TestImport.recompute(this.context);
		assertRight();
	}

	private void assertRight() {
		assertThat(this.driver.executableQuery("""
				CYPHER 25 MATCH (claim:Claim) LET reports = COUNT { (claim)<-[:CITES]-() }
				FILTER claim.reportCount IS NULL OR claim.reportCount <> reports
				RETURN claim.id, claim.reportCount, reports""").execute().records()).isEmpty();
		for (String groupBy : List.of("CLAIMANT", "ORGANIZATION")) {
			assertThat(counts("driftCounts(groupBy: %s, first: 200)".formatted(groupBy)))
				.isEqualTo(counts("driftCounts(groupBy: %s, first: 200, %s)".formatted(groupBy, ALL)));
		}
		for (String by : List.of("CLAIMANT", "ORGANIZATION", "MEASURE", "ARTICLE", "MONTH", "YEAR")) {
			assertThat(groups("claims", by)).isEqualTo(groups("claims(%s)".formatted(ALL), by)).isNotEmpty();
		}
	}

	private List<Object> counts(String question) {
		return this.graphql
			.document("{ %s { claimant { id } citations drifted kinds { kind count } } }".formatted(question))
			.execute()
			.path("driftCounts")
			.entityList(Object.class)
			.get();
	}

	private List<Object> groups(String claims, String by) {
		return this.graphql
			.document(
					"""
							{ %s { groups(by: %s, first: 100) { key node { id } count figureCount lowest highest latest { id } } } }"""
						.formatted(claims, by))
			.execute()
			.path("claims.groups")
			.entityList(Object.class)
			.get();
	}

	private static List<String> once(List<String> claims) {
		Map<String, String> last = new LinkedHashMap<>();
		claims.forEach((claim) -> last.put(claim.substring(0, claim.indexOf("statement")), claim));
		return List.copyOf(last.values());
	}

	private static String measure(String name, String more) {
		return "{'type':'measure','id':'measure:%s','name':'%s','population':'p','property':'q','unit':'people'%s}"
			.formatted(name, name, more);
	}

	private static String speaker(int number, int organization) {
		return "{'type':'speaker','id':'speaker:s%d','name':'S%d'%s}".formatted(number, number, (organization < 0) ? ""
				: ",'affiliations':[{'organization':'organization:o" + organization + "','to':'2024-09'}]");
	}

	private String claim(int number, int before) {
		int voice = this.random.nextInt(8);
		String claimant = (voice < 4) ? "organization:o" + voice : "speaker:s" + (voice - 4);
		LocalDate day = LocalDate.parse("2024-01-01").plusDays(this.random.nextInt(360));
		String figure = (this.random.nextInt(3) > 0)
				? ",'measure':'measure:%s','figure':{'value':%d,'comparator':'%s','phrase':'p'}".formatted(
						this.random.nextBoolean() ? "m" : "n", this.random.nextInt(5),
						this.random.nextBoolean() ? "EXACTLY" : "ABOUT")
				: "";
		List<String> cited = this.random.ints(3, 0, Math.max(1, before))
			.distinct()
			.filter((other) -> other != number && other < CLAIMS && before > 0)
			.mapToObj((other) -> "{'claim':'claim:c" + other + "'}")
			.toList();
		return "{'type':'claim','id':'claim:c%d','statement':'S','claimant':'%s','statedOn':'%s','appearsIn':[{'article':'article:a%d'}]%s,'cites':[%s]}"
			.formatted(number, claimant, day, this.random.nextInt(4), figure, String.join(",", cited));
	}

}
