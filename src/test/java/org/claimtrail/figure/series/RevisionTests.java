package org.claimtrail.figure.series;

import java.util.Collections;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

import org.claimtrail.claim.Basis;
import org.claimtrail.claim.Comparator;
import org.claimtrail.claim.Per;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** From one figure of a source to the next. */
class RevisionTests {

	private static final Map<Direction, Direction> MIRROR = Map.of(Direction.RAISED, Direction.LOWERED,
			Direction.LOWERED, Direction.RAISED, Direction.UNCHANGED, Direction.UNCHANGED, Direction.NARROWED,
			Direction.WIDENED, Direction.WIDENED, Direction.NARROWED);

	@ParameterizedTest
	@CsvSource(nullValues = "-", value = { "MORE_THAN,300000,MORE_THAN,350000,RAISED,50000,0.16666666666666666",
			"EXACTLY,43000,EXACTLY,45100,RAISED,2100,0.04883720930232558", "EXACTLY,5,EXACTLY,5,UNCHANGED,0,0",
			"EXACTLY,0,EXACTLY,5,RAISED,5,-", "EXACTLY,50,LESS_THAN,40,LOWERED,-10,-0.2",
			"MORE_THAN,40,EXACTLY,47,NARROWED,7,0.175", "EXACTLY,47,AT_LEAST,40,WIDENED,-7,-0.14893617021276595",
			"ABOUT,100,EXACTLY,104,NARROWED,4,0.04", "MORE_THAN,40,LESS_THAN,50,LOWERED,-,-" })
	void tellsChangeAndDirection(Comparator before, double from, Comparator after, double to, Direction direction,
			Double change, Double relative) {
		Revision revision = new Revision(Points.NATO.at("2023-11-30", before, from),
				Points.NATO.at("2024-03-14", after, to));

		assertThat(revision.direction()).isEqualTo(direction);
		assertThat(revision.change()).isEqualTo(change);
		assertThat(revision.relativeChange()).isEqualTo(relative);
		assertThat(revision.days()).isEqualTo(105);
	}

	@Test
	void tellsWhatOfAChangeIsCertain() {
		Point most = Points.NATO.at("2022-03-23", Comparator.AT_MOST, 40_000);
		Revision raised = new Revision(most, Points.NATO.at("2024-03-14", Comparator.MORE_THAN, 350_000));

		assertThat(raised.change()).as("no bound in common").isNull();
		assertThat(raised.changes().low()).isEqualTo(310_000.0);
		assertThat(raised.changes().high()).isNull();
		assertThat(raised.ratioLow()).isEqualTo(8.75);
		assertThat(raised.ratioHigh()).isNull();
		Revision open = new Revision(Points.NATO.at("2023-11-30", Comparator.MORE_THAN, 300_000),
				Points.NATO.at("2024-03-14", Comparator.MORE_THAN, 350_000));
		assertThat(open.changes().low()).as("after more than").isNull();
		assertThat(open.ratioLow()).isNull();
	}

	@Test
	void tellsNoExactDaysWhereADateIsLonger() {
		Point from = Points.NATO.at("measure:m", "2024-11-12~/2024-12-12", "2024-11-12~/2024-12-12", Comparator.EXACTLY,
				43_000);
		Revision revision = new Revision(from,
				Points.NATO.at("measure:m", "2025-02", "2025-02", Comparator.EXACTLY, 45_100));

		assertThat(revision.daysLow()).isEqualTo(51);
		assertThat(revision.daysHigh()).isEqualTo(108);
		assertThat(revision.certainDays()).isNull();
		assertThat(revision.changePerDay()).isNull();
		assertThat(new Revision(Points.NATO.at("2024-01-01", Comparator.EXACTLY, 5),
				Points.NATO.at("2024-01-03~", Comparator.EXACTLY, 7))
			.changePerDay()).as("a day in doubt").isNull();
	}

	@Test
	void aTotalThatFallsForALaterDayIsImplausible() {
		Point more = Points.NATO.at("2024-01-01", Comparator.EXACTLY, 1_000);

		assertThat(new Revision(more, Points.NATO.at("2024-01-02", Comparator.EXACTLY, 900)).implausible())
			.isEqualTo(Implausibility.TOTAL_FALLS);
		assertThat(new Revision(more, Points.NATO.at("2024-01-02", Comparator.MORE_THAN, 900)).implausible()).isNull();
		assertThat(new Revision(more, Points.NATO.at("measure:m", "2024-01-02", "2024-01-01", Comparator.EXACTLY, 900))
			.implausible()).as("the same day restated").isNull();
		Point less = Points.NATO.at("2024-01-02", Comparator.EXACTLY, 900);
		assertThat(new Revision(more, Points.inferred(less)).implausible()).as("a day that nobody said").isNull();
		assertThat(new Revision(Points.inferred(more), less).implausible()).as("a day that nobody said").isNull();
		assertThat(new Revision(more, Points.NATO.at("2024-01-02~", Comparator.EXACTLY, 900)).implausible())
			.as("an approximate day")
			.isNull();
		Points later = Points.NATO.on(Basis.CUMULATIVE, null, "2022-02-26", null);
		assertThat(new Revision(more, later.at("2024-01-02", Comparator.EXACTLY, 900)).implausible())
			.as("another beginning")
			.isNull();
		Points level = Points.NATO.on(Basis.STOCK, null, null, null);
		assertThat(new Revision(level.at("2024-01-01", Comparator.EXACTLY, 1_000),
				level.at("2024-01-02", Comparator.EXACTLY, 900))
			.implausible()).as("a level").isNull();
	}

	@Test
	void changePerDayFollowsTheDaysDescribed() {
		Point from = Points.NATO.at("measure:m", "2024-01-05", "2024-01-01", Comparator.EXACTLY, 1_000);

		assertThat(
				new Revision(from, Points.NATO.at("measure:m", "2024-01-06", "2024-01-11", Comparator.EXACTLY, 1_200))
					.changePerDay())
			.isEqualTo(20.0);
		assertThat(
				new Revision(from, Points.NATO.at("measure:m", "2024-01-06", "2024-01-01", Comparator.EXACTLY, 1_200))
					.changePerDay())
			.as("the same day restated")
			.isNull();
	}

	@Test
	void seriesNeverMixWhatCannotBeSetSideBySide() {
		Points nato = Points.NATO;
		List<Series> series = Series.of(
				List.of(nato.at("2024-01-01", Comparator.EXACTLY, 1),
						nato.on(Basis.RATE, Per.WEEK, null, null).at("2024-01-02", Comparator.EXACTLY, 2),
						nato.on(Basis.PERIOD, null, "2024-01", "2024-01").at("2024-02-01", Comparator.EXACTLY, 3),
						nato.on(Basis.PERIOD, null, "2024-02", "2024-02").at("2024-03-01", Comparator.EXACTLY, 4),
						nato.on(Basis.CUMULATIVE, null, "2022-02", null).at("2024-04-01", Comparator.EXACTLY, 5),
						nato.by("speaker:b", "organization:nato").at("2024-05-01", Comparator.EXACTLY, 6)),
				Grouping.ORGANIZATION);

		assertThat(series).extracting((one) -> one.points().size()).containsExactly(3, 1, 1, 1);
		assertThat(series.getFirst().revisions()).hasSize(2);
	}

	@Test
	void whatIsPassedOnRevisesNothing() {
		List<Point> points = List.of(Points.NATO.at("2024-01-01", Comparator.EXACTLY, 1),
				Points.NATO.retelling().at("2024-01-02", Comparator.EXACTLY, 2),
				Points.NATO.at("2024-01-03", Comparator.EXACTLY, 3));

		Series series = Series.of(points, Grouping.CLAIMANT).getFirst();

		assertThat(series.points()).hasSize(3);
		assertThat(series.revisions()).containsExactly(new Revision(points.get(0), points.get(2)));
	}

	@Test
	void statementAboutTheSameDayIsARestatementAndNoRevision() {
		Point first = Points.NATO.at("measure:m", "2024-01-02", "2024-01-01", Comparator.EXACTLY, 104);
		Point second = Points.NATO.at("measure:m", "2024-01-03", "2024-01-02", Comparator.EXACTLY, 110);
		Point back = Points.NATO.at("measure:m", "2024-02-01", "2024-01-01", Comparator.EXACTLY, 101);

		Series series = Series.of(List.of(first, second, back), Grouping.CLAIMANT).getFirst();

		assertThat(series.revisions()).containsExactly(new Revision(back, second));
		assertThat(series.restatements()).containsExactly(new Revision(first, back));
		assertThat(series.current()).containsExactly(back, second);
		assertThat(series.points()).containsExactly(first, second, back);
	}

	@Test
	void timeIsTheSameHoweverItIsWritten() {
		Point first = Points.NATO.at("measure:m", "2024-01-02", "2024-01-01T10:00Z", Comparator.EXACTLY, 104);
		Point second = Points.NATO.at("measure:m", "2024-01-03", "2024-01-01T12:00:00+02:00", Comparator.EXACTLY, 105);
		Point later = Points.NATO.at("measure:m", "2024-01-04", "2024-01-01T20:00Z", Comparator.EXACTLY, 110);
		Point back = Points.NATO.at("measure:m", "2024-01-05", "2024-01-01T10:00Z", Comparator.EXACTLY, 106);

		Series series = Series.of(List.of(first, second, later, back), Grouping.CLAIMANT).getFirst();

		assertThat(series.restatements()).containsExactly(new Revision(first, second), new Revision(second, back));
		assertThat(series.current()).containsExactly(back, later);
		assertThat(series.revisions()).containsExactly(new Revision(back, later));
		assertThat(Series.of(
				List.of(Points.NATO.at("measure:m", "2024-01-02", "2024-01", Comparator.EXACTLY, 1),
						Points.NATO.at("measure:m", "2024-02-02", "2024-01-01/2024-01-31", Comparator.EXACTLY, 2)),
				Grouping.CLAIMANT)
			.getFirst()
			.restatements()).hasSize(1);
	}

	@Test
	void tollsOfOneStretchAreRestatements() {
		Points toll = Points.NATO.on(Basis.PERIOD, null, "2024-01", "2024-01");
		Series series = Series
			.of(List.of(toll.at("2024-02-01", Comparator.EXACTLY, 3), toll.at("2024-03-01", Comparator.EXACTLY, 4)),
					Grouping.CLAIMANT)
			.getFirst();

		assertThat(series.revisions()).isEmpty();
		assertThat(series.restatements()).hasSize(1);
	}

	@Test
	void whatWasWithdrawnStandsNowhere() {
		Point first = Points.NATO.at("2024-01-01", Comparator.EXACTLY, 73_043);
		Point zero = Points.withdrawn(Points.NATO.at("2024-01-02", Comparator.EXACTLY, 0));
		Point third = Points.NATO.at("2024-01-03", Comparator.EXACTLY, 73_100);

		Series series = Series.of(List.of(first, zero, third), Grouping.CLAIMANT).getFirst();

		assertThat(series.points()).containsExactly(first, zero, third);
		assertThat(series.current()).containsExactly(first, third);
		assertThat(series.revisions()).extracting(Revision::implausible).containsExactly((Implausibility) null);
	}

	@Test
	void onOneDayWhatCorrectsAnotherIsLater() {
		Point wrong = Points.as("claim:b", Points.NATO.at("2024-01-01", Comparator.EXACTLY, 165), Set.of(), Set.of());
		Point right = Points.as("claim:a", Points.NATO.at("2024-01-01", Comparator.EXACTLY, 1_165), Set.of("claim:b"),
				Set.of());
		Point third = Points.as("claim:aa", Points.NATO.at("2024-01-01", Comparator.EXACTLY, 9), Set.of("claim:a"),
				Set.of());

		assertThat(StatementOrder.sorted(List.of(right, third, wrong))).containsExactly(wrong, right, third);
		assertThat(Series.of(List.of(right, wrong), Grouping.CLAIMANT).getFirst().restatements())
			.extracting(Revision::direction)
			.containsExactly(Direction.RAISED);
	}

	@Test
	void onOneDayTheTimeDecides() {
		Point late = Points.as("claim:a",
				Points.NATO.at("measure:m", "2024-01-01T10:45Z", "2024-01-01", Comparator.EXACTLY, 3), Set.of(),
				Set.of());
		Point early = Points.as("claim:b",
				Points.NATO.at("measure:m", "2024-01-01T11:38:00+02:00", "2024-01-01", Comparator.EXACTLY, 2),
				Set.of("claim:a"), Set.of());
		Point untimed = Points.as("claim:c", Points.NATO.at("2024-01-01", Comparator.EXACTLY, 1), Set.of("claim:a"),
				Set.of());

		assertThat(StatementOrder.sorted(List.of(late, early))).containsExactly(early, late);
		assertThat(StatementOrder.sorted(List.of(untimed, late, early))).containsExactly(early, late, untimed);
		assertThat(Staleness.of(early, List.of(early, late), List.of()))
			.isEqualTo(new Staleness(StaleKind.CORRECTED, late.statedOnFirst(), late.statedOn().last()));
		assertThat(Staleness.of(late, List.of(early, late), List.of())).isNull();
	}

	@ParameterizedTest
	@CsvSource({ "2340000000, 2.34 billion, 2337000000, false", "2340000000, 2.34 billion, 2347000000, true",
			"2337000000, 2337 million, 2340000000, false", "1200, 1200, 1210, true", "1200, 1.2k, 1210, false",
			"3000000, 3 Millionen, 3040000, false", "3000000, 300万, 3040000, false", "3000000, 3 млн, 2800000, true",
			"2340000, '2,34 millones', 2337412, false", "2340000, '2,34 milioni', 2337412, false",
			"2340000, '2,34 milhões', 2337412, false", "2340000, '2,34 miljoen', 2337412, false",
			"1000000000000, 1 billón, 1004000000000, false", "120, по данным статистики 120, 121, true",
			"1200, military says 1200, 1210, true", "11000, '11,000', 11078, false", "11000, '11,000', 11600, true",
			"5000, '5,000', 5012, false", "1000000, '1,000,000', 1009000, false", "100000, '100,000', 104000, true",
			"20000, '20,000', 19000, true", "11070, '11,070', 11078, true" })
	void aNumberGivenInFullDoesNotCorrectOneGivenInMillions(double before, String phrase, double after,
			boolean corrected) {
		Point early = Points.worded(Points.NATO.at("measure:m", "2024-01-02", "2024-01-01", Comparator.EXACTLY, before),
				phrase);
		Point late = Points.worded(Points.NATO.at("measure:m", "2024-01-03", "2024-01-01", Comparator.EXACTLY, after),
				"p");

		assertThat(Staleness.of(early, List.of(early, late), List.of()) != null).isEqualTo(corrected);
		Point first = Points.worded(Points.NATO.at("measure:m", "2024-01-02", "2024-01-01", Comparator.EXACTLY, after),
				"p");
		Point second = Points
			.worded(Points.NATO.at("measure:m", "2024-01-03", "2024-01-01", Comparator.EXACTLY, before), phrase);
		assertThat(Staleness.of(first, List.of(first, second), List.of()) != null).as("the other way round")
			.isEqualTo(corrected);
	}

	@Test
	void aFigureIsOvertakenSinceTheFirstStatementAboutALaterTime() {
		Point point = Points.NATO.at("measure:m", "2024-03-01", "2024-03-01", Comparator.EXACTLY, 103);
		Point first = Points.NATO.at("measure:m", "2024-03-05", "2024-03-05", Comparator.EXACTLY, 121);
		Point restated = Points.NATO.at("measure:m", "2024-09-01", "2024-03-05", Comparator.EXACTLY, 125);

		assertThat(Staleness.of(point, List.of(point), List.of(first, restated)))
			.isEqualTo(new Staleness(StaleKind.OVERTAKEN, first.statedOnFirst(), first.statedOn().last()));
		assertThat(Staleness.of(restated, List.of(first, restated), List.of(point))).isNull();
	}

	@Test
	void totalsFromDifferentDaysAndDoubtfulDaysCorrectNothing() {
		Points since = Points.NATO.on(Basis.CUMULATIVE, null, "2022-02-26", null);
		Point point = Points.NATO.at("measure:m", "2024-03-10", "2024-03-10", Comparator.EXACTLY, 803);
		Point other = since.at("measure:m", "2024-03-11", "2024-03-10", Comparator.EXACTLY, 207);
		Point doubtful = Points.NATO.at("measure:m", "2024-03-11", "2024-03-10?", Comparator.EXACTLY, 207);
		Point right = Points.NATO.at("measure:m", "2024-03-11", "2024-03-10", Comparator.EXACTLY, 809);

		assertThat(Staleness.of(point, List.of(point, other), List.of())).isNull();
		assertThat(Staleness.of(point, List.of(point, doubtful), List.of())).isNull();
		assertThat(Staleness.of(point, List.of(point, right, doubtful), List.of()))
			.isEqualTo(new Staleness(StaleKind.CORRECTED, right.statedOnFirst(), right.statedOn().last()));
	}

	@Test
	void totalsFromDifferentDaysStandBesideEachOther() {
		Points from = Points.NATO.on(Basis.CUMULATIVE, null, "2022-02-20", null);
		Points since = Points.NATO.on(Basis.CUMULATIVE, null, "2022-02-26", null);
		Points month = Points.NATO.on(Basis.CUMULATIVE, null, "2022-02", null);
		Point one = from.at("measure:m", "2024-03-10", "2024-03-10", Comparator.EXACTLY, 803);
		Point other = since.at("measure:m", "2024-03-11", "2024-03-10", Comparator.EXACTLY, 207);
		Point vague = month.at("measure:m", "2024-03-13", "2024-03-12", Comparator.EXACTLY, 805);

		Series series = new Series("speaker:a", one.line(), List.of(one, other));
		assertThat(series.current()).containsExactly(one, other);
		assertThat(series.upheld()).containsExactly(one, other);
		assertThat(series.restatements()).isEmpty();
		assertThat(new Series("speaker:a", one.line(), List.of(one, vague)).revisions())
			.containsExactly(new Revision(one, vague));
		assertThat(one.stated().time().text()).isEqualTo("2024-03-10 since 2022-02-20");
	}

	@Test
	void noTotalFallsWhereItsSourcePutItRight() {
		Point point = Points.NATO.at("measure:m", "2024-03-01", "2024-03-01", Comparator.EXACTLY, 120);
		Point less = Points.NATO.at("measure:m", "2024-03-05", "2024-03-05", Comparator.EXACTLY, 119);

		assertThat(new Revision(point, less).implausible()).isEqualTo(Implausibility.TOTAL_FALLS);
		assertThat(new Revision(Points.corrected(point), less).implausible()).isNull();
	}

	@Test
	void aTotalThatALaterOneMayReplaceIsNotUpheld() {
		Points month = Points.NATO.on(Basis.CUMULATIVE, null, "2022-02", null);
		Points day = Points.NATO.on(Basis.CUMULATIVE, null, "2022-02-24", null);
		Point one = month.at("measure:m", "2024-03-10", "2024-03-10", Comparator.EXACTLY, 803);
		Point stated = day.at("measure:m", "2024-03-11", "2024-03-10", Comparator.EXACTLY, 809);
		Point right = Points.corrected(day.at("measure:m", "2024-03-12", "2024-03-12", Comparator.EXACTLY, 900));

		assertThat(new Series("speaker:a", one.line(), List.of(one, stated)).upheld()).containsExactly(stated);
		assertThat(new Series("speaker:a", one.line(), List.of(one, right)).upheld()).containsExactly(one);
	}

	@Test
	void aRateIsAboutTheWholeOfItsStretch() {
		Points week = Points.NATO.on(Basis.RATE, Per.DAY, "2024-03-02", "2024-03-08");
		Points next = Points.NATO.on(Basis.RATE, Per.DAY, "2024-03-09", "2024-03-15");
		Point one = week.at("measure:m", "2024-03-16T09:00Z", "2024-03-16", Comparator.EXACTLY, 311);
		Point other = next.at("measure:m", "2024-03-16T18:00Z", "2024-03-16", Comparator.EXACTLY, 402);
		Series series = new Series("speaker:a", one.line(), List.of(one, other));

		assertThat(series.restatements()).isEmpty();
		assertThat(series.revisions()).containsExactly(new Revision(one, other));
		assertThat(one.stated().time().text()).isEqualTo("2024-03-08 since 2024-03-02");
		assertThat(one.stated().isAtTimeOf(one.stated())).isTrue();
		assertThat(one.stated().isAtTimeOf(other.stated())).isFalse();
	}

	@ParameterizedTest
	@CsvSource(nullValues = "-", value = { "2024-03,    2024-04-08, 2024-03-01, 2024-04-08",
			"2024-03-02~, 2024-03-08, 2024-03-02~, 2024-03-08", "2024-03-02,  2024-03-08?, 2024-03-02, 2024-03-08?",
			"-, 2024-03-08, -, 2024-03-08", "2024-03-02,  2024-03-05/.., 2024-03-02, 2024-03-05/..",
			"2024-03-02T06:00Z, 2024-03-02T12:00Z, 2024-03-02T12:00Z, 2024-03-02T18:00Z", "2024-03-11,  -, -, -" })
	void nobodyKnowsWhetherSomeRatesAreAboutOneStretch(String since, String until, String otherSince,
			String otherUntil) {
		Points first = Points.NATO.on(Basis.RATE, Per.DAY, since, until);
		Points second = Points.NATO.on(Basis.RATE, Per.DAY, otherSince, otherUntil);
		Point one = first.at("measure:m", "2024-03-10", "2024-03-10", Comparator.EXACTLY, 311);
		Point other = second.at("measure:m", "2024-05-01", "2024-05-01", Comparator.EXACTLY, 402);

		assertThat(one.stated().isAtTimeOf(other.stated())).isFalse();
	}

	@Test
	void whatCorrectsEachOtherInACircleIsOrderedByIdentifier() {
		Point one = Points.as("claim:a", Points.NATO.at("2024-01-01", Comparator.EXACTLY, 1), Set.of("claim:b"),
				Set.of());
		Point other = Points.as("claim:b", Points.NATO.at("2024-01-01", Comparator.EXACTLY, 2), Set.of("claim:a"),
				Set.of());

		assertThat(StatementOrder.sorted(List.of(other, one))).containsExactly(one, other);
	}

	@RepeatedTest(500)
	void obeysItsLaws(RepetitionInfo round) {
		Random random = new Random(round.getCurrentRepetition());
		List<Point> points = new ArrayList<>();
		for (int i = 0; i < 8; i++) {
			points.add(Points.NATO.at("2024-01-" + (10 + i), Points.comparator(random), random.nextInt(100)));
		}
		List<Revision> revisions = Series.of(points, Grouping.CLAIMANT).getFirst().revisions();
		Collections.shuffle(points, random);

		assertThat(Series.of(points, Grouping.CLAIMANT).getFirst().revisions()).as("any order, seed %s", round)
			.isEqualTo(revisions);
		for (Revision revision : revisions) {
			Revision back = new Revision(revision.to(), revision.from());
			assertThat(back.direction()).as("mirrored, seed %s", round).isEqualTo(MIRROR.get(revision.direction()));
			Double change = revision.change();
			assertThat(back.change()).as("opposite, seed %s", round)
				.isEqualTo((change != null) ? (Double) (0 - change) : null);
			if (revision.direction() == Direction.RAISED && change != null) {
				assertThat(revision.to().interval().isBelow(revision.from().interval())).as("seed %s", round).isFalse();
			}
		}
	}

}
