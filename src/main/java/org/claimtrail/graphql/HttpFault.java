package org.claimtrail.graphql;

import java.util.Map;

/** A request that does not get as far as GraphQL, or an answer that does not get back. */
public final class HttpFault extends RequestFault {

	private final int status;

	private final transient Map<String, String> headers;

	public HttpFault(int status, Code code, String message) {
		this(status, code, message, Map.of(), Map.of());
	}

	public HttpFault(int status, Code code, String message, Map<String, Object> details, Map<String, String> headers) {
		super(code, message, details);
		this.status = status;
		this.headers = headers;
	}

	public int status() {
		return this.status;
	}

	public Map<String, String> headers() {
		return this.headers;
	}

}
