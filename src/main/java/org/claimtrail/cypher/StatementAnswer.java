package org.claimtrail.cypher;

import java.io.IOException;

import org.jspecify.annotations.Nullable;

/** Takes an answer as it comes. */
interface StatementAnswer {

	/**
	 * It has begun.
	 * @param change number of the newest change that is surely in the graph that was read
	 * @param columns their names, a line of JSON
	 */
	void begin(long change, String columns) throws IOException;

	/** A row, a line of JSON. */
	void row(String line) throws IOException;

	/**
	 * It has ended.
	 * @param code what went wrong after it had begun; null where it is whole
	 */
	void end(@Nullable String code, String message) throws IOException;

}
