package org.claimtrail.figure.sources;

import java.nio.file.Path;
import java.util.ArrayList;
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

import static org.assertj.core.api.Assertions.assertThat;

/** Two sources side by side over some days and two regions. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.NONE,
		properties = { "spring.main.lazy-initialization=true", "spring.transaction.default-timeout=60s" })
@ContextConfiguration(initializers = SharedStore.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ComparisonIT {

	private final GraphQlTester graphql;

	ComparisonIT(@Autowired ExecutionGraphQlService service) {
		this.graphql = PatientTester.of(service);
	}

	@BeforeAll
	void load(@Autowired Driver driver, @Autowired ApplicationContext context, @TempDir Path folder) {
		TestImport.clear(driver);
		List<String> lines = new ArrayList<>(List.of("{'type':'organization','id':'organization:a','name':'A'}",
				"{'type':'organization','id':'organization:b','name':'B'}",
				"{'type':'speaker','id':'speaker:s','name':'S','affiliations':[{'organization':'organization:b','from':'2019'}]}"));
		List.of("north", "south")
			.forEach((name) -> lines
				.add("{'type':'measure','id':'measure:%s','name':'%s','population':'P','property':'Q','unit':'people'}"
					.formatted(name, name)));
		lines.add(figure("north", "organization:a", "2020-04-01", "2020-04-01", 101));
		lines.add(figure("north", "organization:b", "2020-04-01", "2020-04-01", 101));
		lines.add(figure("north", "organization:a", "2020-04-02", "2020-04-02", 151));
		lines.add(figure("north", "organization:b", "2020-04-02", "2020-04-02", 163));
		lines.add(figure("north", "organization:b", "2020-04-09", "2020-04-02", 157));
		lines.add(figure("north", "organization:a", "2020-04-03", "2020-04-03", 212));
		lines.add(figure("south", "organization:a", "2020-04-02", "2020-04-02", 33));
		lines.add(figure("south", "speaker:s", "2020-04-02", "2020-04-02", 22));
		TestImport.lines(context, folder, lines);
	}

	private static String figure(String measure, String claimant, String statedOn, String asOf, int value) {
		return ("{'type':'claim','id':'claim:%s-%s-%s-%d','statement':'S','claimant':'%s','statedOn':'%s',"
				+ "'measure':'measure:%s','figure':{'value':%d,'comparator':'EXACTLY','phrase':'p','asOf':'%s'}}")
			.formatted(measure, claimant.substring(claimant.indexOf(':') + 1), asOf, value, claimant, statedOn, measure,
					value, asOf);
	}

	private void answers(String question, String expected) {
		this.graphql.document(question).execute().path("").matchesJsonStrictly(expected.replace('\'', '"'));
	}

	@Test
	void tellsOfOneMeasureDayByDay() {
		answers("""
				{ measure(id: "measure:north") { comparison(sources: ["organization:a", "organization:b"]) {
					inCommon equal same different withinRounding truncated measureCount
					sources { source { id } days highest lowest }
					measures { basis unit widest { day gap ratio highest { claimant { id } } lowest { low } }
						days { day rule different gap figures { source { id } figure { low claim { id } } difference relativeDifference } } }
				} } }
				""",
				"""
						{'measure': {'comparison': {'inCommon': 2, 'equal': 1, 'same': 1, 'different': 1, 'withinRounding': 0, 'truncated': false,
							'measureCount': 1,
							'sources': [{'source': {'id': 'organization:a'}, 'days': 2, 'highest': 0, 'lowest': 1},
								{'source': {'id': 'organization:b'}, 'days': 2, 'highest': 1, 'lowest': 0}],
							'measures': [{'basis': 'CUMULATIVE', 'unit': 'people',
								'widest': {'day': '2020-04-02', 'gap': 6.0, 'ratio': 1.0397350993377483,
									'highest': {'claimant': {'id': 'organization:b'}}, 'lowest': {'low': 151.0}},
								'days': [{'day': '2020-04-01', 'rule': 'SAME', 'different': false, 'gap': 0.0, 'figures': [
									{'source': {'id': 'organization:a'}, 'figure': {'low': 101.0, 'claim': {'id': 'claim:north-a-2020-04-01-101'}},
										'difference': 0.0, 'relativeDifference': 0.0},
									{'source': {'id': 'organization:b'}, 'figure': {'low': 101.0, 'claim': {'id': 'claim:north-b-2020-04-01-101'}},
										'difference': 0.0, 'relativeDifference': 0.0}]},
									{'day': '2020-04-02', 'rule': 'APART', 'different': true, 'gap': 6.0, 'figures': [
									{'source': {'id': 'organization:a'}, 'figure': {'low': 151.0, 'claim': {'id': 'claim:north-a-2020-04-02-151'}},
										'difference': 0.0, 'relativeDifference': 0.0},
									{'source': {'id': 'organization:b'}, 'figure': {'low': 157.0, 'claim': {'id': 'claim:north-b-2020-04-02-157'}},
										'difference': 6.0, 'relativeDifference': 0.039735099337748346}]}]}]}}}
						""");
	}

	@Test
	void knowsWhatStoodThen() {
		answers("""
				{ measure(id: "measure:north") { comparison(sources: ["organization:a", "organization:b"], knownOn: "2020-04-05",
					onlyDifferent: true) { measures { widestRelative { gap } days { day } } } } }
				""",
				"""
						{'measure': {'comparison': {'measures': [{'widestRelative': {'gap': 12.0}, 'days': [{'day': '2020-04-02'}]}]}}}
						""");
	}

	@Test
	void tellsOfManyMeasuresOnADay() {
		answers("""
				{ all: comparison(sources: ["organization:a", "organization:b"], groupBy: ORGANIZATION, from: "2020-04-02",
					to: "2020-04-02") { inCommon different sources { source { __typename id } highest }
						measures { measure { id } widest { gap highest { organization { id } } } } }
				some: comparison(sources: ["organization:a", "organization:b", "speaker:s"], where: {name: {contains: "south"}},
					first: 1) { inCommon measures { measure { id } sources { source { __typename id } lowest } days { gap } } }
				none: comparison(sources: ["organization:a", "organization:nobody"], measures: ["measure:north"]) { inCommon
					sources { days } measures { inCommon } } }
				""",
				"""
						{'all': {'inCommon': 2, 'different': 2, 'sources': [{'source': {'__typename': 'Organization', 'id': 'organization:a'}, 'highest': 1},
								{'source': {'__typename': 'Organization', 'id': 'organization:b'}, 'highest': 1}],
							'measures': [{'measure': {'id': 'measure:south'}, 'widest': {'gap': 11.0, 'highest': {'organization': {'id': 'organization:a'}}}},
								{'measure': {'id': 'measure:north'}, 'widest': {'gap': 6.0, 'highest': {'organization': {'id': 'organization:b'}}}}]},
						'some': {'inCommon': 1, 'measures': [{'measure': {'id': 'measure:south'}, 'sources': [
							{'source': {'__typename': 'Organization', 'id': 'organization:a'}, 'lowest': 0},
							{'source': {'__typename': 'Speaker', 'id': 'speaker:s'}, 'lowest': 1}], 'days': [{'gap': 11.0}]}]},
						'none': {'inCommon': 0, 'sources': [], 'measures': []}}
						""");
	}

	@Test
	void leadsFromEachPageOfDaysToTheNext() {
		List<String> found = new ArrayList<>();
		String after = null;
		do {
			GraphQlTester.Response page = this.graphql
				.document(
						"""
								query($after: String) { comparison(sources: ["organization:a", "organization:b"], groupBy: ORGANIZATION,
									orderBy: DAY, first: 2, after: $after) { inCommon pageInfo { hasNextPage hasPreviousPage endCursor }
										measures { measure { id } inCommon days { cursor day } } } }
								""")
				.variable("after", after)
				.execute();
			page.path("comparison.inCommon").entity(Integer.class).isEqualTo(3);
			page.path("comparison.pageInfo.hasPreviousPage").entity(Boolean.class).isEqualTo(after != null);
			found.addAll(page.path("comparison.measures[*].measure.id").entityList(String.class).get());
			found.addAll(page.path("comparison.measures[*].days[*].day").entityList(String.class).get());
			boolean next = Boolean.TRUE
				.equals(page.path("comparison.pageInfo.hasNextPage").entity(Boolean.class).get());
			after = next ? page.path("comparison.pageInfo.endCursor").entity(String.class).get() : null;
		}
		while (after != null);

		assertThat(found).containsExactly("measure:north", "measure:south", "2020-04-01", "2020-04-02", "measure:south",
				"2020-04-02");
	}

	@Test
	void refusesTheCursorOfAnotherQuestion() {
		String cursor = this.graphql.document("""
				{ comparison(sources: ["organization:a", "organization:b"], orderBy: DAY) { pageInfo { startCursor } } }
				""").execute().path("comparison.pageInfo.startCursor").entity(String.class).get();

		this.graphql
			.document(
					"""
							query($after: String) { comparison(sources: ["organization:a", "organization:b"], orderBy: GAP, after: $after) {
								inCommon } }
							""")
			.variable("after", cursor)
			.execute()
			.errors()
			.satisfy((errors) -> assertThat(errors).singleElement()
				.matches((error) -> String.valueOf(error.getMessage()).contains("not among these")));
	}

	@Test
	void refusesASingleSource() {
		this.graphql
			.document(
					"{ measure(id: \"measure:north\") { comparison(sources: [\"organization:a\", \"organization:a\"]) {"
							+ " inCommon } } }")
			.execute()
			.errors()
			.satisfy((errors) -> assertThat(errors).singleElement()
				.matches((error) -> String.valueOf(error.getMessage()).contains("2 to 10 different ones")));
	}

}
