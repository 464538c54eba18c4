package org.claimtrail.figure.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CancellationException;

import org.claimtrail.claim.Basis;
import org.claimtrail.claim.Comparator;
import org.claimtrail.claim.Per;
import org.claimtrail.figure.series.Grouping;
import org.claimtrail.figure.series.Point;
import org.claimtrail.figure.series.Points;
import org.claimtrail.figure.series.Series;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Which figures of different sources cannot both hold. */
class ConflictsTests {

	private static final Points RUSSIA = Points.NATO.by("organization:russia", "organization:russia");

	private static List<Conflict> between(Point... points) {
		return Conflicts.between(Series.of(List.of(points), Grouping.ORGANIZATION)).widest();
	}

	@Test
	void aLargerTotalForAnEarlierDayConflicts() {
		Point nato = Points.NATO.at("2022-03-23", Comparator.MORE_THAN, 7_000);
		Point russia = RUSSIA.at("2022-03-25", Comparator.EXACTLY, 1_351);

		assertThat(between(nato, russia)).containsExactly(new Conflict(nato, russia));
		assertThat(new Conflict(nato, russia).gap()).isEqualTo(5_649);
	}

	@Test
	void aSmallerTotalForAnEarlierDayDoesNot() {
		assertThat(between(RUSSIA.at("2022-03-02", Comparator.EXACTLY, 500),
				Points.NATO.at("2022-03-23", Comparator.EXACTLY, 7_000)))
			.isEmpty();
	}

	@Test
	void figuresThatTheirOwnSourcePutRightDoNot() {
		Point nato = Points.NATO.at("2022-03-25", Comparator.EXACTLY, 7_000);
		Point russia = RUSSIA.at("2022-03-25", Comparator.EXACTLY, 1_351);

		assertThat(between(nato, russia)).hasSize(1);
		assertThat(between(Points.corrected(nato), russia)).isEmpty();
		assertThat(between(nato, Points.corrected(russia))).isEmpty();
	}

	@Test
	void totalsFromDifferentDaysDoNot() {
		Points later = RUSSIA.on(Basis.CUMULATIVE, null, "2022-02-26", null);
		Points month = RUSSIA.on(Basis.CUMULATIVE, null, "2022-02", null);
		Point nato = Points.NATO.at("2022-03-25", Comparator.EXACTLY, 7_000);

		assertThat(between(nato, later.at("2022-03-25", Comparator.EXACTLY, 1_351))).isEmpty();
		assertThat(between(nato, month.at("2022-03-25", Comparator.EXACTLY, 1_351))).isEmpty();
		assertThat(between(month.by("speaker:c", null).at("2022-03-25", Comparator.EXACTLY, 7_000),
				month.at("2022-03-25", Comparator.EXACTLY, 1_351)))
			.hasSize(1);
	}

	@Test
	void ratesOverDifferentStretchesDoNot() {
		Points first = Points.NATO.on(Basis.RATE, Per.DAY, "2024-03-02", "2024-03-08");
		Points second = RUSSIA.on(Basis.RATE, Per.DAY, "2024-03-09", "2024-03-15");
		Points same = RUSSIA.on(Basis.RATE, Per.DAY, "2024-03-02", "2024-03-08");
		Point nato = first.at("2024-03-16", Comparator.EXACTLY, 311);

		assertThat(between(nato, second.at("2024-03-16", Comparator.EXACTLY, 402))).isEmpty();
		assertThat(between(nato, same.at("2024-03-18", Comparator.EXACTLY, 402))).hasSize(1);
	}

	@Test
	void twoOpenFiguresDoNot() {
		assertThat(between(RUSSIA.at("2024-12-12", Comparator.MORE_THAN, 700_000),
				Points.NATO.at("2024-12-10", Comparator.MORE_THAN, 750_000)))
			.isEmpty();
	}

	@Test
	void totalsOfTimesOfWhichNobodyKnowsTheLaterDoNot() {
		Point month = RUSSIA.at("2024-12", Comparator.MORE_THAN, 750_000);

		assertThat(between(month, Points.NATO.at("2024-12-12", Comparator.EXACTLY, 690_000))).isEmpty();
		assertThat(between(month, Points.NATO.at("2024-12", Comparator.EXACTLY, 690_000))).isEmpty();
		assertThat(between(month, Points.NATO.at("2025-01-01", Comparator.EXACTLY, 690_000))).hasSize(1);
		assertThat(between(RUSSIA.at("2022~", Comparator.ABOUT, 6_000),
				Points.NATO.at("2022-03-23", Comparator.MORE_THAN, 7_000)))
			.isEmpty();
	}

	@Test
	void figuresThatMeetWhenTheyAreRoundedDoNot() {
		Point reached = RUSSIA.at("2025-06-12", Comparator.EXACTLY, 1_000_000);
		Point passed = Points.NATO.at("2025-06-12", Comparator.MORE_THAN, 1_000_000);

		assertThat(between(reached, passed)).isEmpty();
		assertThat(between(RUSSIA.at("2025-06-12", Comparator.EXACTLY, 996_000),
				Points.NATO.at("2025-06-12", Comparator.MORE_THAN, 1_007_000)))
			.hasSize(1);
	}

	@Test
	void whatRestsOnTheSameSourceDoesNot() {
		Point source = RUSSIA.at("2022-03-23", Comparator.EXACTLY, 1_351);
		Point own = Points.NATO.at("2022-03-23", Comparator.EXACTLY, 7_123);
		Point counted = Points.as("claim:counted", own, Set.of(), Set.of(source.id()));

		assertThat(between(source, own)).hasSize(1);
		assertThat(between(source, counted)).isEmpty();
	}

	@Test
	void whatWasWithdrawnDoesNot() {
		assertThat(between(RUSSIA.at("2022-03-23", Comparator.EXACTLY, 1_351),
				Points.withdrawn(Points.NATO.at("2022-03-23", Comparator.EXACTLY, 7_123))))
			.isEmpty();
	}

	@Test
	void levelsConflictOnlyAtTheSameTime() {
		Points one = Points.NATO.on(Basis.STOCK, null, null, null);
		Points other = RUSSIA.on(Basis.STOCK, null, null, null);

		assertThat(between(one.at("2024-01-01", Comparator.EXACTLY, 9), other.at("2024-01-02", Comparator.EXACTLY, 5)))
			.isEmpty();
		assertThat(between(one.at("2024-01-01", Comparator.EXACTLY, 9), other.at("2024-01-01", Comparator.EXACTLY, 5)))
			.hasSize(1);
		assertThat(between(one.at("2024-01-01", Comparator.EXACTLY, 9), other.at("2024-01", Comparator.EXACTLY, 5)))
			.isEmpty();
		assertThat(between(one.at("2024-01", Comparator.EXACTLY, 9), other.at("2024-01", Comparator.EXACTLY, 5)))
			.isEmpty();
	}

	@Test
	void tollsAndRatesOfTheSameTimeConflictHoweverLongItIs() {
		Points tolls = Points.NATO.on(Basis.PERIOD, null, "2024-01", "2024-01");
		Points rates = Points.NATO.on(Basis.RATE, Per.DAY, null, null);

		for (Points one : List.of(tolls, rates)) {
			assertThat(between(one.at("measure:m", "2024-02-01", "2024-01", Comparator.EXACTLY, 9),
					one.by("organization:russia", "organization:russia")
						.at("measure:m", "2024-02-01", "2024-01", Comparator.EXACTLY, 5)))
				.singleElement()
				.matches((conflict) -> conflict.rule() == AgreementRule.SAME_TIME);
		}
	}

	@Test
	void aTimeOfTheDayDecidesWhatIsEarlier() {
		Point evening = timed(Points.NATO, "2022-03-11T22:00-05:00", 2_000);
		Point night = timed(RUSSIA, "2022-03-12T04:00+03:00", 1_000);

		assertThat(between(evening, night)).as("the larger one is later by two hours").isEmpty();
		assertThat(between(timed(Points.NATO, "2022-03-12T04:00+03:00", 2_000),
				timed(RUSSIA, "2022-03-11T22:00-05:00", 1_000)))
			.singleElement()
			.matches((conflict) -> conflict.rule() == AgreementRule.EARLIER_TOTAL && conflict.gap() == 1_000);
		assertThat(between(timed(Points.NATO, "2022-03-12T06:00+03:00", 2_000),
				timed(RUSSIA, "2022-03-11T22:00-05:00", 1_000)))
			.as("one instant, written on two days")
			.singleElement()
			.matches((conflict) -> conflict.rule() == AgreementRule.SAME_TIME);
	}

	@Test
	void aTimeOfTheDayDecidesWhatIsTheSame() {
		Point morning = timed(Points.NATO, "2022-03-11T06:00Z", 1_000);

		assertThat(between(morning, timed(RUSSIA, "2022-03-11T20:00Z", 2_000))).isEmpty();
		assertThat(between(morning, timed(RUSSIA, "2022-03-11", 2_000))).as("at any time of the day").isEmpty();
		assertThat(between(morning, timed(RUSSIA, "2022-03-11T08:00+02:00", 2_000))).hasSize(1);
	}

	@Test
	void nothingFollowsFromTheOrderOfADayThatNobodySaid() {
		Point over = Points.NATO.at("2022-03-23", Comparator.EXACTLY, 7_123);
		Point under = RUSSIA.at("2022-03-25", Comparator.EXACTLY, 1_351);

		assertThat(between(over, under)).hasSize(1);
		assertThat(between(Points.inferred(over), under)).isEmpty();
		assertThat(between(over, Points.inferred(under))).isEmpty();
		assertThat(between(Points.inferred(over), Points.inferred(RUSSIA.at("2022-03-23", Comparator.EXACTLY, 1_351))))
			.as("stated on one day")
			.hasSize(1);
		assertThat(between(over, RUSSIA.at("2022-03-25~", Comparator.EXACTLY, 1_351))).as("about the 25th").isEmpty();
		assertThat(between(over, RUSSIA.at("2022-03-23?", Comparator.EXACTLY, 1_351))).as("perhaps").isEmpty();
	}

	@Test
	void whoTookAFigureOfASourceDoesNotContradictItsCorrection() {
		Point old = RUSSIA.at("measure:m", "2022-03-25", "2022-03-23", Comparator.EXACTLY, 1_351);
		Point corrected = RUSSIA.at("measure:m", "2022-03-26", "2022-03-23", Comparator.EXACTLY, 2_351);
		Point taken = Points.from(old, "claim:taken",
				Points.NATO.at("measure:m", "2022-03-25", "2022-03-23", Comparator.EXACTLY, 1_351));
		Point third = Points.NATO.by("speaker:z", "organization:z").at("2022-03-23", Comparator.EXACTLY, 9_999);

		assertThat(between(old, corrected, taken)).isEmpty();
		assertThat(between(old, corrected, taken, third)).extracting((conflict) -> conflict.under().id())
			.containsExactly(taken.id(), corrected.id());
	}

	@Test
	void whatNamesNoDayAndRestsOnAnotherHasNone() {
		Point source = Points.NATO.by("speaker:z", "organization:z").at("2021-01-01", Comparator.EXACTLY, 5);
		Point taken = Points.from(source, "claim:taken",
				Points.inferred(Points.NATO.at("2022-03-23", Comparator.EXACTLY, 5)));

		assertThat(between(taken, RUSSIA.at("2022-03-23", Comparator.EXACTLY, 1_351))).isEmpty();
	}

	@Test
	void comparesNoMoreSourcesThanItSays() {
		List<Point> points = new ArrayList<>();
		for (int source = 0; source <= Conflicts.SOURCES; source++) {
			points.add(Points.NATO.by("speaker:" + source, null)
				.at("2022-03-23", Comparator.EXACTLY, 1_001 + 1_000 * source));
		}

		Conflicts some = Conflicts.between(Series.of(points.subList(0, 40), Grouping.CLAIMANT));
		Conflicts all = Conflicts.between(Series.of(points, Grouping.CLAIMANT));

		assertThat(some.widest()).hasSize(40 * 39 / 2);
		assertThat(some.isTruncated()).isFalse();
		assertThat(all.widest()).hasSize(Conflicts.MOST)
			.isSortedAccordingTo((one, other) -> Double.compare(other.gap(), one.gap()));
		assertThat(all.isTruncated()).isTrue();
	}

	@Test
	void endsWhenNobodyWaits() {
		List<Series> series = Series.of(List.of(Points.NATO.at("2022-03-23", Comparator.EXACTLY, 7_123),
				RUSSIA.at("2022-03-23", Comparator.EXACTLY, 1_351)), Grouping.CLAIMANT);
		Thread.currentThread().interrupt();
		try {
			assertThatExceptionOfType(CancellationException.class).isThrownBy(() -> Conflicts.between(series));
		}
		finally {
			assertThat(Thread.interrupted()).isTrue();
		}
	}

	private static Point timed(Points by, String asOf, double value) {
		return by.at("measure:m", "2022-03-13", asOf, Comparator.EXACTLY, value);
	}

	@Test
	void whatIsPassedOnConflictsWithNothing() {
		assertThat(between(Points.NATO.retelling().at("2022-03-23", Comparator.EXACTLY, 7_000),
				RUSSIA.at("2022-03-25", Comparator.EXACTLY, 1_351)))
			.isEmpty();
	}

	@RepeatedTest(300)
	void findsAConflictOfTwoSourcesExactlyWhenSomePairOfFiguresIsOne(RepetitionInfo round) {
		Random random = new Random(round.getCurrentRepetition());
		Points basis = random.nextBoolean() ? Points.NATO : Points.NATO.on(Basis.STOCK, null, null, null);
		List<Point> points = new ArrayList<>();
		for (int i = 0; i < 12; i++) {
			String source = random.nextBoolean() ? "speaker:x" : "speaker:y";
			Point point = basis.by(source, null)
				.at("measure:m", "2024-02-" + (10 + i), day(random), Points.comparator(random),
						50 + random.nextInt(40));
			points.add((random.nextInt(6) == 0) ? Points.inferred(point) : (random.nextInt(6) == 0)
					? Points.as(point.id(), point, Set.of(), Set.of("claim:of-both")) : point);
		}
		List<Point> standing = Series.of(points, Grouping.CLAIMANT)
			.stream()
			.flatMap((series) -> series.current().stream())
			.toList();
		double widest = -1;
		for (Point over : standing) {
			for (Point under : standing) {
				if (!over.claimant().equals(under.claimant())
						&& !over.isEchoOf(over.claimant(), under, under.claimant()) && over.hasOwnTime()
						&& under.hasOwnTime() && Conflicts.excludes(over, under)) {
					widest = Math.max(widest, new Conflict(over, under).clearance());
				}
			}
		}

		List<Conflict> found = Conflicts.between(Series.of(points, Grouping.CLAIMANT)).widest();

		assertThat(found).as("seed %s", round).hasSize((widest < 0) ? 0 : 1);
		found.forEach((conflict) -> assertThat(Conflicts.excludes(conflict.over(), conflict.under())).isTrue());
		assertThat(found).as("seed %s", round).allSatisfy((conflict) -> assertThat(conflict.gap()).isNotNegative());
		if (widest >= 0) {
			assertThat(found.getFirst().clearance()).as("seed %s", round).isEqualTo(widest);
		}
	}

	private static String day(Random random) {
		String day = "2024-01-" + (10 + random.nextInt(8));
		return switch (random.nextInt(8)) {
			case 0 -> "2024-01";
			case 1 -> day + "~";
			case 2 -> day + "T0%d:00Z".formatted(random.nextInt(3));
			case 3 -> day + "T23:00-0%d:00".formatted(random.nextInt(3));
			default -> day;
		};
	}

	@Test
	void putsRatesTollsAndTotalsInTheSameTerms() {
		Point week = Points.NATO.on(Basis.RATE, Per.WEEK, null, null).at("2024-01-01", Comparator.MORE_THAN, 700);
		Point month = Points.NATO.on(Basis.PERIOD, null, "2025-12", "2025-12")
			.at("2026-02", Comparator.EXACTLY, 31_000);
		Point before = Points.NATO.at("2024-01-01", Comparator.EXACTLY, 100);
		Point after = Points.NATO.at("2024-01-11", Comparator.EXACTLY, 200);

		assertThat(Normalization.of(week, null, Normal.DAY)).extracting((one) -> one.interval().low()).isEqualTo(100.0);
		assertThat(Normalization.of(month, null, Normal.WEEK)).extracting((one) -> one.interval().low())
			.isEqualTo(7_000.0);
		assertThat(Normalization.of(after, before, Normal.DAY)).extracting((one) -> one.interval().high())
			.isEqualTo(10.0);
		assertThat(Normalization.of(before, null, Normal.DAY)).isNull();
		assertThat(Normalization.of(week, null, Normal.CUMULATIVE)).isNull();
		assertThat(
				Normalization.of(Points.NATO.on(Basis.STOCK, null, null, null).at("2024-01-01", Comparator.EXACTLY, 1),
						null, Normal.DAY))
			.isNull();
	}

}
