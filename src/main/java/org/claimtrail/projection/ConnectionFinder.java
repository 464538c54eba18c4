package org.claimtrail.projection;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Finds, for other doors than GraphQL, what a connection of the contract has, page by
 * page.
 */
public interface ConnectionFinder {

	/**
	 * Finds the identifiers of all that meets a condition.
	 * @param connection the name of a root field that is a connection
	 * @param where its argument of this name, as a client would send it
	 * @param page takes some identifiers after the other; what it throws ends the search
	 * @throws org.claimtrail.graphql.RequestFault if the contract has no such condition,
	 * or it cannot be answered
	 */
	void find(String connection, Map<?, ?> where, Consumer<List<String>> page);

}
