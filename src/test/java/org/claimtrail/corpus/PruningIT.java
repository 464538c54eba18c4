package org.claimtrail.corpus;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.claimtrail.corpus.document.CorpusFile;
import org.claimtrail.corpus.document.Fault;
import org.claimtrail.corpus.document.Texts;
import org.claimtrail.corpus.report.ImportFailedException;
import org.claimtrail.corpus.report.ImportListener;
import org.claimtrail.corpus.report.ImportReport;
import org.claimtrail.corpus.report.Outcome;
import org.claimtrail.neo4j.SharedStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Driver;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Dossiers that are imported again without claims that they had. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.NONE,
		properties = "spring.main.lazy-initialization=true")
@ContextConfiguration(initializers = SharedStore.class)
class PruningIT {

	private static final String REASON = "It is not in the text.";

	private final List<String> faults = new ArrayList<>();

	private final List<String> warnings = new ArrayList<>();

	private final Documents documents;

	private final Graph graph;

	PruningIT(@Autowired Documents documents, @Autowired Driver driver) {
		this.documents = documents;
		this.graph = new Graph(driver);
	}

	@BeforeEach
	@AfterEach
	void clear() {
		this.graph.clear();
		this.graph.rows("MATCH (stone:RemovedClaim) DETACH DELETE stone");
	}

	@Test
	void tellsWhatADossierHasNoMoreAndLeavesIt() {
		load(dossier("a", claim("x"), claim("y"), claim("z")));
		List<String> before = this.graph.digest();

		ImportReport report = load(dossier("a", claim("y")));

		assertThat(report.isWhole()).isTrue();
		assertThat(report.removed()).isZero();
		assertThat(this.warnings).singleElement()
			.asString()
			.endsWith("warning: claims: found 2 claims of article:a in the store and no longer in the document: "
					+ "claim:x, claim:z; pass --prune / prune: true to remove them");
		assertThat(this.graph.digest()).isEqualTo(before);
	}

	@Test
	void removesWhatADossierHasNoMoreAsIfItHadNeverBeenThere() {
		load(dossier("a", claim("y")));
		List<String> without = this.graph.digest();
		this.graph.clear();
		load(dossier("a", claim("x"), claim("y"), claim("z", ", cites: [{claim: claim:x}]")));

		ImportReport report = prune(dossier("a", claim("y")));
		ImportReport again = prune(dossier("a", claim("y")));

		assertThat(this.faults).isEmpty();
		assertThat(report.removed()).isEqualTo(2);
		assertThat(report.total(Outcome.UNCHANGED)).isEqualTo(3);
		assertThat(again.removed()).isZero();
		assertThat(this.warnings).isEmpty();
		assertThat(this.graph.digest()).isEqualTo(without);
		assertThat(this.graph.rows("""
				MATCH (change:Change)-[:REMOVED]->(stone:RemovedClaim)
				RETURN stone.id AS id, stone.removedBy AS by, stone.reason AS reason, change.action AS action,
					change.removedCount AS removed ORDER BY id
				""")).containsExactly(stone("claim:x"), stone("claim:z"));
	}

	private static Map<String, Object> stone(String id) {
		return Map.of("id", id, "by", "import", "reason", REASON, "action", "IMPORT", "removed", 2L);
	}

	@Test
	void recordsNothingAgainThatWasPruned() {
		load(dossier("a", claim("x"), claim("y")));
		prune(dossier("a", claim("y")));

		ImportReport again = load(dossier("a", claim("x"), claim("y")));

		assertThat(again.isWhole()).isFalse();
		assertThat(this.faults).singleElement()
			.asString()
			.contains("found claim:x, which import removed on ")
			.contains("(" + REASON + ")");
	}

	@Test
	void removesNothingThatOthersReferTo() {
		load(dossier("a", claim("x"), claim("y")), dossier("b", claim("citing", ", cites: [{claim: claim:x}]")));
		List<String> before = this.graph.digest();

		ImportReport report = prune(dossier("a", claim("y", ", quote: other words")));

		assertThat(report.isWhole()).isFalse();
		assertThat(report.removed()).isZero();
		assertThat(this.faults).singleElement()
			.asString()
			.endsWith("claims: found claim:x, to which others refer, expected one that nothing refers to: "
					+ "remove or correct first claim:citing");
		assertThat(this.graph.digest()).isEqualTo(before);

		prune(dossier("a", claim("y")), dossier("b", claim("citing")));

		assertThat(this.faults).isEmpty();
		assertThat(claims()).containsExactly("claim:citing", "claim:y");
	}

	@Test
	void refusesADossierThatCitesWhatIsRemoved() {
		load(dossier("a", claim("x"), claim("y")));
		List<String> before = this.graph.digest();

		prune(dossier("b", claim("new", ", cites: [{claim: claim:x}]")), dossier("a", claim("y")));

		assertThat(this.faults).singleElement()
			.asString()
			.contains("claim:x, to which others refer")
			.endsWith("claim:new");
		assertThat(claims()).containsExactly("claim:new", "claim:x", "claim:y");
		assertThat(this.graph.digest()).containsAll(before.stream().filter((line) -> line.contains("y")).toList());
	}

	@Test
	void removesAClaimOfTwoArticlesWhenNeitherHasIt() {
		load(dossier("a", claim("both"), claim("x")), dossier("b", claim("both", "", "a"), claim("y")));

		ImportReport first = load(dossier("a", claim("x")));
		List<String> silent = List.copyOf(this.warnings);
		ImportReport second = load(dossier("b", claim("y")));

		assertThat(this.faults).isEmpty();
		assertThat(silent).isEmpty();
		assertThat(first.removed() + second.removed()).isZero();
		assertThat(this.warnings).singleElement().asString().contains("found 1 claim of article:b in the store");

		prune(dossier("a", claim("x")));
		assertThat(claims()).contains("claim:both");
		prune(dossier("b", claim("y")));
		assertThat(claims()).containsExactly("claim:x", "claim:y");
	}

	@Test
	void saysWhyAClaimOfAnotherArticleStays() {
		load(dossier("a", claim("both"), claim("x")), dossier("b", claim("both", "", "a"), claim("y")));

		prune(dossier("a", claim("x")));

		assertThat(this.warnings).singleElement()
			.asString()
			.endsWith("found 1 claim of article:a no longer in the document but still in that of another article, "
					+ "so that it is not removed: claim:both");
	}

	@Test
	void movesAClaimFromOneDossierToAnother() {
		load(dossier("a", claim("moved"), claim("x")), dossier("b", claim("y")));

		ImportReport report = prune(dossier("a", claim("x")), dossier("b", claim("y"), claim("moved")));

		assertThat(this.faults).isEmpty();
		assertThat(report.removed()).isZero();
		assertThat(claims()).containsExactly("claim:moved", "claim:x", "claim:y");
		prune(dossier("a", claim("x")));
		prune(dossier("b", claim("y")));
		assertThat(claims()).containsExactly("claim:x", "claim:y");
	}

	@Test
	void leavesWhatCameOtherwise() {
		load(dossier("a", claim("y")));
		load(lines(
				"{'type':'claim','id':'claim:line','statement':'L.','claimant':'organization:o','appearsIn':[{'article':'article:a'}]}"));

		prune(dossier("a", claim("y")));

		assertThat(this.warnings).isEmpty();
		assertThat(claims()).containsExactly("claim:line", "claim:y");
	}

	@Test
	void leavesWhatSomebodyElseAltered() {
		load(dossier("a", claim("x"), claim("y")));
		load(lines("{'type':'claim','id':'claim:x','statement':'Corrected.','claimant':'organization:o'}"));

		ImportReport report = prune(dossier("a", claim("y")));

		assertThat(report.removed()).isZero();
		assertThat(this.warnings).singleElement()
			.asString()
			.endsWith("not removed: claim:x; if it is meant, remove it with removeClaim");
		assertThat(claims()).containsExactly("claim:x", "claim:y");
	}

	@Test
	void removesWhatTheDossierItselfAltered() {
		load(dossier("a", claim("x"), claim("y")));
		load(dossier("a", claim("x", ", quote: other words"), claim("y")));

		prune(dossier("a", claim("y")));

		assertThat(claims()).containsExactly("claim:y");
		assertThat(this.graph.rows("MATCH (v:ClaimVersion) RETURN v")).isEmpty();
	}

	@Test
	void prunesNothingOfADossierWithoutAnArticle() {
		load(dossier("a", claim("x")));

		ImportReport report = prune(Texts.file("n.yaml", "claims:\n" + claim("n")));

		assertThat(report.isWhole()).isTrue();
		assertThat(this.warnings).singleElement().asString().contains("found claims without an article");
		assertThat(claims()).containsExactly("claim:n", "claim:x");
	}

	@Test
	void prunesEachDossierOfArticlesThatWereMadeOne() {
		String address = "https://x.org/1";
		load(true, false, at("a", address, claim("x")), at("b", address, claim("y"), claim("z")));

		load(true, true, at("b", address, claim("y")));

		assertThat(this.faults).isEmpty();
		assertThat(claims()).containsExactly("claim:x", "claim:y");
	}

	@Test
	void removesFewAtOnceOnly() {
		String[] many = IntStream.range(0, 1_001).mapToObj((number) -> claim("m" + number)).toArray(String[]::new);
		load(dossier("a", many));

		prune(dossier("a", claim("y")));

		assertThat(this.faults).singleElement()
			.asString()
			.contains(
					"found 1,001 claims of article:a in the store and no longer in the document, expected at most 1,000");
		assertThat(claims()).hasSize(1_001);
		prune(dossier("a", claim("m0")));
		assertThat(claims()).containsExactly("claim:m0");
	}

	@Test
	void writesAndRemovesTogetherOrNotAtAll() {
		load(dossier("a", claim("x"), claim("y")));
		List<String> before = this.graph.digest();
		this.graph.rows("CREATE (:RemovedClaim {id: 'claim:x'})");

		assertThatThrownBy(() -> prune(dossier("a", claim("y", ", quote: other words"))))
			.isInstanceOf(ImportFailedException.class);

		assertThat(this.graph.digest()).isEqualTo(before);
	}

	@Test
	void removesNothingWhileSomethingIsRejected() {
		load(dossier("a", claim("moved"), claim("x")), dossier("b", claim("y")));

		ImportReport report = prune(dossier("a", claim("x")), dossier("b", claim("moved"), claim("y", ", when: 2024")));

		assertThat(report.isWhole()).isFalse();
		assertThat(report.removed()).isZero();
		assertThat(this.warnings).filteredOn((one) -> one.contains("no claim is removed in this import")).hasSize(1);
		assertThat(claims()).containsExactly("claim:moved", "claim:x", "claim:y");
		prune(dossier("a", claim("x")), dossier("b", claim("moved"), claim("y")));
		assertThat(claims()).containsExactly("claim:moved", "claim:x", "claim:y");
		assertThat(kept()).containsExactly("article:a claim:x", "article:b claim:moved", "article:b claim:y");
	}

	@Test
	void leavesWhatCameOtherwiseThoughADossierHasItToo() {
		load(dossier("a", claim("y")));
		load(line("line"));
		ImportReport repeated = load(dossier("a", claim("line"), claim("y")));

		ImportReport report = prune(dossier("a", claim("y")));

		assertThat(repeated.total(Outcome.CHANGED) + repeated.total(Outcome.NEW)).isZero();
		assertThat(report.removed()).isZero();
		assertThat(claims()).containsExactly("claim:line", "claim:y");
	}

	@Test
	void leavesWhatADossierBroughtByMutation() {
		load(dossier("a", claim("x"), claim("y")));
		this.graph.rows("MATCH (:Claim {id: 'claim:x'})-[from:FROM_DOSSIER_OF]->() SET from.way = 'EDIT'");
		load(dossier("a", claim("x"), claim("y")));

		prune(dossier("a", claim("y")));

		assertThat(claims()).containsExactly("claim:x", "claim:y");
	}

	@Test
	void removesOnceWhatTwoDossiersLeaveOutTogether() {
		load(dossier("a", claim("both"), claim("x")), dossier("b", claim("both", "", "a"), claim("y")));
		load(dossier("a", claim("x")), dossier("b", claim("y")));
		List<String> told = List.copyOf(this.warnings);

		ImportReport report = prune(dossier("a", claim("x")), dossier("b", claim("y")));

		assertThat(told).singleElement().asString().contains("found 1 claim of article:a in the store");
		assertThat(report.removed()).isEqualTo(1);
		assertThat(this.warnings).isEmpty();
		assertThat(claims()).containsExactly("claim:x", "claim:y");
	}

	@Test
	void leavesWhatMovedToALine() {
		load(dossier("a", claim("moved"), claim("y")));
		load(dossier("a", claim("y")), line("moved"));
		List<String> told = List.copyOf(this.warnings);

		prune(dossier("a", claim("y")));

		assertThat(told).isEmpty();
		assertThat(this.warnings).isEmpty();
		assertThat(claims()).containsExactly("claim:moved", "claim:y");
		assertThat(kept()).containsExactly("article:a claim:y");
	}

	@Test
	void removesInOneTransactionNoMoreThanOneDossierMayLeaveOut() {
		load(dossier("a", many("a", 600)), dossier("b", many("b", 600)));

		ImportReport report = prune(dossier("a", claim("a0")), dossier("b", claim("b0")));

		assertThat(this.faults).isEmpty();
		assertThat(report.removed()).isEqualTo(1_198);
		assertThat(claims()).containsExactly("claim:a0", "claim:b0");
		assertThat(this.graph.rows("MATCH (c:Change) RETURN c.removedCount AS removed ORDER BY c.number DESC LIMIT 2"))
			.extracting((row) -> row.get("removed"))
			.containsExactly(599L, 599L);
	}

	private static String[] many(String name, int count) {
		return IntStream.range(0, count).mapToObj((number) -> claim(name + number)).toArray(String[]::new);
	}

	private List<String> kept() {
		return this.graph
			.rows("MATCH (c:Claim)-[from:FROM_DOSSIER_OF]->() RETURN from.dossier + ' ' + c.id AS kept ORDER BY kept")
			.stream()
			.map((row) -> String.valueOf(row.get("kept")))
			.toList();
	}

	private static CorpusFile line(String name) {
		return lines(
				"{'type':'claim','id':'claim:%s','statement':'S.','claimant':'organization:o','statedOn':'2024','appearsIn':[{'article':'article:a'}]}"
					.formatted(name));
	}

	@Test
	void knowsOfAStoreOfBeforeWhatADossierAlters() {
		load(dossier("a", claim("x"), claim("y")));
		this.graph.rows("MATCH ()-[from:FROM_DOSSIER_OF]->() DELETE from");

		prune(dossier("a", claim("y")));
		assertThat(claims()).containsExactly("claim:x", "claim:y");

		load(dossier("a", claim("x", ", quote: other words"), claim("y")));
		prune(dossier("a", claim("y")));
		assertThat(claims()).containsExactly("claim:y");
	}

	private List<String> claims() {
		return this.graph.rows("MATCH (c:Claim) RETURN c.id AS id ORDER BY id")
			.stream()
			.map((row) -> String.valueOf(row.get("id")))
			.toList();
	}

	private ImportReport load(CorpusFile... files) {
		return load(false, false, files);
	}

	private ImportReport prune(CorpusFile... files) {
		return load(false, true, files);
	}

	private ImportReport load(boolean merging, boolean pruning, CorpusFile... files) {
		this.faults.clear();
		this.warnings.clear();
		return this.documents.load(List.of(files), new ImportListener() {

			@Override
			public void fault(Fault fault) {
				PruningIT.this.faults.add(fault.toString());
			}

			@Override
			public void warning(Fault warning) {
				PruningIT.this.warnings.add(warning.warning());
			}

		}, merging, pruning, pruning ? REASON : null);
	}

	private static CorpusFile dossier(String name, String... claims) {
		return at(name, "https://x.org/" + name, claims);
	}

	private static CorpusFile at(String name, String address, String... claims) {
		return Texts.file(name + ".yaml", """
				organizations: [{id: organization:o, name: O}]
				article: {id: 'article:%s', title: A, url: '%s'}
				claims:
				""".formatted(name, address) + String.join("", claims));
	}

	private static String claim(String name) {
		return claim(name, "");
	}

	private static String claim(String name, String more) {
		return "  - {id: 'claim:%s', statement: S., claimant: organization:o, statedOn: '2024'%s}\n".formatted(name,
				more);
	}

	/** A claim of another dossier, as that of an article has it. */
	private static String claim(String name, String more, String article) {
		return claim(name, more + ", appearsIn: [{article: 'article:%s'}]".formatted(article));
	}

	private static CorpusFile lines(String... lines) {
		return Texts.file("lines.jsonl", String.join("\n", lines).replace('\'', '"'));
	}

}
