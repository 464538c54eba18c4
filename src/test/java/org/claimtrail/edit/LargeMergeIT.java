package org.claimtrail.edit;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.claimtrail.TakesLong;
import org.claimtrail.account.Role;
import org.claimtrail.corpus.Graph;
import org.claimtrail.corpus.TestImport;
import org.claimtrail.neo4j.SharedStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.Driver;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.graphql.ExecutionGraphQlService;
import org.springframework.test.context.ContextConfiguration;

import static org.assertj.core.api.Assertions.assertThat;

/** Records with very many claims are merged at once, and compared afterwards. */
@TakesLong
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.NONE,
		properties = "spring.main.lazy-initialization=true")
@ContextConfiguration(initializers = SharedStore.class)
class LargeMergeIT {

	private static final Logger LOG = LoggerFactory.getLogger(LargeMergeIT.class);

	/**
	 * Of each; more than one transaction compares. {@code -Dclaims=10000} asks for more.
	 */
	private static final int CLAIMS = Integer.getInteger("claims", 2_100);

	private final ApplicationContext context;

	private final Graph graph;

	private final Editor editor;

	@TempDir
	private Path folder;

	LargeMergeIT(@Autowired ApplicationContext context, @Autowired Driver driver,
			@Autowired ExecutionGraphQlService service) {
		this.context = context;
		this.graph = new Graph(driver);
		this.editor = Editor.with(service, Role.EDITOR);
	}

	@BeforeEach
	@AfterEach
	void clear() {
		this.graph.clear();
	}

	@Test
	void areWholeAtOnceAndWithoutATraceWhenUndone() throws Exception {
		load();
		List<String> before = this.graph.digest();

		long start = System.nanoTime();
		JsonNode merged = this.editor.ask("mergeClaimants",
				"{'fromId':'speaker:a','expectedFromVersion':1,'intoId':'speaker:b','expectedIntoVersion':1,'reason':'R'}",
				"problems { message } warnings { message }");
		LOG.info("{} claims merged in {} ms", CLAIMS, (System.nanoTime() - start) / 1_000_000);

		assertThat(merged.path("problems")).isEmpty();
		assertThat(merged.path("warnings").findValuesAsString("message"))
			.anyMatch((said) -> said.contains("in the background"));
		assertThat(this.graph.number(
				"MATCH (:Claimant {id: 'speaker:b'})<-[:MADE_BY]-(c) WHERE c.claimantId = 'speaker:b' RETURN count(c)"))
			.isEqualTo(2L * CLAIMS);
		assertThat(this.graph.number("MATCH (d:DriftCount {claimantId: 'speaker:a'}) RETURN sum(d.citations)"))
			.isZero();
		await();
		LOG.info("{} claims compared {} ms after the merge began", CLAIMS, (System.nanoTime() - start) / 1_000_000);
		assertThat(this.graph.number("MATCH (later:Claim)-[:REVISES|RESTATES]->(earlier:Claim) "
				+ "WHERE left(later.id, 7) <> left(earlier.id, 7) RETURN count(*)"))
			.as("what one of the two said revises what the other did")
			.isPositive();
		assertThat(this.graph.number("MATCH ()-[c:CITES]->() WHERE c.citedClaimantId <> 'speaker:b' RETURN count(c)"))
			.isZero();
		start = System.nanoTime();
		JsonNode undone = this.editor.ask("undoMerge", "{'id':'speaker:a','expectedVersion':2,'reason':'R'}",
				"problems { message }");
		LOG.info("{} claims parted in {} ms", CLAIMS, (System.nanoTime() - start) / 1_000_000);
		assertThat(undone.path("problems")).isEmpty();
		await();

		assertThat(this.graph.digest()).isEqualTo(before);
	}

	private void load() {
		List<String> lines = new ArrayList<>(List.of("{'type':'organization','id':'organization:o','name':'O'}",
				"{'type':'speaker','id':'speaker:a','name':'A','affiliations':[{'organization':'organization:o'}]}",
				"{'type':'speaker','id':'speaker:b','name':'B'}",
				"{'type':'measure','id':'measure:m','name':'M','population':'p','property':'q','unit':'people'}"));
		for (int i = 0; i < CLAIMS; i++) {
			LocalDate day = LocalDate.of(2020, 1, 1).plusDays(i % 1500);
			lines.add(claim("a", i, day, ""));
			lines.add(claim("b", i, day.plusDays(1),
					(i % 2 == 0) ? ",'cites':[{'claim':'claim:a%d'}]".formatted(i) : ""));
		}
		TestImport.lines(this.context, this.folder, lines);
	}

	private static String claim(String claimant, int i, LocalDate day, String more) {
		return ("{'type':'claim','id':'claim:%s%d','statement':'S.','claimant':'speaker:%s','statedOn':'%s','measure':'measure:m',"
				+ "'figure':{'value':%d,'comparator':'EXACTLY','phrase':'%d','asOf':'%s'}%s}")
			.formatted(claimant, i, claimant, day, i, i, day, more);
	}

	private void await() throws InterruptedException {
		for (int waited = 0; this.graph.number("MATCH (n:UnfinishedRecord) RETURN count(n)") > 0; waited++) {
			assertThat(waited).as("tenths of a second").isLessThan(3_000);
			Thread.sleep(100);
		}
	}

}
