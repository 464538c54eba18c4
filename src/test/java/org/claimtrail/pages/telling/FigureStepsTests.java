package org.claimtrail.pages.telling;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What is said of a source's next figure. */
class FigureStepsTests {

	private final FigureSteps steps = new FigureSteps();

	@Test
	void tellsGrowthOfATotalAsGrowth() {
		assertThat(step("CUMULATIVE", "2022-04-12", "2024-12-08", "RAISED", 0.17))
			.isEqualTo("Later total: grew by 17 % since 12 April 2022");
		assertThat(step("CUMULATIVE", "2022-04-12", "2024-12-08", "RAISED", 32.077))
			.isEqualTo("Later total: grew to 33 times the total of 12 April 2022");
		assertThat(step("CUMULATIVE", "2022-04-12", "2024-12-08", "LOWERED", -0.1))
			.isEqualTo("Later total: lower by 10 % than that of 12 April 2022");
		assertThat(step("CUMULATIVE", "2022-04-12", "2024-12-08", "UNCHANGED", null))
			.isEqualTo("Later total: the same as of 12 April 2022");
		assertThat(step("CUMULATIVE", "2024-12-08", "2022-04-12", "LOWERED", -0.5))
			.isEqualTo("About an earlier time: lower by 50 % than that of 8 December 2024");
	}

	@Test
	void callsNoFigureAboutAnotherTimeARevision() {
		for (String basis : List.of("CUMULATIVE", "STOCK", "RATE", "PERIOD")) {
			for (String direction : List.of("RAISED", "LOWERED", "UNCHANGED", "NARROWED", "WIDENED")) {
				assertThat(step(basis, "2022", "2023", direction, 0.5)).doesNotContainIgnoringCase("revis");
			}
		}
		assertThat(step("STOCK", "2022-04-12", "2024-12-08", "RAISED", 0.5))
			.isEqualTo("Next figure, about another time: higher by 50 % than on 12 April 2022");
	}

	@Test
	void tellsAnotherFigureAboutTheSameTimeAsOne() {
		Map<String, Object> series = Map.of("basis", "CUMULATIVE", "points", List.of(), "restatements",
				List.of(change("RAISED", 0.5)));
		assertThat(this.steps.to(series, "claim:b")).containsExactly("Restates, about the same time: raised by 50 %");
		assertThat(this.steps.to(series, "claim:a")).isEmpty();
	}

	@Test
	void countsInTheSingularAndThePlural() {
		CountWords count = new CountWords();
		assertThat(count.of(1, "figure")).isEqualTo("1 figure");
		assertThat(count.of(2_000, "figure")).isEqualTo("2,000 figures");
		assertThat(count.of(0, "person", "people")).isEqualTo("0 people");
	}

	private String step(String basis, String from, String to, String direction, @Nullable Double share) {
		Map<String, Object> series = Map.of("basis", basis, "points",
				List.of(Map.of("claim", Map.of("id", "claim:a"), "asOf", from),
						Map.of("claim", Map.of("id", "claim:b"), "asOf", to)),
				"revisions", List.of(change(direction, share)));
		return this.steps.to(series, "claim:b").getFirst();
	}

	private static Map<String, Object> change(String direction, @Nullable Double share) {
		Map<String, Object> change = new HashMap<>(Map.of("from", Map.of("claim", Map.of("id", "claim:a")), "to",
				Map.of("claim", Map.of("id", "claim:b")), "direction", direction));
		change.put("relativeChange", share);
		return change;
	}

}
