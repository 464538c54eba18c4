package org.claimtrail.date;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Dates are read as people write them, unless they could be others. */
class WrittenDateTests {

	@ParameterizedTest(name = "{0}")
	@CsvSource(delimiter = '|', value = { "12 December 2024 | 2024-12-12", "Dec 12, 2024 | 2024-12-12",
			"12.12.2024 | 2024-12-12", "1. 6. 2024 | 2024-06-01", "December 12th, 2024 | 2024-12-12",
			"12th of December 2024 | 2024-12-12", "Thursday, 12 December 2024 | 2024-12-12",
			"on 12 December 2024 | 2024-12-12", "Thu, 12 Dec. 2024 | 2024-12-12", "12. Dezember 2024 | 2024-12-12",
			"12 грудня 2024 року | 2024-12-12", "12 décembre 2024 | 2024-12-12", "12 de diciembre de 2024 | 2024-12-12",
			"December 2024 | 2024-12", "2024 | 2024", "2024/12/9 | 2024-12-09", "2024-6-1 | 2024-06-01",
			"31/12/2024 | 2024-12-31", "12/31/2024 | 2024-12-31", "12/12/2024 | 2024-12-12", "2024-12-12 | 2024-12-12",
			"../2024-12-12 | ../2024-12-12", "2022-03-11T10:38:45Z | 2022-03-11T10:38:45Z",
			"by 12 December 2024 | ../2024-12-12", "since May 2024 | 2024-05/..", "from 2024 | 2024/..",
			"between 1 May 2024 and 3 May 2024 | 2024-05-01/2024-05-03", "about 2024 | 2024~",
			"from May 2024 to June 2024 | 2024-05/2024-06", "May 2024 | 2024-05", "1 May 2024 | 2024-05-01" })
	void areRead(String typed, String date) {
		assertThat(WrittenDate.read(typed)).isEqualTo(date);
	}

	@ParameterizedTest(name = "{0}")
	@ValueSource(strings = { "", " ", "yesterday", "today", "last week", "3/4/2024", "03-04-2024", "12.12.24",
			"Thursday", "12 December", "31 February 2024", "2024-13-01", "32.1.2024", "12 Brumaire 2024",
			"by yesterday", "13/13/2024", "between 3 May 2024 and 1 May 2024", "December", "12 December 2024 or so",
			"a text that is much longer than any date that anybody would write down in the field of a form" })
	void areLeftWhereTheyCouldBeOthers(String typed) {
		assertThat(WrittenDate.read(typed)).isNull();
	}

}
