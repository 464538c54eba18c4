package org.claimtrail.neo4j;

import org.jspecify.annotations.Nullable;

/** Another program listens on the port for Bolt. */
final class BoltPortTakenException extends StoreException {

	BoltPortTakenException(String message, String action, @Nullable Throwable cause) {
		super(message, action, cause);
	}

}
