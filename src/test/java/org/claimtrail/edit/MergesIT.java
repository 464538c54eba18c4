package org.claimtrail.edit;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.claimtrail.account.Role;
import org.claimtrail.corpus.GeneratedCorpus;
import org.claimtrail.corpus.Graph;
import org.claimtrail.corpus.TestImport;
import org.claimtrail.neo4j.SharedStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.Driver;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.graphql.ExecutionGraphQlService;
import org.springframework.test.context.ContextConfiguration;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Two records that are one and the same are one for readers, until the merge is undone.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.NONE,
		properties = "spring.main.lazy-initialization=true")
@ContextConfiguration(initializers = SharedStore.class)
class MergesIT {

	private static final String FIGURE = "'measure':'measure:m','figure':{'value':%d,'comparator':'EXACTLY','phrase':'%d','asOf':'%s'}";

	private final ApplicationContext context;

	private final Graph graph;

	private final Editor editor;

	@TempDir
	private Path folder;

	MergesIT(@Autowired ApplicationContext context, @Autowired Driver driver,
			@Autowired ExecutionGraphQlService service) {
		this.context = context;
		this.graph = new Graph(driver);
		this.editor = Editor.with(service, Role.EDITOR);
	}

	@BeforeEach
	void load() {
		clear();
		TestImport.lines(this.context, this.folder, List.of("{'type':'organization','id':'organization:o','name':'O'}",
				"{'type':'organization','id':'organization:p','name':'P'}",
				"{'type':'organization','id':'organization:whole','name':'Whole'}",
				"{'type':'organization','id':'organization:part','name':'Part','partOf':['organization:whole']}",
				"{'type':'speaker','id':'speaker:a','name':'Волод','aliases':['Volod'],"
						+ "'affiliations':[{'organization':'organization:o'},{'organization':'organization:p','role':'R'}]}",
				"{'type':'speaker','id':'speaker:b','name':'Volodymyr','aliases':['Vol'],"
						+ "'affiliations':[{'organization':'organization:o'}]}",
				"{'type':'speaker','id':'speaker:c','name':'V. Z.'}",
				"{'type':'measure','id':'measure:m','name':'M','population':'p','property':'q','unit':'people'}",
				"{'type':'proposition','id':'proposition:p','statement':'P.'}",
				"{'type':'article','id':'article:x','title':'X','publisher':'organization:p','authors':['speaker:a','speaker:b']}",
				claim("a1", "a", "2024-05-01",
						FIGURE.formatted(10, 10, "2024-05-01") + ",'expresses':['proposition:p'],"
								+ "'appearsIn':[{'article':'article:x'}]"),
				claim("a3", "a", "2024-05-02", "'cites':[]"),
				claim("b1", "b", "2024-05-03",
						FIGURE.formatted(12, 12, "2024-05-01") + ",'expresses':['proposition:p']"),
				claim("b2", "b", "2024-05-09", FIGURE.formatted(30, 30, "2024-05-08")),
				claim("c1", "c", "2024-05-04",
						"'cites':[{'claim':'claim:a1'}],'reviews':[{'claim':'claim:b1','rating':'False'}]"),
				claim("b3", "b", "2024-05-04",
						"'cites':[{'claim':'claim:a1'}],'reviews':[{'claim':'claim:b1','rating':'True'}]"),
				claim("b4", "b", "2024-05-10", "'retracts':[{'claim':'claim:a3','reason':'W'}]")));
	}

	@AfterEach
	void clear() {
		this.graph.clear();
	}

	@Test
	void readersSeeOneWithTheNamesClaimsAndAffiliationsOfBoth() {
		JsonNode merged = merge("speaker:a", 1, "speaker:b", 1);

		assertThat(merged.path("problems")).isEmpty();
		assertThat(merged.path("change").path("action").asString()).isEqualTo("MERGE_CLAIMANTS");
		assertThat(merged.path("change").path("reason").asString()).isEqualTo("The same.");
		JsonNode kept = merged.path("claimant");
		assertThat(kept.path("aliases").values()).extracting(JsonNode::asString)
			.containsExactly("Vol", "Волод", "Volod");
		assertThat(kept.path("version").asInt()).isEqualTo(2);
		assertThat(kept.path("claims").path("nodes").findValuesAsString("id")).containsExactlyInAnyOrder("claim:a1",
				"claim:a3", "claim:b1", "claim:b2", "claim:b3", "claim:b4");
		assertThat(kept.path("affiliations").path("edges")).hasSize(2);
		assertThat(kept.path("mergedRecords").path("edges").get(0).toString()).contains("speaker:a", "The same.",
				"Test EDITOR");
		for (String question : List.of("speaker(id: \"speaker:a\")", "node(id: \"speaker:a\")",
				"node: nodes(ids: [\"speaker:a\"])")) {
			assertThat(data("{ it: %s { id } }".formatted(question.replace("node: ", ""))).toString())
				.contains("speaker:b");
		}
		assertThat(data("{ speakers { nodes { id } } }").toString()).doesNotContain("speaker:a");
		assertThat(data("{ search(text: \"Волод\") { nodes { __typename ... on Speaker { id } } } }").toString())
			.contains("speaker:b");
		assertThat(data("{ article(id: \"article:x\") { authors { nodes { id } } } }").toString())
			.isEqualTo("{\"article\":{\"authors\":{\"nodes\":[{\"id\":\"speaker:b\"}]}}}");
	}

	@Test
	void changesAreReadWithoutWhatIsMerged() {
		merge("speaker:a", 1, "speaker:b", 1);

		String changes = data("{ changes(first: 5) { nodes { records(first: 50) { totalCount nodes { id } } } } }")
			.toString();
		assertThat(changes).contains("\"speaker:b\"").doesNotContain("\"speaker:a\"");
		undo("speaker:a", 2);
		assertThat(data("{ changes(first: 5) { nodes { records(first: 50) { nodes { id } } } } }").toString())
			.contains("\"speaker:a\"");
	}

	@Test
	void correctionOfAKeptRecordKeepsWhatAMergedOneNames() {
		merge("organization:p", 1, "organization:o", 1);
		merge("speaker:a", 1, "speaker:b", 1);
		TestImport.lines(this.context, this.folder,
				List.of("{'type':'speaker','id':'speaker:b','name':'Volodymyr','aliases':['Vol','Vova'],"
						+ "'affiliations':[{'organization':'organization:o'}]}"));

		assertThat(undo("organization:p", 2).path("problems")).isEmpty();
		assertThat(undo("speaker:a", 3).path("problems")).isEmpty();
		assertThat(this.graph
			.rows("MATCH (:Speaker {id: 'speaker:a'})-[:AFFILIATED_WITH]->(o) RETURN o.id AS id ORDER BY id"))
			.containsExactly(Map.of("id", "organization:o"), Map.of("id", "organization:p"));
	}

	@Test
	void whatFollowsFromWhoClaimsWhatIsFoundAnew() {
		merge("speaker:a", 1, "speaker:b", 1);

		assertThat(this.graph
			.number("MATCH (:Claim {id: 'claim:b1'})-[r:RESTATES]->(:Claim {id: 'claim:a1'}) RETURN count(r)"))
			.isEqualTo(1);
		assertThat(this.graph.number("MATCH (p:Proposition) RETURN p.claimantCount")).isEqualTo(1);
		assertThat(this.graph.number(
				"MATCH (:Claim)-[c:CITES]->(:Claim {id: 'claim:a1'}) WHERE c.citedClaimantId = 'speaker:b' RETURN count(c)"))
			.isEqualTo(2);
		assertThat(this.graph.rows("MATCH (:Claim {id: 'claim:b4'})-[r:RETRACTS]->() RETURN r.withdraws AS it"))
			.containsExactly(Map.of("it", true));
	}

	@Test
	void undoingLeavesNoTrace() {
		List<String> before = state();

		merge("speaker:a", 1, "speaker:b", 1);
		assertThat(state()).isNotEqualTo(before);
		JsonNode undone = undo("speaker:a", 2);

		assertThat(undone.path("problems")).isEmpty();
		assertThat(undone.path("claimant").path("id").asString()).isEqualTo("speaker:a");
		assertThat(state()).isEqualTo(before);
	}

	@Test
	void undoesAChainInAnyOrder() {
		List<String> before = state();
		merge("speaker:a", 1, "speaker:b", 1);
		merge("speaker:b", 2, "speaker:c", 1);
		assertThat(data("{ speaker(id: \"speaker:a\") { id claims { totalCount } } }").toString())
			.isEqualTo("{\"speaker\":{\"id\":\"speaker:c\",\"claims\":{\"totalCount\":7}}}");

		assertThat(undo("speaker:a", 2).path("problems")).isEmpty();
		assertThat(data("{ speaker(id: \"speaker:a\") { id claims { totalCount } } }").toString())
			.isEqualTo("{\"speaker\":{\"id\":\"speaker:a\",\"claims\":{\"totalCount\":2}}}");
		assertThat(undo("speaker:b", 3).path("problems")).isEmpty();
		assertThat(state()).isEqualTo(before);

		merge("speaker:a", 3, "speaker:b", 4);
		merge("speaker:b", 5, "speaker:c", 4);
		assertThat(undo("speaker:b", 5).path("problems")).isEmpty();
		assertThat(data("{ speaker(id: \"speaker:a\") { id } }").toString()).contains("speaker:b");
		assertThat(undo("speaker:a", 7).path("problems")).isEmpty();
		assertThat(state()).isEqualTo(before);
	}

	@Test
	void whatIsRecordedMeanwhileStaysWithTheRecordThatWasNamed() {
		merge("speaker:a", 1, "speaker:b", 1);
		record("a2", "a");
		record("b5", "b");
		assertThat(claimant("a2")).isEqualTo("speaker:b");
		TestImport.lines(this.context, this.folder,
				List.of("{'type':'speaker','id':'speaker:a','name':'Волод','aliases':['New'],"
						+ "'affiliations':[{'organization':'organization:p','role':'S'}]}"));
		assertThat(data("{ speaker(id: \"speaker:b\") { aliases affiliations { edges { role } } } }").toString())
			.contains("New", "\"S\"")
			.doesNotContain("\"R\"");

		undo("speaker:a", 2);

		assertThat(claimant("a2")).isEqualTo("speaker:a");
		assertThat(claimant("b5")).isEqualTo("speaker:b");
		assertThat(data("{ speaker(id: \"speaker:b\") { aliases affiliations { edges { role } } } }").toString())
			.isEqualTo("{\"speaker\":{\"aliases\":[\"Vol\"],\"affiliations\":{\"edges\":[{\"role\":null}]}}}");
		assertThat(data("{ speaker(id: \"speaker:a\") { aliases affiliations { edges { role } } } }").toString())
			.isEqualTo("{\"speaker\":{\"aliases\":[\"New\"],\"affiliations\":{\"edges\":[{\"role\":\"S\"}]}}}");
	}

	@Test
	void theSameFileChangesNothingAndACorrectionUnderTheKeptNameStaysOfTheMergedRecord() {
		merge("speaker:a", 1, "speaker:b", 1);
		long changes = this.graph.number("MATCH (c:Change) RETURN count(c)");
		TestImport.lines(this.context, this.folder,
				List.of(claim("a1", "a", "2024-05-01", FIGURE.formatted(10, 10, "2024-05-01")
						+ ",'expresses':['proposition:p']," + "'appearsIn':[{'article':'article:x'}]")));
		assertThat(this.graph.number("MATCH (c:Change) RETURN count(c)")).isEqualTo(changes);

		this.editor.ask("correctClaim",
				"{'expectedVersion': 1, 'reason': 'R', 'claim': " + "{'id':'claim:a1',"
						+ "'statement':'Other.','claimant':'speaker:b','statedOn':'2024-05-01'}}",
				"problems { message }");
		this.editor.ask("verifyClaim",
				"{'id':'claim:a1','expectedVersion': 2, 'reason': 'R', 'verification': 'VERIFIED'}",
				"problems { message }");
		assertThat(claimant("a1")).isEqualTo("speaker:b");
		undo("speaker:a", 2);
		assertThat(claimant("a1")).isEqualTo("speaker:a");
	}

	@Test
	void refusesWhatCannotBeMergedOrParted() {
		assertThat(codes(merge("speaker:a", 1, "speaker:a", 1))).containsExactly("INVALID");
		assertThat(codes(merge("speaker:a", 1, "organization:o", 1))).containsExactly("INVALID");
		assertThat(codes(merge("organization:part", 1, "organization:whole", 1))).containsExactly("INVALID");
		assertThat(codes(merge("speaker:nobody", 1, "claim:a1", 1))).containsExactly("NOT_FOUND", "NOT_FOUND");
		assertThat(codes(merge("", 1, "x", 1))).containsExactly("NOT_FOUND", "NOT_FOUND");
		assertThat(codes(merge("speaker:a", 2, "speaker:b", 7))).containsExactly("VERSION_CONFLICT",
				"VERSION_CONFLICT");
		assertThat(codes(undo("speaker:a", 1))).containsExactly("NOT_MERGED");
		assertThat(codes(undo("speaker:nobody", 1))).containsExactly("NOT_FOUND");
		merge("speaker:a", 1, "speaker:b", 1);
		assertThat(codes(merge("speaker:a", 2, "speaker:b", 2))).containsExactly("MERGED");
		assertThat(codes(merge("speaker:b", 2, "speaker:a", 2))).containsExactly("MERGED");
		assertThat(codes(undo("speaker:a", 1))).containsExactly("VERSION_CONFLICT");
	}

	@Test
	void checksOnlyAndIsDoneOnceUnderOneKey() {
		List<String> before = state();
		String input = "{'fromId':'speaker:a','expectedFromVersion':1,'intoId':'speaker:b','expectedIntoVersion':1,"
				+ "'reason':'The same.',%s}";
		JsonNode checked = this.editor.ask("mergeClaimants", input.formatted("'validateOnly':true"),
				"claimant { id } change { id } problems { code }");
		assertThat(checked.path("problems")).isEmpty();
		assertThat(checked.path("change").isNull()).isTrue();
		assertThat(state()).isEqualTo(before);

		JsonNode first = this.editor.ask("mergeClaimants", input.formatted("'idempotencyKey':'merge-k'"),
				"claimant { id } change { id } problems { code }");
		JsonNode again = this.editor.ask("mergeClaimants", input.formatted("'idempotencyKey':'merge-k'"),
				"claimant { id } change { id } problems { code }");
		assertThat(again).isEqualTo(first);
		assertThat(this.graph.number("MATCH (:MergedClaimant)-[m:MERGED_INTO]->() RETURN count(m)")).isEqualTo(1);
	}

	@Test
	void organizationsAreOneWithTheirSpeakersPartsAndArticles() {
		List<String> before = state();

		JsonNode merged = merge("organization:o", 1, "organization:p", 1);

		assertThat(merged.path("problems")).isEmpty();
		assertThat(data("{ claim(id: \"claim:b1\") { claimantOrganization { id } } }").toString())
			.contains("organization:p");
		assertThat(data("{ organization(id: \"organization:o\") { id speakers { edges { role node { id } } } } }")
			.toString()).contains("organization:p", "speaker:b");
		assertThat(undo("organization:o", 2).path("problems")).isEmpty();
		assertThat(state()).isEqualTo(before);
	}

	@Test
	void undoingLeavesNoTraceInALargerGraph() {
		clear();
		List<String> lines = new ArrayList<>(GeneratedCorpus.lines(1500, 7));
		TestImport.lines(this.context, this.folder, lines);
		List<String> before = state();

		assertThat(merge("speaker:s0", 1, "speaker:s1", 1).path("problems")).isEmpty();
		assertThat(merge("speaker:s1", 2, "speaker:s2", 1).path("problems")).isEmpty();
		assertThat(merge("organization:o1", 1, "organization:o0", 1).path("problems")).isEmpty();
		assertThat(state()).isNotEqualTo(before);
		assertThat(undo("speaker:s0", 2).path("problems")).isEmpty();
		assertThat(undo("organization:o1", 2).path("problems")).isEmpty();
		assertThat(undo("speaker:s1", 3).path("problems")).isEmpty();

		assertThat(state()).isEqualTo(before);
	}

	@Test
	void aMergedGraphIsTheSameAsOneThatWasImportedSo() {
		clear();
		List<String> lines = new ArrayList<>(GeneratedCorpus.lines(1500, 7));
		TestImport.lines(this.context, this.folder, lines);
		merge("speaker:s0", 1, "speaker:s1", 1);
		List<String> merged = facts();

		clear();
		TestImport.lines(this.context, this.folder,
				lines.stream()
					.map((line) -> line.replace("\"claimant\":\"speaker:s0\"", "\"claimant\":\"speaker:s1\"")
						.replaceAll("(\"id\":\"speaker:s1\".*)\"organization:o(\\d+)\"", "$1\"organization:o$2\""))
					.toList());

		assertThat(facts()).isEqualTo(merged);
	}

	/** What does not depend on where speakers belong. */
	private List<String> facts() {
		return this.graph
			.rows("""
					MATCH (c:Claim)
					RETURN c.id + ' ' + c.claimantId + ' ' + c.reportCount + ' ' + c.citationCount + ' ' + coalesce(c.standing, '')
						+ ' ' + coalesce(c.staleKind, '') + ' ' + coalesce(c.staleSince, '') + ' ' + coalesce(c.spreadRatio, '') AS it
					ORDER BY it
					UNION ALL
					MATCH (a:Claim)-[e:CITES|REVISES|RESTATES|DRIFTS_FROM]->(b:Claim)
					RETURN a.id + ' ' + type(e) + ' ' + b.id + ' ' + reduce(t = '', d IN coalesce(e.drift, []) + coalesce(e.driftNote, []) | t + d)
						+ coalesce(e.citingClaimantId, '') + coalesce(e.citedClaimantId, '') AS it
					ORDER BY it
					UNION ALL
					MATCH (d:DriftCount {groupBy: 'CLAIMANT'}) WHERE d.citations > 0
					RETURN d.claimantId + ' ' + d.citations + ' ' + d.drifted AS it ORDER BY it
					""")
			.stream()
			.map((row) -> String.valueOf(row.get("it")))
			.toList();
	}

	private List<String> state() {
		List<String> state = new ArrayList<>(this.graph.digest());
		this.graph.rows("""
				MATCH (d:DriftCount) WHERE d.citations > 0
				RETURN d.groupBy + d.claimantId + ' ' + d.citations + ' ' + d.drifted AS it ORDER BY it
				""").forEach((row) -> state.add(row.toString()));
		return state;
	}

	private static String claim(String id, String claimant, String day, String more) {
		return "{'type':'claim','id':'claim:%s','statement':'%s.','claimant':'speaker:%s','statedOn':'%s',%s}"
			.formatted(id, id, claimant, day, more);
	}

	private void record(String id, String claimant) {
		JsonNode answer = this.editor.ask("recordClaim",
				"{'claim': {'id':'claim:%s','statement':'S.','claimant':'speaker:%s'}}".formatted(id, claimant),
				"problems { message }");
		assertThat(answer.path("problems")).isEmpty();
	}

	private String claimant(String claim) {
		return data("{ claim(id: \"claim:%s\") { claimant { id } } }".formatted(claim)).path("claim")
			.path("claimant")
			.path("id")
			.asString();
	}

	private JsonNode data(String document) {
		JsonNode answer = this.editor.answer(document, "{}");
		assertThat(answer.path("errors")).as("%s", answer).isEmpty();
		return answer.path("data");
	}

	private static List<String> codes(JsonNode answer) {
		return answer.path("problems").findValuesAsString("code");
	}

	private JsonNode merge(String from, int fromVersion, String into, int intoVersion) {
		return this.editor.ask("mergeClaimants",
				"{'fromId':'%s','expectedFromVersion':%d,'intoId':'%s','expectedIntoVersion':%d,'reason':'The same.'}"
					.formatted(from, fromVersion, into, intoVersion),
				"""
						claimant {
						  id name aliases
						  mergedRecords(first: 10) { edges { at accountName reason node { id name aliases } } }
						  ... on Speaker { version claims { nodes { id } } affiliations { edges { role node { id } } } }
						}
						change { action reason subjectId } problems { path code message } warnings { message }""");
	}

	private JsonNode undo(String id, int version) {
		return this.editor.ask("undoMerge",
				"{'id':'%s','expectedVersion':%d,'reason':'Not the same.'}".formatted(id, version),
				"claimant { id name aliases } change { action } problems { path code message } warnings { message }");
	}

}
