package org.claimtrail.citation.store;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.claimtrail.citation.tally.DriftRecount;
import org.claimtrail.citation.tally.DriftTally;
import org.claimtrail.corpus.TestImport;
import org.claimtrail.neo4j.SharedStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Record;
import org.neo4j.driver.Session;
import org.neo4j.driver.Value;

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

	private static final Set<String> PASSING_ON = Set.of("QUOTES", "REPORTS", "EVIDENCE", "AUTHORITY", "DATA_SOURCE",
			"CONFIRMS");

	private static final String[] INTENTS = { "QUOTES", "REPORTS", "REPORTS", "REPORTS", "EVIDENCE", "CONFIRMS",
			"DISPUTES", "REFUTES", "COMPARES" };

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
	void areThoseOfBeforeUntilAllCitationsAreMoved() {
		for (int half = 0; half < 2; half++) {
			List<Object> before = List.of(network("groupBy: ORGANIZATION"),
					counts("driftCounts(groupBy: ORGANIZATION)"));
			move(half);

			assertThat(rows("MATCH (n:NetworkCount) WHERE n.groupBy = 'ORGANIZATION later' RETURN n")).isNotEmpty();
			assertThat(List.of(network("groupBy: ORGANIZATION"), counts("driftCounts(groupBy: ORGANIZATION)")))
				.usingRecursiveComparison()
				.ignoringFieldsMatchingRegexes(".*(firstOn|lastOn|examples)")
				.isEqualTo(before);
			List<String> corrected = new ArrayList<>();
			for (int i = 0; i < 20; i++) {
				corrected.add(claim(this.random.nextInt(CLAIMS), CLAIMS));
			}
			TestImport.lines(this.context, this.folder, once(corrected));
			assertRight();
			assertThat(rows("MATCH (n:NetworkCount|DriftCount) WHERE n.groupBy CONTAINS ' ' RETURN n")).isEmpty();
		}
	}

	@Test
	void areAllOfTheNewGroupWithConditionsBeforeAllCitationsAreMoved() {
		String few = "groupBy: ORGANIZATION, first: 3, from: \"2024-08-31\", intents: [REPORTS, QUOTES]";
		String ofMeasure = "groupBy: ORGANIZATION, first: 200, measure: \"measure:m\"";
		String ofSome = "groupBy: ORGANIZATION, first: 200, " + ALL;
		move(0);
		List<Object> during = List.of(network(few), network(ofMeasure), network(ofSome));
		assertThat(network("groupBy: ORGANIZATION, first: 200").toString()).contains("firstOn=XXXX", "examples=[]")
			.doesNotContain("firstOn=2", "lastOn=2", "examples=[{");
		TestImport.lines(this.context, this.folder, List.of(measure("n", "")));

		assertThat(rows("MATCH (left:UnfinishedRecord) RETURN left")).isEmpty();
		assertThat(List.of(network(few), network(ofMeasure), network(ofSome))).usingRecursiveComparison()
			.ignoringFieldsMatchingRegexes(".*examples")
			.isEqualTo(during);
		assertThat(during.toString()).contains("firstOn=2024-08-31", "kind=").doesNotContain("examples=[{");
	}

	@Test
	void areRightWhenTheyAreCountedAnewBeforeAllCitationsAreMoved() {
		move(0);
		this.driver.executableQuery("CYPHER 25 MATCH (n:UnfinishedRecord) DELETE n").execute();
		TestImport.recompute(this.context);
		assertRight();
		assertThat(rows("MATCH (n:NetworkCount|DriftCount) WHERE n.groupBy CONTAINS ' ' RETURN n")).isEmpty();
	}

	@Test
	void areRightWhenTheyAreTakenFromCitationsThatAreStillToBeMoved() {
		move(0);
		try (Session session = this.driver.session()) {
			DriftRecount.run(session, (transaction) -> {
			});
		}
		TestImport.lines(this.context, this.folder, once(List.of(claim(3, CLAIMS))));
		assertRight();
	}

	@Test
	void showNothingBelowZeroWhileOthersWait() {
		this.driver.executableQuery("""
				CYPHER 25
				MATCH (count:NetworkCount {groupBy: 'CLAIMANT'}) WITH count ORDER BY count.citations DESC LIMIT 5
				SET count.citations = -count.citations
				WITH DISTINCT count.citingId AS id
				MATCH (count:DriftCount {groupBy: 'CLAIMANT', claimantId: id}) SET count.drifted = -3""").execute();
		Object network = this.graphql.document("""
				{ citationNetwork(groupBy: CLAIMANT, first: 200, minWeight: -9) {
					edges { weight } selfCitations { weight } nodes { inWeight outWeight selfWeight } } }""")
			.execute()
			.path("citationNetwork")
			.entity(Object.class)
			.get();

		assertThat(String.valueOf(network)).contains("weight=").doesNotContain("=-").doesNotContain("weight=0");
		assertThat(counts("driftCounts(groupBy: CLAIMANT, first: 200)").toString()).contains("drifted=0")
			.doesNotContain("=-");
	}

	/** Lets a speaker speak for another, and moves every second citation. */
	private void move(int half) {
		this.driver.executableQuery("""
				CYPHER 25
				MATCH (s:Speaker {id: 'speaker:s0'})-[spell:AFFILIATED_WITH]->(), (o:Organization {id: $id})
				CREATE (s)-[other:AFFILIATED_WITH]->(o)
				SET other = properties(spell)
				DELETE spell
				WITH s, o
				MATCH (s)<-[:MADE_BY]-(claim:Claim) WHERE claim.organizationId IS NOT NULL
				SET claim.organizationId = o.id""")
			.withParameters(Map.of("id", "organization:o" + (3 - half)))
			.execute();
		List<String> some = rows("MATCH (claim:Claim) RETURN claim.id AS id ORDER BY id").map((row) -> row.get("id"))
			.map(Value::asString)
			.filter((id) -> id.hashCode() % 2 == half)
			.toList();
		try (Session session = this.driver.session()) {
			session.executeWriteWithoutResult((transaction) -> {
				DriftTally tally = new DriftTally(transaction);
				CitationKeys.updateCiting(transaction, some, tally);
				tally.postpone();
				OpenComparisons.leave(transaction, List.of("speaker:s0"));
			});
		}
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
		this.driver.executableQuery("CYPHER 25 MATCH (n:DriftCount|NetworkCount) DELETE n").execute();
		this.driver.executableQuery("CYPHER 25 MATCH (n:Claim) REMOVE n.reportCount").execute();
		this.driver.executableQuery("""
				CYPHER 25 MATCH (a:Claim {id: 'claim:c1'}), (b:Claim {id: 'claim:c70'})
				CREATE (a)-[:CITES {intent: 'REPORTS'}]->(b)""").execute();
		TestImport.recompute(this.context);
		assertRight();
	}

	@Test
	void areCountedAnewInAStoreThatCountedEveryCitation() {
		this.driver.executableQuery("""
				CYPHER 25 MATCH (claim:Claim) SET claim.reportCount = COUNT { (claim)<-[:CITES]-() }
				REMOVE claim.citationCount""").execute();
		this.driver.executableQuery("CYPHER 25 MATCH (n:DriftCount) SET n.citations = n.citations + 7").execute();
		this.driver.executableQuery("CYPHER 25 MATCH (n:DriftRules) DELETE n CREATE (:DriftRules {version: 2})")
			.execute();
		TestImport.upgrade(this.context);
		assertRight();
	}

	@Test
	void areCountedForPairsInAStoreThatHasNone() {
		this.driver.executableQuery("CYPHER 25 MATCH (n:NetworkCount) DELETE n").execute();
		this.driver.executableQuery("CYPHER 25 MATCH (n:NetworkRules) DELETE n").execute();
		assertThat(network("groupBy: CLAIMANT").get("edges")).isEqualTo(List.of());
		TestImport.upgrade(this.context);
		assertRight();
	}

	@Test
	void forgetPairsThatCiteNoMore() {
		TestImport.lines(this.context, this.folder, IntStream.range(0, CLAIMS).mapToObj((i) -> claim(i, 0)).toList());
		assertThat(rows("MATCH (n:NetworkCount) RETURN n")).isEmpty();
		assertThat(network("groupBy: ORGANIZATION").get("edges")).isEqualTo(List.of());
	}

	@Test
	void tellReportsOfOneArticleAndOfOneDayOnce() {
		TestImport.lines(this.context, this.folder,
				List.of("{'type':'claim','id':'claim:told','statement':'S','claimant':'speaker:s1','statedOn':'2023'}",
						told("headline", "organization:o0", "2024-02-01", "REPORTS", "a0"),
						told("lead", "organization:o0", "2024-02-01", "REPORTS", "a0"),
						told("quote", "speaker:s0", "2024-02-01", "QUOTES", "a0"),
						told("reprint", "organization:o1", "2024-02-02", "DATA_SOURCE", "a1", "a2"),
						told("speech", "speaker:s2", "2024-02-03", "CONFIRMS"),
						told("again", "speaker:s2", "2024-02-03", "EVIDENCE"),
						told("later", "speaker:s2", "2024-02-04", "AUTHORITY"),
						told("refuted", "organization:o2", "2024-02-05", "REFUTES", "a3")));
		assertRight();
		assertThat(this.graphql
			.document(
					"""
							{ claim(id: "claim:told") { reportCount citationCount refuted: citationCount(intents: [REFUTES, DISPUTES])
								none: citationCount(intents: []) claimant { citationCount } } }""")
			.execute()
			.path("claim")
			.entity(Map.class)
			.get()).containsAllEntriesOf(Map.of("reportCount", 5, "citationCount", 7, "refuted", 1, "none", 0));
	}

	private static String told(String name, String claimant, String day, String intent, String... articles) {
		return "{'type':'claim','id':'claim:%s','statement':'S','claimant':'%s','statedOn':'%s','appearsIn':[%s],'cites':[{'claim':'claim:told','intent':'%s'}]}"
			.formatted(name, claimant, day,
					Stream.of(articles)
						.map((article) -> "{'article':'article:" + article + "'}")
						.collect(Collectors.joining(",")),
					intent);
	}

	private void assertRight() {
		assertThat(kept()).isEqualTo(counted());
		for (String groupBy : List.of("CLAIMANT", "ORGANIZATION")) {
			assertThat(counts("driftCounts(groupBy: %s, first: 200)".formatted(groupBy)))
				.isEqualTo(counts("driftCounts(groupBy: %s, first: 200, %s)".formatted(groupBy, ALL)));
			assertThat(network("groupBy: %s, first: 200".formatted(groupBy)))
				.isEqualTo(network("groupBy: %s, first: 200, %s".formatted(groupBy, ALL)));
			assertThat(network("groupBy: %s, first: 3, minWeight: 2".formatted(groupBy)))
				.isEqualTo(network("groupBy: %s, first: 3, minWeight: 2, %s".formatted(groupBy, ALL)));
		}
		for (String by : List.of("CLAIMANT", "ORGANIZATION", "MEASURE", "ARTICLE", "MONTH", "YEAR")) {
			assertThat(groups("claims", by)).isEqualTo(groups("claims(%s)".formatted(ALL), by)).isNotEmpty();
		}
	}

	/** Of each claim the reports and the citations that are kept. */
	private Map<String, List<Integer>> kept() {
		Map<String, List<Integer>> kept = new TreeMap<>();
		rows("MATCH (claim:Claim) RETURN claim.id AS id, claim.reportCount AS reports, claim.citationCount AS citations")
			.forEach((row) -> kept.put(row.get("id").asString(),
					List.of(row.get("reports").asInt(-1), row.get("citations").asInt(-1))));
		return kept;
	}

	/** The same, counted one citation after the other. */
	private Map<String, List<Integer>> counted() {
		Map<String, Set<String>> reports = new TreeMap<>();
		Map<String, Integer> citations = new TreeMap<>();
		rows("MATCH (claim:Claim) RETURN claim.id AS id").forEach((row) -> {
			reports.put(row.get("id").asString(), new HashSet<>());
			citations.put(row.get("id").asString(), 0);
		});
		rows("""
				MATCH (report:Claim)-[cites:CITES]->(cited:Claim)
				RETURN cited.id AS cited, cites.intent AS intent, [report.claimantId + ' ' + report.statedOnFirst] AS voice,
					COLLECT { MATCH (report)-[:APPEARS_IN]->(article) RETURN article.id } AS articles""")
			.filter((row) -> PASSING_ON.contains(row.get("intent").asString()))
			.forEach((row) -> {
				List<String> articles = row.get("articles").asList(Value::asString);
				Objects.requireNonNull(reports.get(row.get("cited").asString()))
					.addAll(articles.isEmpty() ? row.get("voice").asList(Value::asString) : articles);
				citations.merge(row.get("cited").asString(), 1, Integer::sum);
			});
		Map<String, List<Integer>> counted = new TreeMap<>();
		reports.forEach((claim, keys) -> counted.put(claim,
				List.of(keys.size(), Objects.requireNonNull(citations.get(claim)))));
		return counted;
	}

	private Stream<Record> rows(String statement) {
		return this.driver.executableQuery("CYPHER 25 " + statement).execute().records().stream();
	}

	private List<Object> counts(String question) {
		return this.graphql
			.document("{ %s { claimant { id } citations drifted kinds { kind count } } }".formatted(question))
			.execute()
			.path("driftCounts")
			.entityList(Object.class)
			.get();
	}

	private Map<?, ?> network(String question) {
		return this.graphql
			.document(
					"""
							{ citationNetwork(%s) {
								citations
								pageInfo { hasNextPage startCursor endCursor }
								nodes { claimant { id } inWeight outWeight selfWeight }
								edges { ...Edge }
								selfCitations { ...Edge }
							} }
							fragment Edge on NetworkEdge { cursor citing { id } cited { id } weight firstOn lastOn drift { kind count }
								examples { id } }"""
						.formatted(question))
			.execute()
			.path("citationNetwork")
			.entity(Map.class)
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
		LocalDate day = LocalDate.parse("2024-08-30").plusDays(this.random.nextInt(4));
		String figure = (this.random.nextInt(3) > 0)
				? ",'measure':'measure:%s','figure':{'value':%d,'comparator':'%s','phrase':'p'}".formatted(
						this.random.nextBoolean() ? "m" : "n", this.random.nextInt(5),
						this.random.nextBoolean() ? "EXACTLY" : "ABOUT")
				: "";
		List<String> cited = this.random.ints(3, 0, Math.max(1, before))
			.distinct()
			.filter((other) -> other != number && other < CLAIMS && before > 0)
			.mapToObj((other) -> "{'claim':'claim:c%d','intent':'%s'}".formatted(other,
					INTENTS[this.random.nextInt(INTENTS.length)]))
			.toList();
		String articles = this.random.ints(this.random.nextInt(3), 0, 4)
			.distinct()
			.mapToObj((article) -> "{'article':'article:a" + article + "'}")
			.collect(Collectors.joining(","));
		return "{'type':'claim','id':'claim:c%d','statement':'S','claimant':'%s','statedOn':'%s','appearsIn':[%s]%s,'cites':[%s]}"
			.formatted(number, claimant, day, articles, figure, String.join(",", cited));
	}

}
