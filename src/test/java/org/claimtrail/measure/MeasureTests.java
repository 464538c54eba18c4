package org.claimtrail.measure;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.claimtrail.ledger.Entry;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class MeasureTests {

	@Test
	void fullRecordFillsEveryPropertyOfTheEntity() {
		MeasureRecord full = new MeasureRecord("x", "N", "p", "q", "u", "d", List.of(), null);
		Map<String, Object> written = MeasureRegister.properties(new Entry<>("x", full, "f"));
		assertThat(written.keySet()).doesNotContain("recordedAt", "figureCount", "spreadRatio");
		assertThat(Arrays.stream(Measure.class.getRecordComponents())
			.map(RecordComponent::getName)
			.filter((name) -> !List.of("recordedAt", "figureCount", "spreadRatio").contains(name)))
			.containsExactlyInAnyOrderElementsOf(written.keySet());
	}

}
