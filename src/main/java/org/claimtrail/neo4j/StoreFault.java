package org.claimtrail.neo4j;

import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.exceptions.AuthenticationException;
import org.neo4j.driver.exceptions.ClientException;
import org.neo4j.driver.exceptions.Neo4jException;
import org.neo4j.driver.exceptions.RetryableException;

/**
 * The store did not answer. The message is for the person who asked and tells nothing of
 * the store; what happened is the cause.
 */
public class StoreFault extends RuntimeException {

	/** What to tell whoever does not know whether a write was done. */
	public static final String UNCONFIRMED = "The write was not confirmed in time: it is not known whether it was recorded. "
			+ "Send the same again with the same idempotencyKey: it is recorded once, or answered as recorded. "
			+ "Without a key, look first whether it is there.";

	private static final String TOO_LARGE = "The write needs more memory than one transaction may take, and nothing was "
			+ "recorded; record less at once, or raise claimtrail.memory.transaction.";

	private static final String POOL_EMPTY = "Unable to acquire connection from the pool";

	private final Code code;

	private StoreFault(Code code, @Nullable Neo4jException cause) {
		this(code, code.message, cause);
	}

	private StoreFault(Code code, String message, @Nullable Neo4jException cause) {
		super(message, cause);
		this.code = code;
	}

	/** The statement never got its turn. */
	public static StoreFault busy() {
		return new StoreFault(Code.STORE_BUSY, null);
	}

	/** The store is being closed, since the server ends. */
	public static StoreFault closed() {
		return new StoreFault(Code.STORE_UNAVAILABLE, null);
	}

	/** A write ended before the store said what became of it. */
	public static StoreFault unconfirmed(@Nullable Neo4jException cause) {
		return new StoreFault(Code.WRITE_UNCONFIRMED, cause);
	}

	/** A write that was undone. */
	public static StoreFault undone(Neo4jException cause) {
		return switch (codeOf(cause)) {
			case TIME_LIMIT -> new StoreFault(Code.STORE_BUSY, cause);
			case MEMORY_LIMIT -> new StoreFault(Code.MEMORY_LIMIT, TOO_LARGE, cause);
			default -> of(cause);
		};
	}

	/** Whether it tells of too little memory: then nothing was committed. */
	public static boolean isOfMemory(Neo4jException fault) {
		return codeOf(fault) == Code.MEMORY_LIMIT;
	}

	/** The statement could not be answered in time when it was tried before. */
	static StoreFault lateBefore() {
		return new StoreFault(Code.TIME_LIMIT, null);
	}

	public static StoreFault of(Neo4jException cause) {
		return new StoreFault(codeOf(cause), cause);
	}

	public Code code() {
		return this.code;
	}

	/** Whether the same request may succeed a little later. */
	public boolean isRetryable() {
		return this.code == Code.STORE_UNAVAILABLE || this.code == Code.STORE_BUSY
				|| this.code == Code.WRITE_UNCONFIRMED;
	}

	private static Code codeOf(Neo4jException cause) {
		String code = Objects.requireNonNullElse(cause.code(), "");
		if (code.contains("TransactionTimedOut") || code.contains("Terminated")) {
			return Code.TIME_LIMIT;
		}
		if (code.contains("MemoryPoolOutOfMemory") || code.contains("TransactionOutOfMemory")) {
			return Code.MEMORY_LIMIT;
		}
		if (cause instanceof ClientException && isAboutPool(cause)) {
			return Code.STORE_BUSY;
		}
		boolean away = cause instanceof RetryableException || cause instanceof AuthenticationException
				|| code.contains("DatabaseUnavailable");
		return away ? Code.STORE_UNAVAILABLE : Code.STORE_FAILED;
	}

	private static boolean isAboutPool(Neo4jException fault) {
		return Objects.requireNonNullElse(fault.getMessage(), "").startsWith(POOL_EMPTY);
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
		/** Nobody knows whether a write was done. */
		WRITE_UNCONFIRMED(UNCONFIRMED),
		/** Anything else. */
		STORE_FAILED("The database could not answer this question.");

		private final String message;

		Code(String message) {
			this.message = message;
		}

	}

}
