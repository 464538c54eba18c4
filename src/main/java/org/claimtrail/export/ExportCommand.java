package org.claimtrail.export;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;

import org.claimtrail.launch.CommandApplication;
import org.claimtrail.launch.Interruption;
import org.claimtrail.launch.WrongUsageException;
import org.neo4j.driver.exceptions.Neo4jException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

import org.springframework.context.ConfigurableApplicationContext;

/** The command {@code export}. It starts no web server. */
@Command(name = "export", sortOptions = false, header = "Writes all records as JSON Lines, also while a server runs.",
		description = """

				Writes all organizations, speakers, measures, propositions, articles and claims. Two exports
				of the same graph are the same bytes, and an import of the file into an empty store makes the
				same graph again. Not in the file: when a record was entered (recordedAt), and what claims
				said before they were corrected. A backup has both. Lists are in the order of identifiers:
				imported where it came from, a record whose document had another order counts as changed.
				""", footer = CommandApplication.STORE_SETTINGS, exitCodeListHeading = "%nExit code:%n",
		exitCodeList = { "0:all was written", "2:wrong usage",
				"3:the file could not be written or the store not be read",
				"130:it was ended by Ctrl+C (143: by SIGTERM)" })
public final class ExportCommand implements Callable<Integer> {

	private static final int DONE = 0;

	private static final int FAILED = 3;

	private static final long STEP = 100_000;

	/** What is tried again need not be told: if it fails, that is. */
	private static final String QUIET_DRIVER = "logging.level.org.neo4j.driver=error";

	private final CommandApplication application;

	private final PrintStream out;

	private final PrintStream err;

	@Parameters(paramLabel = "FILE", description = "Appears when it is whole; an existing one is replaced. "
			+ "Of an export that is ended before nothing is left.")
	private Path file = Path.of("");

	/**
	 * Prepares the command.
	 * @param application the application whose store to read
	 */
	public ExportCommand(CommandApplication application, PrintStream out, PrintStream err) {
		this.application = application;
		this.out = out;
		this.err = err;
	}

	@Override
	public Integer call() {
		Path whole = this.file.toAbsolutePath();
		if (Files.isDirectory(whole) || !Files.isWritable(whole.getParent())) {
			throw new WrongUsageException("No file " + whole + " can be written: name a file in a folder that exists.");
		}
		try (ConfigurableApplicationContext context = this.application.start(QUIET_DRIVER)) {
			return write(whole, context);
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
