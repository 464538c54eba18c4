package org.claimtrail.edit;

import java.time.ZonedDateTime;

import org.neo4j.driver.TransactionContext;

/** What a mutation does within its transaction, after nobody else can write. */
@FunctionalInterface
interface Step {

	/**
	 * Does it.
	 * @return what was done; whatever it is, it is undone if it has problems
	 */
	Done in(TransactionContext transaction, ZonedDateTime now);

}
