package org.claimtrail.review;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

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

/** What fact-checkers rate, and how many of their reviews stand. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.NONE,
		properties = "spring.main.lazy-initialization=true")
@ContextConfiguration(initializers = SharedStore.class)
class ReviewIT {

	private static final String CLAIM = "{'type':'claim','id':'claim:%s','statement':'Of %s.','claimant':'organization:%s',"
			+ "'statedOn':'%s'%s}";

	private static final String COUNTED = "{ claim(id: \"claim:said\") { reviewCount reviewerCount } "
			+ "proposition(id: \"proposition:p\") { reviewCount reviewerCount } }";

	private final ApplicationContext context;

	private final Graph graph;

	private final GraphQlTester graphql;

	@TempDir
	private Path folder;

	ReviewIT(@Autowired ApplicationContext context, @Autowired Driver driver,
			@Autowired ExecutionGraphQlService service) {
		this.context = context;
		this.graph = new Graph(driver);
		this.graphql = PatientTester.of(service);
	}

	@BeforeEach
	void load() {
		this.graph.clear();
		List<String> lines = new ArrayList<>(reviews());
		lines.addAll(List.of("{'type':'proposition','id':'proposition:p','statement':'Pigs fly.'}",
				claim("said", "o", "2024-05-01", ",'expresses':['proposition:p']"),
				claim("other", "o", "2024-05-02", ""), claim("report", "n", "2024-06-09",
						",'cites':[{'claim':'claim:check1'},{'claim':'claim:said','intent':'REFUTES'}]")));
		for (String name : List.of("o", "n", "f", "g")) {
			lines.add("{'type':'organization','id':'organization:%s','name':'%s'}".formatted(name, name));
		}
		TestImport.lines(this.context, this.folder, lines);
	}

	/** Reviews come before what they review. */
	private static List<String> reviews() {
		return List.of(claim("check1", "f", "2024-06-01",
				",'reviews':[{'claim':'claim:said','rating':'Mostly False','normalized':'MOSTLY_FALSE',"
						+ "'scale':'Truth-O-Meter'},{'proposition':'proposition:p','rating':'False','normalized':'FALSE'}]"),
				claim("check2", "f", "2024-06-02", ",'reviews':[{'claim':'claim:said','rating':'Satire'}]"),
				claim("check3", "g", "2024-06-03",
						",'reviews':[{'claim':'claim:said','rating':'4 Pinocchios','normalized':'FALSE'}]"));
	}

	private static String claim(String id, String claimant, String statedOn, String more) {
		return CLAIM.formatted(id, id, claimant, statedOn, more);
	}

	private void add(String... lines) {
		TestImport.lines(this.context, this.folder, List.of(lines));
	}

	private void answers(String question, String expected) {
		this.graphql.document(question).execute().path("").matchesJsonStrictly(expected.replace('\'', '"'));
	}

	private void counts(int ofClaim, int byReviewers, int ofProposition) {
		answers(COUNTED,
				"""
						{'claim': {'reviewCount': %d, 'reviewerCount': %d}, 'proposition': {'reviewCount': %d, 'reviewerCount': %d}}
						"""
					.formatted(ofClaim, byReviewers, ofProposition, ofProposition));
	}

	@Test
	void ratingsStandOnTheEdge() {
		answers("""
				{ claim(id: "claim:said") { reportCount citationCount retold
					reviewedBy(first: 2) { totalCount pageInfo { hasNextPage }
						edges { rating normalized scale node { id claimant { id } } reviewed { __typename id } } } } }
				""", """
				{'claim': {'reportCount': 0, 'citationCount': 0, 'retold': false,
					'reviewedBy': {'totalCount': 3, 'pageInfo': {'hasNextPage': true}, 'edges': [
						{'rating': '4 Pinocchios', 'normalized': 'FALSE', 'scale': null,
							'node': {'id': 'claim:check3', 'claimant': {'id': 'organization:g'}},
							'reviewed': {'__typename': 'Claim', 'id': 'claim:said'}},
						{'rating': 'Satire', 'normalized': null, 'scale': null,
							'node': {'id': 'claim:check2', 'claimant': {'id': 'organization:f'}},
							'reviewed': {'__typename': 'Claim', 'id': 'claim:said'}}]}}}
				""");
		answers("""
				{ claim(id: "claim:check1") { reviews { totalCount edges { rating normalized scale node { __typename id statement
						reviewerCount ... on Claim { claimant { id } } ... on Proposition { claimCount } } } }
					kept: reviews(where: {claim: {id: {eq: "claim:other"}}}, orderBy: [{field: RECORDED_AT}]) {
						totalCount nodes { id reviewedBy { totalCount } } } } }
				""",
				"""
						{'claim': {'reviews': {'totalCount': 2, 'edges': [
								{'rating': 'Mostly False', 'normalized': 'MOSTLY_FALSE', 'scale': 'Truth-O-Meter',
									'node': {'__typename': 'Claim', 'id': 'claim:said', 'statement': 'Of said.', 'reviewerCount': 2,
										'claimant': {'id': 'organization:o'}}},
								{'rating': 'False', 'normalized': 'FALSE', 'scale': null,
									'node': {'__typename': 'Proposition', 'id': 'proposition:p', 'statement': 'Pigs fly.',
										'reviewerCount': 1, 'claimCount': 1}}]},
							'kept': {'totalCount': 1, 'nodes': [{'id': 'proposition:p', 'reviewedBy': {'totalCount': 1}}]}}}
						""");
	}

	@Test
	void pagesOfWhatIsReviewedGoOnAfterTheirCursor() {
		String cursor = this.graphql
			.document("{ claim(id: \"claim:check1\") { reviews(first: 1) { nodes { id } pageInfo { endCursor } } } }")
			.execute()
			.path("claim.reviews.pageInfo.endCursor")
			.entity(String.class)
			.get();
		answers("{ claim(id: \"claim:check1\") { reviews(first: 1, after: \"%s\") { nodes { id } pageInfo { hasNextPage } } } }"
			.formatted(cursor),
				"{'claim': {'reviews': {'nodes': [{'id': 'proposition:p'}], 'pageInfo': {'hasNextPage': false}}}}");
	}

	@Test
	void conditionsFindWhatWasCheckedAndByWhom() {
		answers("""
				{ twice: claims(where: {reviewerCount: {gte: 2}}) { nodes { id } }
					never: claims(where: {reviewCount: {eq: 0}, claimant: {id: {eq: "organization:o"}}}) { nodes { id } }
					most: claims(first: 1, orderBy: [{field: REVIEWER_COUNT, direction: DESC}]) { nodes { id reviewerCount } }
					by: claims(where: {reviewedBy: {claimant: {id: {eq: "organization:g"}}}}) { nodes { id } }
					mixed: claims(where: {reviewedAs: MIXED}) { nodes { id } }
					wrong: claims(where: {or: [{reviewedAs: FALSE}, {reviewedAs: MIXED}]}) { nodes { id } } }
				""",
				"""
						{'twice': {'nodes': [{'id': 'claim:said'}]}, 'never': {'nodes': [{'id': 'claim:other'}]},
							'most': {'nodes': [{'id': 'claim:said', 'reviewerCount': 2}]}, 'by': {'nodes': [{'id': 'claim:said'}]},
							'mixed': {'nodes': []}, 'wrong': {'nodes': [{'id': 'claim:said'}]}}
						""");
		answers("""
				{ checks: claims(where: {or: [{reviewsClaim: {}}, {reviewsProposition: {}}]}, orderBy: [{field: STATED_ON}]) {
						nodes { id } }
					ofPigs: claims(where: {reviewsProposition: {statement: {contains: "pigs"}}}) { nodes { id } }
					notClaims: claims(where: {reviewsClaim: {statement: {contains: "pigs"}}}) { nodes { id } }
					propositions(where: {reviewedAs: FALSE, reviewerCount: {eq: 1}, reviewedBy: {reviewCount: {lt: 1}}}) {
						nodes { id } } }
				""",
				"""
						{'checks': {'nodes': [{'id': 'claim:check1'}, {'id': 'claim:check2'}, {'id': 'claim:check3'}]},
							'ofPigs': {'nodes': [{'id': 'claim:check1'}]}, 'notClaims': {'nodes': []},
							'propositions': {'nodes': [{'id': 'proposition:p'}]}}
						""");
	}

	@Test
	void reviewThatWasWithdrawnStandsNoMore() {
		counts(3, 2, 1);
		String taken = claim("sorry", "g", "2024-07-01", ",'retracts':[{'claim':'claim:check3','reason':'A slip.'}]");
		add(taken);
		counts(2, 1, 1);
		answers("{ wrong: claims(where: {reviewedAs: FALSE}) { nodes { id } } said: claim(id: \"claim:said\") { reviewedBy { totalCount } } }",
				"{'wrong': {'nodes': []}, 'said': {'reviewedBy': {'totalCount': 3}}}");

		add(claim("sorry", "g", "2024-07-01", ""));
		counts(3, 2, 1);
		add(claim("check1", "f", "2024-06-01",
				",'verification':'RETRACTED','reviews':[{'claim':'claim:said','rating':'Mostly False','normalized':'MOSTLY_FALSE'},{'proposition':'proposition:p','rating':'False','normalized':'FALSE'}]"));
		counts(2, 2, 0);
	}

	@Test
	void withdrawalMayComeBeforeTheReview() {
		this.graph.clear();
		List<String> lines = new ArrayList<>(List
			.of(claim("sorry", "g", "2024-07-01", ",'retracts':[{'claim':'claim:check3','reason':'A slip.'}]")));
		lines.addAll(reviews());
		lines.addAll(List.of("{'type':'proposition','id':'proposition:p','statement':'Pigs fly.'}",
				claim("said", "o", "2024-05-01", ""), "{'type':'organization','id':'organization:o','name':'O'}",
				"{'type':'organization','id':'organization:f','name':'F'}",
				"{'type':'organization','id':'organization:g','name':'G'}"));
		TestImport.lines(this.context, this.folder, lines);

		counts(2, 1, 1);
	}

	@Test
	void correctedReviewRatesSomethingElse() {
		add(claim("check3", "g", "2024-06-03",
				",'reviews':[{'claim':'claim:other','rating':'Half','normalized':'MIXED'}]"));

		counts(2, 1, 1);
		answers("{ claims(where: {reviewedAs: MIXED}) { nodes { id reviewerCount } } }",
				"{'claims': {'nodes': [{'id': 'claim:other', 'reviewerCount': 1}]}}");
		assertThat(this.graph.rows("MATCH (:Claim {id: 'claim:check3'})-[:SUPERSEDES]->(v) "
				+ "RETURN v.reviewsIds + v.reviewsRatings + v.reviewsNormalized + v.reviewsScales AS said"))
			.singleElement()
			.hasToString("{said=[claim:said, 4 Pinocchios, FALSE, ]}");
	}

	@Test
	void correctedClaimKeepsItsCounts() {
		add(claim("said", "o", "2024-05-01", ",'verification':'REFUTED'"));
		counts(3, 2, 1);
		assertThat(this.graph.rows("MATCH (v:ClaimVersion) WHERE v.reviewCount IS NOT NULL RETURN v")).isEmpty();
	}

	@Test
	void importedAgainChangesNothing() {
		List<String> before = this.graph.digest();
		load();
		TestImport.lines(this.context, this.folder, reviews());

		assertThat(this.graph.digest()).isEqualTo(before);
	}

	@Test
	void storeOfBeforeIsCounted() {
		this.graph.rows("MATCH (n:Claim) REMOVE n.reviewCount, n.reviewerCount RETURN count(n) AS count");
		this.graph.rows("MATCH (n:ReviewRules) DELETE n RETURN count(n) AS count");
		TestImport.upgrade(this.context);

		counts(3, 2, 1);
		answers("{ claims(where: {reviewCount: {eq: 0}}) { totalCount } }", "{'claims': {'totalCount': 5}}");
	}

	@Test
	void namesWhatIsWrongWithAReview() throws IOException {
		Path file = Files.writeString(this.folder.resolve("odd.yaml"), """
				claims:
				  - id: claim:x
				    statement: S
				    claimant: organization:o
				    statedOn: 2024
				    reviews:
				      - {claim: claim:said, proposition: proposition:p, rating: No}
				      - {rating: False}
				      - {claim: claim:x, rating: 3, normalized: TRUE}
				      - {claim: claim:said, rating: a}
				      - {claim: claim:said, rating: b}
				""");
		assertThat(TestImport.load(this.context, file)).hasSize(4)
			.anySatisfy((fault) -> assertThat(fault).contains("odd.yaml:7", "reviews[0]", "claim and proposition"))
			.anySatisfy((fault) -> assertThat(fault).contains("odd.yaml:8", "reviews[1]", "neither"))
			.anySatisfy((fault) -> assertThat(fault).contains("odd.yaml:9", "reviews[2].claim", "itself"))
			.anySatisfy((fault) -> assertThat(fault).contains("odd.yaml:11", "reviews[4].claim", "twice"));

		Files.writeString(file, """
				claims:
				  - {id: claim:x, statement: S, claimant: organization:o, statedOn: 2024,
				     reviews: [{claim: claim:nobody, rating: x}]}
				""");
		assertThat(TestImport.load(this.context, file)).singleElement()
			.asString()
			.contains("reviews[0].claim", "claim:nobody");
	}

	@Test
	void truthValuesOfYamlAreRatings() throws IOException {
		Path file = Files.writeString(this.folder.resolve("plain.yaml"), """
				claims:
				  - {id: claim:x, statement: S, claimant: organization:o, statedOn: 2024,
				     reviews: [{claim: claim:said, rating: FALSE, normalized: FALSE, scale: 5}]}
				""");
		assertThat(TestImport.load(this.context, file)).isEmpty();
		answers("{ claim(id: \"claim:x\") { reviews { edges { rating normalized scale } } } }",
				"{'claim': {'reviews': {'edges': [{'rating': 'FALSE', 'normalized': 'FALSE', 'scale': '5'}]}}}");
	}

}
