package org.claimtrail.launch;

import java.io.PrintStream;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Finds out from the first word of the command line what is wanted. Help opens no store,
 * and a word that nobody knows starts no server.
 */
public final class Commands {

	private static final int WRONG_USAGE = 2;

	private static final Set<String> HELP = Set.of("help", "--help", "-h", "-?");

	private static final String USAGE = """
			Usage: [COMMAND] [--PROPERTY=VALUE...]

			Without a command the server starts; it ends with SIGTERM or Ctrl+C.
			""";

	private final PrintStream out;

	private final PrintStream err;

	private final List<Command> commands;

	public Commands(PrintStream out, PrintStream err, Command... commands) {
		this.out = out;
		this.err = err;
		this.commands = List.of(commands);
	}

	/**
	 * Runs the command that the arguments of the program call for.
	 * @return the exit code, or nothing when the server is to start
	 */
	public OptionalInt run(String... arguments) {
		List<String> words = Arrays.stream(arguments).filter(isOption().negate()).toList();
		Optional<Command> command = words.stream().findFirst().flatMap(this::named);
		boolean help = words.isEmpty() ? Arrays.stream(arguments).anyMatch(HELP::contains)
				: words.getFirst().equals("help");
		if (help) {
			return OptionalInt.of(help(words));
		}
		if (command.isEmpty() && !words.isEmpty()) {
			return OptionalInt.of(unknown(words.getFirst()));
		}
		JavaOptions.require(this.err, arguments);
		return command.map((found) -> OptionalInt.of(found.run(arguments))).orElseGet(OptionalInt::empty);
	}

	private Optional<Command> named(String word) {
		return this.commands.stream().filter((command) -> command.word().equals(word)).findFirst();
	}

	private int help(List<String> words) {
		Optional<Command> about = words.stream().skip(1).findFirst().flatMap(this::named);
		if (about.isPresent()) {
			return about.get().run(about.get().word(), "--help");
		}
		this.out.print(USAGE);
		this.out.println();
		this.commands.forEach((command) -> this.out.printf("  %-28s %s%n", command.usage(), command.summary()));
		this.out.println();
		this.out.println("More about one of them: help COMMAND. The settings are in the README.");
		return 0;
	}

	private int unknown(String word) {
		String near = Nearest.to(word, this.commands.stream().map(Command::word).toList())
			.map((name) -> " Did you mean " + name + "?")
			.orElse("");
		this.err.println("There is no command " + word + "." + near + " Ask for help with: help");
		return WRONG_USAGE;
	}

	private static Predicate<String> isOption() {
		return (argument) -> argument.startsWith("-");
	}

}
