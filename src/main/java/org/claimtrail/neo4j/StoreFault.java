package org.claimtrail.neo4j;

import org.neo4j.driver.exceptions.ClientException;
import org.neo4j.driver.exceptions.Neo4jException;
import org.neo4j.driver.exceptions.RetryableException;

/**
 * The store did not answer. The message is for the person who asked and tells nothing of
 * the store; what happened is the cause.
 */
public class StoreFault extends RuntimeException {

	private final Code code;

	StoreFault(Neo4jException cause) {
		this(codeOf(cause), cause);
	}

	private StoreFault(Code code, Neo4jException cause) {
		super(code.message, cause);
		this.code = code;
	}

	public Code code() {
		return this.code;
	}

	/** Whether the same request may succeed a little later. */
	public boolean isRetryable() {
		return this.code == Code.STORE_UNAVAILABLE || this.code == Code.STORE_BUSY;
	}

	private static Code codeOf(Neo4jException cause) {
		String code = cause.code();
		if (code.contains("TransactionTimedOut") || code.contains("Terminated")) {
			return Code.TIME_LIMIT;
		}
		if (code.contains("MemoryPoolOutOfMemory")) {
			return Code.MEMORY_LIMIT;
		}
		if (cause instanceof ClientException && code.equals("N/A")) {
			return Code.STORE_BUSY;
		}
		return (cause instanceof RetryableException) ? Code.STORE_UNAVAILABLE : Code.STORE_FAILED;
	}

	/** What happened, by the stable code that clients see. */
	public enum Code {

		/** The store cannot be reached. */
		STORE_UNAVAILABLE("The database cannot be reached at the moment; try again shortly."),
		/** All connections to the store are in use. */
		STORE_BUSY("The database is busy at the moment; try again shortly."),
		/** The statement took too long. */
		TIME_LIMIT("The question took longer than the time allowed; ask for less or narrow it by a filter."),
		/** The statement needed too much memory. */
		MEMORY_LIMIT("The question needs more memory than allowed; ask for less or narrow it by a filter."),
		/** Anything else. */
		STORE_FAILED("The database could not answer this question.");

		private final String message;

		Code(String message) {
			this.message = message;
		}

	}

}
