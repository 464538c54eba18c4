package org.claimtrail.article;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class UrlKeyTests {

	@ParameterizedTest
	@CsvSource({ "https://www.Example.ORG/News/A/?utm_source=x&id=7&fbclid=q#top, example.org/News/A?id=7",
			"http://example.org, example.org", "https://example.org/?ref=a, example.org",
			"https://example.org/a?reference=1, example.org/a?reference=1", "HTTPS://example.org/a#b?c, example.org/a",
			"https://example.org?x=1, example.org?x=1" })
	void keepsWhatNamesTheArticle(String url, String key) {
		assertThat(UrlKey.of(url)).isEqualTo(key);
	}

}
