package org.claimtrail.projection.cypher;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** A condition that says nothing holds for everything, wherever it stands. */
class EmptyConditionTests {

	@ParameterizedTest
	@ValueSource(strings = { "{}", "{and: []}", "{and: [{}]}", "{and: [{and: [{}, {}]}]}", "{or: [{}]}",
			"{or: [{id: {eq: \"claim:a\"}}, {}]}", "{or: [{and: [{}]}, {medium: [SPEECH]}]}", "{id: {}}",
			"{id: {eq: null}}", "{or: [{id: {}}]}", "{not: {or: []}}", "{not: {not: {}}}", "{statedOn: {}}",
			"{statedOn: {to: \"2023-11/..\"}}", "{statedBy: \"2023-11/..\"}", "{not: {not: {statedBy: \"2023/..\"}}}" })
	void keepsAll(String where) {
		assertThat(statement(where)).isEqualTo(statement("{}")).doesNotContain("WHERE false");
	}

	@ParameterizedTest
	@ValueSource(strings = { "{not: {}}", "{not: {and: [{}]}}", "{not: {or: [{}, {medium: [SPEECH]}]}}", "{or: []}",
			"{not: {statedBy: \"2023-11/..\"}}", "{and: [{}, {not: {id: {}}}]}", "{or: [{or: []}]}" })
	void keepsNothing(String where) {
		assertThat(statement(where)).isEqualTo(statement("{or: []}")).contains("WHERE (false");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "{and: [{}, {medium: [SPEECH]}]} | {medium: [SPEECH]}",
					"{not: {and: [{}, {medium: [SPEECH]}]}} | {not: {medium: [SPEECH]}}",
					"{or: [{and: [{medium: [SPEECH]}, {}]}]} | {or: [{medium: [SPEECH]}]}",
					"{claimant: {or: [{}, {anonymous: true}]}} | {claimant: {}}" })
	void addsNothing(String where, String same) {
		assertThat(statement(where)).isEqualTo(statement(same));
	}

	private static String statement(String where) {
		return CompiledOperation.of("{ claims(where: %s) { totalCount nodes { id } } }".formatted(where))
			.statement()
			.replaceAll("\\$p\\d+", "\\$p");
	}

}
