package org.claimtrail.neo4j;

import org.jspecify.annotations.Nullable;

/** The store answers and refuses the user or the password. */
final class StoreLoginException extends StoreException {

	StoreLoginException(String message, String action, @Nullable Throwable cause) {
		super(message, action, cause);
	}

}
