package org.claimtrail.corpus.record;

import org.claimtrail.corpus.document.Texts;
import org.claimtrail.corpus.document.CorpusFile;
import org.claimtrail.article.ArticleRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class ArticleReaderTests {

	private static final String HASH = "sha256:" + "0a".repeat(32);

	private static CorpusFile article(String more) {
		return Texts.file("a.yaml", "article: {id: article:a, title: T, " + more + "}\n");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					archivedUrl: '' | archivedUrl: found "", expected where a copy is kept
					archivedUrl: 'web.archive.org/a' | archivedUrl: found "web.archive.org/a", expected where a copy is kept
					archivedUrl: 'ftp://a.b/c' | archivedUrl: found "ftp://a.b/c", expected where a copy is kept
					canonicalUrl: '/a.html' | canonicalUrl: found "/a.html", expected the address that the page itself names
					canonicalUrl: 'https:///a' | canonicalUrl: found "https:///a", expected the address that the page itself names
					retrievedAt: '' | retrievedAt: found "", expected when whoever recorded it read it
					retrievedAt: 2024-05-01 | retrievedAt: found "2024-05-01", expected when whoever recorded it read it
					retrievedAt: '2024-05-01T10:00' | retrievedAt: found "2024-05-01T10:00", expected when whoever
					retrievedAt: '2024-02-30T10:00Z' | retrievedAt: found 2024-02-30T10:00Z, expected a day that is in the calendar
					retrievedAt: '2024-02-03T25:00Z' | retrievedAt: found 2024-02-03T25:00Z, expected a day that is in the calendar
					retrievedAt: '2024-02-03T20:00+19:00' | retrievedAt: found 2024-02-03T20:00+19:00, expected a day
					contentHash: 'md5:0a' | contentHash: found "md5:0a", expected a hash of what was read then
					contentHash: 'sha256:0A' | contentHash: found "sha256:0A", expected a hash of what was read then
					""")
	void faultNamesItsFieldAndWhatWasExpected(String more, String expected) {
		assertThat(Texts.faults(article(more)))
			.anySatisfy((fault) -> assertThat(fault).startsWith("a.yaml:1: article." + expected));
	}

	@Test
	void readsAddressesTimeAndHash() {
		CorpusFile file = article("url: 'https://a.b/c?print=1', canonicalUrl: 'https://a.b/c', archivedUrl: "
				+ "'https://archive.org/x', retrievedAt: 2024-05-01T10:00:00+02:00, contentHash: '" + HASH + "'");
		assertThat(Texts.faults(file)).isEmpty();
		assertThat(Texts.warnings(file)).isEmpty();
		ArticleRecord article = (ArticleRecord) Texts.items(file).getFirst().content();
		assertThat(article.urlKey()).isEqualTo("a.b/c");
		assertThat(article).asString()
			.contains("retrievedAt=2024-05-01T10:00+02:00", "contentHash=" + HASH, "archivedUrl=https://archive.org/x");
	}

	@Test
	void timeThatHasNotComeYetIsAWarning() {
		assertThat(Texts.warnings(article("retrievedAt: '2224-05-01T10:00Z'"))).containsExactly(
				"a.yaml:1: warning: article.retrievedAt: found 2224-05-01T10:00Z, a time that has not come yet; check the year");
	}

}
