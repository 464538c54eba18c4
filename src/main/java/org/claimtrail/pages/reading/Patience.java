package org.claimtrail.pages.reading;

import java.time.Duration;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

import graphql.ExecutionResult;
import graphql.GraphQLError;
import org.claimtrail.graphql.HttpFault;

/**
 * Asks once more what ran out of time in the first minutes of a server, in which nothing
 * is compiled and much is planned at once: the store goes on planning what it was asked,
 * and answers the next time.
 *
 * @param starting whether these minutes last
 * @param pause how long to leave to the store before
 */
record Patience(BooleanSupplier starting, Duration pause) {

	private static final int MOST = 3;

	/** The codes of what a store says that still plans what it is asked. */
	private static final Set<String> LATE = Set.of("TIME_LIMIT", "STORE_BUSY", "STORE_UNAVAILABLE");

	/**
	 * The answer; that of the last time where it is always late.
	 * @throws HttpFault as the last time
	 */
	ExecutionResult ask(Supplier<ExecutionResult> question) {
		for (int time = 1; time < MOST; time++) {
			try {
				ExecutionResult result = question.get();
				if (result.getErrors().stream().noneMatch(Patience::isLate) || !waits()) {
					return result;
				}
			}
			catch (HttpFault fault) {
				if (!LATE.contains(fault.code().name()) || !waits()) {
					throw fault;
				}
			}
		}
		return question.get();
	}

	private static boolean isLate(GraphQLError error) {
		return error.getExtensions() != null && LATE.contains(String.valueOf(error.getExtensions().get("code")));
	}

	private boolean waits() {
		if (!this.starting.getAsBoolean()) {
			return false;
		}
		try {
			Thread.sleep(this.pause);
			return true;
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return false;
		}
	}

}
