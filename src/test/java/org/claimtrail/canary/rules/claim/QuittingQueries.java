package org.claimtrail.canary.rules.claim;

/** Ends the whole server. */
class QuittingQueries {

	void run() {
		System.exit(1);
	}

}
