package org.claimtrail.proposition;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.claimtrail.claim.Attribution;
import org.claimtrail.claim.ClaimRecord;
import org.claimtrail.claim.Medium;
import org.claimtrail.claim.Verification;
import org.claimtrail.date.PartialDate;
import org.claimtrail.ledger.Entry;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PropositionTests {

	@Test
	void fullRecordFillsEveryPropertyOfTheEntityThatIsNotCounted() {
		Map<String, Object> written = PropositionRegister
			.properties(new Entry<>("x", new PropositionRecord("x", "S", "d"), "f", true));
		assertThat(Arrays.stream(Proposition.class.getRecordComponents())
			.map(RecordComponent::getName)
			.filter((name) -> !name.equals("recordedAt") && !name.endsWith("Count")))
			.containsExactlyInAnyOrderElementsOf(written.keySet());
	}

	@Test
	void whatPassesOnComesAfterWhatDoesNotAndTimesDecideBetweenEquals() {
		List<@Nullable String> order = List.of(of("z", "2024-03", false), of("y", "2024-03-01T10:00:00+02:00", false),
				of("x", "2024-03-01T08:30:00Z", false), of("b", "2024-03-01", false), of("c", "2024-03-01", false),
				of("a", "2024-03-01T01:00:00Z", true), of("a", "2024-03-02", true));

		assertThat(order.subList(1, order.size())).isSortedAccordingTo((one, other) -> one.compareTo(other));
		assertThat(order.getFirst()).isGreaterThan(order.get(4)).isLessThan(order.get(5));
	}

	@Test
	void whoseDayNobodyKnowsHasNoPlace() {
		assertThat(of("a", "../2024-03-01", false)).isNull();
	}

	private static @Nullable String of(String id, String statedOn, boolean retold) {
		ClaimRecord claim = new ClaimRecord("claim:" + id, "S", "speaker:s", null, PartialDate.parse(statedOn),
				Medium.OTHER, null, null, null, Attribution.NEUTRAL, null, List.of(), Verification.UNVERIFIED, null);
		return SayingOrder.of(claim, retold);
	}

}
