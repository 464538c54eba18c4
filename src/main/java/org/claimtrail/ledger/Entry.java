package org.claimtrail.ledger;

import org.jspecify.annotations.Nullable;

/**
 * A record on its way into the graph.
 *
 * @param id its identifier
 * @param content what it says
 * @param fingerprint the hash of all it says, edges included
 * @param complete false while something it refers to is still to come; it is then written
 * without its fingerprint, so that it is written again
 * @param <T> the kind of record
 */
public record Entry<T>(String id, T content, String fingerprint, boolean complete) {

	/**
	 * What the graph may keep as its fingerprint by now.
	 */
	public @Nullable String keptFingerprint() {
		return this.complete ? this.fingerprint : null;
	}

}
