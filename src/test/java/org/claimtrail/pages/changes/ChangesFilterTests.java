package org.claimtrail.pages.changes;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import org.springframework.web.util.UriComponentsBuilder;

import static org.assertj.core.api.Assertions.assertThat;

/** The page and the feed keep to the same changes. */
class ChangesFilterTests {

	@Test
	void setsNoConditionByWhatIsEmpty() {
		ChangesFilter nothing = new ChangesFilter(" ", "", List.of(""));

		assertThat(nothing.where()).isEmpty();
		assertThat(nothing.address("/changes.atom")).isEqualTo("/changes.atom");
	}

	@Test
	void tellsItsConditionsAndWhatIsNext() {
		ChangesFilter filter = new ChangesFilter("measure:a&b", null, List.of("IMPORT", "REMOVE_CLAIM"));

		assertThat(filter.where()).containsEntry("action", List.of("IMPORT", "REMOVE_CLAIM"))
			.containsEntry("and",
					List.of(Map.of("claim", Map.of("measure", Map.of("id", Map.of("eq", "measure:a&b"))))));
		assertThat(filter.address(UriComponentsBuilder.fromPath("/changes"), "c="))
			.isEqualTo("/changes?measure=measure:a%26b&action=IMPORT&action=REMOVE_CLAIM&after=c%3D");
	}

}
