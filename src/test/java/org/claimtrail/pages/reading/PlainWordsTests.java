package org.claimtrail.pages.reading;

import java.util.Map;

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
	void countsOneInTheSingular() {
		assertThat(figure("ABOUT", 1, "months")).isEqualTo("about 1 month");
		assertThat(figure("EXACTLY", 1, "people")).isEqualTo("1 person");
		assertThat(figure("EXACTLY", 1, "countries")).isEqualTo("1 country");
		assertThat(figure("EXACTLY", 21, "people")).isEqualTo("21 people");
		assertThat(figure("EXACTLY", 1, "percent")).isEqualTo("1 percent");
	}

	@Test
	void saysATimeOnce() {
		assertThat(this.say.described("2023-09", "2023-06", "2023-09")).isEqualTo("from June 2023 to September 2023");
		assertThat(this.say.described("2023-09", "2023-09", "2023-09")).isEqualTo("for September 2023");
		assertThat(this.say.described("2024-12-12", "2022-02-24", null))
			.isEqualTo("12 December 2024, since 24 February 2022");
		assertThat(this.say.described("2024-12-12", null, null)).isEqualTo("12 December 2024");
		assertThat(this.say.described(null, null, null)).isEmpty();
	}

	private String figure(String comparator, int value, String unit) {
		return this.say.figure(Map.of("comparator", comparator, "low", value, "high", value, "unit", unit));
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
