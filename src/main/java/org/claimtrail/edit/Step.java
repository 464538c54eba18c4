package org.claimtrail.edit;

/** What a mutation does within its transaction. */
@FunctionalInterface
public interface Step {

	/**
	 * Does it.
	 * @return what was done; whatever it is, it is undone if it has problems
	 */
	Done in(Attempt attempt);

	/**
	 * Notes, beside the change, what else there is to note.
	 * @param number the number of the change; 0 where nothing was altered
	 * @return whether something was noted, which is then kept even if nothing was altered
	 */
	default boolean note(Attempt attempt, long number) {
		return false;
	}

}
