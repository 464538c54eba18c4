package org.claimtrail.pages.adding;

import java.util.List;
import java.util.Map;

import org.claimtrail.pages.form.FormPart.Choice;
import org.claimtrail.pages.form.FormValues;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The day since which a total counts is read from its words, or offered. */
class BeginningsTests {

	private static final String FIRST = "dossier.claims[0].";

	@ParameterizedTest(name = "{0}")
	@CsvSource(delimiter = '|', nullValues = "-",
			value = { "43,000 killed since 24 February 2022 | 2022-02-24",
					"since February 24, 2022, Russia lost 43,000 | 2022-02-24", "43,000 since February 2022. | 2022-02",
					"43 000 с 24 февраля 2022 года | 2022-02-24", "43.000 seit dem 24. Februar 2022 | 2022-02-24",
					"43,000 killed since the invasion began | -", "43,000 since yesterday | -",
					"from 24 February 2022 | -", "43,000 soldiers | -" })
	void areReadFromTheWords(String words, String day) {
		assertThat(Beginnings.said(words)).isEqualTo(day);
	}

	@Test
	void ofTheWordsIsProposedForATotalAlone() {
		FormValues values = FormValues.none();
		values.put(FIRST + "evidence.exact", "1,000 a day since 24 February 2022");
		values.put(FIRST + "figure.value", "1000");
		values.put(FIRST + "figure.basis", "RATE");
		Beginnings.fill(values);
		assertThat(values.get(FIRST + "figure.since")).isEmpty();
		values.put(FIRST + "figure.basis", "");
		Beginnings.fill(values);
		assertThat(values.get(FIRST + "figure.since")).isEqualTo("2022-02-24");
		assertThat(values.isSurprising()).isTrue();
	}

	@Test
	void ofOtherFiguresAreOfferedThoseOfTheSourceFirst() {
		List<Map<?, ?>> figures = List.of(figure("a", "CUMULATIVE", "2022"), figure("a", "CUMULATIVE", "2022"),
				figure("nato", "CUMULATIVE", "2022-02-24"), figure("nato", "RATE", "2024"));

		assertThat(Beginnings.choices(figures, "nato")).extracting(Choice::word).containsExactly("2022-02-24", "2022");
		assertThat(Beginnings.choices(figures, "nato").getFirst().label()).contains("since 24 February 2022",
				"the same source");
	}

	private static Map<String, Object> figure(String claimant, String basis, String since) {
		return Map.of("claimant", Map.of("id", claimant), "figure", Map.of("basis", basis, "since", since));
	}

}
