package org.claimtrail.figure.sources;

import java.util.ArrayList;
import java.util.List;

import org.claimtrail.claim.Comparator;
import org.claimtrail.figure.series.Grouping;
import org.claimtrail.figure.series.Point;
import org.claimtrail.figure.series.Points;
import org.claimtrail.graphql.RequestFault;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Pages of days give all days once, in every order. */
class ComparedPageTests {

	private static final List<String> SOURCES = List.of("organization:a", "organization:b");

	private static final List<ComparedMeasure> MEASURES = measures();

	private static List<ComparedMeasure> measures() {
		List<Point> points = new ArrayList<>();
		for (String measure : List.of("measure:m", "measure:n")) {
			for (int day = 1; day < 6; day++) {
				String date = "2020-04-0" + day;
				points.add(Points.NATO.by("organization:a", null).at(measure, date, date, Comparator.EXACTLY, 1_001));
				points.add(Points.NATO.by("organization:b", null)
					.at(measure, date, date, Comparator.EXACTLY, 1_001 + 100 * (day % 3)));
			}
		}
		return ComparedMeasure.of(points, SOURCES, Grouping.CLAIMANT);
	}

	private static ComparedPage page(ComparisonOrder order, boolean onlyDifferent, int most, @Nullable List<?> after) {
		return new ComparedPage(MEASURES, order, onlyDifferent, most, after);
	}

	private static List<String> days(ComparedPage page) {
		return page.measures()
			.stream()
			.flatMap((measure) -> page.days(measure).stream().map((day) -> measure.line().measure() + " " + day.text()))
			.toList();
	}

	@Test
	void giveEveryDayOnce() {
		for (ComparisonOrder order : ComparisonOrder.values()) {
			for (boolean onlyDifferent : new boolean[] { false, true }) {
				List<String> all = days(page(order, onlyDifferent, 100, null));
				assertThat(all).hasSize(onlyDifferent ? 8 : 10).doesNotHaveDuplicates();
				for (int most = 1; most < 12; most++) {
					assertThat(paged(order, onlyDifferent, most)).as("%s by %d", order, most).isEqualTo(all);
				}
			}
		}
	}

	private static List<String> paged(ComparisonOrder order, boolean onlyDifferent, int most) {
		List<String> found = new ArrayList<>();
		ComparedPage page = page(order, onlyDifferent, most, null);
		found.addAll(days(page));
		while (Boolean.TRUE.equals(page.place().get("hasNextPage"))) {
			page = page(order, onlyDifferent, most, (List<?>) page.place().get("endCursor"));
			assertThat(page.days(page.measures().getFirst())).as("no measure of the page before").isNotEmpty();
			found.addAll(days(page));
		}
		return found;
	}

	@Test
	void endAfterTheLastDay() {
		ComparedPage all = page(ComparisonOrder.DAY, false, 10, null);
		ComparedPage none = page(ComparisonOrder.DAY, false, 10, (List<?>) all.place().get("endCursor"));

		assertThat(all.place()).containsEntry("hasNextPage", false);
		assertThat(none.measures()).isEmpty();
		assertThat(none.place()).containsEntry("hasNextPage", false).containsEntry("endCursor", null);
	}

	@Test
	void refuseADayThatIsNotAmongThem() {
		ComparedMeasure first = MEASURES.getFirst();
		List<Object> same = page(ComparisonOrder.DAY, false, 10, null).key(first, first.days().get(2));

		assertThatExceptionOfType(RequestFault.class).isThrownBy(() -> page(ComparisonOrder.DAY, true, 10, same));
		assertThatExceptionOfType(RequestFault.class).isThrownBy(() -> page(ComparisonOrder.GAP, false, 10, same));
	}

}
