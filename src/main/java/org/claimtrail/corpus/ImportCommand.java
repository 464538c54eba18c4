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

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The command {@code import PATH...}. It starts no web server. */
public final class ImportCommand {

	/** All was imported. */
	static final int DONE = 0;

	/** Something was rejected. */
	static final int REJECTED = 1;

	/** The import did not come to its end. */
	static final int FAILED = 3;

	/** The command was not understood. */
	static final int WRONG_USAGE = 2;

	private static final String WORD = "import";

	/** Time for the store to close after it stood still. */
	private static final Duration CLOSING = Duration.ofSeconds(20);

	private static final String HELP = """
			Usage: import PATH... [--PROPERTY=VALUE...]

			Imports dossiers (*.yaml, *.yml, *.json) and JSON Lines (*.jsonl).
			PATH is a file, or a folder that is searched to any depth.

			A dossier goes in whole or not at all, a line by itself. Whatever is wrong is named by
			file, line and field, and left out; the rest goes on. What is there already is not
			written again, so an import can be repeated at any time.

			Without more it writes to the embedded store, also while a server has it open.
			  --claimtrail.data=FOLDER   the data folder of the embedded store
			  --spring.neo4j.uri=URI     a Neo4j of your own, with
			  --spring.neo4j.authentication.username=NAME
			  --spring.neo4j.authentication.password=PASSWORD

			Exit code: 0 all was imported, 1 something was rejected, 2 wrong usage, 3 the import did not come
			to its end.
			""";

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

	/** Whether the arguments of the program call for this command. */
	public static boolean isMeantBy(String... arguments) {
		return Arrays.stream(arguments).filter(isOption().negate()).findFirst().filter(WORD::equals).isPresent();
	}

	/**
	 * Runs the command.
	 * @param arguments the arguments of the program
	 * @return the exit code
	 */
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
		String[] options = Arrays.stream(arguments).filter(isOption()).toArray(String[]::new);
		return load(paths, options);
	}

	private int load(List<Path> paths, String[] options) {
		ImportConsole console = new ImportConsole(this.out, this.err, isTerminal());
		try (ConfigurableApplicationContext context = new SpringApplicationBuilder(this.application)
			.web(WebApplicationType.NONE)
			.properties(DEFAULTS)
			.run(options)) {
			ImportReport report = load(context.getBean(Documents.class), paths, console);
			console.summarize(report);
			return report.isWhole() ? DONE : REJECTED;
		}
		catch (ImportFailedException ex) {
			return FAILED;
		}
	}

	private ImportReport load(Documents documents, List<Path> paths, ImportConsole console) {
		try {
			return documents.load(paths, console);
		}
		catch (ImportFailedException ex) {
			this.err.println();
			this.err.println(ex.getMessage());
			this.err.println("What was written until then is there. Import the same again to go on.");
			if (ex instanceof StandstillException) {
				endAnyway();
			}
			throw ex;
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
