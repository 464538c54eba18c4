package org.claimtrail.export.scope;

import java.time.OffsetDateTime;

import org.jspecify.annotations.Nullable;

/**
 * The graph after one change.
 *
 * @param number of the newest change; 0 before the first
 * @param at when it was made
 * @param digest of all that an export tells; null where it is not known yet
 */
public record Snapshot(long number, @Nullable OffsetDateTime at, @Nullable String digest) {

	/** The same state with its digest. */
	public Snapshot with(@Nullable String digest) {
		return new Snapshot(this.number, this.at, digest);
	}

}
