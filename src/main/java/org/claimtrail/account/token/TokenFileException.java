package org.claimtrail.account.token;

/**
 * The file of accounts cannot be read or written; says which file, why and what to do.
 */
final class TokenFileException extends RuntimeException {

	TokenFileException(String message, Throwable cause) {
		super(message, cause);
	}

}
