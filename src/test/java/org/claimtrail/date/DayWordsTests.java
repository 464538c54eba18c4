package org.claimtrail.date;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Which words name a day that a number can be for. */
class DayWordsTests {

	@ParameterizedTest
	@ValueSource(strings = { "50 people on Saturday", "as of March", "killed yesterday", "in December", "on 16.3.2024",
			"am Dienstag", "le mardi", "у вівторок", "в среду", "今天" })
	void areNamed(String text) {
		assertThat(DayWords.isIn(text)).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "lost 1.2 million", "lost, as officials said", "troops marched", "as offered", "среди них",
			"средства", "Over one million casualties since February 2022", "since 24 February", "seit Dezember",
			"350,000 soldiers", "1/3 of them" })
	void areNot(String text) {
		assertThat(DayWords.isIn(text)).isFalse();
	}

}
