package org.claimtrail.neo4j.failure;

import org.jspecify.annotations.Nullable;

import org.springframework.modulith.NamedInterface;

/** Another process has the store, or writes to it. */
@NamedInterface("failure")
public final class StoreLockedException extends StoreException {

	public StoreLockedException(String message, String action, @Nullable Throwable cause) {
		super(message, action, cause);
	}

}
