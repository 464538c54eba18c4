package org.claimtrail.canary.rules.claim;

/** Lets everybody change what looks constant. */
class LeakyQueries {

	static final String[] LABELS = { "Claim" };

}
