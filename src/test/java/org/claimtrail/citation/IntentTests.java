package org.claimtrail.citation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class IntentTests {

	@Test
	void passOnWhatTheyTellAgainOrLeanOn() {
		assertThat(Intent.passingOn()).containsExactly("QUOTES", "REPORTS", "EVIDENCE", "AUTHORITY", "DATA_SOURCE",
				"CONFIRMS");
	}

	@Test
	void doNotPassOnWhatTheyAnswer() {
		assertThat(Intent.values()).filteredOn((intent) -> !intent.passesOn())
			.containsExactly(Intent.DISPUTES, Intent.REFUTES, Intent.QUALIFIES, Intent.CORRECTS, Intent.UPDATES,
					Intent.COMPARES);
	}

	@Test
	void areNamedByTheContractWhereItCountsThem() throws IOException {
		for (String file : new String[] { "citation", "network", "drift" }) {
			String contract = Files.readString(Path.of("graphql/schema/citation/" + file + ".graphqls"))
				.replaceAll("\\s+", " ");
			assertThat(Pattern.compile("those that pass on what they cite: ([A-Z_, ]+)[;.]")
				.matcher(contract)
				.results()
				.map((MatchResult found) -> found.group(1))).as(file)
				.isNotEmpty()
				.containsOnly(String.join(", ", Intent.passingOn()));
		}
	}

}
