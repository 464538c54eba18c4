package org.claimtrail.citation.withdrawal;

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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.graphql.ExecutionGraphQlService;

import org.springframework.graphql.test.tester.GraphQlTester;
import org.springframework.test.context.ContextConfiguration;

import static org.assertj.core.api.Assertions.assertThat;

/** A retraction takes a claim back when its own source makes it, and never otherwise. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.NONE,
		properties = "spring.main.lazy-initialization=true")
@ContextConfiguration(initializers = SharedStore.class)
class WithdrawalsIT {

	private static final String SPEAKER = "{'type':'speaker','id':'speaker:s','name':'S','affiliations':[%s]}";

	private static final String ARTICLE = "{'type':'article','id':'article:a','title':'A','publisher':'organization:%s','authors':['speaker:%s']}";

	private static final String SAID = "{'type':'claim','id':'claim:said','statement':'S','claimant':'%s','statedOn':'2024-05-01',"
			+ "'appearsIn':[{'article':'article:a'}],'reviews':[{'claim':'claim:other','rating':'False'}],"
			+ "'measure':'measure:m','figure':{'value':40,'comparator':'EXACTLY','phrase':'40'}}";

	private static final String TAKING = "{'type':'claim','id':'claim:taking','statement':'T','claimant':'%s','statedOn':'2024-06-01',"
			+ "'retracts':[{'claim':'claim:said','reason':'A slip.'}]}";

	private static final String CORRECTING = "{'type':'claim','id':'claim:correcting','statement':'C','claimant':'%s','statedOn':'2024-05-03',"
			+ "'cites':[{'claim':'claim:said','intent':'CORRECTS'}]}";

	private static final String CORRECTED = "MATCH (c:Claim {id: 'claim:said', staleKind: 'CORRECTED'}) RETURN toString(c.correctedOn) AS on";

	private final ApplicationContext context;

	private final Driver driver;

	private final Graph graph;

	private final GraphQlTester graphql;

	@TempDir
	private Path folder;

	WithdrawalsIT(@Autowired ApplicationContext context, @Autowired Driver driver,
			@Autowired ExecutionGraphQlService service) {
		this.context = context;
		this.driver = driver;
		this.graph = new Graph(driver);
		this.graphql = PatientTester.of(service);
	}

	@BeforeEach
	void load() {
		this.graph.clear();
		List<String> lines = new ArrayList<>();
		for (String name : List.of("o", "p", "paper", "other")) {
			lines.add("{'type':'organization','id':'organization:%1$s','name':'%1$s'}".formatted(name));
		}
		lines.addAll(List.of(SPEAKER.formatted(""), "{'type':'speaker','id':'speaker:t','name':'T'}",
				ARTICLE.formatted("paper", "t"),
				"{'type':'measure','id':'measure:m','name':'M','population':'P','property':'Q','unit':'people'}",
				"{'type':'claim','id':'claim:other','statement':'O','claimant':'organization:other','statedOn':'2024-01-01'}",
				SAID.formatted("speaker:s")));
		lines(lines);
	}

	@AfterEach
	void clear() {
		this.graph.clear();
	}

	@Test
	void ownSourceWithdraws() {
		lines(TAKING.formatted("speaker:s"));

		stands("CLAIMANT");
	}

	@Test
	void claimsThatTakeAreFoundOneByOneAndAllAtOnce() {
		lines(TAKING.formatted("speaker:t"), CORRECTING.formatted("speaker:s"),
				"{'type':'claim','id':'claim:quoting','statement':'Q','claimant':'speaker:s','statedOn':'2024-05-03',"
						+ "'cites':[{'claim':'claim:said','intent':'QUOTES'}]}");
		try (Session session = this.driver.session()) {
			session.executeWriteWithoutResult((transaction) -> {
				assertThat(TakingClaims.ofEach(transaction, List.of("speaker:s")))
					.containsExactlyInAnyOrder("claim:said", "claim:correcting")
					.hasSameElementsAs(TakingClaims.ofAll(transaction, List.of("speaker:s")));
				assertThat(TakingClaims.ofEach(transaction, List.of("speaker:t"))).containsExactly("claim:taking")
					.isEqualTo(TakingClaims.ofAll(transaction, List.of("speaker:t")))
					.isEqualTo(TakingClaims.of(transaction, List.of("speaker:t")));
			});
		}
	}

	@Test
	void anybodyElseWithdrawsNothing() {
		lines(TAKING.formatted("organization:p"));

		stands("NOT_THE_SOURCE");
		assertThat(this.graph.rows("MATCH (:Claim)-[e:RETRACTS]->(c) RETURN c.id AS id, e.reason AS reason"))
			.containsExactly(Map.of("id", "claim:said", "reason", "A slip."));
	}

	@Test
	void becomesOneWhenTheAffiliationIsKnown() {
		lines(TAKING.formatted("organization:o"));
		stands("NOT_THE_SOURCE");

		lines(SPEAKER.formatted("{'organization':'organization:o','from':'2024'}"));
		stands("NOT_THE_SOURCE");
		lines(SPEAKER.formatted("{'organization':'organization:o','from':'2023'}"));
		stands("ORGANIZATION");
		lines(SPEAKER.formatted("{'organization':'organization:o','from':'2023','to':'2024-05-01'}"));
		stands("NOT_THE_SOURCE");
	}

	@Test
	void speakerWithdrawsAndCorrectsForTheOrganization() {
		lines(SAID.formatted("organization:o"), TAKING.formatted("speaker:s"), CORRECTING.formatted("speaker:s"));
		stands("NOT_THE_SOURCE");
		assertThat(this.graph.rows(CORRECTED)).isEmpty();

		lines(SPEAKER.formatted("{'organization':'organization:o','from':'2023'}"));
		stands("SPOKESPERSON");
		lines(TAKING.formatted("organization:p"));
		assertThat(this.graph.rows(CORRECTED)).containsExactly(Map.of("on", "2024-05-03"));
		lines(SPEAKER.formatted("{'organization':'organization:o','from':'2023','to':'2024-05-02'}"));
		stands("NOT_THE_SOURCE");
		assertThat(this.graph.rows(CORRECTED)).isEmpty();
	}

	@Test
	void organizationCorrectsWhatItsSpeakerSaid() {
		lines(CORRECTING.formatted("organization:o"));
		assertThat(this.graph.rows(CORRECTED)).isEmpty();

		lines(SPEAKER.formatted("{'organization':'organization:o'}"));
		assertThat(this.graph.rows(CORRECTED)).containsExactly(Map.of("on", "2024-05-03"));
	}

	@Test
	void colleagueWithdrawsNothing() {
		lines(SPEAKER.formatted("{'organization':'organization:o'}"),
				SPEAKER.formatted("{'organization':'organization:o'}").replace("speaker:s", "speaker:t"),
				TAKING.formatted("speaker:t"));

		stands("NOT_THE_SOURCE");
	}

	@Test
	void publisherWithdrawsWhatItsAuthorSaid() {
		lines(TAKING.formatted("organization:paper"));
		stands("NOT_THE_SOURCE");

		lines(ARTICLE.formatted("paper", "s"));
		stands("PUBLISHER");
		lines(ARTICLE.formatted("other", "s"));
		stands("NOT_THE_SOURCE");
	}

	@Test
	void followsTheClaimant() {
		lines(TAKING.formatted("speaker:t"));
		stands("NOT_THE_SOURCE");

		lines(SAID.formatted("speaker:t"));
		stands("CLAIMANT");
		lines(TAKING.formatted("speaker:s"));
		stands("NOT_THE_SOURCE");
	}

	@Test
	void comesInAnyOrder() {
		this.graph.clear();
		lines(TAKING.formatted("organization:o"), SAID.formatted("speaker:s"),
				"{'type':'claim','id':'claim:other','statement':'O','claimant':'organization:o','statedOn':'2024-01-01'}",
				ARTICLE.formatted("o", "s"), SPEAKER.formatted("{'organization':'organization:o'}"),
				"{'type':'measure','id':'measure:m','name':'M','population':'P','property':'Q','unit':'people'}",
				"{'type':'organization','id':'organization:o','name':'O'}");

		stands("ORGANIZATION");
	}

	@Test
	void importWarnsWithPlaceAndWhatToWrite() throws IOException {
		Path file = Files.writeString(this.folder.resolve("taking.jsonl"),
				TAKING.formatted("organization:p").replace('\'', '"'));
		List<String> warnings = TestImport.warnings(this.context, file);

		assertThat(warnings).singleElement()
			.asString()
			.contains("taking.jsonl:1: warning: retracts[0].claim: found a retraction by organization:p of claim:said, "
					+ "expected one by its source: speaker:s")
			.contains("DISPUTES");
		assertThat(TestImport.warnings(this.context,
				Files.writeString(file, TAKING.formatted("speaker:s").replace('\'', '"'))))
			.isEmpty();
	}

	@Test
	void oldStoreIsJudged() {
		lines(TAKING.formatted("organization:p"));
		this.graph.rows("MATCH ()-[e:RETRACTS]->(c) REMOVE e.withdraws, e.rule SET c.staleKind = 'WITHDRAWN'");
		this.graph.rows("MATCH (c:Claim {id: 'claim:other'}) SET c.reviewCount = 0");
		this.graph.rows("MATCH (n:WithdrawalRules) DELETE n");
		this.graph.rows("MATCH (n:SeriesRules) SET n.version = 2");
		this.graph.rows("MATCH (n:ReviewRules) SET n.version = 1");

		TestImport.upgrade(this.context);

		stands("NOT_THE_SOURCE");
	}

	private void lines(String... lines) {
		lines(List.of(lines));
	}

	private void lines(List<String> lines) {
		TestImport.lines(this.context, this.folder, lines);
	}

	private void stands(String rule) {
		boolean expected = "NOT_THE_SOURCE".equals(rule);
		this.graphql.document("""
				{ claim(id: "claim:said") { withdrawn retractedBy { edges { withdraws rule } } }
				  other: claim(id: "claim:other") { reviewCount }
				  measure(id: "measure:m") { timeline { points { withdrawn } } } }
				""").execute().path("").matchesJson("""
				{"claim": {"withdrawn": %2$s, "retractedBy": {"edges": [{"withdraws": %2$s, "rule": "%4$s"}]}},
				 "other": {"reviewCount": %3$d},
				 "measure": {"timeline": {"points": [{"withdrawn": %2$s}]}}}
				""".formatted(expected, !expected, expected ? 1 : 0, rule));
		assertThat(this.graph.rows("MATCH (c:Claim {id: 'claim:said'}) RETURN coalesce(c.staleKind, 'NONE') AS kind"))
			.containsExactly(Map.of("kind", expected ? "NONE" : "WITHDRAWN"));
	}

}
