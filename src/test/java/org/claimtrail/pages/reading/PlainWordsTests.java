package org.claimtrail.pages.reading;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class PlainWordsTests {

	private final PlainWords say = new PlainWords();

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "lost 700,000 soldiers|.", "700,000|, he said", "he said \u201c|700,000",
			"(|700,000", "700,000|\u201d he said", "700,000|\u2026" })
	void putsNothingNextToAStopOrABracket(String first, String second) {
		assertThat(this.say.between(first, second)).isEmpty();
	}

	@Test
	void putsABlankBetweenWords() {
		assertThat(this.say.between("lost", "700,000")).isEqualTo(" ");
		assertThat(this.say.between("he said", "\u201c700,000")).isEqualTo(" ");
		assertThat(this.say.between("lost", "(700,000)")).isEqualTo(" ");
		assertThat(this.say.between(null, "700,000")).isEqualTo(" ");
		assertThat(this.say.between("700,000", null)).isEqualTo(" ");
	}

}
