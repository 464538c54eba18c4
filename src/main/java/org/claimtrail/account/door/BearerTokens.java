package org.claimtrail.account.door;

import org.claimtrail.account.AccessFault;
import org.claimtrail.account.Account;
import org.claimtrail.account.token.Tokens;
import org.jspecify.annotations.Nullable;

import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.Authentication;

/** Checks a token with whoever made it: this server itself, or the issuer that is set. */
final class BearerTokens implements AuthenticationManager {

	private final Tokens tokens;

	private final @Nullable IssuedTokens issued;

	BearerTokens(Tokens tokens, @Nullable IssuedTokens issued) {
		this.tokens = tokens;
		this.issued = issued;
	}

	@Override
	public Authentication authenticate(Authentication shown) {
		return new ProvenAccount(account(String.valueOf(shown.getCredentials())));
	}

	private Account account(String token) {
		if (Tokens.arePersonal(token)) {
			return personal(token);
		}
		if (this.issued == null) {
			throw new TokenRefusedException(
					"This server does not know this token; its own begin with " + "ct_, and it trusts no issuer.");
		}
		return this.issued.account(token);
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
