package org.claimtrail.pages.adding;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Words are found in a text where they stand once. */
class PassageTests {

	private static final String TEXT = "The ministry said on Monday\nthat 40 soldiers fell. On Tuesday 40 soldiers came back.";

	@Test
	void findsWordsWithWhatStandsAround() {
		assertThat(Passage.of(TEXT, "A title", "40 soldiers fell", "", ""))
			.isEqualTo(new Passage("said on Monday that", ". On Tuesday 40", "BODY"));
	}

	@Test
	void takesTheTitleWhereTheTextHasThemNot() {
		assertThat(Passage.of(TEXT, "War: 90 fell", "90 fell", "", "")).isEqualTo(new Passage("War:", "", "HEADLINE"));
	}

	@Test
	void tellsTwoPlacesApartByTheWordsAround() {
		assertThat(Passage.of(TEXT, "", "40 soldiers", "", "")).isNull();
		assertThat(Passage.fault(TEXT, "40 soldiers", "", "")).contains("2 times");
		assertThat(Passage.of(TEXT, "", "40 soldiers", "On Tuesday", "")).isNotNull();
		assertThat(Passage.of(TEXT, "", "40 soldiers", "", "fell")).isNotNull();
	}

	@Test
	void findsNothingThatIsNotThere() {
		assertThat(Passage.of(TEXT, "", "41 soldiers", "", "")).isNull();
		assertThat(Passage.fault(TEXT, "41 soldiers", "", "")).contains("not in the text");
		assertThat(Passage.of(TEXT, "", " ", "", "")).isNull();
	}

}
