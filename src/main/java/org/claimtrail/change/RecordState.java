package org.claimtrail.change;

import org.jspecify.annotations.Nullable;

/**
 * What the graph has of a record.
 *
 * @param version the number of its present version
 * @param fingerprint the hash of all it says; null when an import by an earlier version
 * of this program left it half written
 */
public record RecordState(long version, @Nullable String fingerprint) {

	/** Whether it is written in full. */
	public boolean finished() {
		return this.fingerprint != null;
	}

	/** Whether it is there in full, and says something else. */
	public boolean differs(String other) {
		return this.fingerprint != null && !this.fingerprint.equals(other);
	}

}
