package org.claimtrail.corpus;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import org.claimtrail.change.Author;
import org.claimtrail.change.ChangeRegister;
import org.claimtrail.corpus.document.CorpusFile;
import org.claimtrail.corpus.document.CorpusFiles;
import org.claimtrail.corpus.document.DocumentSchema;
import org.claimtrail.corpus.history.Histories;
import org.claimtrail.corpus.history.HistoryFile;
import org.claimtrail.corpus.history.HistoryWriter;
import org.claimtrail.corpus.load.Checking;
import org.claimtrail.corpus.load.FileImports;
import org.claimtrail.corpus.load.FilePlan;
import org.claimtrail.corpus.load.GraphIds;
import org.claimtrail.corpus.load.Registers;
import org.claimtrail.corpus.load.Writing;
import org.claimtrail.corpus.record.Bundles;
import org.claimtrail.corpus.record.MergedArticles;
import org.claimtrail.corpus.report.ImportFailedException;
import org.claimtrail.corpus.report.ImportListener;
import org.claimtrail.corpus.report.ImportLog;
import org.claimtrail.corpus.report.ImportReport;
import org.claimtrail.corpus.report.Tally;
import org.claimtrail.corpus.report.Watch;
import org.claimtrail.ledger.ImportCounts;
import org.claimtrail.ledger.StoreSessions;
import org.claimtrail.ledger.WriteOrder;
import org.claimtrail.neo4j.ImportPatience;
import org.claimtrail.neo4j.WriteLock;
import org.claimtrail.neo4j.WriteTurn;
import org.claimtrail.neo4j.failure.StoreLockedException;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Session;
import org.neo4j.driver.exceptions.Neo4jException;

import org.springframework.stereotype.Component;

/**
 * Imports documents: dossiers, each whole or not at all, and JSON Lines. What is wrong is
 * named and left out, and the rest goes on. What is there already is not written again.
 */
@Component
class Documents implements FileImports {

	private final StoreSessions sessions;

	private final Registers registers;

	private final ImportPatience patience;

	private final ImportCounts counts;

	private final ChangeRegister changes;

	private final WriteLock lock;

	private final DocumentSchema schema = new DocumentSchema();

	private final Bundles bundles = new Bundles(this.schema);

	private final Histories histories = new Histories(this.schema);

	private final Completion completion;

	Documents(StoreSessions sessions, Registers registers, ChangeRegister changes, ImportPatience patience,
			ImportCounts counts, WriteLock lock, Completion completion) {
		this.completion = completion;
		this.changes = changes;
		this.lock = lock;
		this.patience = patience;
		this.counts = counts;
		this.sessions = sessions;
		this.registers = registers;
	}

	/**
	 * Imports files.
	 * @param paths files and folders, which are searched to any depth
	 * @param listener follows the import
	 * @return the counts
	 * @throws ImportFailedException if the import cannot come to its end
	 */
	public ImportReport load(List<Path> paths, ImportListener listener) {
		return loadFiles(CorpusFiles.under(paths), listener);
	}

	/**
	 * Imports files as the command does.
	 * @param merging whether what appears in an article whose address another one has is
	 * recorded under that one
	 * @param pruning whether claims are removed that their dossiers have no more
	 * @param reason why; null where nothing is to be removed and nobody says it
	 */
	ImportReport load(List<CorpusFile> files, ImportListener listener, boolean merging, boolean pruning,
			@Nullable String reason) {
		return load(files, listener, merging, new Author(null, reason), pruning, this.patience.giveUpAfter());
	}

	ImportReport loadFiles(List<CorpusFile> files, ImportListener listener) {
		return load(files, listener, false, false, null);
	}

	@Override
	public ImportReport load(List<CorpusFile> files, ImportListener listener, Author author, boolean pruning,
			Duration patience) {
		try {
			return load(files, listener, false, author, pruning, patience);
		}
		finally {
			// an import that broke off may have left something to compare
			this.completion.resume();
		}
	}

	private ImportReport load(List<CorpusFile> files, ImportListener listener, boolean merging, Author author,
			boolean pruning, Duration wait) {
		Watch watch = new Watch(listener, this.patience);
		Tally tally = new Tally(watch);
		try (WriteTurn turn = this.lock.take("import", listener::standing, wait)) {
			watch.over(() -> load(files, tally, turn, merging, author, pruning));
			return tally.report();
		}
		catch (StoreLockedException ex) {
			throw new ImportFailedException(String.valueOf(ex.getMessage()), ex);
		}
	}

	private void load(List<CorpusFile> files, Tally tally, WriteTurn turn, boolean merging, Author author,
			boolean pruning) {
		try (Session session = this.sessions.open()) {
			ImportLog log = new ImportLog(this.counts, session, tally, turn, author);
			log.start();
			long latest = session.executeRead(WriteOrder::latest);
			MergedArticles merged = new MergedArticles();
			boolean permitted = author.account() == null && !merging;
			HistoryFile history = this.histories.find(files, permitted, session, tally, log::goOn);
			Bundles read = (history != null) ? this.bundles.historic() : this.bundles.merging(merged);
			Checking checking = new Checking(read, new GraphIds(session), tally, log::goOn, merging ? merged : null);
			List<FilePlan> plans = checking.check(files);
			HistoryWriter telling = (history != null) ? new HistoryWriter(history, session, log, tally) : null;
			new Writing(read, this.registers, this.changes, session, checking.known(),
					(telling != null) ? telling.begin() : latest, tally, log, telling, pruning)
				.write(plans);
			if (telling != null) {
				telling.finish();
			}
			log.end();
		}
		catch (UncheckedIOException ex) {
			throw new ImportFailedException(String.valueOf(ex.getMessage()), ex);
		}
		catch (Neo4jException ex) {
			throw new ImportFailedException("The store ended the import: " + ex.getMessage(), ex);
		}
	}

	/** Whether the store has no record yet, nor a history. */
	boolean isGraphEmpty() {
		try (Session session = this.sessions.open()) {
			return Histories.isEmpty(session);
		}
	}

	/** Whether an import with a history was not ended, so that nothing else goes in. */
	boolean isTakenInPart() {
		try (Session session = this.sessions.open()) {
			return Histories.isTakenInPart(session);
		}
	}

}
