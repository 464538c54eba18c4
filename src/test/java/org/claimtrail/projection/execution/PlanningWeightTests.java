package org.claimtrail.projection.execution;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PlanningWeightTests {

	@Test
	void doublesWithEachLevel() {
		long three = PlanningWeight.of(nested(3));
		long four = PlanningWeight.of(nested(4));
		long five = PlanningWeight.of(nested(5));

		assertThat(five - four).isGreaterThan(four - three);
		assertThat(PlanningWeight.of(nested(18))).isGreaterThan(1 << 18);
	}

	@Test
	void growsSlowlyWithWhatStandsBesideEachOther() {
		String one = "EXISTS { MATCH (a)-->(b) RETURN b }";

		assertThat(PlanningWeight.of(one + one + one)).isEqualTo(3 * PlanningWeight.of(one));
	}

	@Test
	void countsNoMapsQuantifiersAndTexts() {
		assertThat(PlanningWeight.of("RETURN {a: 'COLLECT { ', b: `EXISTS {`} MATCH (a)-[:X]->{1,25}(b)")).isZero();
	}

	@Test
	void countsConditions() {
		assertThat(PlanningWeight.of("WHERE a = 1 AND b = 2 OR c = 3")).isEqualTo(4);
	}

	@Test
	void countsPatternsJoinedToOthers() {
		assertThat(PlanningWeight.of("MATCH (a)-->(b) MATCH (b)-->(c) WHERE c.x")).isEqualTo(60);
	}

	private static String nested(int levels) {
		return "EXISTS { MATCH (a)-->(b) WHERE ".repeat(levels) + "b.x" + " RETURN b }".repeat(levels);
	}

}
