package org.claimtrail.projection;

import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.SymbolicName;

/** Which node answers for an identifier that no node has any more. */
public interface Successors {

	/** Whether another node may answer for this identifier. */
	boolean mayAnswerFor(String id);

	/**
	 * The node as an expression of Cypher, which is null where there is none.
	 * @param id the name of a variable with the identifier
	 */
	Expression of(SymbolicName id);

}
