package org.claimtrail.account.door;

import org.springframework.security.core.AuthenticationException;

/** A token does not count, or what was shown is none. */
final class TokenRefusedException extends AuthenticationException {

	/**
	 * @param message for the one who showed it: what is wrong and what to do; without the
	 * token
	 */
	TokenRefusedException(String message) {
		super(message);
	}

}
