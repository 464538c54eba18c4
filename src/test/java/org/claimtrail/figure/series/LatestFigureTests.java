package org.claimtrail.figure.series;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.claimtrail.claim.Comparator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Which of a source's figures is the latest, by what they describe and when they were
 * stated.
 */
class LatestFigureTests {

	private static Point latest(Point... points) {
		return Series.of(List.of(points), Grouping.CLAIMANT).getFirst().latest();
	}

	private static Point figure(String statedOn, String asOf, double value) {
		return Points.NATO.at("measure:m", statedOn, asOf, Comparator.EXACTLY, value);
	}

	@ParameterizedTest
	@CsvSource(nullValues = "-", value = {
			// the time described decides where it can be told
			"2024-03-01,2024-02-29, 2024-03-05,2024-02-10, 1", "2024-03-05,2024-02-29, 2024-03-01,2024-02-10, 1",
			"2024-03-01,2024-02-29, 2024-03-05,2024-02-29, 2", "2024-03-01,2024-01, 2024-02-20,2024-02, 2",
			// where it cannot, what was certainly stated later
			"2022-12-20,2022~, 2022-03-03,2022-03-02, 1", "2022-03-03,2022-03-02, 2022-12-20,2022~, 2",
			"2024-03-01,2024-02, 2024-02-20,2024-02-10, 1", "2024-03-05,2024-02-10, 2024-03-01,2024-02, 1",
			"2022-04-01,2022-03-24/.., 2022-06-01,2022-03-20/.., 2",
			// and where nobody knows that either, the later first day
			"2022,2022~, 2022-03-03,2022-03-02, 2", "2022-03-03,2022~, 2022-03-03,2022-03-02, 2",
			// a time of the day counts, whatever the day is that it is written on
			"2024-03-01,2024-02-10T20:00Z, 2024-03-05,2024-02-10T06:00Z, 1",
			"2024-03-05,2024-02-10T20:00Z, 2024-03-01,2024-02-10T06:00Z, 1",
			"2024-03-01,2024-02-11T22:00-05:00, 2024-03-05,2024-02-12T04:00+03:00, 1",
			"2024-03-01,2024-02-10T20:00Z, 2024-03-05,2024-02-10, 2",
			// what names no day, or none that it began on
			"2024-01-01,2023-12-31, 2024-02-01,-, 1", "2024-01-01,-, 2024-02-01,-, 2",
			"2024-01-01,2018-06-01, 2024-02-01,../2018-01-18, 1",
			"2024-01-01,2018-01-10, 2024-02-01,../2018-01-18, 2" })
	void isFoundByTheTimeDescribedAndThenByTheStatement(String statedOne, String asOfOne, String statedOther,
			String asOfOther, int expected) {
		Point one = figure(statedOne, asOfOne, 1);
		Point other = figure(statedOther, asOfOther, 2);

		Stream.of(latest(one, other), latest(other, one))
			.forEach((latest) -> assertThat(latest.stated().low()).isEqualTo((double) expected));
	}

	@Test
	void ofOneDayIsWhatCorrectsTheOther() {
		Point one = figure("2022-03-05", "2022-03-02", 1);
		Point corrects = Points.as("claim:0", figure("2022-03-05", "2022~", 2), Set.of(one.id()), Set.of("claim:0"));

		assertThat(latest(one, corrects).stated().low()).isEqualTo(2.0);
	}

	@Test
	void isNeverOneThatIsCertainlyEarlierThanAnother() {
		Point year = figure("2024-06-01", "2023", 1);
		Point march = figure("2024-05-01", "2023-03-01", 2);
		Point next = figure("2024-04-01", "2024-01-01", 3);

		assertThat(latest(year, march, next).stated().low()).isEqualTo(3.0);
	}

}
