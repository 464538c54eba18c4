package org.claimtrail.corpus.record;

import org.claimtrail.ledger.Fingerprint;

/**
 * A record that another one refers to.
 *
 * @param id its identifier
 * @param hash the hash of the identifier
 * @param field where the reference stands
 * @param needed whether the record that refers cannot stand in the graph without it, not
 * even for the time of an import
 */
public record Reference(String id, long hash, String field, boolean needed) {

	public Reference(String id, String field, boolean needed) {
		this(id, Fingerprint.shortHash(id), field, needed);
	}

}
