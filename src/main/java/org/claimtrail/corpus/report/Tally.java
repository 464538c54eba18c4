package org.claimtrail.corpus.report;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;

import org.claimtrail.corpus.document.Fault;
import org.claimtrail.corpus.document.Kind;
import org.claimtrail.corpus.prune.LeftOut;
import org.claimtrail.corpus.record.Bundle;

/** Counts during an import, and passes on what its listener should know. */
public final class Tally {

	private final Map<Kind, Map<Outcome, Long>> counts = new EnumMap<>(Kind.class);

	private final ImportListener listener;

	private final long start = System.nanoTime();

	private long faults;

	private long warnings;

	private long removed;

	public Tally(ImportListener listener) {
		this.listener = listener;
	}

	public void count(Kind kind, Outcome outcome, long records) {
		this.counts.computeIfAbsent(kind, (any) -> new EnumMap<>(Outcome.class)).merge(outcome, records, Long::sum);
	}

	public void rejected(Bundle bundle, Iterable<Fault> faults) {
		bundle.sizes().forEach((kind, size) -> count(kind, Outcome.REJECTED, size));
		for (Fault fault : faults) {
			this.faults++;
			this.listener.fault(fault);
		}
	}

	public void warn(Fault warning) {
		this.warnings++;
		this.listener.warning(warning);
	}

	/** Passes on what a dossier has no more, and counts it where it was removed. */
	public void leftOut(LeftOut leftOut, boolean pruned) {
		this.removed += pruned ? leftOut.ids().size() : 0;
		this.listener.leftOut(leftOut, pruned);
	}

	/** Whether anything was rejected so far. */
	public boolean isAnyRejected() {
		return this.faults > 0;
	}

	public ImportListener listener() {
		return this.listener;
	}

	/** How many records have had each outcome so far. */
	Map<Outcome, Long> totals() {
		Map<Outcome, Long> totals = new EnumMap<>(Outcome.class);
		this.counts.values().forEach((kind) -> kind.forEach((outcome, size) -> totals.merge(outcome, size, Long::sum)));
		return totals;
	}

	/** How long it has taken so far. */
	Duration duration() {
		return Duration.ofNanos(System.nanoTime() - this.start);
	}

	public ImportReport report() {
		return new ImportReport(this.counts, this.removed, this.faults, this.warnings, duration());
	}

}
