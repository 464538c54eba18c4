package org.claimtrail.account.provider;

import java.io.IOException;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.web.client.HttpServerErrorException;

/**
 * Why a login at a provider came to nothing, as people are told. Nothing that a provider
 * or an address says is repeated to them.
 */
enum LoginFault {

	/** The state is none that this browser was given. */
	NOT_BEGUN(HttpStatus.BAD_REQUEST,
			"This login was not begun in this browser, or more than 10 minutes ago, or has been used already. "
					+ "Begin it again."),
	/** The person or the provider said no. */
	DENIED(HttpStatus.FORBIDDEN, "The provider did not let you in, or you said no there."),
	/** The code counts no more. */
	LAPSED(HttpStatus.BAD_REQUEST, "The provider does not accept this login any more. Begin it again."),
	/** The token is not for this server, of another issuer, or not of this login. */
	REFUSED(HttpStatus.UNAUTHORIZED,
			"What the provider says of you is not meant for this login, or counts no more. Begin it again."),
	/** The provider cannot be reached. */
	AWAY(HttpStatus.SERVICE_UNAVAILABLE,
			"The provider cannot be reached at the moment. Try again in a little while, or log in with a token."),
	/** The settings here and there do not fit. */
	UNUSABLE(HttpStatus.BAD_GATEWAY,
			"Nobody can log in at this provider at the moment; the log of the server says why.");

	private static final Set<String> NO = Set.of("access_denied", "login_required", "consent_required",
			"interaction_required", "account_selection_required");

	private static final Set<String> BROKEN = Set.of("server_error", "temporarily_unavailable");

	private final HttpStatus status;

	private final String message;

	LoginFault(HttpStatus status, String message) {
		this.status = status;
		this.message = message;
	}

	HttpStatus status() {
		return this.status;
	}

	String message() {
		return this.message;
	}

	/** What a provider says that sends somebody back without a code. */
	static LoginFault told(String error) {
		if (NO.contains(error)) {
			return DENIED;
		}
		return BROKEN.contains(error) ? AWAY : UNUSABLE;
	}

	/** What went wrong when a code was to become an account. */
	static LoginFault of(AuthenticationException fault) {
		if (fault instanceof ProviderAwayException || has(fault, IOException.class)
				|| has(fault, HttpServerErrorException.class)) {
			return AWAY;
		}
		if (has(fault, BadJwtException.class)) {
			return REFUSED;
		}
		if (has(fault, JwtException.class)) {
			return AWAY;
		}
		String code = (fault instanceof OAuth2AuthenticationException refused) ? refused.getError().getErrorCode() : "";
		return switch (code) {
			case OAuth2ErrorCodes.INVALID_GRANT -> LAPSED;
			case "invalid_nonce", "invalid_state_parameter" -> REFUSED;
			default -> UNUSABLE;
		};
	}

	private static boolean has(@Nullable Throwable fault, Class<? extends Throwable> type) {
		Throwable cause = fault;
		for (int i = 0; cause != null && i < 10; i++) {
			if (type.isInstance(cause)) {
				return true;
			}
			cause = cause.getCause();
		}
		return false;
	}

}
