package org.claimtrail.corpus.report;

import java.time.Duration;
import java.util.Map;

import org.claimtrail.corpus.document.Kind;

/**
 * What an import did.
 *
 * @param counts the number of records of each kind with each outcome; nothing is absent
 * @param removed the number of claims that were removed because their dossiers have them
 * no more
 * @param faults the number of faults found
 * @param warnings the number of doubts, about records that were imported nevertheless
 * @param duration how long it took
 */
public record ImportReport(Map<Kind, Map<Outcome, Long>> counts, long removed, long faults, long warnings,
		Duration duration) {

	/** The number of records with an outcome. */
	public long total(Outcome outcome) {
		return this.counts.values().stream().mapToLong((byOutcome) -> byOutcome.getOrDefault(outcome, 0L)).sum();
	}

	/** The number of records of a kind with an outcome. */
	public long count(Kind kind, Outcome outcome) {
		return this.counts.getOrDefault(kind, Map.of()).getOrDefault(outcome, 0L);
	}

	/** Whether all was imported. */
	public boolean isWhole() {
		return this.faults == 0;
	}

	/** The number of records imported or rejected in a second. */
	public long perSecond() {
		long all = 0;
		for (Outcome outcome : Outcome.values()) {
			all += total(outcome);
		}
		return all * 1000 / Math.max(1, this.duration.toMillis());
	}

}
