package org.claimtrail.corpus;

/** Follows an import while it runs. */
interface ImportListener {

	/** A fault was found. */
	void fault(Fault fault);

	/**
	 * A part of the work starts.
	 * @param work what is done, for example Checking
	 * @param records the number of records to be worked on; -1 if it is not known
	 */
	default void started(String work, long records) {
	}

	/** So many records more were worked on. */
	default void advanced(int records) {
	}

	/** The part of the work that was started last is done. */
	default void ended() {
	}

}
