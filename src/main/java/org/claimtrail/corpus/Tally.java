package org.claimtrail.corpus;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;

/** Counts during an import, and passes on what its listener should know. */
final class Tally {

	private final Map<Kind, Map<Outcome, Long>> counts = new EnumMap<>(Kind.class);

	private final ImportListener listener;

	private final long start = System.nanoTime();

	private long faults;

	private long warnings;

	Tally(ImportListener listener) {
		this.listener = listener;
	}

	void count(Kind kind, Outcome outcome, long records) {
		this.counts.computeIfAbsent(kind, (any) -> new EnumMap<>(Outcome.class)).merge(outcome, records, Long::sum);
	}

	void rejected(Bundle bundle, Iterable<Fault> faults) {
		bundle.sizes().forEach((kind, size) -> count(kind, Outcome.REJECTED, size));
		for (Fault fault : faults) {
			this.faults++;
			this.listener.fault(fault);
		}
	}

	void warn(Fault warning) {
		this.warnings++;
		this.listener.warning(warning);
	}

	ImportListener listener() {
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

	ImportReport report() {
		return new ImportReport(this.counts, this.faults, this.warnings, duration());
	}

}
