package org.claimtrail.change;

import org.jspecify.annotations.Nullable;

/**
 * The change that an earlier request with the same key made.
 *
 * @param number its number
 * @param inputHash the hash of all that was asked for
 * @param warnings what was said about it then
 * @param subjectId the record it was about
 */
public record Earlier(long number, String inputHash, @Nullable String warnings, @Nullable String subjectId) {
}
