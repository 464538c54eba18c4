package org.claimtrail.graphql;

import java.util.Map;

/** A request that does not get as far as GraphQL, or an answer that does not get back. */
final class HttpFault extends RequestFault {

	private final int status;

	private final transient Map<String, String> headers;

	HttpFault(int status, Code code, String message) {
		this(status, code, message, Map.of(), Map.of());
	}

	HttpFault(int status, Code code, String message, Map<String, Object> details, Map<String, String> headers) {
		super(code, message, details);
		this.status = status;
		this.headers = headers;
	}

	int status() {
		return this.status;
	}

	Map<String, String> headers() {
		return this.headers;
	}

}
