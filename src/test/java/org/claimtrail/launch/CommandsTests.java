package org.claimtrail.launch;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.OptionalInt;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class CommandsTests {

	private final ByteArrayOutputStream out = new ByteArrayOutputStream();

	private final ByteArrayOutputStream err = new ByteArrayOutputStream();

	@Test
	void runTheOneThatIsNamed() {
		assertThat(run("import", "x", "--claimtrail.data=y")).hasValue(7);
		assertThat(run("--claimtrail.data=y", "import", "help")).hasValue(7);
	}

	@Test
	void areNoneWhenTheServerIsToStart() {
		assertThat(run("--server.port=0")).isEmpty();
		assertThat(run()).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "help", "--help", "-h" })
	void areListedByHelp(String word) {
		assertThat(run(word)).hasValue(0);
		assertThat(this.out.toString(StandardCharsets.UTF_8)).contains("import PATH...", "puts in");
	}

	@Test
	void explainThemselves() {
		assertThat(run("help", "import")).hasValue(7);
	}

	@Test
	void areNamedWhenOneIsMisspelt() {
		assertThat(run("imprt", "x")).hasValue(2);
		assertThat(this.err.toString(StandardCharsets.UTF_8)).contains("no command imprt").contains("mean import?");
	}

	@Test
	void areNotGuessedFromAfar() {
		assertThat(run("serve")).hasValue(2);
		assertThat(this.err.toString(StandardCharsets.UTF_8)).contains("no command serve").doesNotContain("mean");
	}

	private OptionalInt run(String... arguments) {
		return new Commands(stream(this.out), stream(this.err), new Import()).run(arguments);
	}

	private static PrintStream stream(ByteArrayOutputStream bytes) {
		return new PrintStream(bytes, true, StandardCharsets.UTF_8);
	}

	private record Import() implements Command {

		@Override
		public String usage() {
			return "import PATH...";
		}

		@Override
		public String summary() {
			return "puts in";
		}

		@Override
		public int run(String... arguments) {
			assertThat(List.of(arguments)).contains("import");
			return 7;
		}

	}

}
