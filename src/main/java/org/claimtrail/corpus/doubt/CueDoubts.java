package org.claimtrail.corpus.doubt;

import java.util.HashMap;
import java.util.Map;

import org.claimtrail.claim.Attribution;
import org.claimtrail.claim.ClaimRecord;
import org.claimtrail.claim.CueWords;
import org.claimtrail.corpus.document.Document;
import org.claimtrail.corpus.document.Fault;
import org.claimtrail.corpus.record.IdHashes;
import org.claimtrail.corpus.record.Item;
import org.claimtrail.ledger.Fingerprint;

/** Words of attribution on a source that others tell. */
final class CueDoubts {

	private static final int MOST = 5_000;

	private final Warnings warnings;

	private final Map<String, Fault> cues = new HashMap<>();

	private final IdHashes told = new IdHashes();

	CueDoubts(Warnings warnings) {
		this.warnings = warnings;
	}

	/**
	 * Remembers words of attribution on a claim that cites nothing, and what is told by
	 * others.
	 */
	void look(ClaimRecord claim, Item item, Document document) {
		item.citations()
			.cites()
			.stream()
			.filter((citation) -> citation.intent().tellsAgain())
			.forEach((citation) -> this.told.add(Fingerprint.shortHash(citation.cited())));
		boolean own = claim.cue() == null || claim.attribution() == Attribution.NEGATIVE
				|| CueWords.standsIn(claim.cue(), String.valueOf(claim.quote()));
		if (!own && item.citations().cites().isEmpty() && this.cues.size() < MOST) {
			this.cues.put(item.id(), document.fault(Document.path(item.field(), "cue"), ""));
		}
	}

	void close() {
		this.cues.forEach((id, place) -> {
			if (this.told.contains(Fingerprint.shortHash(id))) {
				this.warnings.add(place,
						"found words of attribution on a claim that cites nothing and is told by others; put them on "
								+ "the citation of the claim that has them (cites: [{claim, cue}]), unless they are the source's own: "
								+ "then give its words as quote");
			}
		});
		this.cues.clear();
	}

}
