package org.claimtrail.citation.told;

import java.util.Objects;

import org.claimtrail.citation.Intent;
import org.claimtrail.claim.Attribution;
import org.jspecify.annotations.Nullable;

/**
 * A claim as another one cites it.
 *
 * @param cue the words with which it is attributed there
 * @param attribution the class of these words
 * @param attributed whether the citing text says whose it is by other means than words of
 * attribution: by quotation marks, or by the channel it names
 * @param kinship how what the citing claim counts is related to what this one counts
 * @param voice who made it
 * @param own whether the citing claim is by the same, or by whom they spoke for
 */
public record Cited(Told claim, Intent intent, @Nullable String cue, Attribution attribution, boolean attributed,
		Kinship kinship, Voice voice, boolean own) {

	public boolean hasFigure() {
		return this.claim.figure() != null;
	}

	/** The figure of a claim that has one. */
	public ToldFigure figure() {
		return Objects.requireNonNull(this.claim.figure());
	}

	/**
	 * Whether the two can be compared: nothing is known of the words of a citing claim
	 * that is itself known through others, and a claim that was reconstructed from a
	 * report cannot differ from it.
	 */
	public boolean isComparable(Told citing) {
		return !citing.isSecondhand() && !this.claim.knownThrough().contains(citing.id());
	}

}
