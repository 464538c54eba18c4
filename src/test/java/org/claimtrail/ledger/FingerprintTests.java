package org.claimtrail.ledger;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class FingerprintTests {

	@Test
	void equalRecordsAndNoOthersHaveTheSameFingerprint() {
		assertThat(of("a", List.of("b", "c"))).isEqualTo(of("a", List.of("b", "c")));
		assertThat(of("a", List.of("b", "c"))).isNotEqualTo(of("a", List.of("b, c")))
			.isNotEqualTo(of("a", List.of("c", "b")))
			.isNotEqualTo(of("ab", List.of("c")));
	}

	@Test
	void absentComponentDoesNotCount() {
		assertThat(of(null, List.of())).isEqualTo(Fingerprint.of(new Less(List.of())));
	}

	@ParameterizedTest
	@CsvSource({ "Зеленський, зеленськии", "Órgan  Ø, organ ø", "ǅ ﬁ, dz fi", "' A\u00a0b\t', a b" })
	void foldedTextHasNoMarksNoCaseAndSingleSpaces(String text, String folded) {
		assertThat(FoldedText.of(text)).isEqualTo(folded);
	}

	private static String of(@Nullable String name, List<String> others) {
		return Fingerprint.of(new More(name, others));
	}

	private record More(@Nullable String name, List<String> others) {
	}

	private record Less(List<String> others) {
	}

}
