package org.claimtrail.citation;

/**
 * One claim that a claim takes back.
 *
 * @param retracted identifier of the claim taken back
 */
public record RetractionRecord(String retracted, String reason) {
}
