package org.claimtrail.graphql;

import java.util.Map;

/**
 * Something about a request that its sender can mend, told in one sentence. Carries no
 * stack trace: nothing in the server is wrong.
 */
public class RequestFault extends RuntimeException {

	private final Code code;

	private final transient Map<String, Object> details;

	public RequestFault(Code code, String message) {
		this(code, message, Map.of());
	}

	/**
	 * A fault with details for programs.
	 * @param details further entries of the error's extensions, such as the limit, the
	 * value asked for and the value allowed
	 */
	public RequestFault(Code code, String message, Map<String, Object> details) {
		super(message, null, false, false);
		this.code = code;
		this.details = details;
	}

	public Code code() {
		return this.code;
	}

	public Map<String, Object> details() {
		return this.details;
	}

	/** The kinds of faults, by the stable code that clients see. */
	public enum Code {

		/** An argument has a value that cannot be used. */
		BAD_ARGUMENT,
		/** A cursor was altered or belongs to another connection or order. */
		BAD_CURSOR,
		/** More was asked for than a limit allows. */
		LIMIT_EXCEEDED

	}

}
