package org.claimtrail.projection;

import org.claimtrail.graphql.RequestFault;
import org.neo4j.driver.Value;

/** At which time a change was made, for whoever asks for the graph as of its number. */
public interface ChangeTimes {

	/**
	 * Cypher that finds out about the change {@code $number}, as column {@code value}.
	 */
	String statement();

	/**
	 * The time by which exactly this change and those before it had been recorded.
	 * @param found what the statement found
	 * @throws RequestFault if there is none
	 */
	Object of(long number, Value found);

}
