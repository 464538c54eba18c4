package org.claimtrail.claim;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class CueWordsTests {

	@ParameterizedTest
	@CsvSource(textBlock = """
			said, NEUTRAL
			according to, NEUTRAL
			NATO Chief:, NEUTRAL
			the mayor of Kyiv said, NEUTRAL
			Denmark says, NEUTRAL
			claims, HEDGED
			Kyiv claimed, HEDGED
			say an estimated, HEDGED
			has accused, HEDGED
			may have, HEDGED
			has admitted, COMMITTED
			figures showing, COMMITTED
			has denied, NEGATIVE
			contradicted reports that, NEGATIVE
			disavowed the claim that, NEGATIVE
			hit back at claims that, NEUTRAL
			made the claim that, HEDGED
			'said, contradicting the mayor', NEUTRAL
			falsely claimed, NEGATIVE
			""")
	void tellTheClassThatTheSchemaGivesThem(String cue, Attribution expected) {
		assertThat(CueWords.classOf(cue)).isEqualTo(expected);
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			Ukraine claims, Ukraine, true
			according to Kyiv, Kyiv, true
			'Ukraine said in a statement,', Ukraine, true
			Ukraine's General Staff said, Ukraine, false
			NATO Chief:, NATO, false
			NATO:, NATO, true
			NATO officials say, NATO, false
			said, NATO, false
			the Ministry of Defence reported, Ministry of Defence, true
			""")
	void nameABodyOnlyWithNothingBesideIt(String cue, String name, boolean expected) {
		assertThat(CueWords.namesOnly(cue, name)).isEqualTo(expected);
	}

	@ParameterizedTest
	@CsvSource({ "said in a statement, false", "Kyiv said, true", "claims, false" })
	void nameSomebodyUnlessTheyMerelySay(String cue, boolean expected) {
		assertThat(CueWords.names(cue)).isEqualTo(expected);
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			we estimate, We estimate: 40 or more, true
			estimate, An overestimate, false
			denied, , false
			""")
	void standInATextHoweverPrinted(String cue, String text, boolean expected) {
		assertThat(CueWords.standsIn(cue, (text != null) ? text : "")).isEqualTo(expected);
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			27 people reportedly died, true, false
			Rescuers testified to 27, true, false
			27 people died, false, false
			Understaffed wards had 27, false, false
			The police have 27, true, true
			""")
	void mayTellOfHearsayThatDoesNotSay(String text, boolean attributes, boolean says) {
		assertThat(CueWords.mayAttribute(text)).isEqualTo(attributes);
		assertThat(CueWords.says(text)).isEqualTo(says);
	}

}
