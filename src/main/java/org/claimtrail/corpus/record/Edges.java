package org.claimtrail.corpus.record;

import java.util.ArrayList;
import java.util.List;

import org.claimtrail.citation.CitationsRecord;
import org.claimtrail.ledger.Fingerprint;
import org.claimtrail.proposition.ExpressionsRecord;
import org.claimtrail.review.ReviewRecord;
import org.claimtrail.review.ReviewsRecord;

/**
 * What a claim says of other records, beyond what it is.
 *
 * @param citations what it cites, retracts and is known through
 * @param expresses identifiers of the propositions that it expresses
 * @param reviews what it reviews
 */
public record Edges(CitationsRecord citations, List<String> expresses, List<ReviewRecord> reviews) {

	/** Those of a record that is no claim. */
	public static Edges none(String id) {
		return new Edges(new CitationsRecord(id, List.of(), List.of(), List.of()), List.of(), List.of());
	}

	public ExpressionsRecord expressions() {
		return new ExpressionsRecord(this.citations.citing(), this.expresses, this.citations.retells());
	}

	public ReviewsRecord reviewing() {
		return new ReviewsRecord(this.citations.citing(), this.reviews);
	}

	/**
	 * The hash of a record and its edges. What documents could not say before changes no
	 * fingerprint where it is not said.
	 */
	String fingerprint(Record content) {
		List<Object> parts = new ArrayList<>(List.of(content, this.citations.cites(), this.citations.retracts()));
		if (!this.expresses.isEmpty() || !this.reviews.isEmpty()) {
			parts.add(this.citations.knownThrough());
			parts.add(this.expresses);
			parts.add(this.reviews);
		}
		else if (!this.citations.knownThrough().isEmpty()) {
			parts.add(this.citations.knownThrough());
		}
		return Fingerprint.of(parts.toArray());
	}

}
