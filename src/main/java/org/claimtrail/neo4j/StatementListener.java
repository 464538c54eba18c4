package org.claimtrail.neo4j;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

/** Is told of each statement that only reads, how long it took. */
public interface StatementListener {

	/**
	 * Called by the thread that ran a statement that was new to the store.
	 * @param took time until the store had a plan for it
	 */
	default void planned(Duration took) {
	}

	/**
	 * Called by the thread that ran it.
	 * @param statement its text, which depends on its shape alone
	 * @param took time from its turn to its last row
	 * @param fault why it failed; null if it did not
	 */
	void ran(String statement, Duration took, @Nullable StoreFault fault);

}
