package org.claimtrail.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;

import org.claimtrail.claim.Basis;
import org.claimtrail.claim.Comparator;
import org.claimtrail.claim.Per;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Which figures of different sources cannot both hold. */
class ConflictsTests {

	private static final Points RUSSIA = Points.NATO.by("organization:russia", "organization:russia");

	private static List<Conflict> between(Point... points) {
		return Conflicts.between(Series.of(List.of(points), Grouping.ORGANIZATION));
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
	void twoOpenFiguresDoNot() {
		assertThat(between(RUSSIA.at("2024-12-12", Comparator.MORE_THAN, 700_000),
				Points.NATO.at("2024-12-10", Comparator.MORE_THAN, 750_000)))
			.isEmpty();
	}

	@Test
	void totalsOfTimesOfWhichNobodyKnowsTheLaterDoNot() {
		Point month = RUSSIA.at("2024-12", Comparator.MORE_THAN, 750_000);

		assertThat(between(month, Points.NATO.at("2024-12-12", Comparator.EXACTLY, 690_000))).isEmpty();
		assertThat(between(month, Points.NATO.at("2024-12~", Comparator.EXACTLY, 690_000))).hasSize(1);
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
		assertThat(between(one.at("2024-01", Comparator.EXACTLY, 9), other.at("2024-01?", Comparator.EXACTLY, 5)))
			.hasSize(1);
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
			String day = random.nextInt(4) == 0 ? "2024-01" : "2024-01-" + (10 + random.nextInt(15));
			points.add(basis.by(source, null)
				.at("measure:m", "2024-02-" + (10 + i), day, Points.comparator(random), 50 + random.nextInt(40)));
		}
		List<Point> standing = Series.of(points, Grouping.CLAIMANT)
			.stream()
			.flatMap((series) -> series.current().stream())
			.toList();
		double widest = -1;
		for (Point over : standing) {
			for (Point under : standing) {
				if (!over.claimant().equals(under.claimant()) && Conflicts.excludes(over, under)) {
					widest = Math.max(widest, new Conflict(over, under).clearance());
				}
			}
		}

		List<Conflict> found = Conflicts.between(Series.of(points, Grouping.CLAIMANT));

		assertThat(found).as("seed %s", round).hasSize((widest < 0) ? 0 : 1);
		found.forEach((conflict) -> assertThat(Conflicts.excludes(conflict.over(), conflict.under())).isTrue());
		assertThat(found).as("seed %s", round).allSatisfy((conflict) -> assertThat(conflict.gap()).isPositive());
		if (widest >= 0) {
			assertThat(found.getFirst().clearance()).as("seed %s", round).isEqualTo(widest);
		}
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
