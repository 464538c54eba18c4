package org.claimtrail.corpus.report;

import org.claimtrail.corpus.document.Fault;
import org.claimtrail.corpus.prune.LeftOut;

/** Follows an import while it runs. */
public interface ImportListener {

	/** A fault was found. */
	void fault(Fault fault);

	/** Something doubtful was found, which is imported nevertheless. */
	default void warning(Fault warning) {
	}

	/**
	 * A dossier was recorded that has some claims no more.
	 * @param pruned whether those that can be removed were removed
	 */
	default void leftOut(LeftOut leftOut, boolean pruned) {
	}

	/**
	 * A part of the work starts.
	 * @param work what is done, for example Checking
	 * @param records the number of records to be worked on; -1 if it is not known
	 */
	default void started(String work, long records) {
	}

	/** From now on the import waits for something, for example for the store. */
	default void waiting(String what) {
	}

	/** Nothing moves; the words say why and since when, or that it goes on. */
	default void standing(String words) {
	}

	/** So many records more were worked on; 0 only says that something moves. */
	default void advanced(int records) {
	}

	/** The part of the work that was started last is done. */
	default void ended() {
	}

}
