package org.claimtrail.figure.timeline;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.claimtrail.corpus.TestImport;
import org.claimtrail.neo4j.PatientTester;
import org.claimtrail.neo4j.SharedStore;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.Driver;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.graphql.ExecutionGraphQlService;

import org.springframework.graphql.test.tester.GraphQlTester;
import org.springframework.test.context.ContextConfiguration;

import static org.assertj.core.api.Assertions.assertThat;

/** A figure that was withdrawn, one that was restated, and what others say of both. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.NONE,
		properties = "spring.main.lazy-initialization=true")
@ContextConfiguration(initializers = SharedStore.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WithdrawalIT {

	private static final String CLAIM = "{'type':'claim','id':'claim:%s','statement':'S','claimant':'organization:%s',"
			+ "'statedOn':'%s','measure':'measure:m','figure':{'value':%s,'comparator':'EXACTLY','phrase':'p','asOf':'%s'}%s}";

	private static final String TAKING = "{'type':'claim','id':'claim:%s','statement':'S','claimant':'organization:d',"
			+ "'statedOn':'%s','retracts':[{'claim':'claim:w1','reason':'A slip.'}]}";

	private final GraphQlTester graphql;

	WithdrawalIT(@Autowired ExecutionGraphQlService service) {
		this.graphql = PatientTester.of(service);
	}

	@BeforeAll
	void load(@Autowired Driver driver, @Autowired ApplicationContext context, @TempDir Path folder) {
		TestImport.clear(driver);
		TestImport.lines(context, folder, List.of("{'type':'organization','id':'organization:a','name':'A'}",
				"{'type':'organization','id':'organization:b','name':'B'}",
				"{'type':'measure','id':'measure:m','name':'M','population':'P','property':'Q','unit':'people'}",
				CLAIM.formatted("a1", "a", "2024-01-01", "73043", "2024-01-01", ""),
				CLAIM.formatted("a2", "a", "2024-01-02", "0", "2024-01-02", ""),
				"{'type':'claim','id':'claim:a3','statement':'S','claimant':'organization:a','statedOn':'2024-01-05',"
						+ "'retracts':[{'claim':'claim:a2','reason':'A slip.'}]}",
				CLAIM.formatted("a4", "a", "2024-02-01", "73001", "2024-01-01", ""),
				CLAIM.formatted("a6", "a", "2024-01-09", "5", "2024-01-09", ",'verification':'RETRACTED'"),
				CLAIM.formatted("b1", "b", "2024-01-01", "73001", "2024-01-01", ""),
				CLAIM.formatted("b2", "b", "2024-01-08", "165", "2024-01-08", ""),
				CLAIM.formatted("b1b", "b", "2024-01-08", "1165", "2024-01-08",
						",'cites':[{'claim':'claim:b2','intent':'CORRECTS'}]"),
				"{'type':'organization','id':'organization:c','name':'C'}",
				"{'type':'organization','id':'organization:d','name':'D'}",
				"{'type':'measure','id':'measure:n','name':'N','population':'P','property':'Q','unit':'people'}",
				"{'type':'measure','id':'measure:w','name':'W','population':'P','property':'Q','unit':'people'}",
				CLAIM.replace("measure:m", "measure:w").formatted("w1", "d", "2023-12-01", "7", "2023-12-01", ""),
				TAKING.formatted("w2", "2024"), TAKING.formatted("w3", "2024-03-01"),
				TAKING.formatted("w4", "2024-04-02"), other("c1", "c", "2024-06-01", "50000", "2024-06-01"),
				other("d1", "d", "2024-01-01", "100000", "2024-01-01"),
				other("d2", "d", "2024-01-05", "10000", "2024-01-01"),
				other("t1", "c", "2023-03-11T10:38:45Z", "165", "2023-03-11"),
				other("t0", "c", "2023-03-11T12:45:00+02:00", "1165", "2023-03-11")));
	}

	private static String other(String id, String claimant, String statedOn, String value, String asOf) {
		return CLAIM.replace("measure:m", "measure:n").formatted(id, claimant, statedOn, value, asOf, "");
	}

	private void answers(String question, String expected) {
		this.graphql.document(question).execute().path("").matchesJsonStrictly(expected.replace('\'', '"'));
	}

	@Test
	void figureStandsUntilItIsWithdrawn() {
		answers("""
				{ measure(id: "measure:m") {
					now: at(date: "2024-01-06", knownOn: "2024-01-10") { points { claim { id } low } }
					before: at(date: "2024-01-06", knownOn: "2024-01-04") { points { claim { id } low } } } }
				""", """
				{'measure': {'now': [{'points': [{'claim': {'id': 'claim:b1'}, 'low': 73001.0},
						{'claim': {'id': 'claim:a1'}, 'low': 73043.0}]}],
					'before': [{'points': [{'claim': {'id': 'claim:a2'}, 'low': 0.0},
						{'claim': {'id': 'claim:b1'}, 'low': 73001.0}]}]}}
				""");
	}

	@Test
	void timelineShowsWhatWasStatedAndWhatStands() {
		answers("""
				{ measure(id: "measure:m") {
					stated: timeline { series { points { low withdrawn withdrawnOn withdrawnBy { id } }
						revisions { from { low } to { low } implausible implausibleRule } restatements { from { low } to { low } direction } } }
					stands: timeline(view: CURRENT) { points { claim { id } } } } }
				""",
				"""
						{'measure': {'stated': {'series': [
							{'points': [{'low': 73043.0, 'withdrawn': false, 'withdrawnOn': null, 'withdrawnBy': null},
									{'low': 0.0, 'withdrawn': true, 'withdrawnOn': '2024-01-05', 'withdrawnBy': {'id': 'claim:a3'}},
									{'low': 5.0, 'withdrawn': true, 'withdrawnOn': null, 'withdrawnBy': null},
									{'low': 73001.0, 'withdrawn': false, 'withdrawnOn': null, 'withdrawnBy': null}],
								'revisions': [],
								'restatements': [{'from': {'low': 73043.0}, 'to': {'low': 73001.0}, 'direction': 'LOWERED'}]},
							{'points': [{'low': 73001.0, 'withdrawn': false, 'withdrawnOn': null, 'withdrawnBy': null},
									{'low': 165.0, 'withdrawn': false, 'withdrawnOn': null, 'withdrawnBy': null},
									{'low': 1165.0, 'withdrawn': false, 'withdrawnOn': null, 'withdrawnBy': null}],
								'revisions': [{'from': {'low': 73001.0}, 'to': {'low': 1165.0},
									'implausible': 'A total since the same beginning is smaller for a later day.',
									'implausibleRule': 'TOTAL_FALLS'}],
								'restatements': [{'from': {'low': 165.0}, 'to': {'low': 1165.0}, 'direction': 'RAISED'}]}]},
							'stands': {'points': [{'claim': {'id': 'claim:b1'}}, {'claim': {'id': 'claim:a4'}},
								{'claim': {'id': 'claim:b1b'}}]}}}
						""");
	}

	@Test
	void rowsMarkWhatWasWithdrawn() {
		answers("""
				{ measure(id: "measure:m") {
					now: timelineRows(first: 4) { nodes { claimId withdrawn withdrawnOn withdrawnById } }
					alone: timelineRows(from: "2024-01-02", first: 1) { nodes { withdrawnById } }
					before: timelineRows(from: "2024-01-02", knownOn: "2024-01-04") { nodes { claimId withdrawn withdrawnOn
						withdrawnById } } } }
				""",
				"""
						{'measure': {'now': {'nodes': [
							{'claimId': 'claim:a1', 'withdrawn': false, 'withdrawnOn': null, 'withdrawnById': null},
							{'claimId': 'claim:b1', 'withdrawn': false, 'withdrawnOn': null, 'withdrawnById': null},
							{'claimId': 'claim:a2', 'withdrawn': true, 'withdrawnOn': '2024-01-05', 'withdrawnById': 'claim:a3'},
							{'claimId': 'claim:b2', 'withdrawn': false, 'withdrawnOn': null, 'withdrawnById': null}]},
							'alone': {'nodes': [{'withdrawnById': 'claim:a3'}]},
							'before': {'nodes': [
								{'claimId': 'claim:a2', 'withdrawn': false, 'withdrawnOn': null, 'withdrawnById': null}]}}}
						""");
	}

	@Test
	void isWithdrawnFromTheDayOnThatIsCertain() {
		answers("""
				{ measure(id: "measure:w") {
					then: timelineRows(knownOn: "2024-03") { nodes { withdrawn withdrawnOn withdrawnById } }
					before: timelineRows(knownOn: "2024-02") { nodes { withdrawn } } }
				  claim(id: "claim:w1") { staleKind staleSince } }
				""",
				"""
						{'measure': {'then': {'nodes': [{'withdrawn': true, 'withdrawnOn': '2024-03-01', 'withdrawnById': 'claim:w3'}]},
							'before': {'nodes': [{'withdrawn': false}]}},
							'claim': {'staleKind': 'WITHDRAWN', 'staleSince': '2024-01-01'}}
						""");
	}

	@Test
	void tableMarksWhatWasWithdrawn() {
		Map<String, Map<String, Object>> answer = this.graphql.document(TimelineTable.QUESTION)
			.variable("id", "measure:m")
			.execute()
			.path("")
			.entity(new ParameterizedTypeReference<Map<String, Map<String, Object>>>() {
			})
			.get();

		assertThat(TimelineTable.rows(Objects.requireNonNull(answer.get("measure"))))
			.extracting((row) -> row.subList(26, 30))
			.contains(Arrays.asList("claim:a1", false, null, null),
					Arrays.asList("claim:a2", true, "2024-01-05", "claim:a3"),
					Arrays.asList("claim:a6", true, null, null));
	}

	@Test
	void ofOneDayTheLastStatementByTimeStands() {
		answers("""
				{ measure(id: "measure:n") {
					then: at(date: "2023-03-12", knownOn: "2023-03-11T10:40:00Z") { points { claim { id } low } }
					dayBefore: at(date: "2023-03-12", knownOn: "2023-03-10") { points { low } }
					now: at(date: "2023-03-12", knownOn: "2023-03-12") { points { claim { id statedOn } low } }
					stood: timeline(knownOn: "2023-03-11T10:44:59.999Z", view: CURRENT) { points { low } } } }
				""",
				"""
						{'measure': {'then': [{'points': [{'claim': {'id': 'claim:t1'}, 'low': 165.0}]}], 'dayBefore': [],
							'now': [{'points': [{'claim': {'id': 'claim:t0', 'statedOn': '2023-03-11T12:45:00+02:00'}, 'low': 1165.0}]}],
							'stood': {'points': [{'low': 165.0}]}}}
						""");
		answers("{ claim(id: \"claim:t1\") { staleKind staleSince restatedBy { id } } }",
				"{'claim': {'staleKind': 'CORRECTED', 'staleSince': '2023-03-11', 'restatedBy': {'id': 'claim:t0'}}}");
	}

	@Test
	void onlyWhatStandsSpeaksOfOthers() {
		answers("{ claim(id: \"claim:a1\") { corroboration withdrawn supportedBy { totalCount nodes { id } } } }",
				"{'claim': {'corroboration': 'CONFLICTING', 'withdrawn': false, 'supportedBy': {'totalCount': 0, 'nodes': []}}}");
		answers("""
				{ claim(id: "claim:a1") { contradictedBy(first: 1) { totalCount edges { node { id } withinRounding gap }
					pageInfo { hasNextPage } } } }
				""", """
				{'claim': {'contradictedBy': {'totalCount': 2,
					'edges': [{'node': {'id': 'claim:b1'}, 'withinRounding': false, 'gap': 42.0}],
					'pageInfo': {'hasNextPage': true}}}}
				""");
		answers("{ claim(id: \"claim:a2\") { corroboration withdrawn contradictedBy { totalCount } } }",
				"{'claim': {'corroboration': 'NONE', 'withdrawn': true, 'contradictedBy': {'totalCount': 0}}}");
	}

	@Test
	void figureThatItsSourceRestatedContradictsNobody() {
		answers("{ claim(id: \"claim:c1\") { corroboration contradictedBy { totalCount } } }",
				"{'claim': {'corroboration': 'SINGLE_ORIGIN', 'contradictedBy': {'totalCount': 0}}}");
		answers("{ claim(id: \"claim:d2\") { restates { id restatedBy { id } } revises { id } staleKind } }",
				"{'claim': {'restates': {'id': 'claim:d1', 'restatedBy': {'id': 'claim:d2'}}, 'revises': null, 'staleKind': null}}");
		answers("{ claims(where: {staleKind: [CORRECTED], statedOn: {from: \"2024\"}}, orderBy: [{field: STATED_ON}]) { nodes { id staleSince } } }",
				"""
						{'claims': {'nodes': [{'id': 'claim:a1', 'staleSince': '2024-02-01'},
								{'id': 'claim:d1', 'staleSince': '2024-01-05'}, {'id': 'claim:b2', 'staleSince': '2024-01-08'}]}}
						""");
	}

	@Test
	void pageOfOneSideGoesOnAfterItsCursor() {
		String cursor = this.graphql
			.document("{ claim(id: \"claim:a1\") { contradictedBy(first: 1) { pageInfo { endCursor } } } }")
			.execute()
			.path("claim.contradictedBy.pageInfo.endCursor")
			.entity(String.class)
			.get();
		answers("{ claim(id: \"claim:a1\") { contradictedBy(after: \"%s\") { nodes { id } pageInfo { hasPreviousPage } } } }"
			.formatted(cursor),
				"{'claim': {'contradictedBy': {'nodes': [{'id': 'claim:b1b'}], 'pageInfo': {'hasPreviousPage': true}}}}");
	}

	@Test
	void withdrawnClaimsAreFoundAndLeftOutOfTheRecord() {
		answers("{ claims(where: {withdrawn: true}, orderBy: [{field: STATED_ON}]) { nodes { id withdrawn } } }",
				"{'claims': {'nodes': [{'id': 'claim:w1', 'withdrawn': true}, {'id': 'claim:a2', 'withdrawn': true}, {'id': 'claim:a6', 'withdrawn': true}]}}");
		answers("{ organization(id: \"organization:a\") { revisionRecord { figures revisions restatements } } }",
				"{'organization': {'revisionRecord': {'figures': 2, 'revisions': 0, 'restatements': 1}}}");
	}

}
