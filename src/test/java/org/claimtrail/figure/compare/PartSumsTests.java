package org.claimtrail.figure.compare;

import java.util.List;
import java.util.Set;

import org.claimtrail.claim.Comparator;
import org.claimtrail.figure.series.Day;
import org.claimtrail.figure.series.Grounds;
import org.claimtrail.figure.series.Grouping;
import org.claimtrail.figure.series.Point;
import org.claimtrail.figure.series.Points;
import org.claimtrail.figure.series.Stated;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Which parts are added up, and beside which totals. */
class PartSumsTests {

	private static final Set<String> PARTS = Set.of("measure:killed", "measure:wounded");

	private static final Points OTHER = Points.NATO.by("speaker:z", null);

	private static Point exactly(Points by, String measure, double value) {
		return by.at("measure:" + measure, "2024-12-08", "2024-12-08", Comparator.EXACTLY, value);
	}

	private static Point in(@Nullable String article, String id, Point point, String... corrects) {
		return (article != null) ? Points.printed("claim:" + id, point, Set.of("article:" + article), Set.of(corrects))
				: Points.as("claim:" + id, point, Set.of(), Set.of("claim:" + id));
	}

	private static List<PartSum> sums(Point... points) {
		return PartSums.of(List.of(points), "measure:m", PARTS, Grouping.CLAIMANT);
	}

	@Test
	void whatWasPrintedTogetherIsComparedTogether() {
		List<PartSum> sums = sums(in("1", "k1", exactly(OTHER, "killed", 101)),
				in("1", "w1", exactly(OTHER, "wounded", 201)), in("1", "m1", exactly(OTHER, "m", 302)),
				in("2", "k2", exactly(OTHER, "killed", 151)), in("2", "w2", exactly(OTHER, "wounded", 251)),
				in("2", "m2", exactly(OTHER, "m", 402)));

		assertThat(sums).extracting(PartSum::article).containsExactly("article:1", "article:2");
		assertThat(sums).extracting(PartSum::rule).containsOnly(PartSumRule.SAME_ARTICLE);
		assertThat(sums).extracting(PartSum::isCompatible).containsOnly(true);
		assertThat(sums).extracting((sum) -> sum.total().id()).containsExactly("claim:m1", "claim:m2");
	}

	@Test
	void whatSeveralArticlesPrintAlikeIsComparedOnce() {
		Set<String> articles = Set.of("article:1", "article:2");
		Point killed = Points.printed("claim:k", exactly(OTHER, "killed", 101), articles, Set.of());
		Point total = Points.printed("claim:m", exactly(OTHER, "m", 99), articles, Set.of());

		assertThat(sums(killed, total)).singleElement().matches((sum) -> !sum.isCompatible());
	}

	@Test
	void byDayOnlyWhereNoArticleHasBoth() {
		Point killed = in("1", "k1", exactly(OTHER, "killed", 101));
		Point wounded = in("1", "w1", exactly(OTHER, "wounded", 201));
		Point total = in("2", "m2", exactly(OTHER, "m", 402));
		Point other = in("3", "m3", exactly(Points.NATO, "m", 350));

		assertThat(sums(killed, wounded, total, other)).singleElement()
			.matches((sum) -> sum.article() == null && sum.rule() == PartSumRule.SAME_TIME && sum.total() == total
					&& !sum.isCompatible());
		assertThat(sums(killed, wounded, other)).as("of another source").isEmpty();
		assertThat(sums(killed, wounded,
				in("2", "m2", OTHER.at("measure:m", "2024-12-08", "2024-12", Comparator.EXACTLY, 402))))
			.as("of a month, of which nobody knows the day")
			.isEmpty();
		assertThat(sums(killed, wounded, total, in("1", "m1", exactly(OTHER, "m", 302)))).singleElement()
			.matches((sum) -> sum.isCompatible() && "article:1".equals(sum.article()));
		assertThat(sums(of("killed", "2024-12", 500), of("m", "2024-12", 300))).as("each at some time of a month")
			.isEmpty();
		assertThat(sums(of("killed", "2024-12-08T06:00Z", 500), of("m", "2024-12-08T20:00Z", 300))).isEmpty();
		assertThat(sums(of("killed", "2024-12-08T06:00Z", 500), of("m", "2024-12-08T08:00+02:00", 300))).hasSize(1);
	}

	private static Point of(String measure, String asOf, double value) {
		return OTHER.at("measure:" + measure, "2024-12-09", asOf, Comparator.EXACTLY, value);
	}

	@Test
	void byDayOnlyWhatStandsIsCompared() {
		assertThat(sums(in("1", "k1", exactly(OTHER, "killed", 101)), in("2", "k2", exactly(OTHER, "killed", 111)),
				in("1", "w1", exactly(OTHER, "wounded", 201)), in("3", "m3", exactly(OTHER, "m", 302)),
				in("4", "m4", exactly(OTHER, "m", 312))))
			.singleElement()
			.matches((sum) -> sum.isCompatible() && sum.total().id().equals("claim:m4"));
	}

	@Test
	void whatNamesNoDayIsComparedInItsArticleOnly() {
		Point killed = OTHER.at("measure:killed", "2024-12-08", "2024-12-08", Comparator.EXACTLY, 500);
		Point total = OTHER.at("measure:m", "2024-12-08", "2024-12-08", Comparator.EXACTLY, 300);
		Stated undated = new Stated(Comparator.EXACTLY, 500.0, 500.0, "people", "p", killed.stated().basis(), null,
				killed.stated().since(), Day.ABSENT, Day.ABSENT, true);
		Point without = new Point("row", "claim:k", "measure:killed", "speaker:z", null, killed.statedOn(),
				killed.statedOnFirst(), undated, false, false, false, null, false, Set.of(), Grounds.itself("claim:k"),
				Set.of(), Set.of());

		assertThat(sums(without, total)).isEmpty();
		assertThat(sums(in("1", "k", without), in("1", "m", total))).hasSize(1);
	}

	@Test
	void onePartCanExceedTheTotal() {
		Point killed = in("1", "k1", exactly(OTHER, "killed", 401));

		assertThat(sums(killed, in("1", "m1", exactly(OTHER, "m", 302)))).singleElement()
			.matches((sum) -> !sum.isCompatible() && !sum.complete() && sum.gap() == 99
					&& sum.exceeding().equals(List.of(killed)) && sum.missing().equals(Set.of("measure:wounded")));
		assertThat(sums(killed, in("1", "m1", exactly(OTHER, "m", 502)))).singleElement()
			.matches((sum) -> sum.isCompatible() && sum.sum().high() == null && sum.exceeding().isEmpty());
	}

	@Test
	void aPartThatIsOpenBelowTakesNothingFromTheOthers() {
		Point few = in("1", "w1", OTHER.at("measure:wounded", "2024-12-08", "2024-12-08", Comparator.LESS_THAN, 51));

		assertThat(sums(in("1", "k1", exactly(OTHER, "killed", 401)), few, in("1", "m1", exactly(OTHER, "m", 302))))
			.singleElement()
			.matches((sum) -> !sum.isCompatible() && sum.complete() && sum.gap() == 99);
		assertThat(sums(few, in("1", "m1", exactly(OTHER, "m", 302)))).singleElement()
			.matches((sum) -> sum.isCompatible() && sum.sum().low() == null);
	}

	@Test
	void whatWasCorrectedOrWithdrawnIsNotAdded() {
		Point killed = in("1", "k1", exactly(OTHER, "killed", 1_165));
		Point wounded = in("1", "w1", exactly(OTHER, "wounded", 201));
		Point total = in("1", "m1", exactly(OTHER, "m", 366));
		Point right = in("2", "k2", exactly(OTHER, "killed", 165), "claim:k1");

		assertThat(sums(killed, wounded, total)).extracting(PartSum::isCompatible).containsExactly(false);
		assertThat(sums(killed, wounded, total, right)).singleElement()
			.matches((sum) -> sum.isCompatible() && sum.missing().equals(Set.of("measure:killed")));
		assertThat(sums(killed, wounded, total, in("1", "k2", exactly(OTHER, "killed", 165), "claim:k1")))
			.singleElement()
			.matches((sum) -> sum.isCompatible() && sum.complete());
		assertThat(sums(killed, wounded, total, in("2", "k2", exactly(Points.NATO, "killed", 165), "claim:k1")))
			.filteredOn((sum) -> sum.article() != null)
			.extracting(PartSum::isCompatible)
			.containsExactly(false);
		assertThat(sums(Points.withdrawn(killed), wounded, total)).singleElement()
			.matches((sum) -> sum.isCompatible() && sum.parts().equals(List.of(wounded)));
	}

	@ParameterizedTest
	@CsvSource({ "7, 5, 12, true", "7, 5, 13, false", "30, 20, 51, false", "40, 50, 91, false", "31, 80, 111, true",
			"31, 80, 113, false", "1.5, 2.5, 4.1, true" })
	void fewPeopleAreCountedOneByOne(double killed, double wounded, double total, boolean compatible) {
		assertThat(sums(in("1", "k1", exactly(OTHER, "killed", killed)),
				in("1", "w1", exactly(OTHER, "wounded", wounded)), in("1", "m1", exactly(OTHER, "m", total))))
			.singleElement()
			.matches((sum) -> sum.isCompatible() == compatible);
	}

	@Test
	void roundedNumbersNeedNotAddUp() {
		assertThat(sums(in("1", "k1", exactly(OTHER, "killed", 198_000)),
				in("1", "w1", exactly(OTHER, "wounded", 550_000)), in("1", "m1", exactly(OTHER, "m", 744_000))))
			.singleElement()
			.matches((sum) -> sum.isCompatible() && sum.isWithinRounding() && sum.gap() == 0);
		assertThat(sums(in("1", "k1", exactly(OTHER, "killed", 198_000)),
				in("1", "w1", exactly(OTHER, "wounded", 550_000)), in("1", "m1", exactly(OTHER, "m", 690_000))))
			.singleElement()
			.matches((sum) -> !sum.isCompatible() && sum.gap() == 58_000);
	}

}
