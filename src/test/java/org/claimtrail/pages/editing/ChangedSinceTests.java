package org.claimtrail.pages.editing;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Nobody's alteration is lost when two people alter one claim. */
class ChangedSinceTests {

	private static final Map<String, Object> BEGUN = Map.of("statement", "A.", "quote", "a", "figure",
			Map.of("value", 1.0, "phrase", "one"), "cites", List.of(Map.of("claim", "claim:x")));

	@Test
	void takesWhatOnlyTheOtherAltered() {
		ChangedSince changed = ChangedSince.of(BEGUN,
				Map.of("statement", "B.", "quote", "a", "figure", Map.of("value", 2, "phrase", "one")),
				Map.of("statement", "A.", "quote", "mine", "figure", Map.of("value", 1, "phrase", "one"), "cites",
						List.of(Map.of("claim", "claim:x"))));

		assertThat(changed.merged())
			.isEqualTo(Map.of("statement", "B.", "quote", "mine", "figure", Map.of("value", 2, "phrase", "one")));
		assertThat(changed.rows()).extracting(ChangedSince.Row::label)
			.containsExactlyInAnyOrder("Statement", "Number", "Claim it refers to");
		assertThat(changed.rows()).noneMatch(ChangedSince.Row::both);
	}

	@Test
	void keepsTheFormAndSaysSoWhereBothAltered() {
		ChangedSince changed = ChangedSince.of(BEGUN, Map.of("statement", "B."), Map.of("statement", "C."));

		assertThat(changed.merged()).containsEntry("statement", "C.");
		assertThat(changed.rows()).filteredOn(ChangedSince.Row::both).singleElement().satisfies((row) -> {
			assertThat(row.begun()).isEqualTo("A.");
			assertThat(row.recorded()).isEqualTo("B.");
			assertThat(row.sent()).isEqualTo("C.");
		});
	}

	@Test
	void findsNothingWhereBothAlteredAlike() {
		assertThat(ChangedSince.of(BEGUN, Map.of("statement", "B."), Map.of("statement", "B.")).rows())
			.noneMatch(ChangedSince.Row::both);
	}

}
