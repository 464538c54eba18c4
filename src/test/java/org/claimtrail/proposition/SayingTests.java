package org.claimtrail.proposition;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

import org.claimtrail.date.PartialDate;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SayingTests {

	private static Saying saying(String id, String statedOn, String... retells) {
		return new Saying(id, statedOn.equals("XXXX") ? PartialDate.UNKNOWN : PartialDate.parse(statedOn),
				Set.of(retells));
	}

	private static String first(Saying... all) {
		return ids(Saying.first(Arrays.asList(all)));
	}

	private static String last(Saying... all) {
		return ids(Saying.last(Arrays.asList(all)));
	}

	private static String ids(List<Saying> sayings) {
		return String.join(" ", sayings.stream().map(Saying::id).toList());
	}

	@Test
	void ofExactDaysTheEarliestIsFirstAndTheLatestLast() {
		Saying[] all = { saying("a", "2024-03-02"), saying("b", "2024-03-01"), saying("c", "2024-04") };

		assertThat(first(all)).isEqualTo("b");
		assertThat(last(all)).isEqualTo("c");
	}

	@Test
	void monthIsNotBeforeADayWithinIt() {
		Saying[] all = { saying("a", "2025-06~"), saying("b", "2025-06-12"), saying("c", "2025-06-13") };

		assertThat(first(all)).isEqualTo("a b");
		assertThat(last(all)).isEqualTo("a c");
	}

	@Test
	void whatMayHaveBeenSaidAtAnyTimeMayBeEither() {
		Saying[] all = { saying("a", "2024-03-01"), saying("b", "XXXX"), saying("c", "../2024-03-05"),
				saying("d", "2024-03-09") };

		assertThat(first(all)).isEqualTo("a b c");
		assertThat(last(all)).isEqualTo("b d");
	}

	@Test
	void ofOneDayTimesDecideAndNothingElse() {
		assertThat(first(saying("a", "2024-03-01"), saying("b", "2024-03-01"))).isEqualTo("a b");
		assertThat(first(saying("a", "2024-03-01T10:00:00+02:00"), saying("b", "2024-03-01T08:30:00Z"))).isEqualTo("a");
		assertThat(first(saying("a", "2024-03-01T10:00:00Z"), saying("b", "2024-03-01"))).isEqualTo("a b");
		assertThat(first(saying("a", "2024-03-02T01:00+02:00"), saying("b", "2024-03-01T23:30Z"))).isEqualTo("a");
	}

	@Test
	void whoReportsAClaimComesAfterIt() {
		Saying[] all = { saying("report", "2024-03-01", "said"), saying("said", "2024-03-01"),
				saying("again", "2024-03-01", "report") };

		assertThat(first(all)).isEqualTo("said");
		assertThat(last(all)).isEqualTo("again");
		assertThat(first(saying("said", "2024-03"), saying("report", "2024-03-15", "said"))).isEqualTo("said");
		assertThat(first(saying("said", "2024-03-02"), saying("report", "2024-03-01", "said"))).isEqualTo("report");
	}

	/** Whatever the days were within what the dates allow. */
	@RepeatedTest(200)
	void whoeverWasFirstOrLastIsAmongThoseThatMayBe(RepetitionInfo repetition) {
		Random random = new Random(repetition.getCurrentRepetition());
		Map<Instant, String> told = new TreeMap<>();
		List<Saying> all = new ArrayList<>();
		for (int i = 0; i < 1 + random.nextInt(6); i++) {
			Instant at = Instant.parse("2024-03-01T00:00:00Z").plus(Duration.ofMinutes(random.nextInt(40_000)));
			if (told.putIfAbsent(at, "c" + i) == null) {
				Set<String> retells = new HashSet<>();
				told.forEach((when, id) -> {
					if (when.isBefore(at) && random.nextInt(4) == 0) {
						retells.add(id);
					}
				});
				all.add(new Saying("c" + i, PartialDate.parse(date(random, at)), retells));
			}
		}
		List<String> order = List.copyOf(told.values());

		assertThat(Saying.first(all)).extracting(Saying::id).contains(order.getFirst());
		assertThat(Saying.last(all)).extracting(Saying::id).contains(order.getLast());
	}

	private static String date(Random random, Instant at) {
		LocalDate day = LocalDate.ofInstant(at, ZoneOffset.UTC);
		return switch (random.nextInt(5)) {
			case 0 -> day.toString().substring(0, 7);
			case 1 -> day + "/..";
			case 2 -> day.minusDays(3) + "/" + day.plusDays(random.nextInt(3));
			case 3 -> at.toString();
			default -> day.toString();
		};
	}

}
