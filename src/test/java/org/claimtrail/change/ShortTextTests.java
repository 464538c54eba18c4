package org.claimtrail.change;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class ShortTextTests {

	@ParameterizedTest
	@ValueSource(strings = { "a", "The source printed it twice.", "two\nlines\tand a tab", "слова", "👍" })
	void takesWordsInAnyScript(String text) {
		assertThat(ShortText.fault(text, ShortText.REASON)).isNull();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " ", "\n\t" })
	void asksForWhatCanBeSeen(String text) {
		assertThat(ShortText.fault(text, 20)).isEqualTo("found nothing that can be seen, expected 1 to 20 characters");
	}

	@ParameterizedTest
	@ValueSource(strings = { "a\u0000b", "a\u001Bb", "a\uD83D", "\uDC4Da", "a\u202Eb", "a\u2066b" })
	void refusesWhatDeceivesWhoReadsIt(String text) {
		assertThat(ShortText.fault(text, 20)).contains("control character or half a character");
	}

	@Test
	void tellsHowLongItIs() {
		assertThat(ShortText.fault("a".repeat(1_000), ShortText.REASON)).isNull();
		assertThat(ShortText.fault("a".repeat(1_001), ShortText.REASON))
			.isEqualTo("found 1,001 characters, expected at most 1,000");
	}

}
