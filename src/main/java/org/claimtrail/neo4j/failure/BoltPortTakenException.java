package org.claimtrail.neo4j.failure;

import org.jspecify.annotations.Nullable;

/** Another program listens on the port for Bolt. */
public final class BoltPortTakenException extends StoreException {

	public BoltPortTakenException(String message, String action, @Nullable Throwable cause) {
		super(message, action, cause);
	}

}
