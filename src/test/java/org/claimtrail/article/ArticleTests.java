package org.claimtrail.article;

import java.lang.reflect.RecordComponent;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.claimtrail.date.PartialDate;
import org.claimtrail.ledger.Entry;
import org.claimtrail.ledger.Fingerprint;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ArticleTests {

	private static final ArticleRecord FULL = new ArticleRecord("x", "T", "https://a.b?x=1", "en",
			PartialDate.parse("2024"), null, List.of(), "d", "https://a.b/c", "https://archive.org/a.b",
			OffsetDateTime.parse("2024-05-01T10:00:00+02:00"), "sha256:0");

	@Test
	void fullRecordFillsEveryPropertyOfTheEntity() {
		Map<String, Object> written = ArticleRegister.properties(new Entry<>("x", FULL, "f"));
		assertThat(written.keySet()).doesNotContain("recordedAt");
		assertThat(Arrays.stream(Article.class.getRecordComponents())
			.map(RecordComponent::getName)
			.filter((name) -> !name.equals("recordedAt"))).containsExactlyInAnyOrderElementsOf(written.keySet());
	}

	@Test
	void keyComesFromTheAddressThatThePageNamesAsItsOwn() {
		assertThat(FULL.urlKey()).isEqualTo("a.b/c");
		assertThat(article("https://a.b?x=1", null).urlKey()).isEqualTo("a.b?x=1");
		assertThat(article(null, "https://www.a.b/c/").urlKey()).isEqualTo("a.b/c");
		assertThat(article(null, null).urlKey()).isNull();
	}

	@Test
	void fingerprintIsWhatItWasWhereNothingNewIsSaid() {
		record Before(String id, String title, String url, List<String> authors) {
		}
		assertThat(Fingerprint.of(article("https://a.b", null)))
			.isEqualTo(Fingerprint.of(new Before("x", "T", "https://a.b", List.of())))
			.isNotEqualTo(Fingerprint.of(article("https://a.b", "https://a.b")));
	}

	private static ArticleRecord article(@Nullable String url, @Nullable String canonicalUrl) {
		return new ArticleRecord("x", "T", url, null, null, null, List.of(), null, canonicalUrl, null, null, null);
	}

}
