package org.claimtrail.citation;

import java.util.List;

/**
 * All that a claim refers to.
 *
 * @param citing identifier of the claim that refers
 */
public record CitationsRecord(String citing, List<CitationRecord> cites, List<RetractionRecord> retracts) {
}
