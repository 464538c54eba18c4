package org.claimtrail.figure.timeline;

import java.nio.file.Path;
import java.util.List;

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
import org.springframework.graphql.ExecutionGraphQlService;

import org.springframework.graphql.test.tester.GraphQlTester;
import org.springframework.test.context.ContextConfiguration;

/** What is asked of the claims, claimants and measures within a timeline. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.NONE,
		properties = "spring.main.lazy-initialization=true")
@ContextConfiguration(initializers = SharedStore.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NestedFieldsIT {

	private static final String CLAIM = "{'type':'claim','id':'claim:%s','statement':'S','claimant':'organization:%s',"
			+ "'statedOn':'%s','measure':'measure:m','figure':{'value':%s,'comparator':'EXACTLY','phrase':'p','asOf':'2024-01-01'}%s}";

	private final GraphQlTester graphql;

	NestedFieldsIT(@Autowired ExecutionGraphQlService service) {
		this.graphql = PatientTester.of(service);
	}

	@BeforeAll
	void load(@Autowired Driver driver, @Autowired ApplicationContext context, @TempDir Path folder) {
		TestImport.clear(driver);
		TestImport.lines(context, folder, List.of("{'type':'organization','id':'organization:a','name':'A'}",
				"{'type':'organization','id':'organization:b','name':'B'}",
				"{'type':'article','id':'article:t','title':'T'}",
				"{'type':'measure','id':'measure:m','name':'M','population':'P','property':'Q','unit':'people'}",
				CLAIM.formatted("one", "a", "2024-01-01", "5", ""), CLAIM.formatted("two", "a", "2024-02-01", "9", ""),
				CLAIM.formatted("report", "b", "2024-03-01", "5",
						",'cites':[{'claim':'claim:one','intent':'REPORTS'}],'appearsIn':[{'article':'article:t'}]")));
	}

	private void answers(String fields, String expected) {
		this.graphql.document("{ measure(id: \"measure:m\") { " + fields + " } }")
			.execute()
			.path("measure")
			.matchesJsonStrictly(expected.replace('\'', '"'));
	}

	@Test
	void tellOfTheClaimsOfPoints() {
		answers("timeline { points { claim { id staleSources { kind claim { id } } } } }",
				"""
						{'timeline': {'points': [{'claim': {'id': 'claim:one', 'staleSources': []}},
							{'claim': {'id': 'claim:two', 'staleSources': []}},
							{'claim': {'id': 'claim:report', 'staleSources': [{'kind': 'CORRECTED', 'claim': {'id': 'claim:one'}}]}}]}}
						""");
	}

	@Test
	void tellOfTheArticlesOfPoints() {
		answers("timeline(first: 20) { points { claim { appearances: articles { nodes { id staleSources { claim { id } } } } } } }",
				"""
						{'timeline': {'points': [{'claim': {'appearances': {'nodes': []}}}, {'claim': {'appearances': {'nodes': []}}},
							{'claim': {'appearances': {'nodes': [{'id': 'article:t', 'staleSources': [{'claim': {'id': 'claim:one'}}]}]}}}]}}
						""");
	}

	@Test
	void tellOfTheMeasuresAndClaimantsOfPoints() {
		answers("""
				timeline(first: 1) { points { measure { at(date: "2024-01-02") { points { low } } timeline(first: 1) { points { low } } }
					claimant { id ... on Organization { revisionRecord { figures } } } } }
				""",
				"""
						{'timeline': {'points': [{'measure': {'at': [{'points': [{'low': 9.0}]}], 'timeline': {'points': [{'low': 5.0}]}},
							'claimant': {'id': 'organization:a', 'revisionRecord': {'figures': 2}}}]}}
						""");
	}

}
