package org.claimtrail.edit;

/** What a mutation does within its transaction. */
@FunctionalInterface
interface Step {

	/**
	 * Does it.
	 * @return what was done; whatever it is, it is undone if it has problems
	 */
	Done in(Attempt attempt);

}
