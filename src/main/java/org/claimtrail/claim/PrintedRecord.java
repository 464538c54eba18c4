package org.claimtrail.claim;

import org.jspecify.annotations.Nullable;

/**
 * What was printed where the figure of a claim holds what was meant: a slip of the
 * printer or translator.
 *
 * @param phrase the words as printed
 * @param value the number as printed; null where the slip is not in the number
 * @param note why something else is meant
 */
public record PrintedRecord(String phrase, @Nullable Double value, String note) {
}
