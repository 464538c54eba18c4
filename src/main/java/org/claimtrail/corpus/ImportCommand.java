package org.claimtrail.corpus;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

import org.claimtrail.corpus.report.ImportConsole;
import org.claimtrail.corpus.report.ImportFailedException;
import org.claimtrail.corpus.report.ImportReport;
import org.claimtrail.corpus.report.StandstillException;
import org.claimtrail.launch.Command;
import org.claimtrail.launch.Interruption;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The command {@code import PATH...}. It starts no web server. */
public final class ImportCommand implements Command {

	/** All was imported. */
	static final int DONE = 0;

	/** Something was rejected. */
	static final int REJECTED = 1;

	/** The import did not come to its end. */
	static final int FAILED = 3;

	/** The command was not understood. */
	static final int WRONG_USAGE = 2;

	/** Time for the store to close after it stood still. */
	private static final Duration CLOSING = Duration.ofSeconds(20);

	private static final String HELP = """
			Usage: import PATH... [--merge-articles] [--PROPERTY=VALUE...]

			Imports dossiers (*.yaml, *.yml, *.json) and JSON Lines (*.jsonl).
			PATH is a file, or a folder that is searched to any depth.

			A dossier goes in whole or not at all, a line by itself. Whatever is wrong is named by
			file, line and field, and left out; the rest goes on. What is there already is not
			written again, so an import can be repeated at any time. One import at a time writes to a
			store: another waits until it has ended, and says for whom.

			An article with the address of another one, be it in the store or in the same import, is
			rejected. With --merge-articles what appears in it is recorded under that one.

			Without more it writes to the embedded store, also while a server has it open.
			  --claimtrail.data=FOLDER   the data folder of the embedded store
			  --spring.neo4j.uri=URI     a Neo4j of your own, with
			  --spring.neo4j.authentication.username=NAME
			  --spring.neo4j.authentication.password=PASSWORD

			Exit code: 0 all was imported, 1 something was rejected, 2 wrong usage, 3 the import did not come
			to its end, 130 it was ended by Ctrl+C, 143 by SIGTERM.
			""";

	private static final String MERGE = "--merge-articles";

	private static final Map<String, Object> DEFAULTS = Map.of("claimtrail.attach", true, "claimtrail.bolt.port", 0,
			"claimtrail.sample", false, "spring.main.lazy-initialization", true);

	private final Class<?> application;

	private final PrintStream out;

	private final PrintStream err;

	/**
	 * Prepares the command.
	 * @param application the application whose store to import into
	 */
	public ImportCommand(Class<?> application, PrintStream out, PrintStream err) {
		this.application = application;
		this.out = out;
		this.err = err;
	}

	@Override
	public String usage() {
		return "import PATH...";
	}

	@Override
	public String summary() {
		return "writes documents to the store, also while a server runs";
	}

	/**
	 * Runs the command.
	 * @param arguments the arguments of the program
	 * @return the exit code
	 */
	@Override
	public int run(String... arguments) {
		if (List.of(arguments).contains("--help")) {
			this.out.print(HELP);
			return DONE;
		}
		List<Path> paths = Arrays.stream(arguments).filter(isOption().negate()).skip(1).map(Path::of).toList();
		List<Path> missing = paths.stream().filter((path) -> !Files.isReadable(path)).toList();
		if (paths.isEmpty() || !missing.isEmpty()) {
			missing.forEach((path) -> this.err.println("There is no file or folder " + path + " that can be read."));
			this.err.print(HELP);
			return WRONG_USAGE;
		}
		String[] options = Arrays.stream(arguments)
			.filter(isOption())
			.filter((option) -> !option.equals(MERGE))
			.toArray(String[]::new);
		return load(paths, options, List.of(arguments).contains(MERGE));
	}

	private int load(List<Path> paths, String[] options, boolean merging) {
		ImportConsole console = new ImportConsole(this.out, this.err, isTerminal());
		try (ConfigurableApplicationContext context = new SpringApplicationBuilder(this.application)
			.web(WebApplicationType.NONE)
			.registerShutdownHook(false)
			.properties(DEFAULTS)
			.run(options)) {
			return load(paths, console, context, merging);
		}
	}

	private int load(List<Path> paths, ImportConsole console, ConfigurableApplicationContext context, boolean merging) {
		try (Interruption interruption = Interruption.awaited(console::interrupted, context::close)) {
			return load(paths, console, context, interruption, merging);
		}
	}

	private int load(List<Path> paths, ImportConsole console, ConfigurableApplicationContext context,
			Interruption interruption, boolean merging) {
		try {
			Documents documents = context.getBean(Documents.class);
			ImportReport report = merging ? documents.loadMerging(paths, console) : documents.load(paths, console);
			console.summarize(report);
			return report.isWhole() ? DONE : REJECTED;
		}
		catch (RuntimeException ex) {
			if (interruption.isUnderWay()) {
				return Interruption.EXIT;
			}
			if (ex instanceof ImportFailedException failed) {
				tell(failed);
				return FAILED;
			}
			throw ex;
		}
	}

	private void tell(ImportFailedException failed) {
		this.err.println();
		this.err.println(failed.getMessage());
		this.err.println("What was written until then is there. Import the same again to go on.");
		if (failed instanceof StandstillException) {
			endAnyway();
		}
	}

	/** A store that stands still may not close, but nothing that it promised is lost. */
	private static void endAnyway() {
		CompletableFuture.delayedExecutor(CLOSING.toSeconds(), TimeUnit.SECONDS)
			.execute(() -> Runtime.getRuntime().halt(FAILED));
	}

	private static boolean isTerminal() {
		return System.console() != null;
	}

	private static Predicate<String> isOption() {
		return (argument) -> argument.startsWith("--");
	}

}
