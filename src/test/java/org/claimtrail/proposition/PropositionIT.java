package org.claimtrail.proposition;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.claimtrail.corpus.Graph;
import org.claimtrail.corpus.TestImport;
import org.claimtrail.neo4j.PatientTester;
import org.claimtrail.neo4j.SharedStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.Driver;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.graphql.ExecutionGraphQlService;

import org.springframework.graphql.test.tester.GraphQlTester;
import org.springframework.test.context.ContextConfiguration;

import static org.assertj.core.api.Assertions.assertThat;

/** What is said alike is found together, and who said it is counted. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.NONE,
		properties = "spring.main.lazy-initialization=true")
@ContextConfiguration(initializers = SharedStore.class)
class PropositionIT {

	private static final String CLAIM = "{'type':'claim','id':'claim:%s','statement':'Of %s.','claimant':'%s',"
			+ "'statedOn':'%s','expresses':[%s]%s}";

	private static final String CITES = ",'cites':[{'claim':'claim:%s','intent':'%s'}]";

	private static final String COUNTS = "{ claimCount claimantCount ownClaimCount ownClaimantCount firstClaim { id } "
			+ "own: firstClaim(ownOnly: true) { id } lastClaim { id } lastOwn: lastClaim(ownOnly: true) { id } }";

	private final ApplicationContext context;

	private final Graph graph;

	private final GraphQlTester graphql;

	@TempDir
	private Path folder;

	PropositionIT(@Autowired ApplicationContext context, @Autowired Driver driver,
			@Autowired ExecutionGraphQlService service) {
		this.context = context;
		this.graph = new Graph(driver);
		this.graphql = PatientTester.of(service);
	}

	@BeforeEach
	void load() {
		this.graph.clear();
		List<String> lines = new ArrayList<>(claims());
		lines.addAll(List.of(
				"{'type':'proposition','id':'proposition:p','statement':'The \\u00c9tat lost a million.','description':'D'}",
				"{'type':'proposition','id':'proposition:q','statement':'Nobody counts.'}",
				"{'type':'proposition','id':'proposition:unsaid','statement':'Nobody says this.'}",
				"{'type':'organization','id':'organization:o','name':'O'}",
				"{'type':'organization','id':'organization:n','name':'N'}",
				"{'type':'speaker','id':'speaker:s','name':'S'}", "{'type':'speaker','id':'speaker:t','name':'T'}"));
		TestImport.lines(this.context, this.folder, lines);
	}

	/** Claims come before the propositions that they express. */
	private static List<String> claims() {
		return List.of(claim("s1", "speaker:s", "2024-05-01", "'proposition:p'", ""),
				claim("a-report", "organization:n", "2024-05-01", "'proposition:p'", CITES.formatted("s1", "REPORTS")),
				claim("t1", "speaker:t", "2024-06", "'proposition:p','proposition:q'",
						CITES.formatted("s1", "CONFIRMS")),
				claim("s2", "speaker:s", "2024-07-02", "'proposition:p','proposition:q'", ""),
				claim("z-report", "organization:n", "2024-08-01", "'proposition:p'", CITES.formatted("s2", "QUOTES")),
				claim("o1", "organization:o", "2024-05-03", "", CITES.formatted("s1", "REFUTES")));
	}

	private static String claim(String id, String claimant, String statedOn, String expresses, String more) {
		return CLAIM.formatted(id, id, claimant, statedOn, expresses, more);
	}

	private void answers(String question, String expected) {
		this.graphql.document(question).execute().path("").matchesJsonStrictly(expected.replace('\'', '"'));
	}

	@Test
	void countsWhoSaidItAndFindsTheFirstAndTheLast() {
		answers("{ proposition(id: \"proposition:p\") " + COUNTS + " }", """
				{'proposition': {'claimCount': 5, 'claimantCount': 3, 'ownClaimCount': 3, 'ownClaimantCount': 2,
					'firstClaim': {'id': 'claim:s1'}, 'own': {'id': 'claim:s1'}, 'lastClaim': {'id': 'claim:z-report'},
					'lastOwn': {'id': 'claim:s2'}}}
				""");
		answers("{ proposition(id: \"proposition:unsaid\") " + COUNTS + " }", """
				{'proposition': {'claimCount': 0, 'claimantCount': 0, 'ownClaimCount': 0, 'ownClaimantCount': 0,
					'firstClaim': null, 'own': null, 'lastClaim': null, 'lastOwn': null}}
				""");
	}

	@Test
	void pagesTheClaimsThatExpressItAndGroupsThem() {
		answers("""
				{ proposition(id: "proposition:p") {
					claims(first: 2) { totalCount nodes { id retold } pageInfo { hasNextPage }
						groups(by: CLAIMANT) { key count latest { id } } }
					own: claims(where: {retold: false}, orderBy: [{field: STATED_ON}]) { nodes { id } } } }
				""", """
				{'proposition': {'claims': {'totalCount': 5, 'pageInfo': {'hasNextPage': true},
						'nodes': [{'id': 'claim:z-report', 'retold': true}, {'id': 'claim:s2', 'retold': false}],
						'groups': [{'key': 'organization:n', 'count': 2, 'latest': {'id': 'claim:z-report'}},
							{'key': 'speaker:s', 'count': 2, 'latest': {'id': 'claim:s2'}},
							{'key': 'speaker:t', 'count': 1, 'latest': {'id': 'claim:t1'}}]},
					'own': {'nodes': [{'id': 'claim:s1'}, {'id': 'claim:t1'}, {'id': 'claim:s2'}]}}}
				""");
	}

	@Test
	void filtersLeadBothWays() {
		answers("""
				{ propositions(where: {claims: {claimant: {id: {eq: "speaker:t"}}}, claimCount: {gte: 1}},
						orderBy: [{field: OWN_CLAIMANT_COUNT, direction: DESC}]) { nodes { id } }
					said: propositions(where: {statement: {contains: "ETAT"}}) { nodes { id statement description } }
					claims(where: {expresses: {id: {eq: "proposition:q"}}}, orderBy: [{field: STATED_ON}]) {
						nodes { id expresses { nodes { id } } } }
					none: claims(where: {not: {expresses: {}}}) { nodes { id } } }
				""",
				"""
						{'propositions': {'nodes': [{'id': 'proposition:q'}, {'id': 'proposition:p'}]},
							'said': {'nodes': [{'id': 'proposition:p', 'statement': 'The \u00c9tat lost a million.', 'description': 'D'}]},
							'claims': {'nodes': [
								{'id': 'claim:t1', 'expresses': {'nodes': [{'id': 'proposition:q'}, {'id': 'proposition:p'}]}},
								{'id': 'claim:s2', 'expresses': {'nodes': [{'id': 'proposition:q'}, {'id': 'proposition:p'}]}}]},
							'none': {'nodes': [{'id': 'claim:o1'}]}}
						""");
	}

	@Test
	void isFoundByItsWordsAndByItsIdentifier() {
		answers("""
				{ node(id: "proposition:p") { __typename id }
					search(text: "million", in: [PROPOSITION]) { totalCount nodes { id } edges { highlights { text } } }
					kept: search(text: "million", where: {proposition: {claimCount: {gte: 6}}}) { nodes { id } } }
				""", """
				{'node': {'__typename': 'Proposition', 'id': 'proposition:p'},
					'search': {'totalCount': 1, 'nodes': [{'id': 'proposition:p'}],
						'edges': [{'highlights': [{'text': 'The \u00c9tat lost a million.'}]}]}, 'kept': {'nodes': []}}
				""");
	}

	@Test
	void pairsThoseWhoSaidMostOfTheSame() {
		answers("""
				{ sharedPropositions { claimants { id } propositionCount }
					own: sharedPropositions(ownOnly: true, where: {statement: {contains: "count"}}) {
						claimants { id } propositionCount }
					first: sharedPropositions(first: 1, where: {id: {in: []}}) { propositionCount } }
				""",
				"""
						{'sharedPropositions': [
								{'claimants': [{'id': 'speaker:s'}, {'id': 'speaker:t'}], 'propositionCount': 2},
								{'claimants': [{'id': 'organization:n'}, {'id': 'speaker:s'}], 'propositionCount': 1},
								{'claimants': [{'id': 'organization:n'}, {'id': 'speaker:t'}], 'propositionCount': 1}],
							'own': [{'claimants': [{'id': 'speaker:s'}, {'id': 'speaker:t'}], 'propositionCount': 1}], 'first': []}
						""");
	}

	@Test
	void importedAgainChangesNothing() {
		List<String> before = this.graph.digest();
		load();
		TestImport.lines(this.context, this.folder, claims());

		assertThat(this.graph.digest()).isEqualTo(before);
	}

	@Test
	void claimIsCorrectedToExpressAnother() {
		TestImport.lines(this.context, this.folder,
				List.of(claim("s1", "speaker:s", "2024-05-01", "'proposition:q'", "")));

		answers("{ propositions(orderBy: [{field: CLAIM_COUNT}]) { nodes { id claimCount firstClaim { id } } } }", """
				{'propositions': {'nodes': [{'id': 'proposition:unsaid', 'claimCount': 0, 'firstClaim': null},
					{'id': 'proposition:q', 'claimCount': 3, 'firstClaim': {'id': 'claim:s1'}},
					{'id': 'proposition:p', 'claimCount': 4, 'firstClaim': {'id': 'claim:a-report'}}]}}
				""");
		assertThat(this.graph.rows("MATCH (:Claim {id: 'claim:s1'})-[:SUPERSEDES]->(v) RETURN v.expressesIds AS ids"))
			.containsExactly(Map.of("ids", List.of("proposition:p")));
	}

	@Test
	void nobodyIsFirstWhoMayHaveBeenLater() {
		String ends = " firstClaim { id } firstCandidates { id } own: firstCandidates(ownOnly: true) { id } lastClaim { id } "
				+ "lastCandidates { id } one: lastCandidates(first: 1) { id } lastOwn: lastClaim(ownOnly: true) { id } ";
		TestImport.lines(this.context, this.folder,
				List.of(claim("u1", "organization:o", "2024-05~", "'proposition:p'", ""),
						claim("u2", "organization:o", "../2024-09-01", "'proposition:p'", "")));
		answers("{ proposition(id: \"proposition:p\") {" + ends + "} }", """
				{'proposition': {'firstClaim': null,
					'firstCandidates': [{'id': 'claim:s1'}, {'id': 'claim:u1'}, {'id': 'claim:u2'}],
					'own': [{'id': 'claim:s1'}, {'id': 'claim:u1'}, {'id': 'claim:u2'}], 'lastClaim': null,
					'lastCandidates': [{'id': 'claim:z-report'}, {'id': 'claim:u2'}], 'one': [{'id': 'claim:z-report'}],
					'lastOwn': null}}
				""");
		TestImport.lines(this.context, this.folder,
				List.of(claim("u1", "organization:o", "2024-05~", "", ""),
						claim("u2", "organization:o", "2024-08-01", "'proposition:p'", ""),
						"{'type':'proposition','id':'proposition:p','statement':'Otherwise worded.'}"));
		answers("{ proposition(id: \"proposition:p\") {" + ends + "} }", """
				{'proposition': {'firstClaim': {'id': 'claim:s1'}, 'firstCandidates': [{'id': 'claim:s1'}],
					'own': [{'id': 'claim:s1'}], 'lastClaim': null,
					'lastCandidates': [{'id': 'claim:u2'}, {'id': 'claim:z-report'}], 'one': [{'id': 'claim:u2'}],
					'lastOwn': {'id': 'claim:u2'}}}
				""");
		assertThat(this.graph
			.rows("MATCH (n:Proposition {id: 'proposition:p'}) RETURN n.firstIds AS first, n.ownLastIds AS own"))
			.containsExactly(Map.of("first", List.of("claim:s1"), "own", List.of("claim:u2")));
	}

	@Test
	void olderStoreLearnsWhoWasFirst() {
		List<String> before = this.graph.digest();
		this.graph.rows("MATCH (n:Proposition) REMOVE n.firstIds, n.lastIds, n.ownFirstIds, n.ownLastIds");
		this.graph.rows("MATCH ()-[edge:EXPRESSES]->() SET edge.said = '2024-01-01|0|~|x'");
		this.graph.rows("MATCH (n:SayingRules) DELETE n");
		TestImport.upgrade(this.context);

		assertThat(this.graph.digest()).isEqualTo(before);
	}

	@Test
	void correctedPropositionKeepsWhatIsCounted() {
		TestImport.lines(this.context, this.folder,
				List.of("{'type':'proposition','id':'proposition:p','statement':'Otherwise worded.'}"));

		answers("{ proposition(id: \"proposition:p\") { statement description claimCount ownClaimantCount } }", """
				{'proposition': {'statement': 'Otherwise worded.', 'description': null, 'claimCount': 5,
					'ownClaimantCount': 2}}
				""");
	}

	@Test
	void dossierMayExpressWhatALaterFileHas() throws IOException {
		Files.writeString(this.folder.resolve("a.yaml"), """
				claims:
				  - {id: claim:x, statement: S, claimant: organization:o, statedOn: 2024, expresses: [proposition:late]}
				""");
		Files.writeString(this.folder.resolve("b.yaml"), "propositions: [{id: proposition:late, statement: L}]");

		assertThat(TestImport.load(this.context, this.folder)).isEmpty();
		answers("{ proposition(id: \"proposition:late\") { claimCount firstClaim { id } } }",
				"{'proposition': {'claimCount': 1, 'firstClaim': {'id': 'claim:x'}}}");
	}

	@Test
	void unknownPropositionIsAFaultWithItsPlace() throws IOException {
		Path file = Files.writeString(this.folder.resolve("odd.yaml"), """
				organizations: [{id: organization:x, name: X}]
				claims:
				  - {id: claim:x1, statement: S, claimant: organization:x, statedOn: 2024,
				     expresses: [proposition:p, proposition:nobody]}
				  - {id: claim:x2, statement: S, claimant: organization:x, statedOn: 2024, expresses: proposition:p}
				  - {id: claim:x3, statement: S, claimant: organization:x, statedOn: 2024, expresses: [claim:s1]}
				""");

		assertThat(TestImport.load(this.context, file)).anySatisfy((fault) -> assertThat(fault).contains("claims[1]"))
			.anySatisfy((fault) -> assertThat(fault).contains("claims[2]"));
		Files.writeString(file, Files.readString(file).lines().limit(4).reduce("", (all, line) -> all + line + "\n"));
		assertThat(TestImport.load(this.context, file)).singleElement()
			.asString()
			.contains("odd.yaml:4", "claims[0].expresses[1]", "proposition:nobody");
		answers("{ claim(id: \"claim:x1\") { id } }", "{'claim': null}");
	}

}
