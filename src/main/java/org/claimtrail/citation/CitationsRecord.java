package org.claimtrail.citation;

import java.util.List;

/**
 * All that a claim refers to.
 *
 * @param citing identifier of the claim that refers
 */
public record CitationsRecord(String citing, List<CitationRecord> cites, List<RetractionRecord> retracts) {

	/** Whether the claim merely passes on what others said: it quotes or reports. */
	public boolean retells() {
		return this.cites.stream()
			.anyMatch((citation) -> citation.intent() == Intent.QUOTES || citation.intent() == Intent.REPORTS);
	}

}
