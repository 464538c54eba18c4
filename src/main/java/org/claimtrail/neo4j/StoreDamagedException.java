package org.claimtrail.neo4j;

import org.jspecify.annotations.Nullable;

/** The store does not open although nobody else has it. */
final class StoreDamagedException extends StoreException {

	StoreDamagedException(String message, String action, @Nullable Throwable cause) {
		super(message, action, cause);
	}

}
