package org.claimtrail.neo4j.failure;

import org.jspecify.annotations.Nullable;

/** The store does not open although nobody else has it. */
public final class StoreDamagedException extends StoreException {

	public StoreDamagedException(String message, String action, @Nullable Throwable cause) {
		super(message, action, cause);
	}

}
