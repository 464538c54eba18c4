package org.claimtrail.neo4j.failure;

import org.jspecify.annotations.Nullable;

/** The schema of the store cannot be brought up to date. */
public final class MigrationRefusedException extends StoreException {

	public MigrationRefusedException(String message, String action, @Nullable Throwable cause) {
		super(message, action, cause);
	}

}
