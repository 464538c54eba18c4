package org.claimtrail.pages.editing;

import java.util.List;
import java.util.Map;

import org.claimtrail.pages.form.FormProblem;
import org.claimtrail.pages.form.FormValues;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** A number that a correction takes out of a figure is found where it is left. */
class NumbersLeftTests {

	private static final NumbersLeft NUMBERS = of(Map.of("value", 700_000.0), Map.of("value", 750_000.0));

	@ParameterizedTest
	@ValueSource(strings = { "More than 700,000 were lost.", "700 000 soldiers", "0.7 million people", "700k dead",
			"On 12 December 2024 he said 700.000" })
	void inWordsIsTold(String statement) {
		assertThat(NUMBERS.inWords(FormValues.of("claim", Map.of("statement", statement)))).singleElement()
			.satisfies((doubt) -> assertThat(doubt.path()).isEqualTo("claim.statement"))
			.satisfies((doubt) -> assertThat(doubt.message()).startsWith("the statement still says 700,000")
				.contains("750,000"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "More than 750,000 were lost.", "700,000 at first, then 750,000", "many", "1,700,000 men",
			"700 men" })
	void inWordsIsNoneOfAnother(String statement) {
		assertThat(NUMBERS.inWords(FormValues.of("claim", Map.of("statement", statement)))).isEmpty();
	}

	@Test
	void isToldAtEachFieldThatHasIt() {
		FormValues values = FormValues.of("claim", Map.of("quote", "700,000 men", "figure", Map.of("phrase", "700,000"),
				"appearsIn", List.of(Map.of("evidence", Map.of("exact", "lost 700,000", "prefix", "700,000")))));
		assertThat(NUMBERS.inWords(values)).extracting(FormProblem::path)
			.containsExactlyInAnyOrder("claim.quote", "claim.figure.phrase", "claim.appearsIn[0].evidence.exact");
	}

	@Test
	void isNoneWhereNoNumberWasAlteredOrTheYearIsOne() {
		assertThat(of(Map.of("value", 5.0), Map.of("value", 5)).isEmpty()).isTrue();
		assertThat(of(Map.of(), Map.of("value", 5)).isEmpty()).isTrue();
		assertThat(of(Map.of("value", 2022.0), Map.of("value", 2023))
			.inWords(FormValues.of("claim", Map.of("statement", "He said so in 2022.")))).isEmpty();
	}

	@Test
	void ofARangeIsTheEndThatWasAltered() {
		NumbersLeft numbers = of(Map.of("low", 30.0, "high", 40.0), Map.of("low", 35.0, "high", 40.0));
		assertThat(numbers.shown()).isEqualTo("30");
		assertThat(numbers.inWords(FormValues.of("claim", Map.of("statement", "Between 30 and 40 fell.")))).hasSize(1);
	}

	@Test
	void isFoundInClaimsThatBelongToIt() {
		Map<String, Object> claim = Map.of("id", "claim:a", "claimant", "speaker:a", "measure", "measure:m");
		Map<String, Object> found = Map.of("cites", nodes(other("claim:a", "speaker:b", 700_000.0)), "citedBy",
				nodes(other("claim:b", "speaker:b", 700_000.0), other("claim:c", "speaker:b", 710_000.0)), "articles",
				Map.of("nodes", List.of(Map.of("claims",
						nodes(other("claim:d", "speaker:a", 700_000.0), other("claim:e", "speaker:x", 700_000.0))))));
		assertThat(NUMBERS.in(found, claim)).extracting((other) -> (Object) other.get("id"))
			.containsExactly("claim:b", "claim:d");
	}

	private static NumbersLeft of(Map<String, Object> before, Map<String, Object> after) {
		return NumbersLeft.of(Map.of("figure", before), Map.of("figure", after));
	}

	private static Map<String, Object> nodes(Map<?, ?>... nodes) {
		return Map.of("nodes", List.of(nodes));
	}

	private static Map<String, Object> other(String id, String claimant, double low) {
		return Map.of("id", id, "claimant", Map.of("id", claimant), "measure", Map.of("id", "measure:m"), "figure",
				Map.of("low", low));
	}

}
