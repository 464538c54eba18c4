package org.claimtrail.neo4j.failure;

import org.jspecify.annotations.Nullable;

/** The password of the store is too short, missing or cannot be kept. */
public final class PasswordException extends StoreException {

	public PasswordException(String message, String action, @Nullable Throwable cause) {
		super(message, action, cause);
	}

}
