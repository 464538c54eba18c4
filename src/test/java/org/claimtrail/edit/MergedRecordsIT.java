package org.claimtrail.edit;

import java.nio.file.Path;
import java.util.List;

import org.claimtrail.account.Role;
import org.claimtrail.corpus.Graph;
import org.claimtrail.corpus.TestImport;
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
import org.springframework.test.context.ContextConfiguration;

import static org.assertj.core.api.Assertions.assertThat;

/** Wherever a merged record is named, readers find the one that answers for it. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.NONE,
		properties = "spring.main.lazy-initialization=true")
@ContextConfiguration(initializers = SharedStore.class)
class MergedRecordsIT {

	private static final String HISTORY = "{ claim(id: \"claim:a1\") { history { claimantId changed } } }";

	private final ApplicationContext context;

	private final Graph graph;

	private final Merging merging;

	@TempDir
	private Path folder;

	MergedRecordsIT(@Autowired ApplicationContext context, @Autowired Driver driver,
			@Autowired ExecutionGraphQlService service) {
		this.context = context;
		this.graph = new Graph(driver);
		this.merging = new Merging(this.graph, Editor.with(service, Role.EDITOR));
	}

	@BeforeEach
	void begin() {
		clear();
		load("{'type':'organization','id':'organization:o','name':'O'}",
				"{'type':'organization','id':'organization:p','name':'P'}",
				"{'type':'speaker','id':'speaker:a','name':'A','affiliations':[{'organization':'organization:o'}]}",
				"{'type':'speaker','id':'speaker:b','name':'B'}", "{'type':'speaker','id':'speaker:c','name':'C'}",
				"{'type':'measure','id':'measure:m','name':'M','population':'p','property':'q','unit':'people'}",
				claim("a1", "a", "2024-05-01", 10, ""), claim("b1", "b", "2024-05-02", 12, ""),
				claim("c1", "c", "2024-05-03", 20, ",'cites':[{'claim':'claim:a1'}]"));
	}

	@AfterEach
	void clear() {
		this.graph.clear();
	}

	@Test
	void figuresAsRecordedBeforeAreThoseOfTheOneThatAnswers() {
		load(claim("a1", "a", "2024-05-01", 11, ""));
		this.merging.merge("speaker:a", "speaker:b");
		this.merging.merge("organization:o", "organization:p");

		assertThat(recorded("")).contains("claim:a1\"},\"low\":10", "claim:b1\"},\"low\":12", "speaker:b")
			.doesNotContain("speaker:a");
		assertThat(recorded(", groupBy: ORGANIZATION")).contains("\"organization\":{\"id\":\"organization:p\"}");
		assertThat(recorded(", view: CURRENT")).contains("claim:b1").doesNotContain("claim:a1");
		assertThat(recorded(", sources: [\"speaker:b\"]")).contains("claim:a1", "claim:b1").doesNotContain("claim:c1");
		assertThat(recorded(", sources: [\"organization:o\"], groupBy: ORGANIZATION")).contains("claim:a1");
		this.merging.undo("organization:o");
		this.merging.undo("speaker:a");

		assertThat(recorded("")).contains("claim:a1\"},\"low\":10", "speaker:a");
		assertThat(recorded(", groupBy: ORGANIZATION")).contains("\"organization\":{\"id\":\"organization:o\"}");
	}

	@Test
	void whatWasCorrectedWhileMergedIsThatOfTheMergedOneAfterwards() {
		this.merging.merge("speaker:a", "speaker:b");
		this.merging.merge("organization:o", "organization:p");
		load(claim("a1", "a", "2024-05-01", 11, ""));
		this.merging.undo("organization:o");
		this.merging.undo("speaker:a");

		assertThat(recorded("")).contains("claim:a1\"},\"low\":10", "speaker:a");
		assertThat(recorded(", groupBy: ORGANIZATION")).contains("\"organization\":{\"id\":\"organization:o\"}");
	}

	@Test
	void aMergeIsNoCorrectionOfAClaim() {
		String unchanged = "{\"claim\":{\"history\":[{\"claimantId\":\"%s\",\"changed\":[]},"
				+ "{\"claimantId\":\"%s\",\"changed\":[\"high\",\"low\",\"phrase\"]}]}}";
		load(claim("a1", "a", "2024-05-01", 11, ""));
		this.merging.merge("speaker:a", "speaker:b");
		assertThat(this.merging.data(HISTORY)).isEqualTo(unchanged.formatted("speaker:b", "speaker:b"));

		load(claim("a1", "a", "2024-05-01", 10, ""));
		assertThat(this.merging.data(HISTORY)).doesNotContain("[\"claimantId", "speaker:a");
		this.merging.undo("speaker:a");
		assertThat(this.merging.data(HISTORY)).doesNotContain("[\"claimantId", "speaker:b");
	}

	@Test
	void aCorrectionThatNamesAnotherClaimantIsOne() {
		load(claim("a1", "b", "2024-05-01", 10, ""));
		assertThat(this.merging.data(HISTORY)).contains("\"speaker:a\",\"changed\":[]",
				"\"speaker:b\",\"changed\":[\"claimantId\"]");

		this.merging.merge("speaker:b", "speaker:c");
		assertThat(this.merging.data(HISTORY)).contains("\"speaker:c\",\"changed\":[\"claimantId\"]");
	}

	@Test
	void comparesAnewOnlyWhatIsToldOfThoseThatAreCalledOtherwise() {
		this.graph.rows("MATCH (:Claim {id: 'claim:c1'})-[c:CITES]->() SET c.driftNote = ['stale'] RETURN 1");
		load("{'type':'speaker','id':'speaker:a','name':'A','description':'D',"
				+ "'affiliations':[{'organization':'organization:o'}]}",
				"{'type':'organization','id':'organization:o','name':'O','country':'UA','description':'D'}");
		assertThat(notes()).isEqualTo("[stale]");

		load("{'type':'organization','id':'organization:o','name':'O','aliases':['Oo']}");
		assertThat(notes()).isNotEqualTo("[stale]");
		for (String affiliation : List.of("{'organization':'organization:o','role':'R'}",
				"{'organization':'organization:p'}", "{'organization':'organization:p','from':'2024'}")) {
			this.graph.rows("MATCH (:Claim {id: 'claim:c1'})-[c:CITES]->() SET c.driftNote = ['stale'] RETURN 1");
			load("{'type':'speaker','id':'speaker:a','name':'A','affiliations':[%s]}".formatted(affiliation));
			assertThat(notes()).isNotEqualTo("[stale]");
		}
		this.graph.rows("MATCH (:Claim {id: 'claim:c1'})-[c:CITES]->() SET c.driftNote = ['stale'] RETURN 1");
		load("{'type':'organization','id':'organization:p','name':'P','partOf':['organization:o']}");
		assertThat(notes()).isNotEqualTo("[stale]");
	}

	@Test
	void conditionsAndArgumentsTakeTheIdentifierOfAMergedRecord() {
		this.merging.merge("speaker:a", "speaker:b");
		this.merging.merge("organization:o", "organization:p");

		alike("claim:b1", "{ claims(where: {claimant: {id: {eq: \"%s\"}}}) { totalCount nodes { id } } }", "speaker:a",
				"speaker:b");
		alike("claim:b1", "{ claims(where: {claimant: {id: {in: [\"%s\", \"speaker:c\"]}}}) { nodes { id } } }",
				"speaker:a", "speaker:b");
		alike("claim:c1", "{ claims(where: {not: {claimant: {id: {eq: \"%s\"}}}}) { nodes { id } } }", "speaker:a",
				"speaker:b");
		alike("speaker:b", "{ speakers(where: {id: {eq: \"%s\"}}) { nodes { id } } }", "speaker:a", "speaker:b");
		alike("claim:a1", "{ claims(where: {organization: {id: {eq: \"%s\"}}}) { nodes { id } } }", "organization:o",
				"organization:p");
		alike("claim:b1", "{ measure(id: \"measure:m\") { timeline(sources: [\"%s\"]) { points { claim { id } } } } }",
				"speaker:a", "speaker:b");
		alike("number", "{ changes(where: {claim: {claimant: {id: {eq: \"%s\"}}}}) { nodes { number } } }", "speaker:a",
				"speaker:b");
	}

	/**
	 * Who asks for the one is answered as who asks for the other, and not with nothing.
	 */
	private void alike(String found, String document, String merged, String kept) {
		assertThat(this.merging.data(document.formatted(merged))).contains(found)
			.isEqualTo(this.merging.data(document.formatted(kept)));
	}

	private String notes() {
		return String.valueOf(this.graph.rows("MATCH (:Claim {id: 'claim:c1'})-[c:CITES]->() RETURN c.driftNote AS it")
			.getFirst()
			.get("it"));
	}

	/** What was recorded at first. */
	private String recorded(String more) {
		Object at = this.graph.rows("MATCH (c:Claim {id: 'claim:a1'}) RETURN toString(c.recordedAt) AS at")
			.getFirst()
			.get("at");
		return this.merging.data("""
				{ measure(id: "measure:m") { timeline(recordedBy: "%s"%s) {
				  points { claim { id } low } series { claimant { id } organization { id } points { claim { id } } }
				} } }""".formatted(at, more));
	}

	private void load(String... lines) {
		TestImport.lines(this.context, this.folder, List.of(lines));
	}

	private static String claim(String id, String claimant, String day, int value, String more) {
		return ("{'type':'claim','id':'claim:%s','statement':'%s.','claimant':'speaker:%s','statedOn':'%s','measure':'measure:m',"
				+ "'figure':{'value':%d,'comparator':'EXACTLY','phrase':'%d','asOf':'2024-05-01'}%s}")
			.formatted(id, id, claimant, day, value, value, more);
	}

}
