package org.claimtrail.figure.sources;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

import org.claimtrail.claim.Basis;
import org.claimtrail.claim.Comparator;
import org.claimtrail.figure.series.Grouping;
import org.claimtrail.figure.series.Point;
import org.claimtrail.figure.series.Points;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What several sources say of the same days. */
class ComparedMeasureTests {

	private static final List<String> SOURCES = List.of("organization:b", "organization:a", "organization:c");

	private static final Points A = Points.NATO.by("organization:a", null);

	private static final Points B = Points.NATO.by("organization:b", null);

	private static List<ComparedMeasure> compare(Point... points) {
		return ComparedMeasure.of(List.of(points), SOURCES, Grouping.CLAIMANT);
	}

	@Test
	void comparesOnlyWhatDescribesTheSameDay() {
		assertThat(compare(A.at("2020-04-01", Comparator.EXACTLY, 5), B.at("2020-04-02", Comparator.EXACTLY, 5)))
			.isEmpty();
		assertThat(compare(A.at("2020-04-01", Comparator.EXACTLY, 5), B.at("2020-04", Comparator.EXACTLY, 5)))
			.isEmpty();
		assertThat(compare(A.at("2020-04-01", Comparator.EXACTLY, 5),
				B.at("measure:m", "2020-04-01", "2020-04-01T18:00:00Z", Comparator.EXACTLY, 5)))
			.singleElement()
			.satisfies((one) -> assertThat(one.days()).singleElement()
				.matches((day) -> day.text().equals("2020-04-01") && !day.isDifferent()));
	}

	@Test
	void namesHowTheFiguresOfADayStandToEachOther() {
		assertThat(rule(Comparator.EXACTLY, 40, Comparator.EXACTLY, 40)).isEqualTo(ComparedDayRule.SAME);
		assertThat(rule(Comparator.MORE_THAN, 40, Comparator.MORE_THAN, 40)).isEqualTo(ComparedDayRule.SAME);
		assertThat(rule(Comparator.EXACTLY, 40, Comparator.MORE_THAN, 30)).isEqualTo(ComparedDayRule.COMPATIBLE);
		assertThat(rule(Comparator.AT_LEAST, 40, Comparator.MORE_THAN, 40)).isEqualTo(ComparedDayRule.COMPATIBLE);
		assertThat(rule(Comparator.EXACTLY, 40_000, Comparator.EXACTLY, 40_137)).as("to thousands")
			.isEqualTo(ComparedDayRule.WITHIN_ROUNDING);
		assertThat(rule(Comparator.EXACTLY, 41_111, Comparator.EXACTLY, 43_333)).isEqualTo(ComparedDayRule.APART);
	}

	private static ComparedDayRule rule(Comparator one, double low, Comparator other, double high) {
		return compare(A.at("2020-04-01", one, low), B.at("2020-04-01", other, high)).getFirst()
			.days()
			.getFirst()
			.rule();
	}

	@Test
	void leavesOutTimesThatAreNotOneCertainDay() {
		for (String time : List.of("2022-02-24/2022-03-23", "2022-03", "2022-03-23~", "2022-03-23?")) {
			assertThat(compare(A.at(time, Comparator.AT_LEAST, 6), B.at(time, Comparator.EXACTLY, 1))).as(time)
				.singleElement()
				.matches((one) -> one.days().isEmpty() && one.uncertain() == 1);
		}
		assertThat(compare(A.at("2022-03-23", Comparator.AT_LEAST, 6), B.at("2022-03-23~", Comparator.EXACTLY, 1)))
			.as("one of them in doubt")
			.singleElement()
			.matches((one) -> one.days().isEmpty() && one.uncertain() == 1);
	}

	@Test
	void comparesOnlyWhatCanBeSetSideBySide() {
		assertThat(compare(A.at("2020-04-01", Comparator.EXACTLY, 5),
				B.on(Basis.STOCK, null, null, null).at("2020-04-01", Comparator.EXACTLY, 5)))
			.isEmpty();
	}

	@Test
	void stretchesOfOneMeasureAreItsDays() {
		List<Point> points = new ArrayList<>();
		for (String month : List.of("2020-03", "2020-04")) {
			for (Points source : List.of(A, B)) {
				points.add(source.on(Basis.PERIOD, null, month + "-01", month + "-30")
					.at("measure:m", "2020-05-01", month, Comparator.EXACTLY, 5));
			}
		}

		assertThat(ComparedMeasure.of(points, SOURCES, Grouping.CLAIMANT)).singleElement()
			.satisfies((one) -> assertThat(one.days()).extracting(ComparedDay::text)
				.containsExactly("2020-03-30", "2020-04-30"));
	}

	@Test
	void comparesWhatStands() {
		Point first = A.at("measure:m", "2020-04-01", "2020-04-01", Comparator.EXACTLY, 500);
		Point restated = A.at("measure:m", "2020-04-03", "2020-04-01", Comparator.EXACTLY, 512);
		Point other = B.at("2020-04-01", Comparator.EXACTLY, 531);

		assertThat(compare(first, restated, other)).singleElement()
			.matches((one) -> one.days().getFirst().points().equals(List.of(other, restated))
					&& one.days().getFirst().gap() == 19);
		assertThat(compare(first, Points.withdrawn(restated), other)).singleElement()
			.matches((one) -> one.days().getFirst().gap() == 31);
	}

	@Test
	void tellsWhatRoundingCanExplain() {
		assertThat(
				compare(A.at("2020-04-01", Comparator.EXACTLY, 1_200), B.at("2020-04-01", Comparator.EXACTLY, 1_243)))
			.singleElement()
			.matches((one) -> one.different() == 1 && one.withinRounding() == 1);
		assertThat(compare(A.at("2020-04-01", Comparator.MORE_THAN, 40), B.at("2020-04-01", Comparator.EXACTLY, 40)))
			.singleElement()
			.matches((one) -> one.different() == 0);
	}

	@RepeatedTest(300)
	void countsDaysAsPlainArithmeticDoes(RepetitionInfo round) {
		Random random = new Random(round.getCurrentRepetition());
		List<Point> points = new ArrayList<>();
		Map<String, Map<String, Integer>> table = new TreeMap<>();
		for (String source : SOURCES) {
			for (int number = 0; number < 12; number++) {
				String day = "2020-04-" + (10 + random.nextInt(9));
				int value = random.nextInt(4) + 1_001;
				points.add(Points.NATO.by(source, null)
					.at("measure:m", "2020-05-" + (10 + number), day, Comparator.EXACTLY, value));
				table.computeIfAbsent(day, (key) -> new HashMap<>()).put(source, value);
			}
		}
		table.values().removeIf((values) -> values.size() < 2);

		ComparedMeasure found = ComparedMeasure.of(points, SOURCES, Grouping.CLAIMANT).getFirst();

		assertThat(found.days()).as("seed %s", round)
			.extracting(ComparedDay::text)
			.containsExactlyElementsOf(table.keySet());
		int different = 0;
		int widest = 0;
		String widestOn = null;
		for (ComparedDay day : found.days()) {
			Map<String, Integer> values = table.getOrDefault(day.text(), Map.of());
			int highest = values.values().stream().mapToInt(Integer::intValue).max().orElseThrow();
			int lowest = values.values().stream().mapToInt(Integer::intValue).min().orElseThrow();
			assertThat(day.gap()).as("seed %s", round).isEqualTo(highest - lowest);
			different += (highest > lowest) ? 1 : 0;
			if (highest - lowest > widest) {
				widest = highest - lowest;
				widestOn = day.text();
			}
			for (Point point : day.points()) {
				int value = values.getOrDefault(point.claimant(), 0);
				assertThat(point.interval().low()).as("seed %s", round).isEqualTo(value);
				assertThat(day.isHighest(point)).as("seed %s", round)
					.isEqualTo(
							value == highest && values.values().stream().filter((one) -> one == highest).count() == 1);
				assertThat(day.isLowest(point)).as("seed %s", round)
					.isEqualTo(value == lowest && values.values().stream().filter((one) -> one == lowest).count() == 1);
			}
		}
		assertThat(found.different()).as("seed %s", round).isEqualTo(different);
		ComparedDay day = found.widest(ComparisonOrder.GAP);
		assertThat((day != null) ? day.text() : null).as("seed %s", round).isEqualTo(widestOn);
	}

}
