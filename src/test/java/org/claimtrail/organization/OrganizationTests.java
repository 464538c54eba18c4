package org.claimtrail.organization;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.claimtrail.ledger.Entry;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class OrganizationTests {

	@Test
	void fullRecordFillsEveryPropertyOfTheEntity() {
		OrganizationRecord full = new OrganizationRecord("x", "N", List.of("A"), OrganizationKind.NEWS, "UA", "d",
				List.of());
		Map<String, Object> written = OrganizationRegister.properties(new Entry<>("x", full, "f"));
		assertThat(written.keySet()).doesNotContain("recordedAt");
		assertThat(Arrays.stream(Organization.class.getRecordComponents())
			.map(RecordComponent::getName)
			.filter((name) -> !name.equals("recordedAt"))).containsExactlyInAnyOrderElementsOf(written.keySet());
	}

}
