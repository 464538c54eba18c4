package org.claimtrail.citation;

import org.jspecify.annotations.Nullable;

/**
 * One claim that a claim refers to.
 *
 * @param cited identifier of the claim referred to
 * @param via the channel the text names
 */
public record CitationRecord(String cited, Intent intent, @Nullable String via) {
}
