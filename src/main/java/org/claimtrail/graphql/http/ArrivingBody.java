package org.claimtrail.graphql.http;

import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import org.apache.coyote.ActionCode;
import org.apache.coyote.Request;
import org.claimtrail.graphql.HttpFault;
import org.claimtrail.graphql.RequestFault;

/**
 * The body of a request, read to its end or to its limits: so many bytes, and so long
 * after the first byte of the request.
 */
final class ArrivingBody {

	private static final int PART = 8192;

	private final long largest;

	private final Duration longest;

	ArrivingBody(long largest, Duration longest) {
		this.largest = largest;
		this.longest = longest;
	}

	/**
	 * @throws HttpFault if the body is too large, or comes too slowly
	 */
	byte[] read(HttpServletRequest request) throws IOException {
		if (request.getContentLengthLong() > this.largest) {
			throw tooLarge(request.getContentLengthLong());
		}
		long begun = begun(request);
		long expected = Math.max(request.getContentLengthLong() + 1, PART);
		byte[] body = new byte[(int) Math.min(expected, this.largest + 1)];
		int length = 0;
		try (InputStream in = request.getInputStream()) {
			for (int read; (read = in.read(body, length, body.length - length)) >= 0;) {
				length += read;
				if (length > this.largest) {
					throw tooLarge(length);
				}
				if (System.nanoTime() - begun > this.longest.toNanos()) {
					throw tooSlow(request);
				}
				if (length == body.length) {
					body = Arrays.copyOf(body, (int) Math.min(this.largest + 1, 2L * length));
				}
			}
		}
		catch (SocketTimeoutException ex) {
			throw tooSlow(request);
		}
		return Arrays.copyOf(body, length);
	}

	private static long begun(HttpServletRequest request) {
		long start = (request.getAttribute(ConnectionValve.REQUEST) instanceof Request coyote)
				? coyote.getStartTimeNanos() : -1;
		return (start != -1) ? start : System.nanoTime();
	}

	private HttpFault tooLarge(long bytes) {
		return new HttpFault(413, RequestFault.Code.LIMIT_EXCEEDED,
				"The body has %d bytes or more, and at most %d are allowed.".formatted(bytes, this.largest),
				Map.of("limit", "bodyBytes", "asked", bytes, "allowed", this.largest), Map.of("Connection", "close"));
	}

	/** Nobody waits for the rest of it either. */
	private HttpFault tooSlow(HttpServletRequest request) {
		if (request.getAttribute(ConnectionValve.REQUEST) instanceof Request coyote) {
			coyote.action(ActionCode.DISABLE_SWALLOW_INPUT, null);
		}
		long allowed = this.longest.toMillis();
		return new HttpFault(408, RequestFault.Code.TIME_LIMIT,
				"The request took too long to arrive: a pause of seconds, or more than %d ms in all."
					.formatted(allowed),
				Map.of("limit", "receiveMilliseconds", "allowed", allowed), Map.of("Connection", "close"));
	}

}
