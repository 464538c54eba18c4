package org.claimtrail.date;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Random;

import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class PartialDateTests {

	@ParameterizedTest
	@CsvSource({ "2024-12-12,2024-12-12,2024-12-12", "2024-02,2024-02-01,2024-02-29", "2023-02,2023-02-01,2023-02-28",
			"2024,2024-01-01,2024-12-31", "202X,2020-01-01,2029-12-31", "20XX,2000-01-01,2099-12-31",
			"2024-XX,2024-01-01,2024-12-31", "2024-12-XX,2024-12-01,2024-12-31", "2024-XX-XX,2024-01-01,2024-12-31",
			"2022~,2022-01-01,2022-12-31", "2022-05?,2022-05-01,2022-05-31", "2022-05-06%,2022-05-06,2022-05-06",
			"2022-02-24/2024-12,2022-02-24,2024-12-31", "2022/2022,2022-01-01,2022-12-31", "2024-10-01/..,2024-10-01,",
			"../2024-10,,2024-10-31", "202X/2024~,2020-01-01,2024-12-31", "2022-03-11T10:38:45Z,2022-03-11,2022-03-11",
			"2022-03-11T23:59-05:00,2022-03-11,2022-03-11",
			"2022-03-11T00:00:00.123456789+02:00,2022-03-11,2022-03-11" })
	void spansTheDaysItCanMean(String text, LocalDate first, LocalDate last) {
		PartialDate date = PartialDate.parse(text);
		assertThat(date.text()).isEqualTo(text);
		assertThat(date.first()).isEqualTo(first);
		assertThat(date.last()).isEqualTo(last);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " ", "2024-02-30", "2023-02-29", "2024-13", "2024-00", "2024-01-00", "24-1-1",
			"2024-1", "2024-1X", "202X-12", "2XXX", "XXXX", "2024-XX-12", "2024-12-1X", "0000", "000X", "12024",
			"-2024", "2024-12-12T10:00", "2024-12-12T10:00:00", "2024-12-12T25:00Z", "2024-02-30T10:00Z",
			"2024-12-12T10:00+19:00", "2024-12-12T10Z", "2024-12-12t10:00Z", "2024-12T10:00Z", "2024-12-12T10:00Z~",
			"2024-12-12T10:00Z/..", "T10:00Z", "20241212", "2024-21", " 2024", "2024 ", "2024\n", "2024~~", "~2024",
			"../..", "2024/", "/2024", "..", "2024/2023", "2024/2025/2026", "2024..2025", "yesterday", "٢٠٢٤",
			"2024–12" })
	void refusesWhatIsNoDate(String text) {
		assertThatExceptionOfType(PartialDateException.class).isThrownBy(() -> PartialDate.parse(text))
			.withMessageContaining("\"" + text.replace('\n', '�') + "\"")
			.withMessageContaining("expected");
	}

	@Test
	void timeIsAnInstantOnTheDayThatIsWritten() {
		PartialDate late = PartialDate.parse("2022-03-11T23:30:00-05:00");
		assertThat(late.instant()).isEqualTo(Instant.parse("2022-03-12T04:30:00Z"));
		assertThat(late.day()).isEqualTo(PartialDate.parse("2022-03-11"));
		assertThat(PartialDate.parse("2022-03").instant()).isNull();
		assertThat(PartialDate.parse("2022-03").day()).isEqualTo(PartialDate.parse("2022-03"));
		assertThatExceptionOfType(PartialDateException.class).isThrownBy(() -> PartialDate.parse("2022-03-11T10:38"))
			.withMessage("\"2022-03-11T10:38\" is not a date: expected a time with its offset, such as "
					+ "2022-03-11T10:38Z or 2022-03-11T10:38+02:00");
	}

	@Test
	void namesOnlyTheStartOfALongText() {
		assertThatExceptionOfType(PartialDateException.class).isThrownBy(() -> PartialDate.parse("2".repeat(10_240)))
			.satisfies((ex) -> assertThat(ex.getMessage()).hasSizeLessThan(200));
	}

	@RepeatedTest(200)
	void dayLiesInItsMonthAndItsMonthInItsYear(RepetitionInfo repetition) {
		Random random = new Random(repetition.getCurrentRepetition());
		LocalDate any = LocalDate.of(1, 1, 1).plusDays(random.nextInt(3_652_058));
		String day = any.toString();
		PartialDate exact = PartialDate.parse(day);
		PartialDate month = PartialDate.parse(day.substring(0, 7));
		PartialDate year = PartialDate.parse(day.substring(0, 4));
		assertThat(exact.text()).isEqualTo(day);
		assertThat(exact.first()).isEqualTo(any).isEqualTo(exact.last());
		assertThat(month.first()).as(day).isBeforeOrEqualTo(exact.first()).isAfterOrEqualTo(year.first());
		assertThat(month.last()).as(day).isAfterOrEqualTo(exact.last()).isBeforeOrEqualTo(year.last());
	}

	@RepeatedTest(200)
	void randomTextIsEitherKeptOrRefused(RepetitionInfo repetition) {
		Random random = new Random(repetition.getCurrentRepetition());
		StringBuilder text = new StringBuilder();
		for (int length = random.nextInt(14); length > 0; length--) {
			text.append("0012--X~/.".charAt(random.nextInt(10)));
		}
		try {
			PartialDate date = PartialDate.parse(text.toString());
			assertThat(date.text()).isEqualTo(text.toString());
			if (date.first() != null && date.last() != null) {
				assertThat(date.first()).isBeforeOrEqualTo(date.last());
			}
		}
		catch (PartialDateException ex) {
			assertThat(ex).hasMessageContaining("expected");
		}
	}

}
