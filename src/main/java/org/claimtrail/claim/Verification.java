package org.claimtrail.claim;

/** What people who checked a claim found. */
public enum Verification {

	/** Nobody checked it. */
	UNVERIFIED,
	/** Checked and found right. */
	VERIFIED,
	/** Checked, and disputed. */
	CONTESTED,
	/** Checked and found wrong. */
	REFUTED,
	/** Taken back by its claimant. */
	RETRACTED

}
