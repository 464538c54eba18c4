package org.claimtrail.export;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;

import org.claimtrail.launch.Command;
import org.claimtrail.launch.Interruption;
import org.neo4j.driver.exceptions.Neo4jException;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The command {@code export FILE}. It starts no web server. */
public final class ExportCommand implements Command {

	/** All was written. */
	static final int DONE = 0;

	/** The command was not understood. */
	static final int WRONG_USAGE = 2;

	/** The file could not be written, or the store not be read. */
	static final int FAILED = 3;

	private static final long STEP = 100_000;

	private static final String HELP = """
			Usage: export FILE [--PROPERTY=VALUE...]

			Writes all organizations, speakers, measures, propositions, articles and claims as JSON Lines,
			also while a server runs. Two exports of the same graph are the same bytes, and an import of the file into an
			empty store makes the same graph again. Not in the file: when a record was entered
			(recordedAt), and what claims said before they were corrected. A backup has both. Lists are in
			the order of identifiers: imported where it came from, a record whose document had another order
			counts as changed.
			FILE appears when it is whole; an existing one is replaced. Of an export that is ended before
			nothing is left.

			Without more it reads the embedded store.
			  --claimtrail.data=FOLDER   the data folder of the embedded store
			  --spring.neo4j.uri=URI     a Neo4j of your own, with
			  --spring.neo4j.authentication.username=NAME
			  --spring.neo4j.authentication.password=PASSWORD

			Exit code: 0 all was written, 2 wrong usage, 3 the file could not be written or the
			store not be read, 130 it was ended by Ctrl+C, 143 by SIGTERM.
			""";

	private static final Map<String, Object> DEFAULTS = Map.of("claimtrail.attach", true, "claimtrail.bolt.port", 0,
			"claimtrail.sample", false, "spring.main.lazy-initialization", true,
			// what is tried again need not be told: if it fails, that is
			"logging.level.org.neo4j.driver", "error");

	private final Class<?> application;

	private final PrintStream out;

	private final PrintStream err;

	/**
	 * Prepares the command.
	 * @param application the application whose store to read
	 */
	public ExportCommand(Class<?> application, PrintStream out, PrintStream err) {
		this.application = application;
		this.out = out;
		this.err = err;
	}

	@Override
	public String usage() {
		return "export FILE";
	}

	@Override
	public String summary() {
		return "writes all records as JSON Lines, also while a server runs";
	}

	@Override
	public int run(String... arguments) {
		if (List.of(arguments).contains("--help")) {
			this.out.print(HELP);
			return DONE;
		}
		List<String> words = Arrays.stream(arguments).filter(isOption().negate()).skip(1).toList();
		if (words.size() != 1) {
			this.err.print(HELP);
			return WRONG_USAGE;
		}
		Path file = Path.of(words.getFirst()).toAbsolutePath();
		if (Files.isDirectory(file) || !Files.isWritable(file.getParent())) {
			this.err.println("No file " + file + " can be written: name a file in a folder that exists.");
			return WRONG_USAGE;
		}
		try (ConfigurableApplicationContext context = new SpringApplicationBuilder(this.application)
			.web(WebApplicationType.NONE)
			.registerShutdownHook(false)
			.properties(DEFAULTS)
			.run(Arrays.stream(arguments).filter(isOption()).toArray(String[]::new))) {
			return write(file, context);
		}
	}

	private int write(Path file, ConfigurableApplicationContext context) {
		Progress progress = new Progress();
		Exports exports = context.getBean(Exports.class);
		try (Interruption interruption = Interruption.awaited(progress::interrupted, () -> {
			exports.discard();
			context.close();
		})) {
			return write(file, exports, progress, interruption);
		}
	}

	private int write(Path file, Exports exports, Progress progress, Interruption interruption) {
		try {
			long records = exports.write(file, progress);
			this.out.println("Wrote " + number(records) + " records to " + file + ".");
			return DONE;
		}
		catch (IOException ex) {
			if (interruption.isUnderWay()) {
				return Interruption.EXIT;
			}
			this.err.println("The file " + file + " could not be written: " + ex.getMessage()
					+ ". Nothing was left behind; make room or name another place.");
			return FAILED;
		}
		catch (RuntimeException ex) {
			if (interruption.isUnderWay()) {
				return Interruption.EXIT;
			}
			if (ex instanceof Neo4jException fault) {
				this.err.println("The store ended the export, after " + progress + ": " + fault.getMessage()
						+ " No file was made; export again when it answers.");
				return FAILED;
			}
			throw ex;
		}
	}

	private static String number(long number) {
		return String.format(Locale.ROOT, "%,d", number);
	}

	private static Predicate<String> isOption() {
		return (argument) -> argument.startsWith("--");
	}

	/** Says how far it is, now and then. */
	private final class Progress implements ExportListener {

		private String kind = "records";

		private long all;

		private long done;

		@Override
		public void started(String kind, long records) {
			this.kind = kind;
			this.all = records;
			this.done = 0;
		}

		@Override
		public void written(int records) {
			long before = this.done / STEP;
			this.done += records;
			if (this.done / STEP > before) {
				ExportCommand.this.out.println(this);
			}
		}

		void interrupted() {
			ExportCommand.this.err.println("Ended by a signal, after " + this + ". No file was made; export again.");
		}

		@Override
		public String toString() {
			return number(this.done) + " of " + number(this.all) + " " + this.kind;
		}

	}

}
