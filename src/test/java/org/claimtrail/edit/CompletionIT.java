package org.claimtrail.edit;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.graphql.ExecutionGraphQlService;
import org.springframework.test.context.ContextConfiguration;

import static org.assertj.core.api.Assertions.assertThat;

/** A claim on which much rests is corrected at once, and what rests on it afterwards. */
@TakesLong
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.NONE,
		properties = "spring.main.lazy-initialization=true")
@ContextConfiguration(initializers = SharedStore.class)
class CompletionIT {

	/** More than one transaction compares. */
	private static final int REPORTS = 5_100;

	private static final String FIGURE = "'measure':'measure:m','figure':{'value':%d,'comparator':'EXACTLY','phrase':'%d'}";

	private static final String CORRECTION = "{'expectedVersion': %d, 'reason': 'R', 'claim': {'id': 'claim:a', 'statement': 'A.',"
			+ "'claimant': 'organization:o', 'statedOn': '2024-05-01'," + FIGURE + "}}";

	private final ApplicationContext context;

	private final Graph graph;

	private final Editor editor;

	@TempDir
	private Path folder;

	CompletionIT(@Autowired ApplicationContext context, @Autowired Driver driver,
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
	void anImportThatMeetsWhatIsStillComparedKeepsTheEdit() throws Exception {
		loadReports();
		List<String> lines = new ArrayList<>();
		for (int other = 0; other < 8_000; other++) {
			lines.add("{'type':'organization','id':'organization:o%d','name':'O'}".formatted(other));
		}
		lines.add("{'type':'claim','id':'claim:a','statement':'By the import.','claimant':'organization:o',"
				+ "'statedOn':'2024-05-01'," + FIGURE.formatted(60, 60) + "}");
		try (ExecutorService other = Executors.newSingleThreadExecutor()) {
			Future<?> running = other.submit(() -> TestImport.lines(this.context, this.folder, lines));
			awaitNumber("MATCH (lock:WriteLock {name: 'records', work: 'import'}) RETURN count(lock)", 1);
			assertThat(correct(1, 50).path("problems")).isEmpty();
			running.get();
		}
		await();

		JsonNode claim = this.editor.answer("{ claim(id: \"claim:a\") { history { statement accountName } } }", "{}")
			.path("data")
			.path("claim");
		assertThat(claim.path("history").findValuesAsString("statement")).containsExactly("A.", "A.", "By the import.");
		assertThat(claim.path("history").get(1).path("accountName").asString()).isEqualTo("Test EDITOR");
		assertThat(drifted()).isEqualTo(REPORTS);
	}

	@Test
	void comparesInTheBackgroundWhatIsTooMuchForOneTransaction() throws Exception {
		loadReports();
		assertThat(drifted()).isZero();

		JsonNode first = correct(1, 50);
		JsonNode second = correct(2, 60);
		JsonNode stale = correct(2, 70);

		assertThat(first.path("problems")).isEmpty();
		assertThat(first.path("warnings").findValuesAsString("message"))
			.anyMatch((said) -> said.contains("in the background"));
		assertThat(first.path("claim").path("version").asInt()).isEqualTo(2);
		assertThat(second.path("problems")).isEmpty();
		assertThat(second.path("claim").path("version").asInt()).isEqualTo(3);
		assertThat(stale.path("problems").findValuesAsString("code")).containsExactly("VERSION_CONFLICT");
		await();
		assertThat(drifted()).isEqualTo(REPORTS);
		assertThat(this.graph.number("MATCH (c:Claim) WHERE c.fingerprint IS NULL RETURN count(c)")).isZero();
		assertThat(correct(3, 40).path("problems")).isEmpty();
		await();
		assertThat(drifted()).isZero();
	}

	@Test
	void speaksForAnotherAtOnceHoweverMuchRestsOnIt() throws Exception {
		List<String> lines = new ArrayList<>(List.of("{'type':'organization','id':'organization:o','name':'O'}",
				"{'type':'organization','id':'organization:p','name':'P'}",
				"{'type':'speaker','id':'speaker:s','name':'S','affiliations':[{'organization':'organization:o'}]}",
				"{'type':'claim','id':'claim:a','statement':'A.','claimant':'organization:o','statedOn':'2024-05-01'}"));
		for (int report = 0; report < REPORTS; report++) {
			lines.add(("{'type':'claim','id':'claim:r%d','statement':'R.','claimant':'speaker:s',"
					+ "'statedOn':'2024-05-02','cites':[{'claim':'claim:a'}]}")
				.formatted(report));
		}
		TestImport.lines(this.context, this.folder, lines);

		JsonNode altered = this.editor.ask("recordDossier",
				"""
						{'reason': 'Works for P.', 'expectedVersions': [{'id': 'speaker:s', 'version': 1}], 'dossier': {'speakers':
						  [{'id': 'speaker:s', 'name': 'S', 'affiliations': [{'organization': 'organization:p'}]}]}}""",
				"problems { code } warnings { message }");

		assertThat(altered.path("problems")).isEmpty();
		assertThat(altered.path("warnings").findValuesAsString("message"))
			.anyMatch((said) -> said.contains("in the background"));
		assertThat(this.graph.number("MATCH (c:Claim {organizationId: 'organization:p'}) RETURN count(c)"))
			.isEqualTo(REPORTS);
		Set<String> networks = new LinkedHashSet<>(List.of(network()));
		Set<String> counts = new LinkedHashSet<>(List.of(counted()));
		Set<Long> left = new LinkedHashSet<>();
		long end = System.nanoTime() + Duration.ofMinutes(2).toNanos();
		while (this.graph.number("MATCH (left:UnfinishedRecord) RETURN count(left)") > 0) {
			networks.add(network());
			counts.add(counted());
			left.add(this.graph.number("MATCH (left:UnfinishedRecord) RETURN coalesce(max(left.claims), 0)"));
			assertThat(System.nanoTime()).isLessThan(end);
		}
		networks.add(network());
		counts.add(counted());

		// that of before is seen unless all is moved before the first look
		assertThat(networks).as("never half of it").isSubsetOf("o o 5100", "p o 5100").endsWith("p o 5100");
		assertThat(counts).as("never half of it").isSubsetOf("o 5100", "p 5100").endsWith("p 5100");
		assertThat(left).as("what is left").anyMatch((claims) -> claims > 0 && claims < REPORTS);
		assertThat(this.graph.number("MATCH (n:DriftCount|NetworkCount) WHERE n.groupBy CONTAINS ' ' RETURN count(n)"))
			.isZero();
		assertThat(this.graph
			.number("MATCH ()-[c:CITES {citingGroupId: 'organization:p', citedGroupId: 'organization:o'}]->() "
					+ "RETURN count(c)"))
			.isEqualTo(REPORTS);
	}

	@Test
	void whatAnEarlierVersionLeftNeverGivesItsFingerprintToAnotherContent() throws Exception {
		TestImport.lines(this.context, this.folder, List.of("{'type':'organization','id':'organization:o','name':'O'}",
				"{'type':'claim','id':'claim:a','statement':'A.','claimant':'organization:o'}"));
		this.graph.rows("MATCH (c:Claim {id: 'claim:a'}) REMOVE c.fingerprint "
				+ "CREATE (:UnfinishedRecord {id: 'claim:a', fingerprint: 'of another content'}), "
				+ "(:UnfinishedRecord {id: 'claim:removed', turn: 1})");

		TestImport.complete(this.context);
		await();

		assertThat(this.graph.rows("MATCH (c:Claim) RETURN c.fingerprint AS f").getFirst().get("f")).isNotNull()
			.isNotEqualTo("of another content");
		assertThat(correct(1, 50).path("problems").findValuesAsString("code")).containsExactly("INVALID");
	}

	private void loadReports() {
		List<String> lines = new ArrayList<>(List.of("{'type':'organization','id':'organization:o','name':'O'}",
				"{'type':'measure','id':'measure:m','name':'M','population':'p','property':'q','unit':'people'}",
				"{'type':'claim','id':'claim:a','statement':'A.','claimant':'organization:o','statedOn':'2024-05-01',%s}"
					.formatted(FIGURE.formatted(40, 40))));
		for (int report = 0; report < REPORTS; report++) {
			lines.add(
					"{'type':'claim','id':'claim:r%d','statement':'R.','claimant':'organization:o','statedOn':'2024-05-02',%s,'cites':[{'claim':'claim:a'}]}"
						.formatted(report, FIGURE.formatted(40, 40)));
		}
		TestImport.lines(this.context, this.folder, lines);
	}

	/** Who cites whom how often. */
	private String network() {
		JsonNode network = this.editor.answer("""
				{ citationNetwork(groupBy: ORGANIZATION) { edges { citing { id } cited { id } weight }
				    selfCitations { citing { id } cited { id } weight } } }""", "{}")
			.path("data")
			.path("citationNetwork");
		return Stream.of("edges", "selfCitations")
			.flatMap((kind) -> network.path(kind).valueStream())
			.map((edge) -> "%s %s %d".formatted(name(edge, "citing"), name(edge, "cited"), edge.path("weight").asInt()))
			.collect(Collectors.joining(", "));
	}

	/** For whom how many citations count. */
	private String counted() {
		return this.editor.answer("{ driftCounts(groupBy: ORGANIZATION) { claimant { id } citations } }", "{}")
			.path("data")
			.path("driftCounts")
			.valueStream()
			.map((count) -> "%s %d".formatted(name(count, "claimant"), count.path("citations").asInt()))
			.collect(Collectors.joining(", "));
	}

	private static String name(JsonNode node, String end) {
		return node.path(end).path("id").asString().replace("organization:", "");
	}

	private JsonNode correct(int version, int figure) {
		return this.editor.ask("correctClaim", CORRECTION.formatted(version, figure, figure),
				"claim { version } problems { code } warnings { message }");
	}

	private long drifted() {
		return this.graph
			.number("MATCH (:Claim {id: 'claim:a'})<-[c:CITES]-() WHERE size(c.drift) > 0 RETURN count(c)");
	}

	private void await() throws InterruptedException {
		awaitNumber("MATCH (left:UnfinishedRecord) RETURN count(left)", 0);
	}

	private void awaitNumber(String statement, long expected) throws InterruptedException {
		long end = System.nanoTime() + Duration.ofMinutes(2).toNanos();
		while (this.graph.number(statement) != expected) {
			assertThat(System.nanoTime()).as(statement).isLessThan(end);
			Thread.sleep(20);
		}
	}

}
