package org.claimtrail.neo4j;

import org.jspecify.annotations.Nullable;

/** Another process has the store, or writes to it. */
public final class StoreLockedException extends StoreException {

	StoreLockedException(String message, String action, @Nullable Throwable cause) {
		super(message, action, cause);
	}

}
