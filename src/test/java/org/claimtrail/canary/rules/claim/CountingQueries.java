package org.claimtrail.canary.rules.claim;

/** Keeps state for the whole process. */
class CountingQueries {

	private static int runs;

	int run() {
		return ++runs;
	}

}
