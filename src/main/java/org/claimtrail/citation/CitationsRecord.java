package org.claimtrail.citation;

import java.util.List;

/**
 * All that a claim refers to.
 *
 * @param citing identifier of the claim that refers
 * @param knownThrough identifiers of the reports from which it was reconstructed
 */
public record CitationsRecord(String citing, List<CitationRecord> cites, List<RetractionRecord> retracts,
		List<String> knownThrough) {

	/** Whether the claim merely passes on what others said: it quotes or reports. */
	public boolean retells() {
		return this.cites.stream().anyMatch((citation) -> citation.intent().retells());
	}

	/** Whether the claim takes back what another one says: it retracts or corrects. */
	public boolean takesBack() {
		return !this.retracts.isEmpty()
				|| this.cites.stream().anyMatch((citation) -> citation.intent() == Intent.CORRECTS);
	}

}
