package org.claimtrail.canary.rules.claim;

/** Has a name that says nothing. */
class ClaimHelper {

	enum Nothing {

	}

}
