package org.claimtrail.claim;

/**
 * Where a claim appears.
 *
 * @param article identifier of the article
 */
public record AppearanceRecord(String article, Place place) {
}
