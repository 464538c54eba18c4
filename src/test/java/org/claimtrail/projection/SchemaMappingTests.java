package org.claimtrail.projection;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SchemaMappingTests {

	@Test
	void mapsEveryFieldOfTheContract() {
		assertThat(CompiledOperation.contract("").unmapped()).isEmpty();
	}

	@Test
	void namesAFieldThatNothingMaps() {
		assertThat(CompiledOperation.contract("extend type Claim { mood: String }").unmapped())
			.containsExactly("Claim.mood");
	}

	@Test
	void namesAFieldOfAnEdgeThatNothingMaps() {
		assertThat(CompiledOperation.contract("extend type Citation { mood: String }").unmapped())
			.containsExactly("Citation.mood");
	}

	@Test
	void namesAFieldOfAConnectionThatNothingMaps() {
		assertThat(CompiledOperation.contract("extend type ClaimConnection { mood: String }").unmapped())
			.containsExactly("ClaimConnection.mood");
	}

	@Test
	void namesAFieldOfAnObjectWithinANodeThatNothingMaps() {
		assertThat(CompiledOperation.contract("extend type Figure { mood: String }").unmapped())
			.containsExactly("Figure.mood");
	}

	@Test
	void namesATypeThatNothingLeadsTo() {
		assertThat(
				CompiledOperation.contract("type Mood { colour: String } extend type Claim { mood: Mood }").unmapped())
			.containsExactly("Claim.mood", "Mood.colour");
	}

	@Test
	void namesARuleThatNobodyContributes() {
		assertThat(CompiledOperation.contract("extend type Claim { mood: String @computed(by: \"mood\") }").unmapped())
			.containsExactly("Claim.mood");
	}

	@Test
	void namesAFilterThatNothingEvaluates() {
		assertThat(CompiledOperation.contract("extend input ClaimWhere { mood: [String!] }").unmapped())
			.containsExactly("ClaimWhere.mood");
	}

	@Test
	void namesAKeyOfAnOrderThatNothingEvaluates() {
		assertThat(CompiledOperation.contract("extend enum ClaimOrderField { MOOD }").unmapped())
			.containsExactly("ClaimOrderField.MOOD");
	}

	@Test
	void findsTheTypeThatAnIdentifierNames() {
		SchemaMapping mapping = CompiledOperation.contract("");

		assertThat(mapping.typeOf("claim:a")).isEqualTo("Claim");
		assertThat(mapping.typeOf("query:a")).isNull();
		assertThat(mapping.typeOf("figure:a")).isNull();
		assertThat(mapping.typeOf("")).isNull();
		assertThat(mapping.typeOf(":a")).isNull();
		assertThat(mapping.typeOf("claim")).isNull();
	}

}
