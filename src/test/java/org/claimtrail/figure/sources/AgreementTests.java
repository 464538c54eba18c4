package org.claimtrail.figure.sources;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

import org.claimtrail.claim.Comparator;
import org.claimtrail.figure.compare.AgreementRule;
import org.claimtrail.figure.compare.Conflict;
import org.claimtrail.figure.compare.Conflicts;
import org.claimtrail.figure.series.Grouping;
import org.claimtrail.figure.series.Point;
import org.claimtrail.figure.series.Points;
import org.claimtrail.figure.series.Series;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class AgreementTests {

	private static final Points KYIV = Points.NATO.by("organization:kyiv", null);

	private static final Points LONDON = Points.NATO.by("organization:london", null);

	private static Agreement of(Point point, Point... others) {
		List<Point> points = new ArrayList<>(List.of(point));
		points.addAll(List.of(others));
		return Agreement.of(point.id(), points);
	}

	@Test
	void whatReachesABoundDoesNotSupportThatItIsPassed() {
		Point reached = KYIV.at("2025-06-12", Comparator.AT_LEAST, 1_000_000);
		Point passed = LONDON.at("2025-06-12", Comparator.MORE_THAN, 1_000_000);

		assertThat(of(reached, passed).verdict()).isEqualTo("SEVERAL_ORIGINS");
		assertThat(of(reached, passed).supporting()).containsExactly(passed);
		assertThat(of(reached, passed).isWithinRounding(passed)).isFalse();
		assertThat(of(passed, reached).verdict()).isEqualTo("SINGLE_ORIGIN");
		assertThat(of(passed, reached).supporting()).isEmpty();
		assertThat(of(passed, reached).compatible()).containsExactly(reached);
		Point exactly = KYIV.at("2025-06-12", Comparator.EXACTLY, 1_000_000);
		assertThat(of(passed, exactly).supporting()).isEmpty();
		assertThat(of(passed, exactly).isWithinRounding(exactly)).isTrue();
	}

	@Test
	void whatMeetsABoundExactlySupportsIt() {
		Point bound = LONDON.at("2025-06-12", Comparator.AT_LEAST, 60);
		Point about = LONDON.at("2025-06-12", Comparator.ABOUT, 700_000);

		assertThat(of(bound, KYIV.at("2025-06-12", Comparator.EXACTLY, 60)).verdict()).isEqualTo("SEVERAL_ORIGINS");
		assertThat(of(KYIV.at("2025-06-12", Comparator.EXACTLY, 700_000), about).verdict())
			.isEqualTo("SEVERAL_ORIGINS");
	}

	@Test
	void aSmallCountMeetsNoOther() {
		assertThat(of(KYIV.at("2025-06-12", Comparator.EXACTLY, 3), LONDON.at("2025-06-12", Comparator.EXACTLY, 4))
			.verdict()).isEqualTo("CONFLICTING");
		assertThat(of(KYIV.at("2025-06-12", Comparator.AT_LEAST, 60), LONDON.at("2025-06-12", Comparator.EXACTLY, 59))
			.verdict()).isEqualTo("CONFLICTING");
		assertThat(
				of(KYIV.at("2025-06-12", Comparator.MORE_THAN, 50), LONDON.at("2025-06-12", Comparator.LESS_THAN, 50))
					.verdict())
			.isEqualTo("SINGLE_ORIGIN");
	}

	@Test
	void onlyWhatSaysAsMuchSupportsAFigure() {
		Point floor = KYIV.at("2024-12-12", Comparator.AT_LEAST, 700_000);
		Point higher = LONDON.at("2024-12-12", Comparator.MORE_THAN, 750_000);

		assertThat(of(floor, higher)).satisfies((agreement) -> {
			assertThat(agreement.supporting()).containsExactly(higher);
			assertThat(agreement.verdict()).isEqualTo("SEVERAL_ORIGINS");
		});
		assertThat(of(higher, floor)).satisfies((agreement) -> {
			assertThat(agreement.supporting()).isEmpty();
			assertThat(agreement.compatible()).containsExactly(floor);
			assertThat(agreement.contradicting()).isEmpty();
			assertThat(agreement.rule(floor)).isEqualTo(AgreementRule.SAME_TIME);
			assertThat(agreement.verdict()).isEqualTo("SINGLE_ORIGIN");
		});
	}

	@Test
	void sourceWithoutOthersIsTheOnlyOne() {
		Point alone = KYIV.at("2025-06-12", Comparator.EXACTLY, 1_000_000);

		assertThat(of(alone).verdict()).isEqualTo("SINGLE_ORIGIN");
		assertThat(of(alone, KYIV.at("2025-06-13", Comparator.EXACTLY, 5)).verdict()).isEqualTo("SINGLE_ORIGIN");
		assertThat(Agreement.of("claim:x", List.of()).verdict()).isEqualTo("NONE");
	}

	@Test
	void reportConflictsWithOthersAndNotWithItsOwnSource() {
		Point source = KYIV.at("2025-06-12", Comparator.EXACTLY, 1_234_567);
		Point report = Points.as("claim:report", LONDON.retelling().at("2025-06-12", Comparator.EXACTLY, 999_123),
				Set.of(), Set.of(source.id()));
		Point other = Points.NATO.at("2025-06-12", Comparator.EXACTLY, 1_222_333);

		assertThat(of(report, source).verdict()).isEqualTo("SINGLE_ORIGIN");
		assertThat(of(report, source, other).contradicting()).containsExactly(other);
		assertThat(of(report, source, other).verdict()).isEqualTo("CONFLICTING");
	}

	@Test
	void whatRestsOnTheClaimAndWhatWasWithdrawnSaysNothingOfIt() {
		Point source = KYIV.at("2025-06-12", Comparator.EXACTLY, 1_234_567);
		Point derived = Points.as("claim:derived", LONDON.at("2025-06-12", Comparator.EXACTLY, 5), Set.of(),
				Set.of(source.id()));

		assertThat(of(source, derived).verdict()).isEqualTo("SINGLE_ORIGIN");
		assertThat(of(source, Points.withdrawn(LONDON.at("2025-06-12", Comparator.EXACTLY, 5))).verdict())
			.isEqualTo("SINGLE_ORIGIN");
		assertThat(of(Points.withdrawn(source), LONDON.at("2025-06-12", Comparator.EXACTLY, 5)).verdict())
			.isEqualTo("NONE");
	}

	@Test
	void whoTookAFigureOfASourceSaysNothingOfItsCorrection() {
		Point old = KYIV.at("measure:m", "2025-06-12", "2025-06-12", Comparator.EXACTLY, 1_234_567);
		Point corrected = KYIV.at("measure:m", "2025-06-13", "2025-06-12", Comparator.EXACTLY, 999_123);
		Point taken = Points.from(old, "claim:taken", LONDON.at("2025-06-12", Comparator.EXACTLY, 1_234_567));

		assertThat(of(corrected, old, taken).verdict()).isEqualTo("SINGLE_ORIGIN");
		assertThat(of(taken, old, corrected).verdict()).isEqualTo("SINGLE_ORIGIN");
	}

	@Test
	void reportThatNamesNoDayDescribesWhatItsSourceDescribes() {
		Point source = KYIV.at("2022-03-12", Comparator.EXACTLY, 1_351);
		Point report = Points.from(source, "claim:report",
				Points.inferred(LONDON.retelling().at("2025-06-12", Comparator.EXACTLY, 1_351)));
		Point now = Points.NATO.at("2025-06-12", Comparator.EXACTLY, 9_999);
		Point then = Points.NATO.by("organization:z", null).at("2022-03-12", Comparator.EXACTLY, 7_777);

		assertThat(of(report, source, now).verdict()).isEqualTo("SINGLE_ORIGIN");
		assertThat(of(report, source, now, then).contradicting()).containsExactly(then);
		assertThat(of(report, source, then))
			.satisfies((agreement) -> assertThat(agreement.rule(then)).isEqualTo(AgreementRule.SAME_TIME));
		assertThat(of(report, now, then).contradicting()).as("of a source that counts something else").isEmpty();
	}

	@Test
	void otherTimesSupportNothing() {
		assertThat(of(KYIV.at("2025-06-12", Comparator.EXACTLY, 40), LONDON.at("2025-06-10", Comparator.EXACTLY, 40))
			.verdict()).isEqualTo("SINGLE_ORIGIN");
		assertThat(of(KYIV.at("2025-06-12", Comparator.EXACTLY, 40), LONDON.at("2025-06-10", Comparator.EXACTLY, 90))
			.verdict()).isEqualTo("CONFLICTING");
	}

	@Test
	void timesThatMerelyOverlapContradictNothingAndSupportOnlyWhatCanHold() {
		Point day = KYIV.at("2022-03-23", Comparator.EXACTLY, 7_123);

		assertThat(of(day, LONDON.at("2022~", Comparator.EXACTLY, 6_001)).verdict()).isEqualTo("SINGLE_ORIGIN");
		assertThat(of(day, LONDON.at("2022~", Comparator.EXACTLY, 7_123)).verdict()).isEqualTo("SEVERAL_ORIGINS");
	}

	@RepeatedTest(300)
	void saysTheSameAsTheConflictsOfTheTimeline(RepetitionInfo round) {
		Random random = new Random(round.getCurrentRepetition());
		List<Point> stated = new ArrayList<>();
		for (int i = 0; i < 8; i++) {
			Points source = List.of(KYIV, LONDON, Points.NATO).get(random.nextInt(3));
			stated.add(source.at("measure:m", "2024-02-" + (10 + i), "2024-01-" + (10 + random.nextInt(5)),
					Points.comparator(random), 100 + random.nextInt(40)));
		}
		List<Point> points = Series.of(stated, Grouping.CLAIMANT)
			.stream()
			.flatMap((series) -> series.current().stream())
			.toList();
		Set<Point> contradicted = new HashSet<>();
		for (Point point : points) {
			Agreement agreement = Agreement.of(point.id(), points);
			contradicted.addAll(agreement.contradicting());
			agreement.contradicting()
				.forEach((other) -> assertThat(Agreement.of(other.id(), points).contradicting()).contains(point));
			agreement.compatible()
				.forEach((other) -> assertThat(Agreement.of(other.id(), points).compatible()).contains(point));
			assertThat(agreement.compatible()).containsAll(agreement.supporting());
		}

		List<Conflict> conflicts = Conflicts.between(Series.of(points, Grouping.CLAIMANT)).widest();

		assertThat(conflicts.isEmpty()).as("seed %s", round).isEqualTo(contradicted.isEmpty());
		conflicts.forEach((conflict) -> assertThat(contradicted).contains(conflict.over(), conflict.under()));
	}

}
