package org.claimtrail.edit.proposal;

import java.time.ZonedDateTime;

import org.jspecify.annotations.Nullable;

/**
 * What became of a record after a proposal that names it.
 *
 * @param recordId the record
 * @param isGiven whether the proposal gives the record, and does not only refer to it
 * @param effect NEW or CHANGED; null where it was removed
 * @param version the version that it had from then on; null where it was removed
 * @param number the number of the change
 */
record LaterChange(String recordId, boolean isGiven, @Nullable String effect, @Nullable Integer version, long number,
		ZonedDateTime at, String action, @Nullable String accountName, @Nullable String reason) {
}
