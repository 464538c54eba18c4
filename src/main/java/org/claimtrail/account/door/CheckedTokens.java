package org.claimtrail.account.door;

import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import org.claimtrail.account.AccessFault;
import org.claimtrail.account.Account;
import org.claimtrail.account.AccountSettings;
import org.claimtrail.account.AccountSettings.Reading;
import org.claimtrail.account.TokenCheck;
import org.claimtrail.account.login.Logins;
import org.claimtrail.account.token.Tokens;
import org.jspecify.annotations.Nullable;

import org.springframework.security.authentication.AuthenticationServiceException;

/** Checks tokens of connections that last with whoever made them. */
final class CheckedTokens implements TokenCheck {

	private final Tokens tokens;

	private final Logins logins;

	private final @Nullable IssuedTokens issued;

	private final boolean needed;

	CheckedTokens(Tokens tokens, Logins logins, @Nullable IssuedTokens issued, AccountSettings settings) {
		this.tokens = tokens;
		this.logins = logins;
		this.issued = issued;
		this.needed = settings.read() == Reading.TOKEN;
	}

	@Override
	public @Nullable String shown(HttpServletRequest request) {
		ShownToken shown = new TokenReader().convert(request);
		return (shown != null) ? shown.getCredentials() : null;
	}

	@Override
	public Optional<Account> check(@Nullable String token) {
		if (token != null) {
			return Optional.of(account(token));
		}
		if (this.needed) {
			throw AccessFault.unauthenticated("To read here you need a token; send it in connection_init.");
		}
		return Optional.empty();
	}

	private Account account(String token) {
		if (Tokens.arePersonal(token)) {
			return this.tokens.account(token);
		}
		if (Logins.areOf(token)) {
			return this.logins.account(token);
		}
		if (this.issued == null) {
			throw AccessFault.unauthenticated("This server does not know this token; its own begin with ct_.");
		}
		try {
			return this.issued.account(token);
		}
		catch (TokenRefusedException ex) {
			throw AccessFault.unauthenticated(String.valueOf(ex.getMessage()));
		}
		catch (AuthenticationServiceException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
