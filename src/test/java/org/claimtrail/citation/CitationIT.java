package org.claimtrail.citation;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.claimtrail.corpus.TestImport;
import org.claimtrail.neo4j.SharedStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.Driver;

import org.springframework.context.ApplicationContext;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.graphql.ExecutionGraphQlService;
import org.springframework.graphql.test.tester.ExecutionGraphQlServiceTester;
import org.springframework.graphql.test.tester.GraphQlTester;
import org.springframework.test.context.ContextConfiguration;

import static org.assertj.core.api.Assertions.assertThat;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.NONE,
		properties = { "spring.main.lazy-initialization=true", "spring.transaction.default-timeout=60s" })
@ContextConfiguration(initializers = SharedStore.class)
class CitationIT {

	private static final List<String> DECLARED = List.of(
			"{'type':'measure','id':'measure:all','name':'Losses','population':'p','property':'q','unit':'people'}",
			"{'type':'measure','id':'measure:part','name':'Deaths','population':'p','property':'r','unit':'people',"
					+ "'componentOf':['measure:all']}",
			"{'type':'organization','id':'organization:o','name':'O','kind':'NEWS'}",
			"{'type':'organization','id':'organization:p','name':'P','kind':'NEWS'}",
			"{'type':'speaker','id':'speaker:s','name':'S'}");

	private final Driver driver;

	private final ApplicationContext context;

	private final GraphQlTester graphql;

	@TempDir
	private Path folder;

	CitationIT(@Autowired Driver driver, @Autowired ApplicationContext context,
			@Autowired ExecutionGraphQlService service) {
		this.driver = driver;
		this.context = context;
		this.graphql = ExecutionGraphQlServiceTester.builder(service).responseTimeout(Duration.ofMinutes(1)).build();
	}

	@BeforeEach
	void declare() {
		TestImport.clear(this.driver);
		load(DECLARED);
	}

	private void load(List<String> lines) {
		TestImport.lines(this.context, this.folder, lines);
	}

	private void load(String... lines) {
		load(List.of(lines));
	}

	/** A claim with the cue "said", so that nothing drifts but what a test changes. */
	private static String claim(String name, String claimant, String figure, String... cited) {
		String cites = String.join(",", List.of(cited).stream().map((id) -> "{'claim':'claim:" + id + "'}").toList());
		String number = figure.isEmpty() ? "" : ",'measure':'measure:all','figure':{'value':" + figure
				+ ",'comparator':'MORE_THAN','phrase':'p','asOf':'2024-05'}";
		return "{'type':'claim','id':'claim:%s','statement':'S','cue':'said','claimant':'%s','statedOn':'2024-05-06'%s,'cites':[%s]}"
			.formatted(name, claimant, number, cites);
	}

	private List<Object> stored(String type) {
		return this.driver.executableQuery("""
				MATCH (a:Claim)-[e]->(b:Claim) WHERE type(e) = $type AND e.drift <> []
				RETURN a.id + ' ' + b.id + ' ' + reduce(s = '', kind IN e.drift | s + kind + ' ') AS line ORDER BY line
				""")
			.withParameters(Map.of("type", type))
			.execute()
			.records()
			.stream()
			.map((row) -> (Object) row.get("line").asString().strip())
			.toList();
	}

	@Test
	void storesDriftWhicheverClaimIsWrittenFirst() {
		load(claim("b", "organization:o", "50", "a"), claim("a", "speaker:s", "40"));

		assertThat(stored("CITES")).containsExactly("claim:b claim:a VALUE_CHANGED");
		assertThat(this.driver.executableQuery("MATCH ()-[e:CITES]->() RETURN e.driftFrom, e.driftTo, e.driftNote")
			.execute()
			.records()
			.getFirst()
			.asMap()).isEqualTo(
					Map.of("e.driftFrom", List.of("more than 40 people"), "e.driftTo", List.of("more than 50 people"),
							"e.driftNote", List.of("more than 40 people is told as more than 50 people, 25 % more.")));
	}

	@Test
	void findsItAnewWhenEitherClaimChanges() {
		load(claim("a", "speaker:s", "40"), claim("b", "organization:o", "40", "a"));
		assertThat(stored("CITES")).isEmpty();

		load(claim("a", "speaker:s", "30"));
		assertThat(stored("CITES")).containsExactly("claim:b claim:a VALUE_CHANGED");

		load(claim("b", "organization:o", "30", "a"));
		assertThat(stored("CITES")).isEmpty();
	}

	@Test
	void storesWhatNoSingleStepShowsAndForgetsIt() {
		load(claim("a", "speaker:s", "11400"), claim("b", "organization:o", "11000", "a"),
				claim("c", "organization:p", "9000", "b"));
		assertThat(stored("CITES")).containsExactly("claim:b claim:a ROUNDED", "claim:c claim:b ROUNDED");
		assertThat(stored("DRIFTS_FROM")).containsExactly("claim:c claim:a VALUE_CHANGED");
		this.graphql.document("{ claim(id: \"claim:c\") { trail { drift { origin { id } findings { kind } } } } }")
			.execute()
			.path("claim.trail.drift[0].findings[*].kind")
			.entityList(String.class)
			.containsExactly("VALUE_CHANGED");

		load(claim("a", "speaker:s", "9000"));
		assertThat(stored("DRIFTS_FROM")).isEmpty();
	}

	@Test
	void commandComesToTheSameFindings() {
		load(claim("a", "speaker:s", "11400"), claim("b", "organization:o", "11000", "a"),
				claim("c", "organization:p", "9000", "b"));
		List<Object> cites = stored("CITES");
		List<Object> origins = stored("DRIFTS_FROM");
		this.driver.executableQuery("MATCH ()-[e:CITES|DRIFTS_FROM]->() SET e.drift = ['ROUNDED'], e.driftNote = []")
			.execute();

		assertThat(TestImport.recompute(this.context)).isEqualTo(3);

		assertThat(stored("CITES")).isEqualTo(cites);
		assertThat(stored("DRIFTS_FROM")).isEqualTo(origins);
	}

	@Test
	void trailEndsInACircleAndNamesTheClaimsOnIt() {
		load(claim("a", "speaker:s", "", "c"), claim("b", "organization:o", "", "a"),
				claim("c", "organization:p", "", "b"), claim("d", "organization:o", "", "c"));
		GraphQlTester.Response answer = this.graphql.document("""
				{ claim(id: "claim:d") {
				  circular circle { id } originCount
				  trail { depth truncated cyclic originCount nodes { depth claim { id } } cycle { id } } } }
				""").execute();

		answer.path("claim.trail.cyclic").entity(Boolean.class).isEqualTo(true);
		answer.path("claim.trail.cycle[*].id")
			.entityList(String.class)
			.containsExactly("claim:a", "claim:b", "claim:c");
		answer.path("claim.trail.nodes[*].claim.id")
			.entityList(String.class)
			.containsExactly("claim:d", "claim:c", "claim:b", "claim:a");
		answer.path("claim.trail.depth").entity(Integer.class).isEqualTo(3);
		answer.path("claim.trail.truncated").entity(Boolean.class).isEqualTo(false);
		answer.path("claim.trail.originCount").entity(Integer.class).isEqualTo(0);
		answer.path("claim.circular").entity(Boolean.class).isEqualTo(true);
		answer.path("claim.circle[*].id").entityList(String.class).containsExactly("claim:d", "claim:c", "claim:b");
	}

	@Test
	void crossingWaysAreNoCircleAndEachClaimStandsAtItsLeastDepth() {
		load(claim("a", "speaker:s", ""), claim("b", "organization:o", "", "a"),
				claim("c", "organization:p", "", "a", "b"), claim("d", "organization:o", "", "b", "c"));
		GraphQlTester.Response answer = this.graphql.document(
				"{ claim(id: \"claim:d\") { trail { cyclic cycle { id } nodes { depth claim { id } } edges { citing { id } } } } }")
			.execute();

		answer.path("claim.trail.cyclic").entity(Boolean.class).isEqualTo(false);
		answer.path("claim.trail.cycle[*].id").entityList(String.class).hasSize(0);
		answer.path("claim.trail.nodes[*].depth").entityList(Integer.class).containsExactly(0, 1, 1, 2);
		answer.path("claim.trail.edges[*].citing.id").entityList(String.class).hasSize(5);
	}

	@Test
	void saysWhenThereIsMoreThanItReturns() {
		List<String> chain = new ArrayList<>(List.of(claim("n0", "speaker:s", "")));
		IntStream.range(1, 40).forEach((i) -> chain.add(claim("n" + i, "organization:o", "", "n" + (i - 1))));
		load(chain);

		assertTrail("n39", "maxDepth: 1000", 40, 39, false);
		assertTrail("n39", "maxDepth: 39", 40, 39, false);
		assertTrail("n39", "maxDepth: 38", 39, 38, true);
		assertTrail("n39", "maxDepth: 3", 4, 3, true);
		assertTrail("n39", "maxDepth: 1000, first: 10", 10, 9, true);
		assertTrail("n0", "direction: TO_REPORTS", 26, 25, true);
		assertTrail("n39", "maxDepth: 1, first: 1", 1, 0, true);
		assertTrail("n0", "direction: TO_SOURCES", 1, 0, false);
	}

	private void assertTrail(String claim, String arguments, int nodes, int depth, boolean truncated) {
		GraphQlTester.Response answer = this.graphql
			.document("{ claim(id: \"claim:%s\") { trail(%s) { depth truncated nodes { depth } } } }".formatted(claim,
					arguments))
			.execute();
		answer.path("claim.trail.nodes").entityList(Object.class).hasSize(nodes);
		answer.path("claim.trail.depth").entity(Integer.class).isEqualTo(depth);
		answer.path("claim.trail.truncated").entity(Boolean.class).isEqualTo(truncated);
	}

	@Test
	void repeatsCorroborateNothing() {
		load(onADay("a", "speaker:s", "40"), onADay("b", "organization:o", "40", "a"),
				onADay("c", "organization:p", "40", "a"), claim("d", "organization:p", ""));
		assertThat(corroboration("b")).isEqualTo("SINGLE_ORIGIN");
		assertThat(corroboration("d")).isEqualTo("NONE");

		load(onADay("e", "organization:p", "45"));
		assertThat(corroboration("b")).isEqualTo("SEVERAL_ORIGINS");

		load(onADay("f", "organization:o", "30").replace("MORE_THAN", "LESS_THAN"));
		assertThat(corroboration("b")).as("by the same claimant").isEqualTo("SEVERAL_ORIGINS");

		load(onADay("g", "organization:p", "30").replace("MORE_THAN", "LESS_THAN"));
		assertThat(corroboration("b")).isEqualTo("CONFLICTING");
	}

	/** A total of some day in a month excludes no other. */
	private static String onADay(String name, String claimant, String figure, String... cited) {
		return claim(name, claimant, figure, cited).replace("'asOf':'2024-05'", "'asOf':'2024-05-06'");
	}

	private String corroboration(String claim) {
		return this.graphql.document("{ claim(id: \"claim:%s\") { corroboration } }".formatted(claim))
			.execute()
			.path("claim.corroboration")
			.entity(String.class)
			.get();
	}

	@Test
	void tellsWhatRestsOnClaimsThatTheirSourceLeftBehind() {
		load(claim("a", "speaker:s", "40"), claim("b", "organization:o", "40", "a"),
				claim("c", "speaker:s", "50").replace("2024-05-06", "2024-06-01").replace("'2024-05'", "'2024-06'"),
				claim("d", "organization:p", "40", "a").replace("2024-05-06", "2024-06-02")
					.replace(",'asOf':'2024-05'", ""),
				claim("e", "organization:p", ""), claim("f", "organization:o", "", "e"),
				claim("g", "organization:p", "").replace("'cites':[]",
						"'retracts':[{'claim':'claim:e','reason':'wrong'}]"),
				claim("h", "organization:o", "").replace("'cites':[]",
						"'cites':[{'claim':'claim:e','intent':'REFUTES'}]"));

		resting("{restsOnStale: true}").path("claims.nodes[*].id").entityList(String.class).containsExactly("claim:f");
		resting("{restsOnStale: false}").path("claims.nodes[*].id")
			.entityList(String.class)
			.containsExactly("claim:a", "claim:b", "claim:e", "claim:g", "claim:h", "claim:c", "claim:d");
		GraphQlTester.Response all = resting("{restsOnStaleKinds: [WITHDRAWN, OVERTAKEN]}");
		all.path("claims.nodes[*].id").entityList(String.class).containsExactly("claim:b", "claim:f", "claim:d");
		all.path("claims.nodes[*].restsOnStale").entityList(Boolean.class).containsExactly(false, true, false);
		all.path("claims.nodes[*].staleSources[*]").matchesJson("""
				[{"kind": "OVERTAKEN", "since": "2024-06-01", "repeatedAfter": false, "retracted": false,
					"claim": {"id": "claim:a"}, "replacedBy": {"id": "claim:c"}},
				{"kind": "WITHDRAWN", "since": "2024-05-06", "repeatedAfter": null, "retracted": true,
					"claim": {"id": "claim:e"}, "replacedBy": {"id": "claim:g"}},
				{"kind": "OVERTAKEN", "since": "2024-06-01", "repeatedAfter": true, "retracted": false,
					"claim": {"id": "claim:a"}, "replacedBy": {"id": "claim:c"}}]
				""");
	}

	@Test
	void nobodyRepeatedAfterwardsWhoMayHaveBeenBefore() {
		load(claim("e", "organization:p", ""),
				claim("f", "organization:o", "", "e").replace("2024-05-06", "2024-05-20"),
				claim("g", "organization:p", "").replace("2024-05-06", "2024-05~")
					.replace("'cites':[]", "'retracts':[{'claim':'claim:e','reason':'wrong'}]"));
		String after = "claims.nodes[*].staleSources[*].repeatedAfter";

		resting("{restsOnStale: true}").path(after).matchesJson("[null]");
		load(claim("h", "organization:p", "").replace("2024-05-06", "2024-05-10")
			.replace("'cites':[]", "'retracts':[{'claim':'claim:e','reason':'wrong'}]"));
		GraphQlTester.Response taken = resting("{restsOnStale: true}");
		taken.path(after).matchesJson("[true]");
		taken.path("claims.nodes[*].staleSources[*].since").matchesJson("[\"2024-05-01\"]");
		taken.path("claims.nodes[*].staleSources[*].replacedBy.id").matchesJson("[\"claim:h\"]");
	}

	private GraphQlTester.Response resting(String where) {
		return this.graphql.document("""
				{ claims(where: %s, orderBy: [{field: STATED_ON, direction: ASC}]) {
				  nodes { id restsOnStale staleSources(kinds: [WITHDRAWN, CORRECTED, OVERTAKEN]) {
				    kind since repeatedAfter retracted claim { id } replacedBy { id } } } } }
				""".formatted(where)).execute();
	}

}
