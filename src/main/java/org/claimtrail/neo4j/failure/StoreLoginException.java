package org.claimtrail.neo4j.failure;

import org.jspecify.annotations.Nullable;

/** The store answers and refuses the user or the password. */
public final class StoreLoginException extends StoreException {

	public StoreLoginException(String message, String action, @Nullable Throwable cause) {
		super(message, action, cause);
	}

}
