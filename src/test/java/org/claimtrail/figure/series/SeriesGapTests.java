package org.claimtrail.figure.series;

import java.util.List;

import org.claimtrail.claim.Comparator;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Days that a series leaves out. */
class SeriesGapTests {

	private static List<Integer> gaps(int rhythm, String... days) {
		List<Point> points = List.of(days)
			.stream()
			.map((day) -> Points.NATO.at("measure:m", "2020-06-01", day, Comparator.EXACTLY, 5))
			.toList();
		return SeriesGap.of(Series.of(points, Grouping.CLAIMANT).getFirst(), rhythm)
			.stream()
			.map(SeriesGap::days)
			.toList();
	}

	@Test
	void areDaysThatNoFigureDescribes() {
		assertThat(gaps(1, "2020-04-01", "2020-04-02", "2020-04-03")).isEmpty();
		assertThat(gaps(1, "2020-04-08", "2020-04-01", "2020-04-03")).containsExactly(1, 4);
	}

	@Test
	void dependOnTheRhythm() {
		assertThat(gaps(7, "2020-04-01", "2020-04-08", "2020-04-16")).containsExactly(7);
	}

	@Test
	void areNotWhereAStretchIsDescribed() {
		assertThat(gaps(1, "2020-04", "2020-04-03", "2020-05-01")).isEmpty();
		assertThat(gaps(1, "2020-04-01/..", "2020-06-01")).isEmpty();
	}

}
