package org.claimtrail.corpus.record;

import java.util.List;

import org.claimtrail.citation.CitationsRecord;
import org.claimtrail.corpus.document.Kind;
import org.claimtrail.ledger.Fingerprint;

/**
 * One record of a document, read and right in itself.
 *
 * @param content the record of its feature: an OrganizationRecord, a ClaimRecord …
 * @param citations what it cites; of nobody for anything but a claim
 * @param hash the hash of its identifier
 * @param fingerprint the hash of all it says
 * @param field where it stands in its document
 */
public record Item(Kind kind, String id, Record content, CitationsRecord citations, List<Reference> references,
		long hash, String fingerprint, String field) {

	public Item(Kind kind, String id, Record content, CitationsRecord citations, List<Reference> references,
			String field) {
		this(kind, id, content, citations, references, Fingerprint.shortHash(id), fingerprint(content, citations),
				field);
	}

	/**
	 * What documents could not say before changes no fingerprint where it is not said.
	 */
	private static String fingerprint(Record content, CitationsRecord citations) {
		return citations.knownThrough().isEmpty() ? Fingerprint.of(content, citations.cites(), citations.retracts())
				: Fingerprint.of(content, citations.cites(), citations.retracts(), citations.knownThrough());
	}

	/** The first 64 bits of the fingerprint. */
	public long contentHash() {
		return Long.parseUnsignedLong(this.fingerprint.substring(0, 16), 16);
	}

}
