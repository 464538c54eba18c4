package org.claimtrail.claim;

/** How far the wording of an attribution stands behind the claim. */
public enum Attribution {

	/** Said, stated, according to. */
	NEUTRAL,
	/** May, reportedly, unverified. */
	HEDGED,
	/** Confirmed, revealed, showed. */
	COMMITTED,
	/** Falsely claimed, denied. */
	NEGATIVE

}
