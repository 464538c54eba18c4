package org.claimtrail.ledger;

import java.util.List;
import java.util.Map;

import org.neo4j.driver.TransactionContext;

/** Runs statements that write one thing after the other from a list. */
public final class Unwinding {

	private Unwinding() {
	}

	/**
	 * Runs a statement, unless there is nothing to write: planning it would be for
	 * nothing.
	 * @param transaction the transaction to write in
	 * @param statement a statement without an answer
	 * @param parameter the name of the list in the statement
	 */
	public static void run(TransactionContext transaction, String statement, String parameter, List<?> list) {
		if (!list.isEmpty()) {
			transaction.run(statement, Map.of(parameter, list)).consume();
		}
	}

}
