package org.claimtrail.pages.form;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** People write dates in their way, and get them back so. */
class DateFieldsTests {

	private static final String FIELD = "claim.statedOn";

	@Test
	void areReadAndWhatCannotBeReadStaysAndIsTold() {
		FormValues values = FormValues.none();
		values.put(FIELD, " Dec 12, 2024 ");
		values.put("claim.figure.asOf", "yesterday");
		values.put("claim.statement", "12 December 2024");
		List<FormProblem> problems = DateFields.settle(values);
		assertThat(values.get(FIELD)).isEqualTo("2024-12-12");
		assertThat(values.get("claim.figure.asOf")).isEqualTo("yesterday");
		assertThat(values.get("claim.statement")).isEqualTo("12 December 2024");
		assertThat(problems).singleElement().satisfies((problem) -> {
			assertThat(problem.path()).isEqualTo("claim.figure.asOf");
			assertThat(problem.message()).contains("yesterday", "12 December 2024").doesNotContain("EDTF", "XXXX");
		});
	}

	@Test
	void mayBeSaidToBeUnknownButNotBesideADate() {
		FormValues values = FormValues.none();
		values.put(FIELD + ".+unknown", "true");
		assertThat(DateFields.settle(values)).isEmpty();
		assertThat(values.get(FIELD)).isEqualTo("XXXX");
		assertThat(DateFields.settle(values)).isEmpty();
		values.put(FIELD, "2024");
		assertThat(DateFields.settle(values)).extracting(FormProblem::path).containsExactly(FIELD);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "2024-12-12 | 12 December 2024 | on 12 December 2024",
					"2024-12 | December 2024 | in December 2024", "2024 | 2024 | in 2024",
					"../2024-06-01 | by 1 June 2024 | by 1 June 2024", "2022~ | about 2022 | about 2022",
					"2022-03-11T10:38:45Z | 2022-03-11T10:38:45Z | (2022-03-11T10:38:45Z)" })
	void areShownAsPeopleWriteThem(String date, String shown, String when) {
		assertThat(DateFields.shown(date)).isEqualTo(shown);
		assertThat(DateFields.when(date)).isEqualTo(when);
	}

	@ParameterizedTest
	@ValueSource(strings = { "2024-12-12", "2024", "../2024-06-01", "2022-02-24/..", "2022-01/2022-03", "2022?", "202X",
			"2024-XX", "2022-03-11T10:38:45Z", "~", "3/4/2024" })
	void comeBackAsTheyWere(String date) {
		FormValues values = FormValues.none();
		values.put(FIELD, DateFields.shown(date));
		DateFields.settle(values);
		assertThat(values.get(FIELD)).isEqualTo(date);
	}

}
