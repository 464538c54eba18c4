package org.claimtrail.graphql.error;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;

/**
 * Answers requests that Tomcat itself refuses, such as one with too long a header, in one
 * line of JSON that tells nothing of the server.
 */
final class ShortErrors extends ErrorReportValve {

	@Override
	protected void report(Request request, Response response, @Nullable Throwable fault) {
		int status = response.getStatus();
		if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
			return;
		}
		HttpStatus known = HttpStatus.resolve(status);
		String error = (known != null) ? known.getReasonPhrase() : "Error";
		byte[] body = "{\"status\":%d,\"error\":\"%s\"}\n".formatted(status, error).getBytes(StandardCharsets.UTF_8);
		try {
			response.setContentType("application/json");
			response.setContentLength(body.length);
			response.getOutputStream().write(body);
			response.finishResponse();
		}
		catch (IOException | IllegalStateException ex) {
			// the client has gone, or somebody else is answering
			getContainer().getLogger().debug("No error report", ex);
		}
	}

}
