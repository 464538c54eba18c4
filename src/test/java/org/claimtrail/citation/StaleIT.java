package org.claimtrail.citation;

import java.nio.file.Path;
import java.util.List;

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

/**
 * Who repeats what its source has left behind, and who tells it as what it was. A speaker
 * says 40 in January and 50 in June; a paper writes in July.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.NONE,
		properties = "spring.main.lazy-initialization=true")
@ContextConfiguration(initializers = SharedStore.class)
class StaleIT {

	private final GraphQlTester graphql;

	private final Driver driver;

	private final ApplicationContext context;

	@TempDir
	private Path folder;

	StaleIT(@Autowired ExecutionGraphQlService service, @Autowired Driver driver,
			@Autowired ApplicationContext context) {
		this.graphql = PatientTester.of(service);
		this.driver = driver;
		this.context = context;
	}

	@BeforeEach
	void says() {
		TestImport.clear(this.driver);
		load("{'type':'measure','id':'measure:m','name':'M','population':'P','property':'Q','unit':'people'}",
				"{'type':'speaker','id':'speaker:s','name':'S'}",
				"{'type':'organization','id':'organization:o','name':'O'}",
				"{'type':'article','id':'article:x','title':'X'}", "{'type':'article','id':'article:y','title':'Y'}",
				said("old", "2024-01-10", 40, ""), said("new", "2024-06-10", 50, ""));
	}

	@Test
	void repeatsWhatIsToldAfterItWasLeftBehind() {
		load(told("plain", "x", "old", ""), told("before", "y", "old", "").replace("2024-07-01", "2024-02-01"));

		assertRepeated("plain", true);
		assertRepeatedIn("x", true);
		assertRepeated("before", false);
		assertRepeatedIn("y", false);
	}

	@Test
	void repeatsNothingWhereTheArticleTellsTheNewFigureToo() {
		load(told("old-one", "x", "old", ""), told("new-one", "x", "new", ""), told("alone", "y", "old", ""));

		assertRepeated("old-one", false);
		assertRepeatedIn("x", false);
		assertRepeated("alone", true);
		assertRepeatedIn("y", true);
	}

	@Test
	void repeatsNothingWhereTheArticleTellsAnyLaterFigureOfTheLine() {
		load(said("newest", "2024-09-10", 60, ""), told("old-one", "x", "old", ""), told("new-one", "x", "new", ""));

		assertRepeatedIn("x", false);
	}

	@Test
	void repeatsNothingWhereTheNewFigureIsToldByWayOfAnother() {
		load(told("by-way", "y", "new", ""), told("old-one", "x", "old", ""), told("new-one", "x", "by-way", ""));

		assertRepeatedIn("x", false);
	}

	@Test
	void repeatsWhatStandsBesideADisputeOfTheNewFigure() {
		load(told("old-one", "x", "old", ""),
				told("new-one", "x", "new", "").replace("'claim:new'", "'claim:new','intent':'DISPUTES'"));

		assertRepeatedIn("x", true);
	}

	@Test
	void repeatsNothingWhereTheWordsNameTheOldDay() {
		load(told("day", "x", "old", ",'asOf':'2024-01-10'"), told("month", "y", "old", ",'asOf':'2024-01'"));

		assertRepeated("day", false);
		assertRepeatedIn("x", false);
		assertRepeated("month", false);
	}

	@Test
	void repeatsWhatIsGivenAnotherDayOrOneThatWasFilledIn() {
		load(told("filled", "x", "old", ",'asOf':'2024-01-10','asOfInferred':true"),
				told("shifted", "x", "old", ",'asOf':'2024-06-20'"), told("year", "y", "old", ",'asOf':'2024'"));

		assertRepeated("filled", true);
		assertRepeated("shifted", true);
		assertRepeatedIn("x", true);
		assertRepeated("year", true);
	}

	@Test
	void repeatsWhatWasCorrectedWhateverDayTheWordsName() {
		load(said("right", "2024-06-20", 30, ",'asOf':'2024-01-10'").replace("MORE_THAN", "LESS_THAN"),
				told("day", "x", "old", ",'asOf':'2024-01-10'"), told("corrected", "y", "old", ""),
				told("correction", "y", "right", ""));

		assertRepeatedIn("x", true);
		assertRepeatedIn("y", false);
	}

	@Test
	void repeatsNothingWhereTheWithdrawalIsTold() {
		load("{'type':'claim','id':'claim:back','statement':'S','claimant':'speaker:s','statedOn':'2024-06-15',"
				+ "'retracts':[{'claim':'claim:old','reason':'wrong'}]}", told("withdrawn", "x", "old", ""),
				told("kept", "y", "old", ""),
				"{'type':'claim','id':'claim:tells','statement':'S','claimant':'organization:o','statedOn':'2024-07-01',"
						+ "'cites':[{'claim':'claim:back'}],'appearsIn':[{'article':'article:x'}]}");

		assertRepeatedIn("x", false);
		assertRepeatedIn("y", true);
	}

	private void assertRepeated(String claim, boolean expected) {
		assertRepeated("claim", "claim:" + claim, expected);
	}

	private void assertRepeatedIn(String article, boolean expected) {
		assertRepeated("article", "article:" + article, expected);
	}

	private void assertRepeated(String field, String id, boolean expected) {
		this.graphql.document("""
				{ %s(id: "%s") { staleSources(kinds: [WITHDRAWN, CORRECTED, OVERTAKEN]) {
				  claim { id } repeatedAfter } } }""".formatted(field, id))
			.execute()
			.path(field + ".staleSources[?(@.claim.id == 'claim:old')].repeatedAfter")
			.entityList(Boolean.class)
			.containsExactly(expected);
	}

	private static String said(String name, String day, int value, String more) {
		return "{'type':'claim','id':'claim:%s','statement':'S','claimant':'speaker:s','statedOn':'%s',%s}"
			.formatted(name, day, figure(value, more));
	}

	private static String told(String name, String article, String cited, String more) {
		return ("{'type':'claim','id':'claim:%s','statement':'S','claimant':'organization:o','statedOn':'2024-07-01',%s,"
				+ "'cites':[{'claim':'claim:%s'}],'appearsIn':[{'article':'article:%s'}]}")
			.formatted(name, figure(40, more), cited, article);
	}

	private static String figure(int value, String more) {
		return "'measure':'measure:m','figure':{'value':%d,'comparator':'MORE_THAN','phrase':'p'%s}".formatted(value,
				more);
	}

	private void load(String... lines) {
		TestImport.lines(this.context, this.folder, List.of(lines));
	}

}
