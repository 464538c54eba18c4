package org.claimtrail.pages.telling;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** A difference was not found only where there was something to compare. */
class EdgeWordsTests {

	private static final List<String> ALL = List.of("VALUE", "QUALIFIER", "UNIT", "MEASURE", "PERIOD", "DAY",
			"ATTRIBUTION", "CERTAINTY");

	private final EdgeWords words = new EdgeWords();

	@Test
	void findsNoDifferenceWhereTheNumbersAgree() {
		assertThat(this.words.compared(edge("REPORTS", List.of("VALUE", "UNIT"), List.of("DAY")),
				claim("a", 48_000, List.of()), claim("b", 48_000, List.of())))
			.containsExactly("No difference found: they agree in value, unit.",
					"Not compared, since one of them does not word it: day.");
	}

	@Test
	void saysThatNothingWasComparedWithWhatIsKnownOnlyThroughIt() {
		assertThat(this.words.compared(edge("REPORTS", List.of(), ALL), claim("a", 48_000, List.of()),
				claim("b", 46_000, List.of("a"))))
			.containsExactly("Not compared: the cited claim is known here only through the claim that cites it.",
					"The citing claim has 48,000 people, the cited claim 46,000 people.");
	}

	@Test
	void saysThatTheFigureWasNotComparedThoughTheRestWas() {
		assertThat(this.words.compared(edge("REPORTS", List.of("ATTRIBUTION"), List.of("VALUE", "PERIOD")),
				claim("a", 48_000, List.of()), claim("b", 46_000, List.of())))
			.hasSize(4)
			.first()
			.asString()
			.startsWith("The figure was not compared: that takes the same unit");
	}

	@Test
	void saysWhyThereIsNothingToCompare() {
		assertThat(first(edge("DISPUTES", List.of(), ALL), claim("a", 1, List.of()), claim("b", 2, List.of())))
			.isEqualTo("Not compared: a claim that disputes it does not pass on what it cites.");
		assertThat(first(edge("QUOTES", List.of(), ALL), claim("a", 1, List.of("c")), claim("b", 2, List.of())))
			.isEqualTo("Not compared: the citing claim is itself known here only through reports of it.");
		assertThat(first(edge("QUOTES", List.of(), ALL), claim("a", 1, List.of()), Map.of("id", "b")))
			.isEqualTo("Not compared: only the citing claim has a figure.");
		assertThat(first(edge("QUOTES", List.of("CERTAINTY"), List.of("VALUE")), Map.of("id", "a"), Map.of("id", "b")))
			.isEqualTo("The figure was not compared: neither claim has a figure.");
	}

	@Test
	void putsItWhereTheVerbTakesIt() {
		assertThat(this.words.withIt("EVIDENCE")).isEqualTo("takes it as evidence");
		assertThat(this.words.withIt("REPORTS")).isEqualTo("reports it");
		assertThat(this.words.withIt("UPDATES")).isEqualTo("brings it up to date");
	}

	private String first(Map<?, ?> edge, Map<?, ?> citing, Map<?, ?> cited) {
		return this.words.compared(edge, citing, cited).getFirst();
	}

	private static Map<String, Object> edge(String intent, List<String> agreed, List<String> unknown) {
		return Map.of("intent", intent, "agreed", agreed, "unknown", unknown, "drift", List.of());
	}

	private static Map<String, Object> claim(String id, int value, List<String> through) {
		return Map.of("id", id, "figure",
				Map.of("low", value, "high", value, "comparator", "EXACTLY", "unit", "people"), "knownThrough",
				Map.of("nodes", through.stream().map((report) -> Map.of("id", report)).toList()));
	}

}
