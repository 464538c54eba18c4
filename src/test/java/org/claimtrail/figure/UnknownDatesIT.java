package org.claimtrail.figure;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.claimtrail.corpus.TestImport;
import org.claimtrail.neo4j.PatientTester;
import org.claimtrail.neo4j.SharedStore;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.neo4j.driver.Driver;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.graphql.ExecutionGraphQlService;

import org.springframework.graphql.test.tester.GraphQlTester;
import org.springframework.test.context.ContextConfiguration;

import static org.assertj.core.api.Assertions.assertThat;

/** Claims of which nobody knows when they were stated, or only by when they had been. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.NONE,
		properties = "spring.main.lazy-initialization=true")
@ContextConfiguration(initializers = SharedStore.class)
class UnknownDatesIT {

	private static final String CLAIM = "{'type':'claim','id':'claim:%s','statement':'S','claimant':'organization:%s',"
			+ "%s'measure':'measure:m','figure':{'value':%s,'comparator':'EXACTLY','phrase':'p'%s}%s}";

	private static final String CITES = ",'cites':[{'claim':'claim:a1'}]";

	private final GraphQlTester graphql;

	private final Driver driver;

	private final ApplicationContext context;

	@TempDir
	private Path folder;

	UnknownDatesIT(@Autowired ExecutionGraphQlService service, @Autowired Driver driver,
			@Autowired ApplicationContext context) {
		this.graphql = PatientTester.of(service);
		this.driver = driver;
		this.context = context;
	}

	@BeforeEach
	void load() {
		TestImport.clear(this.driver);
		load("{'type':'organization','id':'organization:a','name':'A'}",
				"{'type':'organization','id':'organization:b','name':'B'}",
				"{'type':'measure','id':'measure:m','name':'M','population':'P','property':'Q','unit':'people'}",
				claim("a1", "a", "2018-01-10", 10, "2018-01-01", ""),
				claim("a2", "a", "2018-02-10", 20, "2018-02-01", ""), claim("ax", "a", "XXXX", 5, "2018-03-01", ""),
				claim("ay", "a", "XXXX", 7, null, ""), claim("az", "a", "../2018-01-18", 99, "2018-02-01", ""),
				claim("b1", "b", "2018-02-01", 10, "2018-01-01", CITES), claim("bx", "b", "XXXX", 10, null, CITES),
				claim("by", "b", "XXXX", 800, "2018-01-01", ""), claim("bz", "b", "../2018-03", 10, null, CITES));
	}

	private static String claim(String id, String claimant, String statedOn, double value, @Nullable String asOf,
			String more) {
		return CLAIM.formatted(id, claimant, "'statedOn':'" + statedOn + "',", value,
				(asOf != null) ? ",'asOf':'" + asOf + "'" : "", more);
	}

	private void load(String... lines) {
		TestImport.lines(this.context, this.folder, List.of(lines));
	}

	private void answers(String question, String expected) {
		this.graphql.document(question).execute().path("").matchesJsonStrictly(expected.replace('\'', '"'));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			{ claims(%s) { %s } } | ASC | a1 b1 a2 ax ay az bx by bz
			{ claims(%s) { %s } } | DESC | a2 b1 a1 bz by bx az ay ax
			{ organization(id: "organization:a") { claims(%s) { %s } } } | ASC | a1 a2 ax ay az
			{ organization(id: "organization:a") { claims(%s) { %s } } } | DESC | a2 a1 az ay ax
			{ measure(id: "measure:m") { claims(%s) { %s } } } | DESC | a2 b1 a1 bz by bx az ay ax
			{ claim(id: "claim:a1") { citedBy(%s) { %s } } } | ASC | b1 bx bz
			{ claim(id: "claim:a1") { citedBy(%s) { %s } } } | DESC | b1 bz bx
			{ claims(where: {claimant: {id: {eq: "organization:b"}}}, %s) { %s } } | DESC | b1 bz by bx
			{ claims(where: {organization: {id: {eq: "organization:b"}}}, %s) { %s } } | ASC | b1 bx by bz
			""")
	void comeLastInEitherDirectionOnPagesOfAnySize(String connection, String direction, String expected) {
		String order = ", orderBy: [{field: STATED_ON, direction: " + direction + "}]";
		List<String> all = List.of(expected.split(" "));
		for (boolean forward : new boolean[] { true, false }) {
			for (int size = 1; size <= all.size() + 1; size++) {
				assertThat(pages(connection, order, forward, size)).as("%s %s", forward, size).isEqualTo(all);
			}
		}
	}

	private List<String> pages(String connection, String order, boolean forward, int size) {
		List<String> found = new ArrayList<>();
		String cursor = "";
		boolean more = true;
		while (more) {
			String arguments = (forward ? "first: " : "last: ") + size + order
					+ (cursor.isEmpty() ? "" : (forward ? ", after: \"" : ", before: \"") + cursor + "\"");
			GraphQlTester.Response answer = this.graphql
				.document(connection.formatted(arguments,
						"nodes { id } totalCount pageInfo { hasNextPage hasPreviousPage startCursor endCursor }"))
				.execute();
			List<String> page = answer.path("$..nodes[*].id")
				.entityList(String.class)
				.get()
				.stream()
				.map((id) -> id.substring("claim:".length()))
				.toList();
			found.addAll(forward ? found.size() : 0, page);
			Map<?, ?> info = answer.path("$..pageInfo").entityList(Map.class).get().getFirst();
			more = Boolean.TRUE.equals(info.get(forward ? "hasNextPage" : "hasPreviousPage"));
			assertThat(info.get(forward ? "hasPreviousPage" : "hasNextPage")).isEqualTo(!cursor.isEmpty());
			cursor = String.valueOf(info.get(forward ? "endCursor" : "startCursor"));
		}
		return found;
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			statedOn: {isNull: true} | ax ay bx by
			statedOn: {isNull: false} | a1 a2 az b1 bz
			statedOn: {from: "0001"} | a1 a2 b1
			statedOn: {to: "9999"} | a1 a2 b1
			not: {statedOn: {from: "2018-02"}} | a1 ax ay az bx by bz
			statedBy: "2018-01-18" | a1 az
			statedBy: "2018-01-17" | a1
			statedBy: "9999" | a1 a2 az b1 bz
			""")
	void meetNoConditionOnADayButThatItIsUnknown(String where, String expected) {
		List<String> found = this.graphql.document("{ claims(where: {%s}) { nodes { id } } }".formatted(where))
			.execute()
			.path("claims.nodes[*].id")
			.entityList(String.class)
			.get();
		assertThat(found.stream().map((id) -> id.substring("claim:".length())).sorted())
			.containsExactly(expected.split(" "));
	}

	@Test
	void areSaidToBeUnknownAndReviseNothing() {
		answers("""
				{ x: claim(id: "claim:ax") { ...facts } y: claim(id: "claim:ay") { ...facts }
					z: claim(id: "claim:az") { ...facts } next: claim(id: "claim:a2") { revises { id } restatedBy { id } } }
				fragment facts on Claim { statedOn figure { asOf asOfInferred } corroboration
					revises { id } revisedBy { id } restates { id } restatedBy { id } history { statedOn } }
				""",
				"""
						{'x': {'statedOn': 'XXXX', 'figure': {'asOf': '2018-03-01', 'asOfInferred': false}, 'corroboration': 'NONE',
							'revises': null, 'revisedBy': null, 'restates': null, 'restatedBy': null, 'history': [{'statedOn': 'XXXX'}]},
						'y': {'statedOn': 'XXXX', 'figure': {'asOf': null, 'asOfInferred': null}, 'corroboration': 'NONE',
							'revises': null, 'revisedBy': null, 'restates': null, 'restatedBy': null, 'history': [{'statedOn': 'XXXX'}]},
						'z': {'statedOn': '../2018-01-18', 'figure': {'asOf': '2018-02-01', 'asOfInferred': false},
							'corroboration': 'NONE', 'revises': null, 'revisedBy': null, 'restates': null, 'restatedBy': null,
							'history': [{'statedOn': '../2018-01-18'}]},
						'next': {'revises': {'id': 'claim:a1'}, 'restatedBy': null}}""");
	}

	@Test
	void standNowhereAndConflictWithNothing() {
		answers("""
				{ measure(id: "measure:m") {
					timeline { points { claim { id } statedOn } conflicts { gap } series { revisions { days } restatements { days } } }
				} }
				""",
				"""
						{'measure': {
						'timeline': {'points': [{'claim': {'id': 'claim:a1'}, 'statedOn': '2018-01-10'},
							{'claim': {'id': 'claim:b1'}, 'statedOn': '2018-02-01'},
							{'claim': {'id': 'claim:a2'}, 'statedOn': '2018-02-10'}, {'claim': {'id': 'claim:ax'}, 'statedOn': 'XXXX'},
							{'claim': {'id': 'claim:ay'}, 'statedOn': 'XXXX'}, {'claim': {'id': 'claim:az'}, 'statedOn': '../2018-01-18'},
							{'claim': {'id': 'claim:bx'}, 'statedOn': 'XXXX'}, {'claim': {'id': 'claim:by'}, 'statedOn': 'XXXX'},
							{'claim': {'id': 'claim:bz'}, 'statedOn': '../2018-03'}],
							'conflicts': [], 'series': [{'revisions': [{'days': 31}], 'restatements': []},
								{'revisions': [], 'restatements': []}]}}}""");
		answers("""
				{ measure(id: "measure:m") { at(date: "2020") { points { claim { id } } conflicts { gap } } } }
				""", "{'measure': {'at': [{'points': [{'claim': {'id': 'claim:a2'}}], 'conflicts': []}]}}");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			view: CURRENT | a1 a2
			knownOn: "2018-01-18" | a1 az
			knownOn: "2018-01-17" | a1
			""")
	void areKnownByTheEndOfTheirDateOrNever(String arguments, String expected) {
		hasPoints(arguments, expected);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			first: 2 | a1 b1
			first: 3 | a1 b1 a2
			first: 5 | a1 b1 a2 ax ay
			first: 9 | a1 b1 a2 ax ay az bx by bz
			first: 9, sources: "organization:b" | b1 bx by bz
			""")
	void comeLastInATimelineOfAnyLength(String arguments, String expected) {
		hasPoints(arguments, expected);
	}

	private void hasPoints(String arguments, String expected) {
		List<String> found = this.graphql
			.document(
					"{ measure(id: \"measure:m\") { timeline(%s) { points { claim { id } } } } }".formatted(arguments))
			.execute()
			.path("measure.timeline.points[*].claim.id")
			.entityList(String.class)
			.get();
		assertThat(found.stream().map((id) -> id.substring("claim:".length()))).containsExactly(expected.split(" "));
	}

	@Test
	void rowsSayThatNobodyKnows() {
		answers("""
				{ measure(id: "measure:m") { timelineRows(first: 2, after: null) { totalCount }
					claims(where: {id: {in: ["claim:ay", "claim:a2", "claim:az"]}}) { groups(by: YEAR) { key count latest { id } }
						all: groups(by: CLAIMANT) { latest { id } } }
					unknown: claims(where: {statedOn: {isNull: true}}) { groups(by: MONTH) { key }
						all: groups(by: MEASURE) { latest { statedOn } } } } }
				""",
				"""
						{'measure': {'timelineRows': {'totalCount': 9},
						'claims': {'groups': [{'key': '2018', 'count': 1, 'latest': {'id': 'claim:a2'}}],
							'all': [{'latest': {'id': 'claim:a2'}}]},
						'unknown': {'groups': [], 'all': [{'latest': {'statedOn': 'XXXX'}}]}}}""");
		List<String> days = this.graphql
			.document("{ measure(id: \"measure:m\") { timelineRows { nodes { statedOnDay } } } }")
			.execute()
			.path("measure.timelineRows.nodes[*].statedOnDay")
			.entityList(String.class)
			.get();
		assertThat(days).containsExactly("2018-01-10", "2018-02-01", "2018-02-10", "XXXX", "XXXX", "XXXX", "XXXX",
				"XXXX", "XXXX");
	}

	@Test
	void citationsCountAndAreOfNoDay() {
		answers("""
				{ claim(id: "claim:a1") { reportCount citationCount citedBy(orderBy: [{field: STATED_ON}]) { edges { drift { kind } } } }
					citationNetwork { edges { weight firstOn lastOn examples { id } } } }
				""",
				"""
						{'claim': {'reportCount': 3, 'citationCount': 3, 'citedBy': {'edges': [{'drift': []}, {'drift': []}, {'drift': []}]}},
						'citationNetwork': {'edges': [{'weight': 3, 'firstOn': '2018-02-01', 'lastOn': '2018-02-01',
							'examples': [{'id': 'claim:b1'}, {'id': 'claim:bx'}, {'id': 'claim:bz'}]}]}}""");
		String network = "{ citationNetwork(%s) { edges { weight } } }";
		answers(network.formatted("measure: \"measure:m\""), "{'citationNetwork': {'edges': [{'weight': 3}]}}");
		answers(network.formatted("from: \"2018-01-01\", to: \"9999\""),
				"{'citationNetwork': {'edges': [{'weight': 1}]}}");
		answers(network.formatted("from: \"9999\""), "{'citationNetwork': {'edges': []}}");
		load(claim("b1", "b", "XXXX", 10, "2018-01-01", CITES));
		answers("{ citationNetwork { edges { firstOn lastOn } } }",
				"{'citationNetwork': {'edges': [{'firstOn': 'XXXX', 'lastOn': 'XXXX'}]}}");
	}

	@Test
	void maybeCorrectedToADayAndBack() {
		load(claim("ax", "a", "2018-03-10", 5, "2018-03-01", ""));
		answers("{ claim(id: \"claim:ax\") { statedOn revises { id } history { statedOn changed } } }",
				"""
						{'claim': {'statedOn': '2018-03-10', 'revises': {'id': 'claim:a2'}, 'history': [{'statedOn': 'XXXX', 'changed': []},
							{'statedOn': '2018-03-10', 'changed': ['statedOn']}]}}""");
		load(claim("ax", "a", "XXXX", 5, "2018-03-01", ""));
		load(claim("ax", "a", "XXXX", 5, "2018-03-01", ""));
		answers("""
				{ claim(id: "claim:ax") { statedOn revises { id } history { statedOn changed } }
					claims(last: 1, orderBy: [{field: STATED_ON}], where: {id: {in: ["claim:a1", "claim:ax"]}}) { nodes { id } } }
				""",
				"""
						{'claim': {'statedOn': 'XXXX', 'revises': null, 'history': [{'statedOn': 'XXXX', 'changed': []},
							{'statedOn': '2018-03-10', 'changed': ['statedOn']}, {'statedOn': 'XXXX', 'changed': ['statedOn']}]},
						'claims': {'nodes': [{'id': 'claim:ax'}]}}""");
	}

	@Test
	void datedCorrectionIsWhatToGoByBeforeOneOfNoDay() {
		String corrects = ",'cites':[{'claim':'claim:a1','intent':'CORRECTS'}]";
		String replacing = "{ claim(id: \"claim:b1\") { staleSources { claim { id } replacedBy { id } } } }";
		String answer = "{'claim': {'staleSources': [{'claim': {'id': 'claim:a1'}, 'replacedBy': {'id': 'claim:%s'}}]}}";
		load(claim("az2", "a", "XXXX", 11, "2018-01-01", corrects),
				claim("ac", "a", "2018-01-12", 12, "2018-01-01", corrects));
		answers(replacing, answer.formatted("ac"));
		load(claim("ad", "a", "2018-01-13", 13, "2018-01-01", corrects));
		answers(replacing, answer.formatted("ad"));
	}

	@Test
	void whatIsWithdrawnNobodyKnowsWhenStandsAtNoTime() {
		load("{'type':'claim','id':'claim:ar','statement':'S','claimant':'organization:a','statedOn':'XXXX','retracts':"
				+ "[{'claim':'claim:a2','reason':'r'},{'claim':'claim:ax','reason':'r'}]}");
		answers("""
				{ measure(id: "measure:m") { at(date: "2020", knownOn: "2018-02-20") { points { claim { id } } } } }
				""", "{'measure': {'at': [{'points': [{'claim': {'id': 'claim:a1'}}]}]}}");
		GraphQlTester.Response timeline = this.graphql
			.document(
					"""
							{ measure(id: "measure:m") { timeline { points { claim { id } withdrawn withdrawnOn withdrawnBy { id } } } } }
							""")
			.execute();
		assertThat(timeline.path("$..points[?(@.withdrawn == true)]").entityList(Map.class).get())
			.allSatisfy((point) -> {
				assertThat(point.get("withdrawnOn")).isNull();
				assertThat(point.get("withdrawnBy")).hasToString("{id=claim:ar}");
			})
			.extracting((point) -> String.valueOf(point.get("claim")))
			.containsExactly("{id=claim:a2}", "{id=claim:ax}");
	}

}
