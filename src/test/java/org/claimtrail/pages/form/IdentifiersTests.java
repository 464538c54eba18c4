package org.claimtrail.pages.form;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Names become identifiers by one rule. */
class IdentifiersTests {

	@ParameterizedTest
	@CsvSource({ "Mark Rutte, mark-rutte", "Recep Tayyip Erdoğan, recep-tayyip-erdogan", "Łukasz Müller, lukasz-muller",
			"'O''Brien & Co.', obrien-co", "Große Straße, grosse-strasse", "'  -- ', ''", "Путин, ''" })
	void areSmallLatinLettersPartedByHyphens(String name, String slug) {
		assertThat(Identifiers.slug(name)).isEqualTo(slug);
	}

	@ParameterizedTest
	@CsvSource({ "speaker:mark-rutte, rutte", "speaker:rutte, rutte", "organization:european-pravda, european-pravda" })
	void callAPersonByTheLastName(String id, String name) {
		assertThat(Identifiers.shortName(id)).isEqualTo(name);
	}

	@ParameterizedTest
	@CsvSource({ "a, claim:rutte-2024-12-12-a", "'', claim:rutte-2024-12-12" })
	void leaveOutWhatIsEmpty(String topic, String id) {
		assertThat(Identifiers.of("claim", "rutte", "2024-12-12", topic)).isEqualTo(id);
	}

}
