package org.claimtrail.edit;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.claimtrail.TakesLong;
import org.claimtrail.account.Role;
import org.claimtrail.corpus.GeneratedCorpus;
import org.claimtrail.corpus.Graph;
import org.claimtrail.corpus.TestImport;
import org.claimtrail.neo4j.SharedStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.Driver;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.graphql.ExecutionGraphQlService;
import org.springframework.test.context.ContextConfiguration;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Several who merge the same records in opposite orders, and part them, leave no trace.
 */
@TakesLong
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.NONE,
		properties = "spring.main.lazy-initialization=true")
@ContextConfiguration(initializers = SharedStore.class)
class MergesTogetherIT {

	/** {@code -Drounds=200} makes it the load that was asked for. */
	private static final int ROUNDS = Integer.getInteger("rounds", 20);

	private static final List<List<String>> MERGES = List.of(List.of("speaker:s0", "speaker:s1"),
			List.of("speaker:s1", "speaker:s0"), List.of("speaker:s1", "speaker:s2"),
			List.of("speaker:s2", "speaker:s0"), List.of("organization:o0", "organization:o1"),
			List.of("organization:o1", "organization:o0"));

	private final ApplicationContext context;

	private final Graph graph;

	private final Editor editor;

	@TempDir
	private Path folder;

	MergesTogetherIT(@Autowired ApplicationContext context, @Autowired Driver driver,
			@Autowired ExecutionGraphQlService service) {
		this.context = context;
		this.graph = new Graph(driver);
		this.editor = Editor.with(service, Role.EDITOR);
	}

	@BeforeEach
	void load() {
		clear();
		TestImport.lines(this.context, this.folder, GeneratedCorpus.lines(300, 3));
	}

	@AfterEach
	void clear() {
		this.graph.clear();
	}

	@Test
	void leaveNoTraceWhenAllIsUndone() throws Exception {
		List<String> before = this.graph.digest();
		try (ExecutorService clients = Executors.newFixedThreadPool(MERGES.size())) {
			for (int round = 0; round < ROUNDS; round++) {
				List<JsonNode> merged = together(clients,
						MERGES.stream().map((pair) -> (Callable<JsonNode>) () -> merge(pair)).toList());
				long done = merged.stream().filter((answer) -> answer.path("problems").isEmpty()).count();
				assertThat(merged).allSatisfy((answer) -> assertThat(answer.path("problems").findValuesAsString("code"))
					.isSubsetOf("MERGED", "VERSION_CONFLICT"));
				assertThat(done).isBetween(2L, 3L);
				assertThat(merges()).hasSize((int) done);
				assertThat(this.graph
					.number("MATCH (c:Claim) WHERE COUNT { (c)-[:MADE_BY]->(:Claimant) } <> 1 RETURN count(c)"))
					.isZero();
				undoAll(clients);
			}
		}

		assertThat(this.graph.digest()).isEqualTo(before);
	}

	private void undoAll(ExecutorService clients) throws Exception {
		for (List<String> merged = merges(); !merged.isEmpty(); merged = merges()) {
			List<Callable<JsonNode>> undoings = new ArrayList<>();
			// each by two clients
			merged.forEach((id) -> undoings.addAll(List.of(() -> undo(id), () -> undo(id))));
			assertThat(together(clients, undoings))
				.allSatisfy((answer) -> assertThat(answer.path("problems").findValuesAsString("code"))
					.isSubsetOf("NOT_MERGED", "VERSION_CONFLICT"))
				.anySatisfy((answer) -> assertThat(answer.path("problems")).isEmpty());
		}
	}

	private static List<JsonNode> together(ExecutorService clients, List<Callable<JsonNode>> work) throws Exception {
		List<JsonNode> answers = new ArrayList<>();
		for (Future<JsonNode> answer : clients.invokeAll(work)) {
			answers.add(answer.get());
		}
		return answers;
	}

	private List<String> merges() {
		return this.graph.rows("MATCH (m:MergedClaimant)-[:MERGED_INTO]->() RETURN m.id AS id ORDER BY id")
			.stream()
			.map((row) -> String.valueOf(row.get("id")))
			.toList();
	}

	private long version(String id) {
		return this.graph.number("""
				MATCH (n:Claimant|MergedClaimant {id: '%s'})
				RETURN COUNT { (n)<-[:ALTERED {effect: 'CHANGED'}]-() } + 1
				""".formatted(id));
	}

	private JsonNode merge(List<String> pair) {
		return this.editor.ask("mergeClaimants",
				"{'fromId':'%s','expectedFromVersion':%d,'intoId':'%s','expectedIntoVersion':%d,'reason':'R'}"
					.formatted(pair.get(0), version(pair.get(0)), pair.get(1), version(pair.get(1))),
				"claimant { id } problems { code message }");
	}

	private JsonNode undo(String id) {
		String kept = String.valueOf(this.graph.rows("""
				MATCH (:Claimant|MergedClaimant {id: '%s'})-[:MERGED_INTO*0..]->(kept:Claimant)
				RETURN kept.id AS id
				""".formatted(id)).getFirst().get("id"));
		return this.editor.ask("undoMerge",
				"{'id':'%s','expectedVersion':%d,'reason':'R'}".formatted(id, version(kept)),
				"claimant { id } problems { code message }");
	}

}
