package org.claimtrail.citation;

import org.claimtrail.claim.Attribution;
import org.claimtrail.claim.ClaimRecord;
import org.jspecify.annotations.Nullable;

/**
 * One claim that a claim refers to.
 *
 * @param cited identifier of the claim referred to
 * @param via the channel the text names
 * @param cue the words with which it is attributed; null for those of the claim
 * @param attribution the class of these words; null for that of the claim
 */
public record CitationRecord(String cited, Intent intent, @Nullable String via, @Nullable String cue,
		@Nullable Attribution attribution) {

	/** The words with which it is attributed, as the whole claim has them or it alone. */
	public @Nullable String cueIn(ClaimRecord citing) {
		return (this.cue != null) ? this.cue : citing.cue();
	}

	/** The class of these words. */
	public Attribution attributionIn(ClaimRecord citing) {
		return (this.attribution != null) ? this.attribution : citing.attribution();
	}

}
