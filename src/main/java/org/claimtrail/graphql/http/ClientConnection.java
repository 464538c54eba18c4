package org.claimtrail.graphql.http;

import jakarta.servlet.http.HttpServletRequest;
import org.apache.coyote.ActionCode;
import org.apache.coyote.Request;
import org.jspecify.annotations.Nullable;

/**
 * Tells whether the client still waits. Nothing in the servlet API does while nothing is
 * written, so Tomcat is asked to look into the socket, as it does for readers that do not
 * block. Only for the thread that handles the request, after it has read the body.
 */
final class ClientConnection {

	private final @Nullable Request request;

	ClientConnection(HttpServletRequest request) {
		this.request = (request.getAttribute(ConnectionValve.REQUEST) instanceof Request coyote) ? coyote : null;
	}

	/**
	 * The end of the stream shows as one byte that nobody can read, time and again; a
	 * byte of a next request shows once.
	 */
	boolean isClosed() {
		return this.request != null && endsHere(this.request) && endsHere(this.request);
	}

	private static boolean endsHere(Request request) {
		return available(request, true) == 1 && available(request, false) == 0;
	}

	private static int available(Request request, boolean look) {
		request.action(ActionCode.AVAILABLE, look);
		return request.getAvailable();
	}

}
