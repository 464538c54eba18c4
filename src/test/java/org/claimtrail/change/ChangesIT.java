package org.claimtrail.change;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.claimtrail.corpus.Graph;
import org.claimtrail.corpus.TestImport;
import org.claimtrail.neo4j.PatientTester;
import org.claimtrail.neo4j.SharedStore;
import org.junit.jupiter.api.AfterEach;
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

/** Imports leave changes, as everything does that alters the graph. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.NONE,
		properties = "spring.main.lazy-initialization=true")
@ContextConfiguration(initializers = SharedStore.class)
class ChangesIT {

	private static final String OUTLET = "{'type':'organization','id':'organization:o','name':'O'}";

	private static final String CLAIM = "{'type':'claim','id':'claim:%s','statement':'%s','claimant':'organization:o',"
			+ "'statedOn':'2024-05-01'}";

	private final ApplicationContext context;

	private final Graph graph;

	private final GraphQlTester graphql;

	@TempDir
	private Path folder;

	ChangesIT(@Autowired ApplicationContext context, @Autowired Driver driver,
			@Autowired ExecutionGraphQlService service) {
		this.context = context;
		this.graph = new Graph(driver);
		this.graphql = PatientTester.of(service);
	}

	@BeforeEach
	@AfterEach
	void clear() {
		this.graph.clear();
	}

	@Test
	void anImportIsOneChangeForMuch() {
		long before = latest();

		add(OUTLET, CLAIM.formatted("a", "A."), CLAIM.formatted("b", "B."));
		add(OUTLET, CLAIM.formatted("a", "A."), CLAIM.formatted("b", "B, corrected."), CLAIM.formatted("c", "C."));

		answers("""
				{ changes(where: {number: {gt: %d}}, orderBy: [{field: NUMBER, direction: ASC}]) {
					totalCount
					nodes { number action accountName reason subjectId newCount changedCount removedCount
						records { edges { effect version node { id } } } } } }
				""".formatted(before), """
				{'changes': {'totalCount': 2, 'nodes': [
					{'number': %d, 'action': 'IMPORT', 'accountName': 'import', 'reason': null, 'subjectId': null,
						'newCount': 3, 'changedCount': 0, 'removedCount': 0, 'records': {'edges': [
							{'effect': 'NEW', 'version': 1, 'node': {'id': 'claim:a'}},
							{'effect': 'NEW', 'version': 1, 'node': {'id': 'claim:b'}},
							{'effect': 'NEW', 'version': 1, 'node': {'id': 'organization:o'}}]}},
					{'number': %d, 'action': 'IMPORT', 'accountName': 'import', 'reason': null, 'subjectId': null,
						'newCount': 1, 'changedCount': 1, 'removedCount': 0, 'records': {'edges': [
							{'effect': 'CHANGED', 'version': 2, 'node': {'id': 'claim:b'}},
							{'effect': 'NEW', 'version': 1, 'node': {'id': 'claim:c'}}]}}]}}
				""".formatted(before + 1, before + 2));
	}

	@Test
	void anImportThatAltersNothingLeavesNone() {
		add(OUTLET, CLAIM.formatted("a", "A."));
		long before = latest();

		add(OUTLET, CLAIM.formatted("a", "A."));

		assertThat(latest()).isEqualTo(before);
	}

	@Test
	void aNumberLeadsOnFromWhereSomebodyStopped() {
		long before = latest();
		add(OUTLET);
		add(CLAIM.formatted("a", "A."));
		add(CLAIM.formatted("b", "B."));

		answers("""
				{ changes(where: {number: {gt: %d}}, orderBy: [{field: NUMBER, direction: ASC}], first: 2) {
					pageInfo { hasNextPage } nodes { number } } }
				""".formatted(before),
				"{'changes': {'pageInfo': {'hasNextPage': true}, 'nodes': [{'number': %d}, {'number': %d}]}}"
					.formatted(before + 1, before + 2));
		answers("{ changes(where: {number: {gt: %d}}) { nodes { number id } } }".formatted(before + 2),
				"{'changes': {'nodes': [{'number': %d, 'id': 'change:%d'}]}}".formatted(before + 3, before + 3));
	}

	@Test
	void aRecordHasTheVersionThatItsAlterationsGiveIt() {
		add(OUTLET, "{'type':'speaker','id':'speaker:s','name':'S'}");
		add("{'type':'speaker','id':'speaker:s','name':'S.'}");
		add("{'type':'speaker','id':'speaker:s','name':'S. S.'}");

		answers("{ speaker(id: \"speaker:s\") { version } organization(id: \"organization:o\") { version } }",
				"{'speaker': {'version': 3}, 'organization': {'version': 1}}");
	}

	@Test
	void aHistoryTellsByWhichChangeEachVersionCame() {
		add(OUTLET, CLAIM.formatted("a", "A."));
		long first = latest();
		add(CLAIM.formatted("a", "B."));

		answers("{ claim(id: \"claim:a\") { version history { version statement change accountName reason } } }", """
				{'claim': {'version': 2, 'history': [
					{'version': 1, 'statement': 'A.', 'change': %d, 'accountName': 'import', 'reason': null},
					{'version': 2, 'statement': 'B.', 'change': %d, 'accountName': 'import', 'reason': null}]}}
				""".formatted(first, first + 1));
	}

	@Test
	void numbersHaveNoGaps() {
		add(OUTLET, CLAIM.formatted("a", "A."));

		List<Map<String, Object>> rows = this.graph
			.rows("""
					MATCH (change:Change)
					WITH collect(change.number) AS numbers
					RETURN size(numbers) AS size, reduce(most = 0, n IN numbers | CASE WHEN n > most THEN n ELSE most END) AS most
					""");

		assertThat(rows.getFirst().get("size")).isEqualTo(rows.getFirst().get("most"));
	}

	private void add(String... lines) {
		TestImport.lines(this.context, this.folder, List.of(lines));
	}

	private long latest() {
		return this.graph.number("MATCH (c:Change) RETURN coalesce(max(c.number), 0) AS latest");
	}

	private void answers(String question, String expected) {
		this.graphql.document(question).execute().path("").matchesJsonStrictly(expected.replace('\'', '"'));
	}

}
