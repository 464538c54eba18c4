package org.claimtrail.projection.mapping;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SchemaMappingTests {

	@Test
	void mapsEveryFieldOfTheContract() {
		assertThat(Contract.mapping("").unmapped()).isEmpty();
	}

	@Test
	void namesAFieldThatNothingMaps() {
		assertThat(Contract.mapping("extend type Claim { mood: String }").unmapped()).containsExactly("Claim.mood");
	}

	@Test
	void namesAFieldOfAnEdgeThatNothingMaps() {
		assertThat(Contract.mapping("extend type Citation { mood: String }").unmapped())
			.containsExactly("Citation.mood");
	}

	@Test
	void namesAFieldOfAConnectionThatNothingMaps() {
		assertThat(Contract.mapping("extend type ClaimConnection { mood: String }").unmapped())
			.containsExactly("ClaimConnection.mood");
	}

	@Test
	void namesAFieldOfAnObjectWithinANodeThatNothingMaps() {
		assertThat(Contract.mapping("extend type Figure { mood: String }").unmapped()).containsExactly("Figure.mood");
	}

	@Test
	void namesATypeThatNothingLeadsTo() {
		assertThat(Contract.mapping("type Mood { colour: String } extend type Claim { mood: Mood }").unmapped())
			.containsExactly("Claim.mood", "Mood.colour");
	}

	@Test
	void namesARuleThatNobodyContributes() {
		assertThat(Contract.mapping("extend type Claim { mood: String @computed(by: \"mood\") }").unmapped())
			.containsExactly("Claim.mood");
	}

	@Test
	void namesAFilterThatNothingEvaluates() {
		assertThat(Contract.mapping("extend input ClaimWhere { mood: [String!] }").unmapped())
			.containsExactly("ClaimWhere.mood");
	}

	@Test
	void namesAKeyOfAnOrderThatNothingEvaluates() {
		assertThat(Contract.mapping("extend enum ClaimOrderField { MOOD }").unmapped())
			.containsExactly("ClaimOrderField.MOOD");
	}

	@Test
	void findsTheTypeThatAnIdentifierNames() {
		SchemaMapping mapping = Contract.mapping("");

		assertThat(mapping.typeOf("claim:a")).isEqualTo("Claim");
		assertThat(mapping.typeOf("query:a")).isNull();
		assertThat(mapping.typeOf("figure:a")).isNull();
		assertThat(mapping.typeOf("")).isNull();
		assertThat(mapping.typeOf(":a")).isNull();
		assertThat(mapping.typeOf("claim")).isNull();
	}

}
