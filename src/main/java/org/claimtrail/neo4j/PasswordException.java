package org.claimtrail.neo4j;

import org.jspecify.annotations.Nullable;

/** The password of the store is too short, missing or cannot be kept. */
final class PasswordException extends StoreException {

	PasswordException(String message, String action, @Nullable Throwable cause) {
		super(message, action, cause);
	}

}
