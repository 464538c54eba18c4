package org.claimtrail.pages.reading;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Addresses lead where they say, whatever an identifier holds. */
class PermalinksTests {

	private final Permalinks links = new Permalinks();

	@Test
	void holdWhateverAnIdentifierHolds() {
		assertThat(this.links.page("claim:a-1")).isEqualTo("/claim/a-1");
		assertThat(this.links.page("claim:a/b%c")).isEqualTo("/claim/a%2Fb%25c");
	}

	@ParameterizedTest
	@NullSource
	@ValueSource(strings = { "javascript:alert(1)", "data:text/html,x", "//example.org" })
	void leadNowhereButToTheWeb(String url) {
		assertThat(this.links.web(url)).isNull();
	}

}
