package org.claimtrail.neo4j;

import org.jspecify.annotations.Nullable;

/** Nothing answers at the address of the store. */
final class StoreUnreachableException extends StoreException {

	StoreUnreachableException(String message, String action, @Nullable Throwable cause) {
		super(message, action, cause);
	}

}
