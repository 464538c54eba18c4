package org.claimtrail.graphql;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

/** Is told of each operation, or request for one, how it ended. */
public interface OperationListener {

	/** Called by the thread that answers, before the answer is sent. */
	void ended(Outcome outcome);

	/**
	 * How an operation ended.
	 *
	 * @param operation name that the client gave it; null if it has none, or ended before
	 * it was known
	 * @param result OK, or the code of its first error
	 * @param limit the limit that refused it, as in the error; null if none did
	 * @param took time from its arrival to its answer
	 */
	record Outcome(@Nullable String operation, String result, @Nullable String limit, Duration took) {

	}

}
