package org.claimtrail.pages.condition;

import java.util.List;
import java.util.Map;

import org.claimtrail.pages.condition.MeantRecords.Meant;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** A condition by name means one record, or says why not. */
class MeantRecordsTests {

	private static final Map<String, Object> KILLED = Map.of("id", "measure:killed", "name", "Killed");

	private static final Map<String, Object> WOUNDED = Map.of("id", "measure:killed-or-wounded", "name",
			"Killed or wounded");

	@Test
	void meansTheOneThatIsCalledSo() {
		Meant meant = of("killed", KILLED, WOUNDED);
		assertThat(meant.given()).isEqualTo("measure:killed");
		assertThat(meant.problem()).isNull();
		assertThat(of("x", Map.of("id", "speaker:x", "name", "Y", "aliases", List.of("X"))).given())
			.isEqualTo("speaker:x");
	}

	@Test
	void meansTheOnlyOneThatIsFound() {
		assertThat(of("wounded", WOUNDED).given()).isEqualTo("measure:killed-or-wounded");
	}

	@Test
	void saysWhichCanBeMeant() {
		Meant meant = of("kill", KILLED, WOUNDED);
		assertThat(meant.given()).isNull();
		assertThat(meant.choices()).hasSize(2);
		assertThat(meant.problem()).contains("“kill” can mean several");
	}

	@Test
	void saysThatNothingIsFound() {
		assertThat(of("nothing").problem()).startsWith("No measure was found by “nothing”");
	}

	@SafeVarargs
	private static Meant of(String text, Map<String, Object>... found) {
		return MeantRecords.of("measure", text, "measure", List.of(found));
	}

}
