package org.claimtrail.account.provider;

import org.springframework.security.core.AuthenticationException;

/** A provider cannot be asked at the moment, or says nothing that is of use. */
final class ProviderAwayException extends AuthenticationException {

	/**
	 * @param message for the log
	 */
	ProviderAwayException(String message) {
		super(message);
	}

	/**
	 * @param message for the log
	 */
	ProviderAwayException(String message, Throwable cause) {
		super(message, cause);
	}

}
