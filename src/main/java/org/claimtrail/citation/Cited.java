package org.claimtrail.citation;

import java.util.Objects;

/**
 * A claim as another one cites it.
 *
 * @param attributed whether the citing text says whose it is by other means than words of
 * attribution: by quotation marks, or by the channel it names
 * @param kinship how what the citing claim counts is related to what this one counts
 */
record Cited(Told claim, Intent intent, boolean attributed, Kinship kinship) {

	boolean hasFigure() {
		return this.claim.figure() != null;
	}

	/** The figure of a claim that has one. */
	ToldFigure figure() {
		return Objects.requireNonNull(this.claim.figure());
	}

}
