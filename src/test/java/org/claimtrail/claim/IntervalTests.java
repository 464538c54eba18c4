package org.claimtrail.claim;

import java.util.Random;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What figures allow, by table and by law. */
class IntervalTests {

	@ParameterizedTest
	@CsvSource({ "MORE_THAN,40, ,EXACTLY,47,47,true,0,1", "LESS_THAN, ,40,EXACTLY,47,47,false,7,1.175",
			"MORE_THAN,40, ,EXACTLY,40,40,false,0,1", "AT_LEAST,40, ,EXACTLY,40,40,true,0,1",
			"LESS_THAN, ,40,EXACTLY,40,40,false,0,1", "AT_MOST, ,40,AT_LEAST,40, ,true,0,1",
			"LESS_THAN, ,40,MORE_THAN,40, ,false,0,1", "MORE_THAN,700000, ,MORE_THAN,750000, ,true,0,1",
			"ABOUT,100,100,EXACTLY,105,105,true,0,1", "ABOUT,100,100,EXACTLY,106,106,false,1,1.0095238095238095",
			"BETWEEN,7000,15000,ABOUT,500,500,false,6475,13.333333333333334", "EXACTLY,0,0,EXACTLY,5,5,false,5,",
			"ABOUT,-100,-100,EXACTLY,-105,-105,true,0,1" })
	void comparesTwoFigures(Comparator one, @Nullable Double low, @Nullable Double high, Comparator other,
			@Nullable Double otherLow, @Nullable Double otherHigh, boolean compatible, double gap,
			@Nullable Double ratio) {
		Interval first = Interval.of(one, low, high);
		Interval second = Interval.of(other, otherLow, otherHigh);

		assertThat(first.isCompatibleWith(second)).isEqualTo(compatible);
		assertThat(first.gap(second)).isEqualTo(gap);
		assertThat(first.ratio(second)).isEqualTo(ratio);
	}

	@Test
	void anOpenPartLeavesTheSumOpen() {
		Interval sum = Interval.of(Comparator.EXACTLY, 198_000.0, 198_000.0)
			.plus(Interval.of(Comparator.MORE_THAN, 550_000.0, null));

		assertThat(sum).isEqualTo(new Interval(748_000.0, null, false, true));
	}

	@RepeatedTest(2_000)
	void obeysItsLaws(RepetitionInfo round) {
		Random random = new Random(round.getCurrentRepetition());
		Interval a = any(random);
		Interval b = any(random);
		Interval c = any(random);

		assertThat(a.isCompatibleWith(b)).as("symmetric, seed %s", round).isEqualTo(b.isCompatibleWith(a));
		assertThat(a.isCompatibleWith(a)).as("reflexive, seed %s", round).isTrue();
		assertThat(a.gap(b)).as("symmetric, seed %s", round).isEqualTo(b.gap(a)).isNotNegative();
		assertThat(a.ratio(b)).as("symmetric, seed %s", round).isEqualTo(b.ratio(a));
		assertThat(a.isBelow(b) && b.isBelow(a)).as("one way, seed %s", round).isFalse();
		assertThat(a.gap(b) > 0 && a.isCompatibleWith(b)).as("no gap when compatible, seed %s", round).isFalse();
		assertThat(a.isBelow(b) && b.isBelow(c) && !a.isBelow(c)).as("transitive, seed %s", round).isFalse();
		assertThat(a.plus(b)).as("commutative, seed %s", round).isEqualTo(b.plus(a));
		double number = random.nextInt(-5, 106);
		if (allows(a, number) && allows(b, number)) {
			assertThat(a.isCompatibleWith(b)).as("a common number, seed %s", round).isTrue();
		}
		double other = random.nextInt(-5, 106);
		if (allows(a, number) && allows(b, other)) {
			assertThat(allows(a.plus(b), number + other)).as("sum, seed %s", round).isTrue();
			assertThat(allows(a.minus(b), number - other)).as("difference, seed %s", round).isTrue();
			assertThat(allows(a.times(3), number * 3)).as("multiple, seed %s", round).isTrue();
		}
	}

	private static boolean allows(Interval interval, double number) {
		Interval point = new Interval(number, number, true, true);
		return !point.isBelow(interval) && !interval.isBelow(point);
	}

	private static Interval any(Random random) {
		Comparator comparator = Comparator.values()[random.nextInt(Comparator.values().length)];
		double value = random.nextInt(100);
		return switch (comparator) {
			case EXACTLY, ABOUT -> Interval.of(comparator, value, value);
			case AT_LEAST, MORE_THAN -> Interval.of(comparator, value, null);
			case AT_MOST, LESS_THAN -> Interval.of(comparator, null, value);
			case BETWEEN -> Interval.of(comparator, value, value + random.nextInt(50));
		};
	}

}
