package org.claimtrail.corpus;

import org.claimtrail.corpus.report.Outcome;
import org.claimtrail.corpus.document.Texts;
import org.claimtrail.corpus.document.Fault;
import org.claimtrail.corpus.report.ImportListener;
import org.claimtrail.corpus.report.ImportReport;
import org.claimtrail.corpus.document.CorpusFile;
import java.util.ArrayList;
import java.util.List;

import org.claimtrail.neo4j.SharedStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Driver;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;

import static org.assertj.core.api.Assertions.assertThat;

/** Two articles with one address are one. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.NONE,
		properties = "spring.main.lazy-initialization=true")
@ContextConfiguration(initializers = SharedStore.class)
class ArticleIdentityIT {

	private static final String APPEARS = """
			MATCH (c:Claim)-[e:APPEARS_IN]->(a:Article) RETURN c.id AS claim, a.id AS article, e.place AS place
			ORDER BY claim, article, place
			""";

	private final List<String> faults = new ArrayList<>();

	private final List<String> warnings = new ArrayList<>();

	@Autowired
	private Documents documents;

	private final Graph graph;

	ArticleIdentityIT(@Autowired Driver driver) {
		this.graph = new Graph(driver);
	}

	@BeforeEach
	void empty() {
		this.graph.clear();
		load(false, yaml("o", "organizations: [{id: organization:o, name: O}]\n"));
	}

	private ImportReport load(boolean merging, CorpusFile... files) {
		this.faults.clear();
		this.warnings.clear();
		return this.documents.load(List.of(files), new ImportListener() {

			@Override
			public void fault(Fault fault) {
				ArticleIdentityIT.this.faults.add(fault.toString());
			}

			@Override
			public void warning(Fault warning) {
				ArticleIdentityIT.this.warnings.add(warning.warning());
			}

		}, merging, false, null);
	}

	private static CorpusFile yaml(String name, String text) {
		return Texts.file(name + ".yaml", text);
	}

	/** A dossier with an article and a claim of the same name. */
	private static CorpusFile dossier(String name, String address) {
		return yaml(name, """
				article: {id: article:%1$s, title: T, %2$s}
				claims:
				  - {id: claim:%1$s, statement: S, claimant: organization:o, statedOn: 2024}
				""".formatted(name, address));
	}

	private List<String> articles() {
		return this.graph.rows("MATCH (a:Article) RETURN a.id AS id ORDER BY id")
			.stream()
			.map((row) -> String.valueOf(row.get("id")))
			.toList();
	}

	@Test
	void secondWithTheAddressOfOneInTheGraphIsRejectedWithItsIdentifier() {
		load(false, dossier("a", "url: 'https://www.x.org/a/'"));
		ImportReport report = load(false, dossier("b", "url: 'http://x.org/a?utm_source=q'"),
				dossier("c", "url: 'http://x.org/c'"));
		assertThat(this.faults).containsExactly("b.yaml:1: article.url: found the address of article:a, expected each "
				+ "article once: use that identifier, give the canonicalUrl that the page names if it is another page, or "
				+ "import with --merge-articles to record what appears in this one under that one");
		assertThat(report.total(Outcome.REJECTED)).isEqualTo(2);
		assertThat(articles()).containsExactly("article:a", "article:c");
	}

	@Test
	void secondOfOneImportIsRejectedInDossiersAndInLines() {
		load(false, dossier("a", "url: 'https://x.org/a'"), dossier("b", "url: 'https://m.x.org/a'"),
				dossier("c", "canonicalUrl: 'https://x.org/a', url: 'https://y.org/z'"), Texts.file("d.jsonl",
						"""
								{"type":"article","id":"article:d","title":"D","url":"https://x.org/a#top"}
								{"type":"article","id":"article:e","title":"E","url":"https://x.org/e"}
								{"type":"claim","id":"claim:d","statement":"D","claimant":"organization:o","appearsIn":[{"article":"article:d"}]}
								"""));
		assertThat(this.faults).hasSize(4)
			.anySatisfy(
					(fault) -> assertThat(fault).startsWith("b.yaml:1: article.url: found the address of article:a"))
			.anySatisfy((fault) -> assertThat(fault)
				.startsWith("c.yaml:1: article.canonicalUrl: found the address of article:a"))
			.anySatisfy((fault) -> assertThat(fault).startsWith("d.jsonl:1: url: found the address of article:a"))
			.anySatisfy((fault) -> assertThat(fault)
				.startsWith("d.jsonl:3: appearsIn[0].article: found article:d, expected"));
		assertThat(articles()).containsExactly("article:a", "article:e");
	}

	@Test
	void addressThatThePageNamesAsItsOwnTellsTwoApart() {
		load(false, dossier("a", "url: 'https://x.org/a'"),
				dossier("b", "url: 'https://x.org/a', canonicalUrl: 'https://x.org/other'"),
				dossier("c", "language: en"), dossier("d", "language: en"));
		assertThat(this.faults).isEmpty();
		assertThat(articles()).hasSize(4);
	}

	@Test
	void sameArticleComesAgainAndKeepsItsAddress() {
		load(false, dossier("a", "url: 'https://x.org/a'"));
		ImportReport again = load(false, dossier("a", "url: 'https://x.org/a'"));
		assertThat(again.total(Outcome.UNCHANGED)).isEqualTo(2);
		load(false, dossier("a", "url: 'https://x.org/a?utm_source=q'"));
		assertThat(this.faults).isEmpty();
	}

	@Test
	void articleIsNotCorrectedToAnAddressThatIsTaken() {
		load(false, dossier("a", "url: 'https://x.org/a'"), dossier("b", "url: 'https://x.org/b'"));
		load(false, dossier("b", "url: 'https://x.org/a'"));
		assertThat(this.faults).singleElement().asString().contains("found the address of article:a");
		load(false, dossier("b", "url: 'https://x.org/c'"));
		load(false, dossier("a", "url: 'https://x.org/b'"));
		assertThat(this.faults).isEmpty();
	}

	@Test
	void twoThatAreInTheStoreStayAsTheyAre() {
		load(false, dossier("a", "url: 'https://x.org/a'"), dossier("b", "url: 'https://x.org/b'"));
		this.graph.rows("MATCH (a:Article {id: 'article:b'}) SET a.url = 'https://x.org/a', a.urlKey = 'x.org/a'");
		load(false, dossier("b", "language: en, url: 'https://x.org/a'"));
		assertThat(this.faults).isEmpty();
		load(false, dossier("c", "url: 'https://x.org/a'"));
		assertThat(this.faults).singleElement().asString().contains("found the address of article:a");
	}

	@Test
	void whenAskedWhatAppearsInTheSecondIsRecordedUnderTheOneThatIsThere() {
		load(false, dossier("a", "url: 'https://x.org/a'"));
		CorpusFile second = yaml("b", """
				article: {id: article:b, title: T, url: 'https://x.org/a?fbclid=1'}
				claims:
				  - {id: claim:b, statement: S, claimant: organization:o, statedOn: 2024, place: HEADLINE}
				  - id: claim:c
				    statement: S
				    claimant: organization:o
				    statedOn: 2024
				    appearsIn: [{article: article:a}, {article: article:b}, {article: article:b, place: CAPTION}]
				""");
		ImportReport report = load(true, second);
		assertThat(this.faults).isEmpty();
		assertThat(this.warnings).containsExactly("b.yaml:1: warning: article.url: found the address of article:a; "
				+ "what appears in article:b is recorded under that one");
		assertThat(report.total(Outcome.NEW)).isEqualTo(2);
		assertThat(articles()).containsExactly("article:a");
		assertThat(this.graph.rows(APPEARS)).extracting((row) -> row.get("claim") + " " + row.get("place"))
			.containsExactly("claim:a BODY", "claim:b HEADLINE", "claim:c BODY", "claim:c CAPTION");

		List<String> before = this.graph.digest();
		assertThat(load(true, second).total(Outcome.UNCHANGED)).isEqualTo(2);
		assertThat(this.graph.digest()).isEqualTo(before);
	}

	@Test
	void mergedArticleOfOneImportMayBeNamedByOtherFiles() {
		load(true, dossier("a", "url: 'https://x.org/a'"),
				yaml("b", "article: {id: article:b, title: T, url: 'https://x.org/a'}"),
				yaml("c",
						"""
								claims:
								  - {id: claim:c, statement: S, claimant: organization:o, statedOn: 2024, appearsIn: [{article: article:b}]}
								"""),
				Texts.file("d.jsonl",
						"""
								{"type":"claim","id":"claim:d","statement":"D","claimant":"organization:o","statedOn":"2024","appearsIn":[{"article":"article:e"}]}
								{"type":"article","id":"article:e","title":"E","url":"https://x.org/a#top"}
								"""));
		assertThat(this.faults).isEmpty();
		assertThat(articles()).containsExactly("article:a");
		assertThat(this.graph.rows(APPEARS)).extracting((row) -> row.get("claim") + " " + row.get("article"))
			.containsExactly("claim:a article:a", "claim:c article:a", "claim:d article:a");
		assertThat(this.graph
			.rows("MATCH (n:!DriftCount&!Change) WHERE n.id IS NOT NULL AND n.fingerprint IS NULL RETURN n.id"))
			.isEmpty();
	}

}
