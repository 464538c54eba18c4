package org.claimtrail.account.door;

import java.util.concurrent.atomic.AtomicBoolean;

import org.claimtrail.account.AccessFault;
import org.claimtrail.account.Account;
import org.claimtrail.account.AccountSettings.Oidc;
import org.claimtrail.account.ClaimedAccounts;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoderInitializationException;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtValidationException;

/**
 * Reads the tokens of the issuer that is set, and finds the accounts of whom they name.
 */
final class IssuedTokens {

	private static final Logger LOG = LoggerFactory.getLogger(IssuedTokens.class);

	private final JwtDecoder decoder;

	private final ClaimedAccounts accounts;

	private final AtomicBoolean unreachable = new AtomicBoolean();

	IssuedTokens(JwtDecoder decoder, Oidc oidc) {
		this.decoder = decoder;
		this.accounts = new ClaimedAccounts(oidc);
	}

	Account account(String token) {
		Jwt jwt = read(token);
		if (jwt.getExpiresAt() == null) {
			throw new TokenRefusedException("The token lacks the claim exp: it would count for ever.");
		}
		if (jwt.hasClaim("cnf")) {
			throw new TokenRefusedException("The token is bound to a key (cnf), and does not count as a bearer token.");
		}
		try {
			return this.accounts.account(jwt.getClaims());
		}
		catch (AccessFault fault) {
			throw new TokenRefusedException(String.valueOf(fault.getMessage()));
		}
	}

	private Jwt read(String token) {
		try {
			Jwt jwt = this.decoder.decode(token);
			if (this.unreachable.compareAndSet(true, false)) {
				LOG.info("Tokens of the issuer can be checked again.");
			}
			return jwt;
		}
		catch (JwtValidationException ex) {
			boolean expired = ex.getErrors()
				.stream()
				.anyMatch((error) -> String.valueOf(error.getDescription()).startsWith("Jwt expired"));
			throw new TokenRefusedException(expired ? "The token has expired; get a new one from its issuer."
					: "The token is not for this server: another issuer made it, or it is for another audience, "
							+ "or its time has not come.");
		}
		catch (BadJwtException ex) {
			throw new TokenRefusedException(
					"The token is none of the issuer that this server trusts, or was altered on its way.");
		}
		catch (JwtException | JwtDecoderInitializationException ex) {
			if (this.unreachable.compareAndSet(false, true)) {
				LOG.error("Tokens of the issuer cannot be checked, and are refused until they can: {}", reason(ex));
			}
			throw new AuthenticationServiceException("The issuer cannot be reached", ex);
		}
	}

	private static @Nullable String reason(Throwable fault) {
		return (fault instanceof JwtDecoderInitializationException && fault.getCause() != null)
				? fault.getCause().getMessage() : fault.getMessage();
	}

}
