package org.claimtrail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

/**
 * The contract has a version, and differs in nothing from what is written down of it.
 */
class ContractTests {

	private static final Path KEPT = Path.of("graphql/contract/contract.graphqls");

	private static final Path CHANGES = Path.of("graphql/contract/CHANGES.md");

	private static final Path PRESENT = Path.of("target/contract.graphqls");

	private static final Pattern VERSION = Pattern.compile("# Version (\\d+\\.\\d+)\n");

	@Test
	void isTheOneThatIsWrittenDown() throws IOException {
		String kept = Files.readString(KEPT);
		Matcher version = VERSION.matcher(kept);
		assertThat(version.lookingAt()).as("%s begins with its version", KEPT).isTrue();
		String before = kept.substring(version.end());
		String present = KeptContract.present();
		if (!present.equals(before)) {
			Files.createDirectories(PRESENT.getParent());
			Files.writeString(PRESENT, "# Version to be chosen\n" + present);
			fail(advice(before, present, version.group(1)));
		}
	}

	@Test
	void tellsInWordsWhatItsNewestVersionAltered() throws IOException {
		String newest = Files.readString(CHANGES).split("(?m)^## ")[1];
		Matcher version = VERSION.matcher(Files.readString(KEPT));
		assertThat(version.lookingAt()).isTrue();

		assertThat(newest.lines().findFirst().orElseThrow()).startsWith(version.group(1) + " – ");
		assertThat(newest.lines().skip(1).filter((line) -> line.startsWith("- "))).isNotEmpty();
	}

	@Test
	void knowsWhatBreaksAClient() {
		String before = KeptContract.of("type Query { a(b: Int): Int! c: String }");

		assertThat(KeptContract.breakages(before, KeptContract.of("type Query { a(b: Int): Int! }"))).hasSize(1);
		assertThat(KeptContract.breakages(before, KeptContract.of("type Query { a(b: Int): Int c: String }")))
			.hasSize(1);
		assertThat(KeptContract.breakages(before, KeptContract.of("type Query { a(b: Int!): Int! c: String }")))
			.hasSize(1);
		assertThat(KeptContract.breakages(before,
				KeptContract.of("type Query { a(b: Int, d: Int): Int! c: String e: Int }")))
			.isEmpty();
		assertThat(KeptContract.of("\"Other words.\" type Query { a(b: Int): Int! c: String }")).isEqualTo(before);
	}

	private static String advice(String before, String present, String version) {
		List<String> breakages = KeptContract.breakages(before, present);
		return """
				The contract is no longer that of version %s.
				Breaking or dangerous for clients: %s
				New: %s
				%s: say in %s what this means for clients, under the new version, and put %s in place of %s with its first line."""
			.formatted(version, breakages, KeptContract.additions(before, present),
					breakages.isEmpty() ? "Raise the second number" : "Raise the first number", CHANGES, PRESENT, KEPT);
	}

}
