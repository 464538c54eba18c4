package org.claimtrail.pages.telling;

import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Who has a figure is not told that there is none. */
class StandingWordsTests {

	private final StandingWords words = new StandingWords();

	@Test
	void saysWhyNobodyStandsBehindAFigureThatIsThere() {
		assertThat(none(Map.of("figure", Map.of(), "retold", true))).startsWith("It passes on what another said");
		assertThat(none(Map.of("figure", Map.of("forecast", true), "retold", true))).contains("a forecast");
		assertThat(none(Map.of("figure", Map.of("vague", true)))).contains("vague word");
		assertThat(none(Map.of("figure", Map.of(), "withdrawn", true))).contains("took the figure back");
		assertThat(none(Map.of("figure", Map.of()))).startsWith("Nothing is known here");
	}

	@Test
	void saysThatThereIsNoFigureOnlyWhereThereIsNone() {
		assertThat(none(Map.of())).startsWith("It has no figure");
	}

	@Test
	void keepsTheOtherVerdicts() {
		assertThat(this.words.of("SINGLE_ORIGIN", Map.of("figure", Map.of()))).startsWith("One claimant stands");
	}

	private String none(Map<?, ?> claim) {
		return this.words.of("NONE", claim);
	}

}
