package org.claimtrail.claim;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class PrecisionTests {

	@ParameterizedTest
	@CsvSource({ "43127, 0.5", "43000, 500", "350000, 5000", "1000000, 50000", "700000, 35000", "100, 5", "40, 0.5",
			"1165, 0.5", "0.4, 0.05", "2.5, 0.05", "0, 0", "-43000, 500" })
	void isHalfAUnitOfTheLastDigitAndNoMoreThanAbout(double number, double expected) {
		assertThat(Precision.of(number)).isEqualTo(expected);
	}

	@Test
	void roundedFigureHasItsEnds() {
		assertThat(Precision.rounded(Comparator.MORE_THAN, 1_000_000.0, null))
			.isEqualTo(new Interval(950_000.0, null, true, true));
		assertThat(Precision.rounded(Comparator.ABOUT, 43_127.0, 43_127.0)
			.contains(Interval.of(Comparator.ABOUT, 43_127.0, 43_127.0))).isTrue();
	}

}
