package org.claimtrail.article;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.claimtrail.date.PartialDate;
import org.claimtrail.ledger.Entry;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ArticleTests {

	@Test
	void fullRecordFillsEveryPropertyOfTheEntity() {
		ArticleRecord full = new ArticleRecord("x", "T", "https://a.b", "en", PartialDate.parse("2024"), null,
				List.of(), "d");
		Map<String, Object> written = ArticleRegister.properties(new Entry<>("x", full, "f", true));
		assertThat(written.keySet()).doesNotContain("recordedAt");
		assertThat(Arrays.stream(Article.class.getRecordComponents())
			.map(RecordComponent::getName)
			.filter((name) -> !name.equals("recordedAt"))).containsExactlyInAnyOrderElementsOf(written.keySet());
	}

	@Test
	void incompleteRecordHasNoFingerprint() {
		ArticleRecord full = new ArticleRecord("x", "T", "https://a.b", "en", PartialDate.parse("2024"), null,
				List.of(), "d");
		assertThat(ArticleRegister.properties(new Entry<>("x", full, "f", false))).doesNotContainKey("fingerprint");
	}

}
