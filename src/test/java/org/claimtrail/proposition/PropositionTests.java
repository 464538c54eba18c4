package org.claimtrail.proposition;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Map;

import org.claimtrail.ledger.Entry;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PropositionTests {

	@Test
	void fullRecordFillsEveryPropertyOfTheEntityThatIsNotCounted() {
		Map<String, Object> written = PropositionRegister
			.properties(new Entry<>("x", new PropositionRecord("x", "S", "d"), "f"));
		assertThat(Arrays.stream(Proposition.class.getRecordComponents())
			.map(RecordComponent::getName)
			.filter((name) -> !name.equals("recordedAt") && !name.endsWith("Count")))
			.containsExactlyInAnyOrderElementsOf(written.keySet());
	}

}
