package org.claimtrail.corpus.report;

import java.time.Duration;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

import org.claimtrail.change.Author;
import org.claimtrail.ledger.ImportCounts;
import org.claimtrail.neo4j.WriteTurn;
import org.neo4j.driver.Session;
import org.neo4j.driver.TransactionContext;

/**
 * Keeps in the store how an import goes, so that a server that runs on it can tell.
 */
public final class ImportLog {

	private static final long PAUSE_NANOS = Duration.ofSeconds(30).toNanos();

	private final ImportCounts counts;

	private final Session session;

	private final Tally tally;

	private final WriteTurn turn;

	private final Author author;

	private Map<Outcome, Long> told = new EnumMap<>(Outcome.class);

	private long sign = System.nanoTime();

	public ImportLog(ImportCounts counts, Session session, Tally tally, WriteTurn turn, Author author) {
		this.author = author;
		this.turn = turn;
		this.counts = counts;
		this.session = session;
		this.tally = tally;
	}

	/** The time in which this import alone writes. */
	public WriteTurn turn() {
		return this.turn;
	}

	/** Who imports. */
	public Author author() {
		return this.author;
	}

	public void start() {
		this.counts.started(this.session);
	}

	/** To be called between transactions; now and then it gives a sign of life. */
	public void goOn() {
		if (System.nanoTime() - this.sign > PAUSE_NANOS) {
			this.session.executeWriteWithoutResult(this::write);
			wrote();
		}
	}

	/** The first thing that a transaction does. */
	public void write(TransactionContext transaction) {
		this.counts.add(transaction, untold());
		this.turn.require(transaction);
	}

	/** That transaction was committed. */
	public void wrote() {
		this.told = this.tally.totals();
		this.sign = System.nanoTime();
	}

	public void end() {
		this.counts.ended(this.session, untold(), this.tally.duration());
		wrote();
	}

	private Map<String, Long> untold() {
		Map<String, Long> untold = new HashMap<>();
		this.tally.totals()
			.forEach((outcome, records) -> untold.put(outcome.name().toLowerCase(Locale.ROOT),
					records - this.told.getOrDefault(outcome, 0L)));
		return untold;
	}

}
