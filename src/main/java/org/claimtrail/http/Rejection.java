package org.claimtrail.http;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

import jakarta.servlet.http.HttpServletResponse;

/**
 * A request that gets to no door, in the form in which GraphQL tells errors. Repeats
 * nothing of the request.
 */
public enum Rejection {

	/** Nobody who knows this server calls it by that name. */
	HOST(421, "HOST_REFUSED",
			"This server does not answer to the name in the header Host. If it should, start it with "
					+ "--claimtrail.http.hosts=NAME."),

	/** A page of another site asks. */
	ORIGIN(403, "ORIGIN_REFUSED",
			"Pages of other sites may not ask this server. If they should, start it with "
					+ "--claimtrail.http.origins=https://SITE."),

	/** The request has not come in time. */
	SLOW(408, "TIME_LIMIT", "The request took longer to arrive than claimtrail.http.receive allows; send it again.");

	private final int status;

	private final byte[] body;

	Rejection(int status, String code, String message) {
		this.status = status;
		this.body = "{\"errors\":[{\"message\":\"%s\",\"extensions\":{\"code\":\"%s\"}}]}".formatted(message, code)
			.getBytes(StandardCharsets.UTF_8);
	}

	public byte[] body() {
		return this.body;
	}

	public void send(HttpServletResponse response) throws IOException {
		response.setStatus(this.status);
		response.setContentType("application/json");
		response.setContentLength(this.body.length);
		response.setHeader("X-Content-Type-Options", "nosniff");
		response.getOutputStream().write(this.body);
	}

}
