package org.claimtrail.neo4j.failure;

import org.jspecify.annotations.Nullable;

/** Nothing answers at the address of the store. */
public final class StoreUnreachableException extends StoreException {

	public StoreUnreachableException(String message, String action, @Nullable Throwable cause) {
		super(message, action, cause);
	}

}
