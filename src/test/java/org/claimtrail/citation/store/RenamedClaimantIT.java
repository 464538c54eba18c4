package org.claimtrail.citation.store;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.claimtrail.corpus.TestImport;
import org.claimtrail.neo4j.SharedStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.ContextConfiguration;

import static org.assertj.core.api.Assertions.assertThat;

/** Whether words of attribution are read anew when what they may call changes. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.NONE,
		properties = "spring.main.lazy-initialization=true")
@ContextConfiguration(initializers = SharedStore.class)
class RenamedClaimantIT {

	private static final String FORCE = "{'type':'organization','id':'organization:force','name':'Police Force'%s}";

	private static final String HOLM = "{'type':'speaker','id':'speaker:holm','name':'Ida Holm'%s}";

	private static final List<String> WORLD = List.of(
			"{'type':'organization','id':'organization:land','name':'Nordland','aliases':['Nord City']}",
			FORCE.formatted(""), "{'type':'organization','id':'organization:paper','name':'The Paper'}",
			HOLM.formatted(""),
			"{'type':'measure','id':'measure:held','name':'Held','population':'p','property':'held','unit':'people'}",
			claim("force", "organization:force", "1", ""), claim("holm", "speaker:holm", "1", ""),
			report("holm-told", "organization:paper", "holm", "'cue':'Inspector Ida Berg said'"),
			report("force-told", "organization:paper", "force", "'cue':'Nordland said'"),
			report("force-short", "organization:paper", "force", "'cue':'the NPF said'"),
			report("holm-tells", "speaker:holm", "force", ""));

	private final Driver driver;

	private final ApplicationContext context;

	@TempDir
	private Path folder;

	RenamedClaimantIT(@Autowired Driver driver, @Autowired ApplicationContext context) {
		this.driver = driver;
		this.context = context;
	}

	@BeforeEach
	void load() {
		TestImport.clear(this.driver);
		TestImport.lines(this.context, this.folder, WORLD);
	}

	@AfterEach
	void keepsWhatWouldBeFoundAnew() {
		List<List<String>> kept = all();
		TestImport.recompute(this.context);
		assertThat(all()).isEqualTo(kept).isNotEmpty();
	}

	@Test
	void whoIsNotKnownByAWordMayBeSomebodyElse() {
		assertThat(findings("holm-told")).doesNotContain("ATTRIBUTION");
		assertThat(findings("force-told")).doesNotContain("ATTRIBUTION", "ATTRIBUTION_BROADENED");
		assertThat(findings("force-short")).doesNotContain("ATTRIBUTION");
		assertThat(findings("holm-tells")).contains("ATTRIBUTION_DROPPED");
	}

	@Test
	void followsTheNamesOfASpeaker() {
		alter(HOLM.formatted(",'aliases':['Ida Berg']"));
		assertThat(findings("holm-told")).contains("ATTRIBUTION");
		alter(HOLM.formatted(""));
		assertThat(findings("holm-told")).doesNotContain("ATTRIBUTION");
	}

	@Test
	void followsTheNamesOfAnOrganization() {
		alter(FORCE.formatted(",'aliases':['NPF']"));
		assertThat(findings("force-short")).contains("ATTRIBUTION");
	}

	@Test
	void followsWhatAnOrganizationIsAPartOf() {
		alter(FORCE.formatted(",'partOf':['organization:land']"));
		assertThat(findings("force-told")).contains("ATTRIBUTION_BROADENED");
		alter("{'type':'organization','id':'organization:land','name':'Norway'}");
		assertThat(findings("force-told")).doesNotContain("ATTRIBUTION_BROADENED", "ATTRIBUTION");
	}

	@Test
	void followsForWhomASpeakerSpeaks() {
		alter(HOLM.formatted(",'affiliations':[{'organization':'organization:force','role':'inspector'}]"));
		assertThat(findings("holm-tells")).doesNotContain("ATTRIBUTION_DROPPED", "ATTRIBUTION");
		alter(HOLM.formatted(""));
		assertThat(findings("holm-tells")).contains("ATTRIBUTION_DROPPED");
	}

	private void alter(String record) {
		TestImport.lines(this.context, this.folder, List.of(record));
	}

	private List<List<String>> all() {
		return this.driver
			.executableQuery("MATCH (a:Claim)-[found:CITES|DRIFTS_FROM]->(b) RETURN [a.id, b.id, type(found)]"
					+ " + found.drift + coalesce(found.driftNote, []) + coalesce(found.agreed, []) AS texts ORDER BY texts")
			.execute()
			.records()
			.stream()
			.map((row) -> row.get("texts").asList(Value::asString))
			.toList();
	}

	/** The kinds found on what a claim cites, and the respects in which the two agree. */
	private List<String> findings(String claim) {
		Record row = this.driver
			.executableQuery("MATCH (:Claim {id: 'claim:' + $id})-[cites:CITES]->()"
					+ " RETURN cites.drift + coalesce(cites.agreed, []) AS texts")
			.withParameters(Map.of("id", claim))
			.execute()
			.records()
			.getFirst();
		return row.get("texts").asList(Value::asString);
	}

	private static String claim(String id, String claimant, String day, String rest) {
		return ("{'type':'claim','id':'claim:%s','statement':'S','claimant':'%s','statedOn':'2025-06-1%s',"
				+ "'measure':'measure:held','figure':{'value':40,'comparator':'EXACTLY','phrase':'40 people were held'}%s}")
			.formatted(id, claimant, day, rest);
	}

	private static String report(String id, String claimant, String cited, String cue) {
		return claim(id, claimant, "2", ",'cites':[{'claim':'claim:%s','intent':'REPORTS'%s}]".formatted(cited,
				cue.isEmpty() ? "" : "," + cue));
	}

}
