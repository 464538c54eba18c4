package org.claimtrail.corpus;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

import org.claimtrail.change.ShortText;
import org.claimtrail.corpus.document.CorpusFile;
import org.claimtrail.corpus.document.CorpusFiles;
import org.claimtrail.corpus.history.RefusedHistoryException;
import org.claimtrail.corpus.load.FileImports;
import org.claimtrail.corpus.report.ImportConsole;
import org.claimtrail.corpus.report.ImportFailedException;
import org.claimtrail.corpus.report.ImportReport;
import org.claimtrail.corpus.report.StandstillException;
import org.claimtrail.launch.CommandApplication;
import org.claimtrail.launch.Interruption;
import org.claimtrail.launch.WrongUsageException;
import org.claimtrail.neo4j.start.StorePlace;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import org.springframework.context.ConfigurableApplicationContext;

/** The command {@code import}. It starts no web server. */
@Command(name = "import", sortOptions = false, header = "Writes documents to the store, also while a server runs.",
		description = """

				Imports dossiers (*.yaml, *.yml, *.json) and JSON Lines (*.jsonl).

				A dossier goes in whole or not at all, a line by itself. Whatever is wrong is named by
				file, line and field, and left out; the rest goes on. What is there already is not
				written again, so an import can be repeated at any time. One import at a time writes to a
				store: another waits until it has ended, and says for whom.

				An article with the address of another one, in the store or in the same import, is
				rejected, unless --merge-articles says what to do with it.

				An export of everything goes into an empty store with all that it tells of how its records
				came about (changes, earlier versions, removals, merges), and if that is wrong anywhere, or a
				record is rejected, not at all. Into any other store the records go alone. Until such an import
				has ended, no other goes into the store.

				A dossier recorded again without a claim that it had says so. With --prune such claims are
				removed, with their history; their identifiers are not recorded again. Those that other
				claims refer to are not, and then the dossier is left out. Only what an import brought or
				altered as part of the dossier is removed, and not what the dossier of another article has,
				too, or what was altered otherwise since. Where the check rejects anything, nothing is.
				""", footer = CommandApplication.STORE_SETTINGS, exitCodeListHeading = "%nExit code:%n",
		exitCodeList = { "0:all was imported", "1:something was rejected", "2:wrong usage",
				"3:the import did not come to its end", "130:it was ended by Ctrl+C (143: by SIGTERM)" })
public final class ImportCommand implements Callable<Integer> {

	private static final int DONE = 0;

	private static final int REJECTED = 1;

	private static final int FAILED = 3;

	/** Time for the store to close after it stood still. */
	private static final Duration CLOSING = Duration.ofSeconds(20);

	private final CommandApplication application;

	private final PrintStream out;

	private final PrintStream err;

	@Parameters(paramLabel = "PATH", arity = "1..*", description = "A file, or a folder that is searched to any depth.")
	private List<Path> paths = List.of();

	@Option(names = "--merge-articles",
			description = "Record under the article that is there what appears in another one with its address.")
	private boolean merging;

	@Option(names = "--prune",
			description = "Remove the claims that a dossier had when it was recorded before and has no more. For dossiers, with --reason.")
	private boolean pruning;

	@Option(names = "--reason", paramLabel = "WORDS",
			description = "Why records are altered, and claims removed, in 1 to 1,000 characters, for everybody to read.")
	private @Nullable String reason;

	/**
	 * Prepares the command.
	 * @param application the application whose store to import into
	 */
	public ImportCommand(CommandApplication application, PrintStream out, PrintStream err) {
		this.application = application;
		this.out = out;
		this.err = err;
	}

	@Override
	public Integer call() {
		List<Path> missing = this.paths.stream().filter((path) -> !Files.isReadable(path)).toList();
		if (!missing.isEmpty()) {
			throw new WrongUsageException(missing.stream()
				.map((path) -> "There is no file or folder " + path + " that can be read.")
				.collect(Collectors.joining(System.lineSeparator())));
		}
		List<CorpusFile> files = CorpusFiles.under(this.paths);
		requirePrunable(files);
		ImportConsole console = new ImportConsole(this.out, this.err, isTerminal());
		try (ConfigurableApplicationContext context = this.application.start()) {
			this.out.println("Writing to " + context.getBean(StorePlace.class) + ".");
			return load(files, console, context);
		}
	}

	private void requirePrunable(List<CorpusFile> files) {
		if (this.pruning && this.reason == null) {
			throw new WrongUsageException("--prune needs --reason: what is removed leaves who removed it, and why.");
		}
		String fault = (this.reason != null) ? ShortText.fault(this.reason, ShortText.REASON) : null;
		if (fault != null) {
			throw new WrongUsageException("--reason: " + fault + ".");
		}
		if (this.pruning) {
			files.stream().filter((file) -> file.format() == CorpusFile.Format.LINES).findFirst().ifPresent((file) -> {
				throw new WrongUsageException(FileImports.withoutDossier(file.name()));
			});
		}
	}

	private int load(List<CorpusFile> files, ImportConsole console, ConfigurableApplicationContext context) {
		try (Interruption interruption = Interruption.awaited(console::interrupted, context::close)) {
			return load(files, console, context, interruption);
		}
	}

	private int load(List<CorpusFile> files, ImportConsole console, ConfigurableApplicationContext context,
			Interruption interruption) {
		try {
			Documents documents = context.getBean(Documents.class);
			ImportReport report = documents.load(files, console, this.merging, this.pruning, this.reason);
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
		if (!(failed instanceof RefusedHistoryException)) {
			this.err.println("What was written until then is there. Import the same again to go on.");
		}
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

}
