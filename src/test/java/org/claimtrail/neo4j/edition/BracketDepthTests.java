package org.claimtrail.neo4j.edition;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class BracketDepthTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '!',
			value = { "RETURN 1|0", "RETURN (1)|1", "RETURN ([{a: 1}])|3", "(a)-[b]->(c)|1", "RETURN '((('|0",
					"RETURN '\\'((', ((1))|2", "RETURN \"((\" + (1)|1", "MATCH (n:`((`) RETURN n|1",
					"RETURN 1 // (((|0", "RETURN /* ((( */ (1)|1", "RETURN 4 / (2)|1", "RETURN '((|0", "))((|0" })
	void countsWhatIsOpenAtOnce(String statement, int depth) {
		assertThat(BracketDepth.of(statement)).isEqualTo(depth);
	}

	@Test
	void goesOnAfterACommentOfOneLine() {
		assertThat(BracketDepth.of("RETURN 1 // ((\n + ((1))")).isEqualTo(2);
	}

}
