package org.claimtrail.figure.compare;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

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

/** A table of one day that was printed three times, each time with other numbers. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.NONE,
		properties = { "spring.main.lazy-initialization=true", "spring.transaction.default-timeout=60s" })
@ContextConfiguration(initializers = SharedStore.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PartSumsIT {

	private final GraphQlTester graphql;

	PartSumsIT(@Autowired ExecutionGraphQlService service) {
		this.graphql = PatientTester.of(service);
	}

	@BeforeAll
	void load(@Autowired Driver driver, @Autowired ApplicationContext context, @TempDir Path folder) {
		TestImport.clear(driver);
		List<String> lines = new ArrayList<>(List.of("{'type':'organization','id':'organization:a','name':'A'}"));
		List.of("m", "north", "south")
			.forEach((name) -> lines.add(
					"{'type':'measure','id':'measure:%s','name':'%s','population':'P','property':'Q','unit':'people'%s}"
						.formatted(name, name, name.equals("m") ? "" : ",'componentOf':['measure:m']")));
		Map<String, List<Integer>> tables = Map.of("1", List.of(1_203, 402, 801), "2", List.of(1_307, 451, 903), "3",
				List.of(1_406, 1_507));
		tables.forEach((table, numbers) -> {
			lines.add("{'type':'article','id':'article:%s','title':'Table %s','publishedOn':'2020-03-28'}"
				.formatted(table, table));
			List<String> names = List.of("m", "north", "south");
			for (int column = 0; column < numbers.size(); column++) {
				lines.add(("{'type':'claim','id':'claim:%s%s','statement':'S','claimant':'organization:a',"
						+ "'statedOn':'2020-03-28','measure':'measure:%s','figure':{'value':%s,'comparator':'EXACTLY',"
						+ "'phrase':'p','asOf':'2020-03-28'},'appearsIn':[{'article':'article:%s'}]}")
					.formatted(names.get(column), table, names.get(column), numbers.get(column), table));
			}
		});
		TestImport.lines(context, folder, lines);
	}

	private void answers(String question, String expected) {
		this.graphql.document(question).execute().path("").matchesJsonStrictly(expected.replace('\'', '"'));
	}

	@Test
	void hasTheContradictionsThatAreInEachTable() {
		answers("""
				{ measure(id: "measure:m") { timeline(include: [COMPONENTS]) { sums { article { title } rule
					parts { claim { id } } complete missing { id name } exceeding { claim { id } } total { low } low high
					compatible gap } } } }
				""",
				"""
						{'measure': {'timeline': {'sums': [
							{'article': {'title': 'Table 1'}, 'rule': 'SAME_ARTICLE', 'parts': [{'claim': {'id': 'claim:north1'}}, {'claim': {'id': 'claim:south1'}}],
								'complete': true, 'missing': [], 'exceeding': [], 'total': {'low': 1203.0}, 'low': 1203.0, 'high': 1203.0,
								'compatible': true, 'gap': 0.0},
							{'article': {'title': 'Table 2'}, 'rule': 'SAME_ARTICLE', 'parts': [{'claim': {'id': 'claim:north2'}}, {'claim': {'id': 'claim:south2'}}],
								'complete': true, 'missing': [], 'exceeding': [], 'total': {'low': 1307.0}, 'low': 1354.0, 'high': 1354.0,
								'compatible': false, 'gap': 47.0},
							{'article': {'title': 'Table 3'}, 'rule': 'SAME_ARTICLE', 'parts': [{'claim': {'id': 'claim:north3'}}],
								'complete': false, 'missing': [{'id': 'measure:south', 'name': 'south'}],
								'exceeding': [{'claim': {'id': 'claim:north3'}}], 'total': {'low': 1406.0}, 'low': 1507.0, 'high': null,
								'compatible': false, 'gap': 101.0}]}}}
						""");
	}

	@Test
	void countsOnlyFiguresAsPoints() {
		answers("""
				{ measure(id: "measure:m") { few: timeline(include: [COMPONENTS], first: 8) { truncated sums { gap } }
					fewer: timeline(include: [COMPONENTS], first: 7) { truncated sums { compatible } } } }
				""",
				"""
						{'measure': {'few': {'truncated': false, 'sums': [{'gap': 0.0}, {'gap': 47.0}, {'gap': 101.0}]},
							'fewer': {'truncated': true, 'sums': [{'compatible': true}, {'compatible': true}, {'compatible': false}]}}}
						""");
		answers("""
				{ measure(id: "measure:m") { without: timeline { sums { gap } } }
				timelines(measures: ["measure:m", "measure:north"], include: [COMPONENTS], first: 11) { truncated
					sums { article { id } missing { id } } } }
				""", """
				{'measure': {'without': {'sums': []}},
				'timelines': {'truncated': false, 'sums': [{'article': {'id': 'article:1'}, 'missing': []},
					{'article': {'id': 'article:2'}, 'missing': []},
					{'article': {'id': 'article:3'}, 'missing': [{'id': 'measure:south'}]}]}}
				""");
	}

}
