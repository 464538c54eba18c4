package org.claimtrail.pages;

import java.net.URI;

/**
 * Where researchers reach the graph with Cypher. A store that may be reached this way
 * offers a bean of this type; without one the start page does not speak of Cypher.
 */
@FunctionalInterface
public interface BoltAddress {

	/**
	 * The address to give to a Bolt client, such as {@code bolt://localhost:7687}.
	 */
	URI uri();

}
