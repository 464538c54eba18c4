package org.claimtrail.launch;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ExecutionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.RunLast;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * Finds out from the command line what is wanted, and runs it. A command is an object
 * with picocli's annotations that is a {@code Callable<Integer>}, or a group of
 * {@code subcommands}; all that is said about it stands there. Help starts nothing, and
 * neither does a word or an option that nobody knows.
 */
public final class Commands {

	private static final int WIDTH = 100;

	private static final String HELP = "help";

	private final PrintStream err;

	private final CommandLine line;

	/**
	 * Gathers the commands.
	 * @param commands objects that are annotated as picocli's commands
	 */
	public Commands(PrintStream out, PrintStream err, Object... commands) {
		this.err = err;
		this.line = new CommandLine(new ProgramOptions());
		Arrays.stream(commands).forEach(this.line::addSubcommand);
		this.line.setOut(new PrintWriter(out, true))
			.setErr(new PrintWriter(err, true))
			.setUsageHelpWidth(WIDTH)
			.setExpandAtFiles(false)
			.setOverwrittenOptionsAllowed(true);
	}

	/**
	 * Runs the command that the arguments of the program call for.
	 * @return the exit code, or nothing when the server is to start
	 */
	public OptionalInt run(String... arguments) {
		try {
			ParseResult parsed = this.line.parseArgs(words(arguments));
			requireKnown(parsed);
			Integer helped = CommandLine.executeHelpRequest(parsed);
			if (helped != null) {
				return OptionalInt.of(helped);
			}
			if (parsed.hasSubcommand()) {
				requireWork(parsed);
			}
			JavaOptions.require(this.err, arguments);
			return parsed.hasSubcommand() ? OptionalInt.of(new RunLast().execute(parsed)) : OptionalInt.empty();
		}
		catch (ParameterException ex) {
			return OptionalInt.of(refuse(ex.getCommandLine(), message(ex)));
		}
		catch (ExecutionException ex) {
			if (ex.getCause() instanceof WrongUsageException wrong) {
				return OptionalInt.of(refuse(ex.getCommandLine(), wrong.getMessage()));
			}
			throw (ex.getCause() instanceof RuntimeException cause) ? cause : ex;
		}
	}

	/**
	 * Leaves out the settings, and makes of {@code help WORD} what {@code WORD --help}
	 * is.
	 */
	private static String[] words(String... arguments) {
		List<String> words = new ArrayList<>(
				Arrays.stream(arguments).filter((argument) -> !CommandApplication.isSetting(argument)).toList());
		if (!words.isEmpty() && words.getFirst().equals(HELP)) {
			words.removeFirst();
			words.add("--" + HELP);
		}
		return words.toArray(String[]::new);
	}

	/** Where help is asked for, picocli lets pass what nobody knows. */
	private static void requireKnown(ParseResult parsed) {
		if (!parsed.unmatched().isEmpty()) {
			throw new UnmatchedArgumentException(parsed.commandSpec().commandLine(), parsed.unmatched());
		}
		if (parsed.hasSubcommand()) {
			requireKnown(parsed.subcommand());
		}
	}

	/** A group of commands does nothing by itself. */
	private static void requireWork(ParseResult parsed) {
		ParseResult last = parsed;
		while (last.hasSubcommand()) {
			last = last.subcommand();
		}
		if (!(last.commandSpec().userObject() instanceof Callable<?>)) {
			throw new ParameterException(last.commandSpec().commandLine(), "Name one of the commands of "
					+ last.commandSpec().qualifiedName().substring(last.commandSpec().root().name().length() + 1)
					+ ".");
		}
	}

	private int refuse(CommandLine command, @Nullable String message) {
		this.err.println(message);
		this.err.println();
		command.usage(command.getErr());
		return command.getCommandSpec().exitCodeOnInvalidInput();
	}

	private static @Nullable String message(ParameterException fault) {
		if (!(fault instanceof UnmatchedArgumentException unmatched)) {
			return fault.getMessage();
		}
		CommandLine command = fault.getCommandLine();
		String wrong = unmatched.getUnmatched().getFirst();
		String name = wrong.split("=", 2)[0];
		boolean option = name.startsWith("-");
		Collection<String> known = option ? command.getCommandSpec().optionsMap().keySet()
				: command.getSubcommands().keySet();
		if (!option && known.isEmpty()) {
			return "The word " + wrong + " is one too many.";
		}
		return "There is no " + (option ? "option " : "command ") + name + "."
				+ Nearest.to(name, known).map((near) -> " Did you mean " + near + "?").orElse("");
	}

}
