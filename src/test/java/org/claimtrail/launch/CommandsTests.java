package org.claimtrail.launch;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.Callable;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class CommandsTests {

	private final ByteArrayOutputStream out = new ByteArrayOutputStream();

	private final ByteArrayOutputStream err = new ByteArrayOutputStream();

	private final Fill fill = new Fill();

	@Test
	void runTheOneThatIsNamed() {
		assertThat(run("import", "x", "--claimtrail.data=y", "--twice")).hasValue(7);
		assertThat(this.fill.paths).containsExactly("x");
		assertThat(this.fill.twice).isTrue();
	}

	@Test
	void leaveSettingsToSpringWhereverTheyStand() {
		assertThat(run("--claimtrail.data=y z", "import", "--spring.neo4j.uri=bolt://a.b", "help", "@at", "--debug"))
			.hasValue(7);
		assertThat(this.fill.paths).containsExactly("help", "@at");
	}

	@Test
	void takeForASettingWhatHasADotInItsName() {
		assertThat(List.of("--a.b", "--a.b=c", "--a[0].b=x", "--debug", "--trace=true", "--a.b=line\nline"))
			.allMatch(CommandApplication::isSetting);
		assertThat(List.of("--twice", "--file=a.b", "-a.b", "a.b", "--", "--help"))
			.noneMatch(CommandApplication::isSetting);
	}

	@Test
	void areNoneWhenTheServerIsToStart() {
		assertThat(run("--server.port=0")).isEmpty();
		assertThat(run()).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "help", "--help", "-h", "-?" })
	void areListedByHelp(String word) {
		assertThat(run(word, "--server.port=0")).hasValue(0);
		assertThat(out()).contains("claimtrail [COMMAND]", "import", "Puts in.", "token", "Without a command");
		assertThat(err()).isEmpty();
	}

	@Test
	void explainThemselves() {
		assertThat(run("help", "import")).hasValue(0);
		String help = out();
		assertThat(help).contains("Usage: claimtrail import", "PATH", "--twice", "Do it again.", "--help");
		this.out.reset();
		assertThat(run("import", "--help")).hasValue(0);
		assertThat(out()).isEqualTo(help);
		assertThat(this.fill.runs).isZero();
	}

	@Test
	void areNamedWhenOneIsMisspelt() {
		assertThat(run("imprt", "x")).hasValue(2);
		assertThat(err()).contains("no command imprt").contains("mean import?").contains("Commands:");
		assertThat(out()).isEmpty();
		assertThat(run("help", "imprt")).hasValue(2);
		assertThat(run("imprt", "--help")).hasValue(2);
		assertThat(run("import", "--twise", "--help")).hasValue(2);
	}

	@Test
	void areNotGuessedFromAfar() {
		assertThat(run("serve")).hasValue(2);
		assertThat(err()).contains("no command serve").doesNotContain("mean");
	}

	@Test
	void refuseOptionsThatNobodyKnows() {
		assertThat(run("--prot=80")).hasValue(2);
		assertThat(err()).contains("no option --prot.");
		assertThat(run("import", "x", "--twise")).hasValue(2);
		assertThat(err()).contains("no option --twise. Did you mean --twice?").contains("Usage: claimtrail import");
		assertThat(this.fill.runs).isZero();
	}

	@Test
	void sayWhatIsMissingOrTooMuch() {
		assertThat(run("import")).hasValue(2);
		assertThat(err()).contains("PATH").contains("Usage: claimtrail import");
		assertThat(run("token", "list", "all")).hasValue(2);
		assertThat(err()).contains("The word all is one too many.");
	}

	@Test
	void canHaveCommandsOfTheirOwn() {
		assertThat(run("token", "list")).hasValue(4);
		assertThat(run("token")).hasValue(2);
		assertThat(err()).contains("Name one of the commands of token.").contains("Shows all.");
		assertThat(run("token", "lst")).hasValue(2);
		assertThat(err()).contains("Did you mean list?");
		assertThat(run("help", "token", "list")).hasValue(0);
		assertThat(out()).contains("Usage: claimtrail token list");
	}

	@Test
	void showTheHelpOfTheOneThatIsUsedWrongly() {
		assertThat(run("import", "nowhere")).hasValue(2);
		assertThat(err()).contains("There is no nowhere.").contains("Usage: claimtrail import");
	}

	@Test
	void leaveOtherFaultsAsTheyAre() {
		assertThatIllegalStateException().isThrownBy(() -> run("import", "broken")).withMessage("It broke.");
	}

	@Test
	void sayTheirVersion() {
		assertThat(run("--version")).hasValue(0);
		assertThat(out()).startsWith("Claimtrail ");
	}

	private OptionalInt run(String... arguments) {
		return new Commands(stream(this.out), stream(this.err), this.fill, new Token()).run(arguments);
	}

	private String out() {
		return this.out.toString(StandardCharsets.UTF_8);
	}

	private String err() {
		return this.err.toString(StandardCharsets.UTF_8);
	}

	private static PrintStream stream(ByteArrayOutputStream bytes) {
		return new PrintStream(bytes, true, StandardCharsets.UTF_8);
	}

	@Command(name = "import", header = "Puts in.")
	static final class Fill implements Callable<Integer> {

		@Parameters(paramLabel = "PATH", arity = "1..*")
		private List<String> paths = new ArrayList<>();

		@Option(names = "--twice", description = "Do it again.")
		private boolean twice;

		private int runs;

		@Override
		public Integer call() {
			this.runs++;
			if (this.paths.contains("nowhere")) {
				throw new WrongUsageException("There is no nowhere.");
			}
			if (this.paths.contains("broken")) {
				throw new IllegalStateException("It broke.");
			}
			return 7;
		}

	}

	@Command(name = "token", header = "Keeps the tokens.", subcommands = TokenList.class)
	static final class Token {

	}

	@Command(name = "list", header = "Shows all.")
	static final class TokenList implements Callable<Integer> {

		@Override
		public Integer call() {
			return 4;
		}

	}

}
