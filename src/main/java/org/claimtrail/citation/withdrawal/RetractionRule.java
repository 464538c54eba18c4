package org.claimtrail.citation.withdrawal;

/** Why a retraction withdraws a claim, or why it does not. */
enum RetractionRule {

	/** The claimant of the claim takes it back. */
	CLAIMANT,
	/** The organization that the claimant certainly spoke for takes it back. */
	ORGANIZATION,
	/** Whoever certainly speaks for the claimant takes it back. */
	SPOKESPERSON,
	/** The publisher of what the claimant wrote takes it back. */
	PUBLISHER,
	/** None of these takes it back, as far as is known. */
	NOT_THE_SOURCE;

	boolean withdraws() {
		return this != NOT_THE_SOURCE;
	}

}
