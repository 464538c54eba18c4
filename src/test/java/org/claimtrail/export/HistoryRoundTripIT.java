package org.claimtrail.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.claimtrail.account.Role;
import org.claimtrail.change.Author;
import org.claimtrail.corpus.Graph;
import org.claimtrail.corpus.TestImport;
import org.claimtrail.corpus.document.CorpusFile;
import org.claimtrail.corpus.document.Fault;
import org.claimtrail.corpus.history.RefusedHistoryException;
import org.claimtrail.corpus.load.FileImports;
import org.claimtrail.corpus.report.ImportFailedException;
import org.claimtrail.corpus.report.ImportListener;
import org.claimtrail.edit.Editor;
import org.claimtrail.export.scope.ExportListener;
import org.claimtrail.export.scope.ExportScope;
import org.claimtrail.export.scope.Snapshot;
import org.claimtrail.export.scope.StoreView;
import org.claimtrail.graphql.HttpFault;
import org.claimtrail.neo4j.FreshStore;
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
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * An export of everything makes the same store again where there is none yet, with all
 * that was corrected, withdrawn, removed, merged and parted in it.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.NONE,
		properties = { "spring.main.lazy-initialization=true", "claimtrail.sample=false" })
@ContextConfiguration(initializers = FreshStore.class)
class HistoryRoundTripIT {

	private static final ExportListener NOBODY = new ExportListener() {
	};

	private static final String FIGURE = "'measure':'measure:m','figure':{'value':%d,'comparator':'EXACTLY','phrase':'%d','asOf':'%s'}";

	private static final String DOSSIER = "{'dossier':{'article':{'id':'article:other','title':'O'},'speakers':[{'id':'speaker:other','name':'O'}],"
			+ "'claims':[{'id':'claim:other','statement':'S.','claimant':'%s'}]}}";

	private static final String PROBLEMS = "problems { path code message }";

	private final ApplicationContext context;

	private final Graph graph;

	private final Exports exports;

	private final Editor editor;

	private final Editor admin;

	@TempDir
	private Path folder;

	HistoryRoundTripIT(@Autowired ApplicationContext context, @Autowired Driver driver, @Autowired Exports exports,
			@Autowired ExecutionGraphQlService service) {
		this.context = context;
		this.graph = new Graph(driver);
		this.exports = exports;
		this.editor = Editor.with(service, Role.EDITOR);
		this.admin = Editor.with(service, Role.ADMIN);
	}

	@BeforeEach
	@AfterEach
	void forget() {
		this.graph.forget();
	}

	@Test
	void makesTheSameStoreWithAllThatWasEverDoneToIt() throws IOException {
		live();
		Path first = export("first.jsonl");
		List<String> everything = this.graph.everything();
		String digest = digest();
		List<String> answers = answers();

		this.graph.forget();
		assertTakesAll(first);

		assertThat(this.graph.everything()).isEqualTo(everything);
		assertThat(digest()).isEqualTo(digest);
		assertThat(export("second.jsonl")).hasSameBinaryContentAs(first);
		assertThat(answers()).isEqualTo(answers);
	}

	@Test
	void undoesMergesInTheSecondStoreAsInTheFirst() throws IOException {
		live();
		Path first = export("first.jsonl");
		undoAll();
		List<String> parted = this.graph.digest();
		Files.writeString(first, "\n", StandardOpenOption.APPEND);
		String changes = question("{ changes(first: 100) { nodes { number action accountName reason subjectId } } }");

		this.graph.forget();
		assertTakesAll(first);
		undoAll();

		assertThat(this.graph.digest()).isEqualTo(parted);
		assertThat(question("{ changes(first: 100) { nodes { number action accountName reason subjectId } } }"))
			.isEqualTo(changes);
	}

	@Test
	void goesOnAfterTheNumbersOfTheFirstStore() throws IOException {
		live();
		long newest = newest();
		Path first = export("first.jsonl");

		this.graph.forget();
		assertTakesAll(first);
		JsonNode refused = this.editor.ask("recordClaim",
				"{'claim':{'id':'claim:gone','statement':'S.','claimant':'speaker:a'}}", PROBLEMS);
		ask(this.editor, "recordClaim", "{'claim':{'id':'claim:next','statement':'S.','claimant':'speaker:a'}}");

		assertThat(refused.toString()).contains("Test ADMIN", "Recorded by mistake.");
		assertThat(newest()).isEqualTo(newest + 1);
	}

	@Test
	void tellsNothingOfAccountsAndRequestsThatReadersDoNotSee() throws IOException {
		live();

		String all = Files.readString(export("first.jsonl"));

		assertThat(all).contains("Test EDITOR", "The recording says 50.", "Recorded by mistake.");
		assertThat(all).doesNotContain("account:editor", "account:admin", "idempotencyKey", "inputHash", "warnings",
				"only-once");
	}

	@Test
	void digestTellsEveryPartOfTheHistoryApart() throws IOException {
		live();
		String digest = digest();
		for (String alteration : List.of("MATCH (c:Change {number: 2}) SET c.reason = 'Other.'",
				"MATCH (v:ClaimVersion) SET v.phrase = 'other'", "MATCH (s:RemovedClaim) SET s.reason = 'Other.'",
				"MATCH ()-[m:MERGED_INTO]->() SET m.reason = 'Other.'",
				"MATCH (c:Claim {id: 'claim:b1'}) SET c.recordedAt = c.recordedAt + duration('PT1S')",
				"MATCH (:Change)-[a:ALTERED]->(:Claim {id: 'claim:b1'}) SET a.version = a.version + 1",
				"MATCH (m:MergedClaimant) SET m.name = 'Other'")) {
			this.graph.rows(alteration);
			String other = digest();
			assertThat(other).as(alteration).isNotEqualTo(digest);
			digest = other;
		}
	}

	@Test
	void takesNothingOfAHistoryThatIsWrong() throws IOException {
		live();
		List<String> lines = Files.readAllLines(export("first.jsonl"));
		this.graph.forget();
		Path cut = Files.write(this.folder.resolve("cut.jsonl"), lines.subList(0, lines.size() - 3));
		List<String> faults = new ArrayList<>();

		assertThatExceptionOfType(ImportFailedException.class)
			.isThrownBy(() -> faults.addAll(TestImport.load(this.context, cut)))
			.withMessageContaining("nothing of the file was imported");

		assertThat(this.graph.number("MATCH (n:Claim|Claimant|Article|Measure|Proposition|Change) RETURN count(n)"))
			.isZero();
	}

	@Test
	void takesTheRecordsAloneIntoAStoreThatHasSomething() throws IOException {
		live();
		Path first = export("first.jsonl");
		this.graph.forget();
		TestImport.lines(this.context, this.folder, List.of("{'type':'speaker','id':'speaker:other','name':'O'}"));

		List<String> warnings = TestImport.warnings(this.context, first);

		assertThat(warnings.stream().filter((warning) -> warning.contains("the records alone are taken")).toList())
			.singleElement()
			.asString()
			.contains("this one is not empty");
		assertThat(this.graph.rows("MATCH (c:Change) RETURN c.number AS number, c.action AS action ORDER BY number"))
			.containsExactly(Map.of("number", 1L, "action", "IMPORT"), Map.of("number", 2L, "action", "IMPORT"));
		assertThat(this.graph.number("MATCH (n:ClaimVersion|MergedClaimant|RemovedClaim) RETURN count(n)")).isZero();
		assertThat(this.graph.number("MATCH (c:Claim) RETURN count(c)")).isEqualTo(8);
	}

	@Test
	void takesTheRecordsAloneOfAnExportDuringWhichSomebodyWrote() throws IOException {
		live();
		List<String> lines = new ArrayList<>(Files.readAllLines(export("first.jsonl")));
		this.graph.forget();
		lines.set(lines.size() - 1, lines.getLast().replaceFirst("\"change\":(\\d+)", "\"change\":9$1"));
		Path disturbed = Files.write(this.folder.resolve("disturbed.jsonl"), lines);

		assertThat(TestImport.warnings(this.context, disturbed)).filteredOn((one) -> one.contains("alone"))
			.singleElement()
			.asString()
			.contains("somebody wrote while the export ran");
		assertThat(this.graph.number("MATCH (c:Change) RETURN max(c.number)")).isEqualTo(1);
	}

	@Test
	void takesTheRecordsAloneFromWhoeverHasAnAccountAndAsksForNoReason() throws IOException {
		TestImport.lines(this.context, this.folder, List.of("{'type':'organization','id':'organization:o','name':'O'}",
				"{'type':'speaker','id':'speaker:a','name':'A','affiliations':[{'organization':'organization:o'}]}",
				"{'type':'speaker','id':'speaker:b','name':'B','aliases':['Bb']}",
				"{'type':'article','id':'article:x','title':'X','authors':['speaker:a']}",
				"{'type':'claim','id':'claim:a','statement':'S.','claimant':'speaker:a','statedOn':'2024'}"));
		merge("speaker:a", 1, "speaker:b", 1);
		Path first = export("first.jsonl");
		List<String> everything = this.graph.everything();
		List<String> said = new ArrayList<>();

		this.context.getBean(FileImports.class)
			.load(List.of(CorpusFile.of(first)), listener(said), new Author(this.editor.account(), null), false,
					Duration.ofMinutes(1));

		assertThat(said).filteredOn((one) -> !one.contains("found without cue"))
			.singleElement()
			.asString()
			.contains("only the command import takes that");
		assertThat(this.graph.everything()).isEqualTo(everything);

		this.graph.forget();
		said.clear();
		this.context.getBean(FileImports.class)
			.load(List.of(CorpusFile.of(first)), listener(said), new Author(this.editor.account(), null), false,
					Duration.ofMinutes(1));
		assertThat(said).filteredOn((one) -> !one.contains("found without cue"))
			.singleElement()
			.asString()
			.contains("only the command import takes that");
		assertThat(this.graph.number("MATCH (n:MergedClaimant) RETURN count(n)")).isZero();
	}

	private static ImportListener listener(List<String> said) {
		return new ImportListener() {

			@Override
			public void fault(Fault fault) {
				said.add(fault.toString());
			}

			@Override
			public void warning(Fault warning) {
				said.add(warning.warning());
			}

		};
	}

	@Test
	void takesNothingOfAHistoryOneOfWhoseRecordsIsRejected() throws IOException {
		TestImport.lines(this.context, this.folder,
				List.of("{'type':'article','id':'article:x','title':'X','url':'https://example.org/x'}",
						"{'type':'article','id':'article:y','title':'Y','url':'https://example.org/y'}"));
		List<String> lines = Files.readAllLines(export("first.jsonl"));
		this.graph.forget();
		Path contested = Files.write(this.folder.resolve("contested.jsonl"),
				lines.stream().map((line) -> line.replace("example.org/y", "example.org/x")).toList());

		assertThatExceptionOfType(RefusedHistoryException.class)
			.isThrownBy(() -> TestImport.load(this.context, contested))
			.withMessageContaining("were rejected")
			.withMessageContaining("wrote nothing")
			.withMessageContaining("Leave out the first line");
		assertThat(this.graph.number("MATCH (n:Article|Change) RETURN count(n)")).isZero();
		assertThat(this.graph.number("MATCH (o:WriteOrder) WHERE o.history IS NOT NULL RETURN count(o)")).isZero();

		List<String> alone = Files.readAllLines(contested);
		Files.write(contested, alone.subList(1, alone.size()));
		assertThat(TestImport.load(this.context, contested)).singleElement()
			.asString()
			.contains("the address of article:x");
		assertThat(this.graph.number("MATCH (n:Article) RETURN count(n)")).isOne();
	}

	@Test
	void keepsWhatSomebodyWritesBetweenTwoHalvesOfAnImport() throws IOException {
		live();
		long newest = newest();
		Path first = export("first.jsonl");
		takeAPart(first);
		assertThat(newest()).isEqualTo(newest);
		assertThat(this.graph.number("MATCH (c:Claim) RETURN count(c)")).isZero();
		other();
		assertThat(newest()).isEqualTo(newest + 1);

		assertTakesAll(first);
		assertThat(newest()).isEqualTo(newest + 1);
		assertThat(this.graph.number("MATCH (n:MergedClaimant) RETURN count(n)")).isEqualTo(3);
		assertThat(this.graph.number("MATCH (o:WriteOrder) WHERE o.history IS NOT NULL RETURN count(o)")).isZero();
	}

	@Test
	void takesNothingElseBetweenTwoHalvesOfAnImport() throws IOException {
		live();
		List<String> everything = this.graph.everything();
		Path first = export("first.jsonl");
		takeAPart(first);
		Path other = Files.writeString(this.folder.resolve("other.jsonl"),
				"{\"type\":\"speaker\",\"id\":\"speaker:other\",\"name\":\"O\"}");
		List<String> lines = new ArrayList<>(Files.readAllLines(first));
		lines.set(0, lines.getFirst() + " ");
		Path altered = Files.write(this.folder.resolve("altered.jsonl"), lines);

		for (Path path : List.of(other, altered)) {
			assertThatExceptionOfType(RefusedHistoryException.class)
				.isThrownBy(() -> TestImport.load(this.context, path))
				.withMessageContaining("go on with that file first");
		}
		assertThatExceptionOfType(RefusedHistoryException.class)
			.isThrownBy(() -> this.context.getBean(FileImports.class)
				.load(List.of(CorpusFile.of(first)), listener(new ArrayList<>()),
						new Author(this.editor.account(), null), false, Duration.ofMinutes(1)))
			.withMessageContaining("go on with that file first");

		assertThat(this.graph.number("MATCH (n:Speaker) RETURN count(n)")).isZero();
		assertTakesAll(first);
		assertThat(this.graph.everything()).isEqualTo(everything);
	}

	@Test
	void leavesAHistoryInPartWhereItDoesNotGoTogetherWithWhatSomebodyWrote() throws IOException {
		live();
		Path first = export("first.jsonl");
		takeAPart(first);
		// speaker:b was merged
		ask(this.editor, "recordDossier", DOSSIER.replace("speaker:other", "speaker:b").formatted("speaker:b"));

		assertThatExceptionOfType(RefusedHistoryException.class).isThrownBy(() -> TestImport.load(this.context, first))
			.withMessageContaining("history is there in part");
		assertThat(this.graph.number("MATCH (o:WriteOrder) WHERE o.history IS NOT NULL RETURN count(o)")).isOne();
		assertThat(this.graph.number("MATCH (n:MergedClaimant) RETURN count(n)")).isZero();
	}

	@Test
	void givesNoExportAndNoDigestOfAHistoryInPart() throws IOException {
		live();
		Path first = export("first.jsonl");
		String digest = digest();
		SnapshotDigests digests = this.context.getBean(SnapshotDigests.class);
		Snapshot newest = this.context.getBean(Snapshots.class).newest();
		assertThat(digests.of(newest)).isEqualTo(digest);
		takeAPart(first);

		for (ExportFormat format : ExportFormat.values()) {
			assertThatExceptionOfType(HttpFault.class).isThrownBy(() -> export("part", format))
				.withMessageContaining("not whole")
				.matches((fault) -> fault.status() == 503);
		}
		assertThat(this.folder.resolve("part")).doesNotExist();
		assertThat(digest()).isEqualTo("null");
		assertThat(digests.of(newest)).isNull();
		assertThat(digests.known(newest)).isNull();

		assertTakesAll(first);
		assertThat(digest()).isEqualTo(digest);
	}

	/** Takes over the changes of an export into an empty store, and no record. */
	private void takeAPart(Path file) {
		this.graph.forget();
		assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> this.context.getBean(FileImports.class)
			.load(List.of(CorpusFile.of(file)), failingAt("the store to take"), Author.COMMAND, false,
					Duration.ofMinutes(1)));
	}

	private void other() {
		ask(this.editor, "recordDossier", DOSSIER.formatted("speaker:other"));
	}

	/** Ends an import when it waits for something. */
	private static ImportListener failingAt(String waiting) {
		return new ImportListener() {

			@Override
			public void fault(Fault fault) {
				throw new AssertionError(fault.toString());
			}

			@Override
			public void waiting(String what) {
				if (what.startsWith(waiting)) {
					throw new IllegalStateException(what);
				}
			}

		};
	}

	/** Does all that can be done to a store. */
	private void live() {
		TestImport.lines(this.context, this.folder, List.of("{'type':'organization','id':'organization:o','name':'O'}",
				"{'type':'organization','id':'organization:p','name':'P','aliases':['Pp'],'kind':'NEWS','country':'PL'}",
				"{'type':'organization','id':'organization:q','name':'Q'}",
				"{'type':'organization','id':'organization:whole','name':'Whole'}",
				"{'type':'organization','id':'organization:part','name':'Part','partOf':['organization:whole','organization:p']}",
				"{'type':'speaker','id':'speaker:a','name':'A','aliases':['Zz','Aa'],'description':'D.',"
						+ "'affiliations':[{'organization':'organization:o'},{'organization':'organization:p','role':'R','from':'2024-01','to':'2025'}]}",
				"{'type':'speaker','id':'speaker:b','name':'B','affiliations':[{'organization':'organization:o'}]}",
				"{'type':'speaker','id':'speaker:c','name':'C','aliases':['Cc']}",
				"{'type':'speaker','id':'speaker:d','name':'D','anonymous':true}",
				"{'type':'measure','id':'measure:m','name':'M','population':'p','property':'q','unit':'people'}",
				"{'type':'proposition','id':'proposition:p','statement':'P.'}",
				"{'type':'article','id':'article:x','title':'X','publisher':'organization:p','authors':['speaker:b','speaker:a']}",
				"{'type':'claim','id':'claim:a1','statement':'S a1.','claimant':'speaker:a','statedOn':'2024-05-01','role':'R',"
						+ FIGURE.formatted(10, 10, "2024-05-01")
						+ ",'expresses':['proposition:p'],'appearsIn':[{'article':'article:x','evidence':{'exact':'Ten.'}}]}",
				"{'type':'claim','id':'claim:a2','statement':'S a2.','claimant':'speaker:a','statedOn':'2024-05~'}",
				"{'type':'claim','id':'claim:b1','statement':'S b1.','claimant':'speaker:b','statedOn':'2024-05-03',"
						+ FIGURE.formatted(12, 12, "2024-05-01")
						+ ",'cites':[{'claim':'claim:a2'},{'claim':'claim:a1','intent':'REPORTS','cue':'said'}]}",
				"{'type':'claim','id':'claim:c1','statement':'S c1.','claimant':'speaker:c',"
						+ "'reviews':[{'claim':'claim:b1','rating':'False','normalized':'FALSE'}],'knownThrough':['claim:b1']}",
				"{'type':'claim','id':'claim:gone','statement':'Secret words.','claimant':'speaker:c'}"));
		ask(this.editor, "correctClaim",
				"{'expectedVersion':1,'reason':'The recording says 50.','claim':{'id':'claim:a1','statement':'S a1.','claimant':'speaker:a','statedOn':'2024-05-01',"
						+ "'measure':'measure:m','figure':{'low':40.5,'high':50,'comparator':'BETWEEN','phrase':'50','asOf':'2024-05-01'}}}");
		ask(this.editor, "correctClaim",
				"{'expectedVersion':1,'reason':'R','claim':{'id':'claim:c1','statement':'S c1 again.','claimant':'speaker:c'}}");
		ask(this.editor, "withdrawClaim",
				"{'withdrawnId':'claim:a2','reason':'A miscount.','claim':{'id':'claim:w','statement':'W.','claimant':'speaker:a','statedOn':'2024-06-01'}}");
		ask(this.editor, "reviewClaim",
				"{'idempotencyKey':'only-once','claim':{'id':'claim:r','statement':'R.','claimant':'organization:q','statedOn':'2024-06-02',"
						+ "'reviews':[{'proposition':'proposition:p','rating':'Half'}]}}");
		ask(this.editor, "verifyClaim",
				"{'id':'claim:b1','expectedVersion':1,'verification':'VERIFIED','verificationNote':'Seen.','reason':'R'}");
		ask(this.editor, "recordDossier",
				"{'dossier':{'article':{'id':'article:d','title':'D'},'claims':[{'id':'claim:d','statement':'D.','claimant':'speaker:b'}]}}");
		ask(this.admin, "removeClaim", "{'id':'claim:gone','expectedVersion':1,'reason':'Recorded by mistake.'}");
		merge("organization:p", 1, "organization:o", 1);
		merge("speaker:a", 1, "speaker:b", 1);
		merge("speaker:d", 1, "speaker:c", 1);
		ask(this.editor, "undoMerge", "{'id':'speaker:d','expectedVersion':2,'reason':'Not the same.'}");
		merge("speaker:b", 2, "speaker:c", 3);
		TestImport.lines(this.context, this.folder, List.of(
				"{'type':'measure','id':'measure:m','name':'M again','population':'p','property':'q','unit':'people'}",
				"{'type':'claim','id':'claim:a1','statement':'S a1 by import.','claimant':'speaker:a','statedOn':'2024-05-01',"
						+ FIGURE.formatted(11, 11, "2024-05-01") + "}",
				"{'type':'claim','id':'claim:new','statement':'New.','claimant':'speaker:c','statedOn':'2024-07-01',"
						+ FIGURE.formatted(70, 70, "2024-06-30") + "}"));
	}

	private void assertTakesAll(Path file) {
		assertThat(TestImport.warnings(this.context, file)).noneMatch((warning) -> warning.contains("alone"));
	}

	private void merge(String from, int fromVersion, String into, int intoVersion) {
		ask(this.editor, "mergeClaimants",
				"{'fromId':'%s','expectedFromVersion':%d,'intoId':'%s','expectedIntoVersion':%d,'reason':'The same.'}"
					.formatted(from, fromVersion, into, intoVersion));
	}

	private void undoAll() {
		ask(this.editor, "undoMerge", "{'id':'speaker:a','expectedVersion':4,'reason':'Not the same.'}");
		ask(this.editor, "undoMerge", "{'id':'speaker:b','expectedVersion':5,'reason':'Not the same.'}");
		ask(this.editor, "undoMerge", "{'id':'organization:p','expectedVersion':2,'reason':'Not the same.'}");
	}

	private static void ask(Editor editor, String mutation, String input) {
		assertThat(editor.ask(mutation, input, PROBLEMS).path("problems")).as(mutation + " " + input).isEmpty();
	}

	/** What readers are told, now and of before. */
	private List<String> answers() {
		List<String> answers = new ArrayList<>();
		answers.add(question(
				"{ changes(first: 100) { totalCount nodes { id number at action accountName proposerName reason "
						+ "subjectId newCount changedCount removedCount records(first: 50) { edges { effect version node { id } } } } } }"));
		answers.add(
				question("{ claims(first: 100) { nodes { id recordedAt version staleKind: retractedBy { nodes { id } } "
						+ "history { version recordedAt supersededAt changed accountName reason change note statement statedOn claimantId "
						+ "measureId low high comparator unit phrase asOf } } } }"));
		answers.add(question(
				"{ speakers { nodes { id name aliases version mergedRecords(first: 10) { edges { at accountName "
						+ "reason node { id name aliases } } } } } }"));
		answers.add(question("{ node(id: \"claim:gone\") { id } }"));
		for (long number = 1; number <= newest(); number++) {
			answers.add(question(
					"{ measure(id: \"measure:m\") { timeline(asOfChange: %d) { points { asOf low high comparator "
						.formatted(number) + "claim { id } claimant { id } } } } }"));
			answers.add(question("{ claims(first: 100, where: {asOfChange: %d}) { nodes { id } } }".formatted(number)));
		}
		return answers;
	}

	private String question(String document) {
		JsonNode answer = this.editor.answer(document, "{}");
		assertThat(answer.path("errors")).as("%s", answer).isEmpty();
		return answer.path("data").toString();
	}

	private long newest() {
		return this.graph.number("MATCH (c:Change) RETURN max(c.number)");
	}

	private String digest() throws IOException {
		return String.valueOf(this.context.getBean(Snapshots.class).digested(NOBODY).digest());
	}

	private Path export(String name) throws IOException {
		return export(name, ExportFormat.JSONL);
	}

	private Path export(String name, ExportFormat format) throws IOException {
		Path file = this.folder.resolve(name);
		Snapshot snapshot = this.context.getBean(Snapshots.class).newest();
		try (StoreView store = this.exports.open(NOBODY)) {
			new ExportFile(file)
				.write((out) -> this.exports.write(format, ExportScope.everything(), snapshot, store, out));
		}
		return file;
	}

}
