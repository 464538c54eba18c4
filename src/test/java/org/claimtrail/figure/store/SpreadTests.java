package org.claimtrail.figure.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;

import org.claimtrail.claim.Comparator;
import org.claimtrail.figure.series.Point;
import org.claimtrail.figure.series.Points;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class SpreadTests {

	private static StandingFigure figure(String claimant, String day, Comparator comparator, double value) {
		return figure(claimant, Points.NATO.at(day, comparator, value));
	}

	private static StandingFigure figure(String claimant, Point point) {
		return new StandingFigure(point.id(), claimant, point.stated(), null);
	}

	private static @Nullable Double spread(StandingFigure... figures) {
		return Spread.of(Arrays.asList(figures));
	}

	@ParameterizedTest
	@CsvSource({ "EXACTLY,500,EXACTLY,1000,2", "EXACTLY,1000,EXACTLY,1000,1", "AT_MOST,500,AT_LEAST,2000,4",
			"AT_LEAST,500,EXACTLY,2000,1", "MORE_THAN,500,LESS_THAN,2000,1", "EXACTLY,500,AT_LEAST,2000,4",
			"AT_LEAST,500,AT_LEAST,2000,1", "ABOUT,1000,EXACTLY,2100,2", "ABOUT,1000,ABOUT,1100,1",
			"EXACTLY,1000000,EXACTLY,1012345,1", "EXACTLY,40,EXACTLY,50,1.25", "EXACTLY,0,EXACTLY,50,",
			"AT_MOST,0,AT_LEAST,50,", "EXACTLY,-20,EXACTLY,50,", "MORE_THAN,40,EXACTLY,40,1" })
	void isAtLeastHowManyTimesTheLowerTheUpperIs(Comparator one, double low, Comparator other, double high,
			@Nullable Double expected) {
		assertThat(spread(figure("a", "2024-01-01", one, low), figure("b", "2024-01-01", other, high)))
			.isEqualTo(expected);
		assertThat(spread(figure("b", "2024-01-01", other, high), figure("a", "2024-01-01", one, low)))
			.isEqualTo(expected);
	}

	@Test
	void comparesDifferentClaimantsAboutOneTimeAlone() {
		assertThat(spread()).isNull();
		assertThat(spread(figure("a", "2024-01-01", Comparator.EXACTLY, 500))).isNull();
		assertThat(spread(figure("a", "2024-01-01", Comparator.EXACTLY, 500),
				figure("a", "2024-01-01", Comparator.EXACTLY, 1000)))
			.isNull();
		assertThat(spread(figure("a", "2024-01-01", Comparator.EXACTLY, 500),
				figure("b", "2024-01-02", Comparator.EXACTLY, 1000)))
			.isNull();
		assertThat(spread(figure("a", "2024-01", Comparator.EXACTLY, 500),
				figure("b", "2024-01-01", Comparator.EXACTLY, 1000)))
			.isNull();
		assertThat(spread(figure("b", "2024-02", Comparator.EXACTLY, 1000),
				figure("c", "2024-02", Comparator.EXACTLY, 3000)))
			.as("totals of some day in a month")
			.isNull();
		assertThat(spread(figure("a", "2024-01-01", Comparator.EXACTLY, 500),
				figure("b", "2024-01-01~", Comparator.EXACTLY, 750),
				figure("b", "2024-02-01", Comparator.EXACTLY, 1000),
				figure("c", "2024-02-01", Comparator.EXACTLY, 3000)))
			.isEqualTo(3);
	}

	@Test
	void zeroHasNoRatioAndHidesNoOther() {
		assertThat(spread(figure("a", "2024-01-01", Comparator.EXACTLY, 0),
				figure("b", "2024-01-01", Comparator.EXACTLY, 500), figure("c", "2024-01-01", Comparator.EXACTLY, 700)))
			.isEqualTo(1.4);
	}

	@RepeatedTest(200)
	void isThatOfTheTwoFurthestApart(RepetitionInfo repetition) {
		Random random = new Random(repetition.getCurrentRepetition());
		List<StandingFigure> figures = random(random);

		Double widest = null;
		for (StandingFigure over : figures) {
			for (StandingFigure under : figures) {
				Double two = spread(over, under);
				widest = (two != null && (widest == null || two > widest)) ? two : widest;
			}
		}
		assertThat(Spread.of(figures)).isEqualTo(widest);
	}

	@RepeatedTest(100)
	void doesNotDependOnTheOrderAndNeverFallsByOneMore(RepetitionInfo repetition) {
		Random random = new Random(repetition.getCurrentRepetition());
		List<StandingFigure> figures = random(random);
		Double spread = Spread.of(figures);
		List<StandingFigure> other = new ArrayList<>(figures);
		Collections.shuffle(other, random);

		assertThat(Spread.of(other)).isEqualTo(spread);
		other.addAll(random(random));
		assertThat(Objects.requireNonNullElse(Spread.of(other), 0.0))
			.isGreaterThanOrEqualTo(Objects.requireNonNullElse(spread, 0.0));
		assertThat(Objects.requireNonNullElse(spread, 1.0)).isGreaterThanOrEqualTo(1);
	}

	/** Who leaves an end open differs less, never more. */
	@RepeatedTest(100)
	void neverGrowsByAnEndThatIsLeftOpen(RepetitionInfo repetition) {
		Random random = new Random(repetition.getCurrentRepetition());
		int value = 100 * (1 + random.nextInt(40));
		StandingFigure other = figure("b", "2024-01-01", Points.comparator(random), 100 * (1 + random.nextInt(40)));
		Double exact = spread(figure("a", "2024-01-01", Comparator.EXACTLY, value), other);

		for (Comparator open : List.of(Comparator.AT_LEAST, Comparator.AT_MOST)) {
			assertThat(spread(figure("a", "2024-01-01", open, value), other)).isLessThanOrEqualTo(exact);
		}
	}

	private static List<StandingFigure> random(Random random) {
		List<StandingFigure> figures = new ArrayList<>();
		for (int i = random.nextInt(7); i > 0; i--) {
			double value = (random.nextInt(9) - 1) * ((random.nextInt(3) == 0) ? 1.01 : 100);
			figures.add(figure("c" + random.nextInt(4), "2024-01-0" + (1 + random.nextInt(2)),
					Points.comparator(random), value));
		}
		return figures;
	}

}
