package org.claimtrail.corpus.record;

import java.util.List;

import org.claimtrail.citation.CitationsRecord;
import org.claimtrail.claim.ClaimRecord;
import org.claimtrail.corpus.document.Kind;
import org.claimtrail.ledger.Fingerprint;

/**
 * One record of a document, read and right in itself.
 *
 * @param content the record of its feature: an OrganizationRecord, a ClaimRecord …
 * @param edges what it says of others; nothing for anything but a claim
 * @param hash the hash of its identifier
 * @param fingerprint the hash of all it says
 * @param field where it stands in its document
 */
public record Item(Kind kind, String id, Record content, Edges edges, List<Reference> references, long hash,
		String fingerprint, String field) {

	public Item(Kind kind, String id, Record content, Edges edges, List<Reference> references, String field) {
		this(kind, id, content, edges, references, Fingerprint.shortHash(id), edges.fingerprint(content), field);
	}

	public CitationsRecord citations() {
		return this.edges.citations();
	}

	/** The same claim, as a document that names another claimant has it. */
	public Item madeBy(String claimant) {
		return new Item(this.kind, this.id, ((ClaimRecord) this.content).madeBy(claimant), this.edges, this.references,
				this.field);
	}

	/** The first 64 bits of the fingerprint. */
	public long contentHash() {
		return Long.parseUnsignedLong(this.fingerprint.substring(0, 16), 16);
	}

}
