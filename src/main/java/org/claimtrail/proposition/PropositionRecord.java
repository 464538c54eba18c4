package org.claimtrail.proposition;

import org.jspecify.annotations.Nullable;

/**
 * What a document says about a proposition.
 *
 * @param statement what claims assert alike, in one sentence without a time of saying
 */
public record PropositionRecord(String id, String statement, @Nullable String description) {
}
