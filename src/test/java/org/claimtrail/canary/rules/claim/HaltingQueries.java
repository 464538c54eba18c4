package org.claimtrail.canary.rules.claim;

/** Ends the whole server without even its shutdown hooks. */
class HaltingQueries {

	void run() {
		Runtime.getRuntime().halt(1);
	}

}
