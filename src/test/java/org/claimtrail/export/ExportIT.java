package org.claimtrail.export;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.claimtrail.corpus.ClaimantMerges;
import org.claimtrail.corpus.GeneratedCorpus;
import org.claimtrail.corpus.Graph;
import org.claimtrail.corpus.TestImport;
import org.claimtrail.corpus.document.HistoryLine;
import org.claimtrail.export.scope.ExportScope;
import org.claimtrail.export.scope.ExportListener;
import org.claimtrail.export.scope.Snapshot;
import org.claimtrail.export.scope.StoreView;
import org.claimtrail.graphql.RequestFault;
import org.claimtrail.ledger.StoreSessions;
import org.claimtrail.neo4j.FreshStore;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.ContextConfiguration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What is written can be imported, and makes the same graph. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.NONE,
		properties = { "spring.main.lazy-initialization=true", "claimtrail.sample=false" })
@ContextConfiguration(initializers = FreshStore.class)
class ExportIT {

	private static final ExportListener NOBODY = new ExportListener() {
	};

	private final ApplicationContext context;

	private final Graph graph;

	private final Exports exports;

	@TempDir
	private Path folder;

	ExportIT(@Autowired ApplicationContext context, @Autowired Driver driver, @Autowired Exports exports) {
		this.context = context;
		this.graph = new Graph(driver);
		this.exports = exports;
	}

	@BeforeEach
	@AfterEach
	void clear() {
		this.graph.forget();
	}

	@Test
	void importsBackIntoTheSameGraph() throws IOException {
		assertThat(TestImport.load(this.context, Path.of("neo4j/data"))).isEmpty();
		AwkwardRecords.load(this.context, this.folder);
		List<String> before = saying();
		Path first = export("first.jsonl");

		this.graph.forget();
		assertThat(TestImport.load(this.context, first)).isEmpty();

		assertThat(saying()).isEqualTo(before);
		assertThat(export("second.jsonl")).hasSameBinaryContentAs(first);
	}

	@Test
	void importsAGeneratedStoreBackIntoTheSameGraph() throws IOException {
		Path made = Files.write(this.folder.resolve("made.jsonl"), GeneratedCorpus.lines(5_000, 17));
		assertThat(TestImport.load(this.context, made)).isEmpty();
		List<String> before = saying();
		Path first = export("first.jsonl");

		this.graph.forget();
		assertThat(TestImport.load(this.context, first)).isEmpty();

		assertThat(saying()).isEqualTo(before);
		assertThat(export("second.jsonl")).hasSameBinaryContentAs(first);
	}

	@Test
	void importsWhatWasMergedAsTheOneThatAnswersForIt() throws IOException {
		Path made = Files.write(this.folder.resolve("made.jsonl"), GeneratedCorpus.lines(1_000, 17));
		assertThat(TestImport.load(this.context, made)).isEmpty();
		merge("speaker:s0", "speaker:s1");
		Path first = export("first.jsonl");

		this.graph.forget();
		assertThat(TestImport.load(this.context, first)).isEmpty();

		assertThat(export("second.jsonl")).hasSameBinaryContentAs(first);
		assertThat(ids(first)).contains("speaker:s1").doesNotContain("speaker:s0");
	}

	@Test
	void importsAGraphThatWasCorrectedTakenBackAndMergedAsItStandsWithTheSameDigest() throws Exception {
		Path made = Files.write(this.folder.resolve("made.jsonl"), GeneratedCorpus.lines(1_000, 23));
		assertThat(TestImport.load(this.context, made)).isEmpty();
		String unaltered = digest();
		Path altered = Files.write(this.folder.resolve("altered.jsonl"),
				Files.readAllLines(made)
					.stream()
					.filter((line) -> line.matches(".*\"claim:c\\d*7\".*"))
					.map((line) -> line.replace("Statement ", "Corrected statement ").replace("MORE_THAN", "ABOUT"))
					.toList());
		assertThat(TestImport.load(this.context, altered)).isEmpty();
		Path taken = Files.writeString(this.folder.resolve("taken.jsonl"),
				"{\"type\":\"claim\",\"id\":\"claim:back\",\"statement\":\"We take it back.\",\"claimant\":\"speaker:s0\","
						+ "\"statedOn\":\"2025-01-01\",\"retracts\":[{\"claim\":\"%s\",\"reason\":\"Counted twice.\"}]}\n"
							.formatted(this.graph.rows(
									"MATCH (c:Claim {claimantId: 'speaker:s0'}) RETURN c.id AS id ORDER BY c.id LIMIT 1")
								.getFirst()
								.get("id")));
		assertThat(TestImport.load(this.context, taken)).isEmpty();
		merge("speaker:s2", "speaker:s1");
		Path first = export("first.jsonl");
		String digest = digest();
		assertThat(digest).isNotEqualTo(unaltered)
			.isEqualTo("sha256:"
					+ HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(first))));

		this.graph.forget();
		assertThat(TestImport.load(this.context, first)).isEmpty();

		assertThat(digest()).isEqualTo(digest);
		assertThat(this.graph.number("MATCH (c:Claim {staleKind: 'WITHDRAWN'}) RETURN count(c)")).isPositive();
	}

	@Test
	void changesNothingInItsOwnStoreWhateverWasMergedThere() throws IOException {
		TestImport.lines(this.context, this.folder, List.of(
				"{'type':'organization','id':'organization:o','name':'O','aliases':['Oo']}",
				"{'type':'organization','id':'organization:p','name':'P','partOf':['organization:w']}",
				"{'type':'organization','id':'organization:w','name':'W'}",
				"{'type':'speaker','id':'speaker:a','name':'A','aliases':['Aa'],'affiliations':[{'organization':'organization:o','role':'R','from':'2024-01'}]}",
				"{'type':'speaker','id':'speaker:b','name':'B','aliases':['Z','Bb'],'affiliations':[{'organization':'organization:w'}]}",
				"{'type':'speaker','id':'speaker:c','name':'C','affiliations':[{'organization':'organization:o'}]}",
				"{'type':'article','id':'article:x','title':'X','publisher':'organization:o','authors':['speaker:a','speaker:b']}",
				"{'type':'claim','id':'claim:a','statement':'S','claimant':'speaker:a','appearsIn':[{'article':'article:x'}]}",
				"{'type':'claim','id':'claim:b','statement':'S','claimant':'speaker:b','cites':[{'claim':'claim:a'}]}"));
		merge("speaker:a", "speaker:b");
		merge("organization:o", "organization:p");
		merge("speaker:b", "speaker:c");
		Path first = export("first.jsonl");
		List<String> before = this.graph.digest();
		long changes = this.graph.number("MATCH (c:Change) RETURN count(c)");

		assertThat(TestImport.load(this.context, first)).isEmpty();
		assertThat(this.graph.digest()).isEqualTo(before);
		assertThat(this.graph.number("MATCH (c:Change) RETURN count(c)")).isEqualTo(changes);

		List<String> saying = saying();
		this.graph.forget();
		assertThat(TestImport.load(this.context, first)).isEmpty();
		assertThat(unmerged(saying())).isEqualTo(unmerged(saying));
	}

	/** What is said, without what is kept for undoing. */
	private static List<String> unmerged(List<String> saying) {
		return saying.stream()
			.filter((line) -> !line.contains("citations=0"))
			.map((line) -> line.replaceAll("(, )?(named|ownAliases|ownAliasesFolded)=\\[[^\\]]*\\]", ""))
			.map((line) -> line.replace("{, ", "{"))
			.sorted()
			.toList();
	}

	private void merge(String from, String into) {
		try (Session session = this.context.getBean(StoreSessions.class).open()) {
			session.executeWriteWithoutResult((transaction) -> this.context.getBean(ClaimantMerges.class)
				.merge(transaction, from, into, ZonedDateTime.now(ZoneOffset.UTC), "A", "R"));
		}
	}

	@Test
	void importsAChoiceAloneWithAllThatItRefersTo() throws IOException {
		assertThat(TestImport.load(this.context, Path.of("neo4j/data"))).isEmpty();
		AwkwardRecords.load(this.context, this.folder);
		Path all = export("all.jsonl");
		Path some = export("some.jsonl", "{\"claimant\": {\"id\": {\"in\": [\"speaker:p\"]}}}");

		assertThat(Files.readAllLines(all)).containsAll(Files.readAllLines(some));
		assertThat(ids(some)).contains("claim:c", "claim:d", "claim:e", "claim:b", "claim:a", "speaker:q", "article:a",
				"organization:x", "measure:part", "proposition:a");
		assertThat(ids(some).size()).isLessThan(20).isGreaterThan(10);

		this.graph.forget();
		assertThat(TestImport.load(this.context, some)).isEmpty();
		assertThat(records(export("again.jsonl"))).isEqualTo(Files.readAllLines(some));
	}

	@Test
	void takesWhatAConditionMeansInGraphQl() throws IOException {
		AwkwardRecords.load(this.context, this.folder);

		assertThat(ids(export("none.jsonl", "{\"statement\": {\"contains\": \"nobody said\"}}"))).isEmpty();
		assertThat(ids(export("all.jsonl", "{}"))).contains("claim:a", "claim:b", "claim:c", "claim:d", "claim:e");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '"',
			value = { "[]|expected a condition of Query.claims as a JSON object", "{|expected a condition",
					"{'medium': ['SHOUT']}|SHOUT", "{'colour': 1}|colour" })
	void refusesWhatIsNoCondition(String where, String message) {
		assertThatExceptionOfType(RequestFault.class).isThrownBy(() -> export("none.jsonl", where.replace('\'', '"')))
			.withMessageContaining(message);
	}

	@Test
	void leavesNoPartOfAFileThatCannotBeWritten() throws IOException {
		Path taken = this.folder.resolve("taken.jsonl");
		Files.createDirectories(taken.resolve("full"));

		assertThatExceptionOfType(IOException.class).isThrownBy(() -> write(taken, null));

		try (Stream<Path> left = Files.list(this.folder)) {
			assertThat(left).containsExactly(taken);
		}
	}

	@Test
	void mayBeReadByWhoeverMayReadAnyNewFile() throws IOException {
		Path other = Files.createFile(this.folder.resolve("other"));

		assertThat(Files.getPosixFilePermissions(export("mode.jsonl"))).isEqualTo(Files.getPosixFilePermissions(other));
	}

	/**
	 * The graph but for the fingerprints, which go by the order of lists in documents.
	 */
	private List<String> saying() {
		Stream<String> counts = this.graph.rows("MATCH (n:DriftCount) RETURN properties(n) AS count")
			.stream()
			.map((row) -> new TreeMap<>((Map<?, ?>) row.get("count")).toString());
		return Stream.concat(this.graph.digest().stream(), counts)
			.map((line) -> line.replaceAll("fingerprint=[0-9a-f]+, ", ""))
			.sorted()
			.toList();
	}

	private String digest() throws IOException {
		return String.valueOf(this.context.getBean(Snapshots.class).digested(NOBODY).digest());
	}

	private Path export(String name) throws IOException {
		return export(name, null);
	}

	private Path export(String name, @Nullable String where) throws IOException {
		Path file = this.folder.resolve(name);
		long records = write(file, where);
		assertThat(records(file)).hasSize((int) records);
		return file;
	}

	private long write(Path file, @Nullable String where) throws IOException {
		Snapshot snapshot = this.context.getBean(Snapshots.class).newest();
		try (StoreView store = this.exports.open(NOBODY)) {
			ExportScope scope = this.exports.scope(where, store);
			return new ExportFile(file)
				.write((out) -> this.exports.write(ExportFormat.JSONL, scope, snapshot, store, out));
		}
	}

	/** The lines but for those that tell how records came about. */
	private static List<String> records(Path file) throws IOException {
		return Files.readAllLines(file)
			.stream()
			.filter((line) -> HistoryLine.of(line.getBytes(StandardCharsets.UTF_8)) == null)
			.toList();
	}

	private static List<String> ids(Path file) throws IOException {
		return records(file).stream().map((line) -> JsonMapper.shared().readTree(line).path("id").asString()).toList();
	}

}
