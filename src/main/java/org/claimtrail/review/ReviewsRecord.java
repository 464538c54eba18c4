package org.claimtrail.review;

import java.util.List;

/**
 * All that a claim rates.
 *
 * @param claim identifier of the claim that rates
 */
public record ReviewsRecord(String claim, List<ReviewRecord> reviews) {
}
