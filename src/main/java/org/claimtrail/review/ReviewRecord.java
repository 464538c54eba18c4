package org.claimtrail.review;

import org.jspecify.annotations.Nullable;

/**
 * One claim or proposition that a claim rates.
 *
 * @param reviewed identifier of the claim or proposition
 * @param rating the words of the rating, as printed
 * @param normalized what they say about truth; null when they say nothing of it
 * @param scale the scale they belong to; null when it has no name
 */
public record ReviewRecord(String reviewed, String rating, @Nullable Rating normalized, @Nullable String scale) {
}
