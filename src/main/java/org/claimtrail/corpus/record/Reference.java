package org.claimtrail.corpus.record;

import org.claimtrail.ledger.Fingerprint;

/**
 * A record that another one refers to.
 *
 * @param id its identifier
 * @param hash the hash of the identifier
 * @param field where the reference stands
 */
public record Reference(String id, long hash, String field) {

	public Reference(String id, String field) {
		this(id, Fingerprint.shortHash(id), field);
	}

}
