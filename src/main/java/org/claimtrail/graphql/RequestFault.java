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

	/**
	 * More was asked for than a limit allows.
	 * @param limit the name of the limit
	 */
	public static RequestFault limit(String limit, long asked, long allowed, String message) {
		return new RequestFault(Code.LIMIT_EXCEEDED, message,
				Map.of("limit", limit, "asked", asked, "allowed", allowed));
	}

	public Code code() {
		return this.code;
	}

	public Map<String, Object> details() {
		return this.details;
	}

	/** The kinds of faults, by the stable code that clients see. */
	public enum Code {

		/** The request is not one of GraphQL over HTTP. */
		BAD_REQUEST,
		/** The document is not GraphQL. */
		GRAPHQL_PARSE_FAILED,
		/** The document asks for what the contract does not have. */
		GRAPHQL_VALIDATION_FAILED,
		/** An argument or a variable has a value that cannot be used. */
		BAD_ARGUMENT,
		/** A cursor was altered or belongs to another connection or order. */
		BAD_CURSOR,
		/** More was asked for than a limit allows. */
		LIMIT_EXCEEDED,
		/** The operation took longer than allowed and was ended. */
		TIME_LIMIT,
		/** A write took longer than allowed, and nobody knows whether it was done. */
		WRITE_UNCONFIRMED,
		/** The client asked for too much in too short a time. */
		RATE_LIMITED,
		/** The operation was ended because nobody waits for its answer. */
		CANCELLED,
		/** The method does not fit the request. */
		METHOD_NOT_ALLOWED,
		/** No form of answer that the client accepts can be given. */
		NOT_ACCEPTABLE,
		/** The body has a form that is not read here. */
		UNSUPPORTED_MEDIA_TYPE,
		/** A document was asked for by its hash in another way than version 1 has it. */
		PERSISTED_QUERY_NOT_SUPPORTED,
		/** No document is known by the hash: send its text with the hash once. */
		PERSISTED_QUERY_NOT_FOUND,
		/** Only trusted documents are run here, and this is none. */
		DOCUMENT_NOT_TRUSTED,
		/** The graph lacks a value that the contract promises. */
		MISSING_VALUE,
		/** The fault is the server's. */
		INTERNAL_ERROR

	}

}
