package org.claimtrail.neo4j;

import org.jspecify.annotations.Nullable;

/** The schema of the store cannot be brought up to date. */
final class MigrationRefusedException extends StoreException {

	MigrationRefusedException(String message, String action, @Nullable Throwable cause) {
		super(message, action, cause);
	}

}
