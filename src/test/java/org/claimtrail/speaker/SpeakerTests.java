package org.claimtrail.speaker;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.claimtrail.ledger.Entry;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SpeakerTests {

	@Test
	void fullRecordFillsEveryPropertyOfTheEntity() {
		SpeakerRecord full = new SpeakerRecord("x", "N", List.of("A"), true, "d", List.of());
		Map<String, Object> written = SpeakerRegister.properties(new Entry<>("x", full, "f"));
		assertThat(written.keySet()).doesNotContain("recordedAt");
		assertThat(Arrays.stream(Speaker.class.getRecordComponents())
			.map(RecordComponent::getName)
			.filter((name) -> !name.equals("recordedAt"))).containsExactlyInAnyOrderElementsOf(written.keySet());
	}

}
