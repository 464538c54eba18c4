package org.claimtrail.canary.rules.claim;

/** Fails without saying how. */
class VagueQueries {

	void run() {
		throw new RuntimeException("something");
	}

}
