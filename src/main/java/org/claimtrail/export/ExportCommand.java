package org.claimtrail.export;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;

import org.claimtrail.export.scope.ExportListener;
import org.claimtrail.export.scope.ExportScope;
import org.claimtrail.export.scope.Snapshot;
import org.claimtrail.export.scope.StoreView;
import org.claimtrail.graphql.HttpFault;
import org.claimtrail.graphql.RequestFault;
import org.claimtrail.launch.CommandApplication;
import org.claimtrail.launch.Interruption;
import org.claimtrail.launch.WrongUsageException;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.exceptions.Neo4jException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import org.springframework.context.ConfigurableApplicationContext;

/** The command {@code export}. It starts no web server. */
@Command(name = "export", sortOptions = false, header = "Writes the graph to a file, also while a server runs.",
		description = """

				jsonl: all organizations, speakers, measures, propositions, articles and claims as records
				that import back, and between them how they came about: changes, when each was entered, what
				claims said before they were corrected, which were removed, and who was merged into whom. Two
				exports of the same graph are the same bytes, and an import of the file into an empty store
				makes the same store again. Not in it: accounts, tokens, proposals and the keys of requests.
				A backup has all.

				csv: a ZIP file with a table for each kind of node and each type of relationship, derived
				ones too, and csv-metadata.json (CSVW), which says what each column holds.

				graphml: the same for Gephi, networkx and others that read GraphML.

				With --where it takes only claims that meet the condition, and all records that these refer
				to, so that the file can be imported alone; how they came about is not in it.
				""", footer = CommandApplication.STORE_SETTINGS, exitCodeListHeading = "%nExit code:%n",
		exitCodeList = { "0:all was written", "2:wrong usage",
				"3:the file could not be written or the store not be read",
				"130:it was ended by Ctrl+C (143: by SIGTERM)" })
public final class ExportCommand implements Callable<Integer> {

	private static final int DONE = 0;

	private static final int FAILED = 3;

	private static final long STEP = 100_000;

	private static final String STANDARD_OUTPUT = "-";

	/** What is tried again need not be told: if it fails, that is. */
	private static final String QUIET_DRIVER = "logging.level.org.neo4j.driver=error";

	private final CommandApplication application;

	private final CommandApplication asking;

	private final PrintStream out;

	private final PrintStream err;

	@Parameters(paramLabel = "FILE", arity = "0..1", description = "Appears when it is whole; an existing one is "
			+ "replaced. Of an export that is ended before nothing is left.")
	private @Nullable String file;

	@Option(names = "--to", paramLabel = "FILE", description = "The same; - is standard output.")
	private @Nullable String target;

	@Option(names = "--format", paramLabel = "FORMAT",
			description = "One of ${COMPLETION-CANDIDATES}; " + "${DEFAULT-VALUE} without it.")
	private ExportFormat format = ExportFormat.JSONL;

	@Option(names = "--where", paramLabel = "JSON", description = "Only these claims: a condition of Query.claims in "
			+ "GraphQL, such as '{\"medium\": [\"SPEECH\"]}'.")
	private @Nullable String where;

	/** Prepares to read the store of an application; the other one has GraphQL, too. */
	public ExportCommand(CommandApplication application, CommandApplication asking, PrintStream out, PrintStream err) {
		this.application = application;
		this.asking = asking;
		this.out = out;
		this.err = err;
	}

	@Override
	public Integer call() {
		Destination to = destination();
		if (to.file() == null) {
			// whatever else is said must not get between the records
			System.setOut(this.err);
		}
		CommandApplication chosen = (this.where != null) ? this.asking : this.application;
		try (ConfigurableApplicationContext context = chosen.start(QUIET_DRIVER)) {
			return write(to, context);
		}
		finally {
			System.setOut(this.out);
		}
	}

	private Destination destination() {
		if ((this.file == null) == (this.target == null)) {
			throw new WrongUsageException(
					(this.file == null) ? "Missing required parameter: 'FILE' (- for standard output)"
							: "The file is given twice: give FILE or --to FILE.");
		}
		String name = (this.file != null) ? this.file : String.valueOf(this.target);
		if (name.equals(STANDARD_OUTPUT)) {
			return new Destination(null, "standard output");
		}
		Path whole = Path.of(name).toAbsolutePath();
		if (Files.isDirectory(whole) || !Files.isWritable(whole.getParent())) {
			throw new WrongUsageException("No file " + whole + " can be written: name a file in a folder that exists.");
		}
		return new Destination(new ExportFile(whole), whole.toString());
	}

	private int write(Destination to, ConfigurableApplicationContext context) {
		Progress progress = new Progress((to.file() != null) ? this.out : this.err);
		try (Interruption interruption = Interruption.awaited(progress::interrupted, () -> {
			if (to.file() != null) {
				to.file().discard();
			}
			context.close();
		})) {
			return write(to, context.getBean(Exports.class), context.getBean(Snapshots.class), progress, interruption);
		}
	}

	private int write(Destination to, Exports exports, Snapshots snapshots, Progress progress,
			Interruption interruption) {
		try {
			Snapshot snapshot = snapshots.of(this.format, this.where);
			long records = write(to, exports, snapshot, progress);
			progress.say("Wrote " + number(records)
					+ ((this.format == ExportFormat.JSONL) ? " records to " : " nodes and relationships to ")
					+ to.name() + ", as of change " + snapshot.number() + ".");
			return DONE;
		}
		catch (HttpFault ex) {
			return failed(ex.getMessage() + " No file was made.");
		}
		catch (RequestFault ex) {
			throw new WrongUsageException(String.valueOf(ex.getMessage()));
		}
		catch (IOException ex) {
			return interruption.isUnderWay() ? Interruption.EXIT : failed(to.name() + " could not be written: "
					+ ex.getMessage()
					+ ((to.file() != null) ? ". Nothing was left behind; make room or name another place." : "."));
		}
		catch (Neo4jException ex) {
			return interruption.isUnderWay() ? Interruption.EXIT : failed("The store ended the export, after "
					+ progress + ": " + ex.getMessage() + " No file was made; export again when it answers.");
		}
		catch (RuntimeException ex) {
			if (interruption.isUnderWay()) {
				return Interruption.EXIT;
			}
			throw ex;
		}
	}

	private long write(Destination to, Exports exports, Snapshot snapshot, Progress progress) throws IOException {
		try (StoreView store = exports.open(progress)) {
			ExportScope scope = exports.scope(this.where, store);
			return to.write((out) -> exports.write(this.format, scope, snapshot, store, out));
		}
	}

	private int failed(String message) {
		this.err.println(message);
		return FAILED;
	}

	private static String number(long number) {
		return String.format(Locale.ROOT, "%,d", number);
	}

	/** Where the export goes; without a file to standard output. */
	private record Destination(@Nullable ExportFile file, String name) {

		long write(ExportFile.Content content) throws IOException {
			if (this.file != null) {
				return this.file.write(content);
			}
			try (OutputStream out = new FileOutputStream(FileDescriptor.out)) {
				return content.write(out);
			}
		}
	}

	/** Says how far it is, now and then. */
	private final class Progress implements ExportListener {

		private final PrintStream out;

		private String kind = "records";

		private long all;

		private long done;

		Progress(PrintStream out) {
			this.out = out;
		}

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
				say(toString());
			}
		}

		void say(String message) {
			this.out.println(message);
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
