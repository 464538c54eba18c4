package org.claimtrail.edit;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

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
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.graphql.ExecutionGraphQlService;
import org.springframework.test.context.ContextConfiguration;

import static org.assertj.core.api.Assertions.assertThat;

/** Many who write at once lose nothing, and record nothing twice. */
@TakesLong
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.NONE,
		properties = "spring.main.lazy-initialization=true")
@ContextConfiguration(initializers = SharedStore.class)
class ManyEditorsIT {

	private static final Logger LOG = LoggerFactory.getLogger(ManyEditorsIT.class);

	private static final int EDITORS = 32;

	/** Of each editor; {@code -Dedits=50} makes it the load that was asked for. */
	private static final int EDITS = Integer.getInteger("edits", 8);

	private final ApplicationContext context;

	private final Graph graph;

	private final Editor editor;

	@TempDir
	private Path folder;

	ManyEditorsIT(@Autowired ApplicationContext context, @Autowired Driver driver,
			@Autowired ExecutionGraphQlService service) {
		this.context = context;
		this.graph = new Graph(driver);
		this.editor = Editor.with(service, Role.EDITOR);
	}

	@BeforeEach
	void load() {
		clear();
		TestImport.lines(this.context, this.folder, List.of("{'type':'organization','id':'organization:o','name':'O'}",
				"{'type':'claim','id':'claim:a','statement':'A.','claimant':'organization:o','statedOn':'2024-05-01'}"));
	}

	@AfterEach
	void clear() {
		this.graph.clear();
	}

	@Test
	void recordTheSameClaimOnce() throws Exception {
		long before = changes();
		List<JsonNode> answers = together((editor) -> this.editor.ask("recordClaim",
				"{'claim': {'id': 'claim:new', 'statement': 'New.', 'claimant': 'organization:o'}}",
				"claim { id version } change { number } problems { code }"));

		assertThat(answers).allSatisfy((answer) -> {
			assertThat(answer.path("problems")).isEmpty();
			assertThat(answer.path("claim").path("version").asInt()).isEqualTo(1);
		});
		assertThat(answers.stream().filter((answer) -> answer.path("change").isObject())).hasSize(1);
		assertThat(this.graph.rows("MATCH (c:Claim {id: 'claim:new'}) RETURN c")).hasSize(1);
		assertThat(changes()).isEqualTo(before + 1);
	}

	@Test
	void loseNoCorrectionOfOneClaim() throws Exception {
		long before = changes();
		List<JsonNode> answers = together((editor) -> {
			JsonNode last = null;
			int version = 1;
			for (int done = 0; done < EDITS;) {
				last = correct(editor, done, version);
				if (last.path("problems").isEmpty()) {
					done++;
					version++;
				}
				else {
					String message = last.path("problems").get(0).path("message").asString();
					version = Integer.parseInt(message.replaceAll(".*expected (\\d+),.*", "$1"));
				}
			}
			return last;
		});

		assertThat(answers).hasSize(EDITORS);
		assertThat(changes()).isEqualTo(before + EDITORS * EDITS);
		List<Map<String, Object>> versions = this.graph.rows("""
				MATCH (claim:Claim {id: 'claim:a'})
				UNWIND [claim] + COLLECT { MATCH (claim)-[:SUPERSEDES]->(old) RETURN old } AS version
				RETURN version.statement AS statement
				""");
		List<String> expected = new ArrayList<>(List.of("A."));
		for (int editor = 0; editor < EDITORS; editor++) {
			for (int done = 0; done < EDITS; done++) {
				expected.add("%d by %d.".formatted(done, editor));
			}
		}
		assertThat(versions).extracting((version) -> String.valueOf(version.get("statement")))
			.containsExactlyInAnyOrderElementsOf(expected);
		assertThat(this.graph.number("MATCH (:Claim {id: 'claim:a'})<-[a:ALTERED]-() RETURN count(DISTINCT a.version)"))
			.isEqualTo(1 + EDITORS * EDITS);
		JsonNode history = this.editor
			.answer("{ claim(id: \"claim:a\") { version history { change accountName reason } } }", "{}")
			.path("data")
			.path("claim");
		assertThat(history.path("version").asInt()).isEqualTo(1 + EDITORS * EDITS);
		assertThat(history.path("history").findValuesAsString("change")).doesNotHaveDuplicates();
		assertThat(history.path("history").findValuesAsString("reason").stream().filter((said) -> said.equals("R0")))
			.isNotEmpty();
	}

	@Test
	void doNotWaitLongForEachOtherNorForAnImport() throws Exception {
		together((editor) -> record(editor, 0));
		List<Long> alone = Collections.synchronizedList(new ArrayList<>());
		for (int turn = 0; turn < 20; turn++) {
			alone.add(timed(100, turn));
		}
		List<Long> eight = Collections.synchronizedList(new ArrayList<>());
		together(8, (editor) -> {
			for (int turn = 0; turn < 10; turn++) {
				eight.add(timed(200 + editor, turn));
			}
			return null;
		});
		List<Long> importing = Collections.synchronizedList(new ArrayList<>());
		Path file = Files.write(this.folder.resolve("many.jsonl"), GeneratedCorpus.lines(10_000, 1));
		try (ExecutorService other = Executors.newSingleThreadExecutor()) {
			Future<List<String>> running = other.submit(() -> TestImport.load(this.context, file));
			for (int turn = 0; !running.isDone(); turn++) {
				importing.add(timed(300, turn));
			}
			assertThat(running.get()).isEmpty();
		}

		LOG.info("recordClaim, milliseconds at 50 % and 99 %: alone {}, of eight {}, beside an import {} ({} times)",
				shares(alone), shares(eight), shares(importing), importing.size());
		assertThat(importing).isNotEmpty();
		assertThat(this.graph.rows("MATCH (c:Claim) WHERE c.id STARTS WITH 'claim:by-' RETURN c"))
			.hasSize(EDITORS + 20 + 80 + importing.size());
	}

	private long timed(int editor, int turn) {
		long start = System.nanoTime();
		record(editor, turn);
		return (System.nanoTime() - start) / 1_000_000;
	}

	private JsonNode record(int editor, int turn) {
		JsonNode answer = this.editor.ask("recordClaim",
				"{'claim': {'id': 'claim:by-%d-%d', 'statement': 'S.', 'claimant': 'organization:o', 'statedOn': '2024-06-01', 'cites': [{'claim': 'claim:a'}]}}"
					.formatted(editor, turn),
				"claim { id } problems { message }");
		assertThat(answer.path("problems")).isEmpty();
		return answer;
	}

	private JsonNode correct(int editor, int done, int version) {
		return this.editor.ask("correctClaim",
				"{'expectedVersion': %d, 'reason': 'R%d', 'claim': {'id': 'claim:a', 'statement': '%d by %d.', 'claimant': 'organization:o'}}"
					.formatted(version, editor, done, editor),
				"problems { code message }");
	}

	private static List<Long> shares(List<Long> times) {
		List<Long> sorted = times.stream().sorted().toList();
		return List.of(sorted.get(sorted.size() / 2), sorted.get((sorted.size() * 99) / 100));
	}

	private static List<JsonNode> together(IntFunction<JsonNode> work) throws Exception {
		return together(EDITORS, work);
	}

	private static List<JsonNode> together(int editors, IntFunction<JsonNode> work) throws Exception {
		try (ExecutorService all = Executors.newFixedThreadPool(editors)) {
			List<Future<JsonNode>> running = IntStream.range(0, editors)
				.mapToObj((editor) -> all.submit(() -> work.apply(editor)))
				.toList();
			List<JsonNode> answers = new ArrayList<>();
			for (Future<JsonNode> one : running) {
				answers.add(one.get());
			}
			return answers;
		}
	}

	private long changes() {
		return this.graph.number("MATCH (c:Change) RETURN count(c) AS n");
	}

}
