package org.claimtrail.account.door;

import jakarta.servlet.http.HttpServletRequest;
import org.claimtrail.account.AccessFault;
import org.claimtrail.account.Account;
import org.claimtrail.account.Attempts;
import org.claimtrail.account.login.Logins;
import org.claimtrail.account.token.Tokens;
import org.jspecify.annotations.Nullable;

import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.AuthenticationManagerResolver;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Checks a token with whoever made it: this server itself, or the issuer that is set. The
 * text of a login counts in its cookie only.
 */
final class BearerTokens implements AuthenticationManagerResolver<HttpServletRequest> {

	private static final Authentication NOBODY = new AnonymousAuthenticationToken("nobody", "nobody",
			AuthorityUtils.createAuthorityList("ROLE_NOBODY"));

	private final Tokens tokens;

	private final Logins logins;

	private final @Nullable IssuedTokens issued;

	private final Attempts attempts;

	private final RequestMatcher open;

	/**
	 * @param open what everybody may have, and a browser with an old cookie as well
	 */
	BearerTokens(Tokens tokens, Logins logins, @Nullable IssuedTokens issued, Attempts attempts, RequestMatcher open) {
		this.tokens = tokens;
		this.logins = logins;
		this.issued = issued;
		this.attempts = attempts;
		this.open = open;
	}

	@Override
	public AuthenticationManager resolve(HttpServletRequest request) {
		return (shown) -> {
			String token = String.valueOf(shown.getCredentials());
			return TokenReader.isOfCookie(request) ? ofCookie(request, token)
					: new ProvenAccount(account(request, token));
		};
	}

	private Authentication ofCookie(HttpServletRequest request, String token) {
		try {
			if (Logins.areOf(token)) {
				return new ProvenAccount(loggedIn(token));
			}
			if (!Tokens.arePersonal(token)) {
				throw new TokenRefusedException("The cookie of the login has no personal token; log in again.");
			}
			return new ProvenAccount(personal(token));
		}
		catch (AuthenticationException fault) {
			if (this.open.matches(request) || Logins.areOf(token)) {
				// a login that has ended is none, and what was filled in is kept
				return NOBODY;
			}
			throw fault;
		}
	}

	private Account account(HttpServletRequest request, String token) {
		if (Tokens.arePersonal(token)) {
			return personal(token);
		}
		if (this.issued == null) {
			throw new TokenRefusedException(
					"This server does not know this token; its own begin with ct_, and it trusts no issuer.");
		}
		if (this.attempts.secondsToWait(request) > 0) {
			// to check it may cost a question to the issuer
			throw new TokenRefusedException("Too many tokens that do not count.");
		}
		return this.issued.account(token);
	}

	private Account loggedIn(String text) {
		try {
			return this.logins.account(text);
		}
		catch (AccessFault fault) {
			throw new TokenRefusedException(String.valueOf(fault.getMessage()));
		}
	}

	private Account personal(String token) {
		try {
			return this.tokens.account(token);
		}
		catch (AccessFault fault) {
			throw new TokenRefusedException(String.valueOf(fault.getMessage()));
		}
		catch (IllegalStateException ex) {
			throw new AuthenticationServiceException("The file of accounts cannot be read", ex);
		}
	}

}
