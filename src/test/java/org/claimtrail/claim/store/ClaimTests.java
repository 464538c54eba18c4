package org.claimtrail.claim.store;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.claimtrail.claim.Attribution;
import org.claimtrail.claim.Basis;
import org.claimtrail.claim.ClaimRecord;
import org.claimtrail.claim.Comparator;
import org.claimtrail.claim.FigureRecord;
import org.claimtrail.claim.Medium;
import org.claimtrail.claim.Per;
import org.claimtrail.claim.PrintedRecord;
import org.claimtrail.claim.Verification;
import org.claimtrail.date.PartialDate;
import org.claimtrail.ledger.Entry;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ClaimTests {

	@Test
	void fullRecordFillsEveryPropertyOfTheEntity() {
		ClaimRecord full = new ClaimRecord("x", "S", "speaker:s", "r", PartialDate.parse("2024"), Medium.SPEECH, "en",
				"q", "c", Attribution.HEDGED,
				new FigureRecord("m", 1.0, 2.0, Comparator.BETWEEN, "u", "p", Basis.RATE, PartialDate.parse("2023"),
						PartialDate.parse("2024"), Per.DAY, PartialDate.parse("2024"), true, true, true,
						new PrintedRecord("p", 3.0, "n")),
				List.of(), Verification.VERIFIED, "n");
		Map<String, Object> written = ClaimRow.of(new Entry<>("x", full, "f"), new Capacity("organization:o", "chief"));
		assertThat(written.keySet()).doesNotContain("recordedAt");
		assertThat(Arrays.stream(Claim.class.getRecordComponents())
			.map(RecordComponent::getName)
			.filter((name) -> !Set.of("recordedAt", "staleKind", "staleSince", "statedOnOpen").contains(name)))
			.containsExactlyInAnyOrderElementsOf(written.keySet());
	}

}
