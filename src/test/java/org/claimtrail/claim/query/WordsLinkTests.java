package org.claimtrail.claim.query;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Links open an article at the words, and nothing but an article. */
class WordsLinkTests {

	@Test
	void leadsToTheWords() {
		assertThat(WordsLink.at("https://example.org/a", "700,000 - or more"))
			.isEqualTo("https://example.org/a#:~:text=700%2C000%20%2D%20or%20more");
		assertThat(WordsLink.at("https://example.org/a#top", " dead "))
			.isEqualTo("https://example.org/a#top:~:text=dead");
	}

	@Test
	void findsLongPassagesByHowTheyBeginAndEnd() {
		String passage = "one two three four " + "and so on ".repeat(20) + "five six seven eight";

		assertThat(WordsLink.at("https://example.org/a", passage))
			.isEqualTo("https://example.org/a#:~:text=one%20two%20three%20four,five%20six%20seven%20eight");
	}

	@ParameterizedTest
	@NullSource
	@ValueSource(strings = { "javascript:alert(1)", "data:text/html,x", "//example.org" })
	void leadsNowhereButToTheWeb(@Nullable String url) {
		assertThat(WordsLink.at(url, "words")).isNull();
	}

	@ParameterizedTest
	@NullSource
	@ValueSource(strings = { "", " " })
	void leadsNowhereWithoutWords(@Nullable String exact) {
		assertThat(WordsLink.at("https://example.org/a", exact)).isNull();
	}

}
