package org.claimtrail.account.door;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.claimtrail.account.AccessFault;
import org.claimtrail.account.Attempts;
import org.claimtrail.account.login.LoginCookie;
import org.claimtrail.http.EdgeListener;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;

/**
 * Answers requests that get to no door for lack of a token that counts: in the form in
 * which GraphQL tells errors, or as a page to who wants one.
 */
final class AccessAnswers implements AuthenticationFailureHandler {

	private static final String GRAPHQL = "application/graphql-response+json";

	private static final String BEARER = "Bearer realm=\"claimtrail\"";

	private final JsonMapper json;

	private final Attempts attempts;

	private final EdgeListener listener;

	AccessAnswers(JsonMapper json, Attempts attempts, EdgeListener listener) {
		this.json = json;
		this.attempts = attempts;
		this.listener = listener;
	}

	/** A token was shown and does not count, or nobody can tell. */
	@Override
	public void onAuthenticationFailure(HttpServletRequest request, HttpServletResponse response,
			AuthenticationException fault) throws IOException {
		long seconds = this.attempts.secondsToWait(request);
		if (seconds == 0) {
			this.attempts.failed(request);
		}
		if (fault instanceof AuthenticationServiceException) {
			response.setHeader(HttpHeaders.RETRY_AFTER, "5");
			write(request, response, HttpStatus.SERVICE_UNAVAILABLE,
					error("Tokens cannot be checked at the moment; the log of the server says why.",
							Map.of("code", "INTERNAL_ERROR", "retryable", true)));
			return;
		}
		if (TokenReader.isOfCookie(request)) {
			// else its owner would be refused for as long as it lasts
			LoginCookie.clear(response);
		}
		this.listener.turnedAway(EdgeListener.Reason.TOKEN);
		if (seconds > 0) {
			response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
			write(request, response, HttpStatus.TOO_MANY_REQUESTS,
					error("Too many tokens that do not count; try again in %d s.".formatted(seconds),
							Map.of("code", "RATE_LIMITED", "limit", "failuresPerMinute", "retryAfterSeconds", seconds,
									"retryable", true)));
			return;
		}
		response.setHeader(HttpHeaders.WWW_AUTHENTICATE, BEARER + ", error=\"invalid_token\"");
		write(request, response, HttpStatus.UNAUTHORIZED,
				error(String.valueOf(fault.getMessage()), Map.of("code", AccessFault.Code.UNAUTHENTICATED.name())));
	}

	/** The account, or the lack of one, does not do for what was asked. */
	void refuse(HttpServletRequest request, HttpServletResponse response, AccessFault fault) throws IOException {
		if (fault.code() == AccessFault.Code.UNAUTHENTICATED) {
			response.setHeader(HttpHeaders.WWW_AUTHENTICATE, BEARER);
		}
		Map<String, Object> extensions = new LinkedHashMap<>();
		extensions.put("code", fault.code().name());
		extensions.putAll(fault.details());
		write(request, response, HttpStatus.valueOf(fault.code().status()),
				error(String.valueOf(fault.getMessage()), extensions));
	}

	private static Map<String, Object> error(String message, Map<String, Object> extensions) {
		return Map.of("errors", List.of(Map.of("message", message, "extensions", extensions)));
	}

	private void write(HttpServletRequest request, HttpServletResponse response, HttpStatus status,
			Map<String, Object> answer) throws IOException {
		response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
		response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT);
		String accepted = String.valueOf(request.getHeader(HttpHeaders.ACCEPT));
		if (accepted.contains(MediaType.TEXT_HTML_VALUE)) {
			response.sendError(status.value());
			return;
		}
		byte[] body = this.json.writeValueAsBytes(answer);
		response.setStatus(status.value());
		response.setContentType(accepted.contains(GRAPHQL) ? GRAPHQL : MediaType.APPLICATION_JSON_VALUE);
		response.setHeader("X-Content-Type-Options", "nosniff");
		response.setContentLength(body.length);
		response.getOutputStream().write(body);
	}

}
