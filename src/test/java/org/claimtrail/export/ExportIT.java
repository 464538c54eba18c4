package org.claimtrail.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.claimtrail.corpus.GeneratedCorpus;
import org.claimtrail.corpus.Graph;
import org.claimtrail.corpus.TestImport;
import org.claimtrail.export.extent.Extent;
import org.claimtrail.export.extent.ExportListener;
import org.claimtrail.export.extent.StoreView;
import org.claimtrail.graphql.RequestFault;
import org.claimtrail.neo4j.SharedStore;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.neo4j.driver.Driver;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.ContextConfiguration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What is written can be imported, and makes the same graph. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.NONE,
		properties = "spring.main.lazy-initialization=true")
@ContextConfiguration(initializers = SharedStore.class)
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
		this.graph.clear();
	}

	@Test
	void importsBackIntoTheSameGraph() throws IOException {
		assertThat(TestImport.load(this.context, Path.of("neo4j/data"))).isEmpty();
		addAwkward();
		List<String> before = saying();
		Path first = export("first.jsonl");

		this.graph.clear();
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

		this.graph.clear();
		assertThat(TestImport.load(this.context, first)).isEmpty();

		assertThat(saying()).isEqualTo(before);
		assertThat(export("second.jsonl")).hasSameBinaryContentAs(first);
	}

	@Test
	void importsAChoiceAloneWithAllThatItRefersTo() throws IOException {
		assertThat(TestImport.load(this.context, Path.of("neo4j/data"))).isEmpty();
		addAwkward();
		Path all = export("all.jsonl");
		Path some = export("some.jsonl", "{\"claimant\": {\"id\": {\"in\": [\"speaker:p\"]}}}");

		assertThat(Files.readAllLines(all)).containsAll(Files.readAllLines(some));
		assertThat(ids(some)).contains("claim:c", "claim:d", "claim:e", "claim:b", "claim:a", "speaker:q", "article:a",
				"organization:x", "measure:part", "proposition:a");
		assertThat(ids(some).size()).isLessThan(20).isGreaterThan(10);

		this.graph.clear();
		assertThat(TestImport.load(this.context, some)).isEmpty();
		assertThat(export("again.jsonl")).hasSameBinaryContentAs(some);
	}

	@Test
	void takesWhatAConditionMeansInGraphQl() throws IOException {
		addAwkward();

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

	private Path export(String name) throws IOException {
		return export(name, null);
	}

	private Path export(String name, @Nullable String where) throws IOException {
		Path file = this.folder.resolve(name);
		long records = write(file, where);
		assertThat(Files.readAllLines(file)).hasSize((int) records);
		return file;
	}

	private long write(Path file, @Nullable String where) throws IOException {
		try (StoreView store = this.exports.open(NOBODY)) {
			Extent extent = this.exports.extent(where, store);
			return new ExportFile(file).write((out) -> this.exports.write(ExportFormat.JSONL, extent, store, out));
		}
	}

	private static List<String> ids(Path file) throws IOException {
		return Files.readAllLines(file)
			.stream()
			.map((line) -> JsonMapper.shared().readTree(line).path("id").asString())
			.toList();
	}

	private void addAwkward() {
		TestImport.lines(this.context, this.folder, List.of(
				"{'type':'organization','id':'organization:z','name':'Z','partOf':['organization:y','organization:x']}",
				"{'type':'organization','id':'organization:y','name':'Y','kind':'MILITARY','country':'XK'}",
				"{'type':'organization','id':'organization:x','name':'X','aliases':['\\u00c4x \\ud83d\\ude00','ix']}",
				"{'type':'speaker','id':'speaker:q','name':'Q','anonymous':true,'affiliations':[{'organization':'organization:z','role':'head','from':'2020','to':'2022-05'},{'organization':'organization:z'},{'organization':'organization:y','from':'2019~'}]}",
				"{'type':'speaker','id':'speaker:p','name':'P'}",
				"{'type':'measure','id':'measure:whole','name':'All','population':'a','property':'b','unit':'c'}",
				"{'type':'measure','id':'measure:part','name':'Part','population':'a','property':'b','unit':'c','componentOf':['measure:whole'],'mayMean':['measure:whole']}",
				"{'type':'proposition','id':'proposition:b','statement':'b','description':'d'}",
				"{'type':'proposition','id':'proposition:a','statement':'\\u00c4'}",
				"{'type':'article','id':'article:a','title':'\\\\u2028 a','url':'https://example.org/a?b=c','canonicalUrl':'https://example.org/a','archivedUrl':'https://web.archive.org/web/2024/https://example.org/a','retrievedAt':'2024-05-01T10:00:00.5+02:00','contentHash':'sha256:"
						+ "0a".repeat(32)
						+ "','publishedOn':'../2024','publisher':'organization:y','authors':['speaker:q','speaker:p']}",
				"{'type':'claim','id':'claim:a','statement':'a','claimant':'speaker:q','role':'a source','statedOn':'2021-03~','medium':'SPEECH','measure':'measure:part','figure':{'comparator':'BETWEEN','low':0.25,'high':1e15,'phrase':'much','basis':'RATE','per':'WEEK','since':'2020','unit':'d','printed':{'phrase':'less','value':0.5,'note':'a slip'}},'appearsIn':[{'article':'article:a','place':'HEADLINE'},{'article':'article:a','place':'BODY','evidence':{'exact':'so many','prefix':'were','language':'en'}}]}",
				"{'type':'claim','id':'claim:b','statement':'b','claimant':'organization:x','statedOn':'2021-04-01','attribution':'HEDGED','cue':'claims','cites':[{'claim':'claim:a','intent':'DISPUTES','via':'claim:c','cue':'denied what','attribution':'NEGATIVE'},{'claim':'claim:c'}],'measure':'measure:part','figure':{'comparator':'EXACTLY','phrase':'dozens','vague':true,'printed':{'phrase':'dozen','note':'a slip'}}}",
				"{'type':'claim','id':'claim:d','statement':'d','claimant':'speaker:p','statedOn':'XXXX','measure':'measure:whole','figure':{'comparator':'AT_MOST','value':12,'phrase':'12'},'cites':[{'claim':'claim:a'}]}",
				"{'type':'claim','id':'claim:e','statement':'e','claimant':'speaker:p','statedOn':'../2021-04-02','measure':'measure:whole','figure':{'comparator':'AT_MOST','value':12,'phrase':'12'},'retracts':[{'claim':'claim:d','reason':'wrong'}]}",
				"{'type':'claim','id':'claim:c','statement':'c','claimant':'speaker:p','statedOn':'2021-04-02','knownThrough':['claim:b'],'expresses':['proposition:b','proposition:a'],'reviews':[{'proposition':'proposition:b','rating':'so so','normalized':'MIXED','scale':'Truth-O-Meter'},{'claim':'claim:b','rating':'Satire'}],'verification':'CONTESTED','verificationNote':'why','retracts':[{'claim':'claim:a','reason':'wrong'}],'measure':'measure:whole','figure':{'comparator':'AT_MOST','value':12,'phrase':'12','asOf':'2030','forecast':true}}"));
	}

}
