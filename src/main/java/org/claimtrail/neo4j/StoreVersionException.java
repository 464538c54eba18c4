package org.claimtrail.neo4j;

import org.jspecify.annotations.Nullable;

/** The store was written by a Neo4j that this one cannot read. */
final class StoreVersionException extends StoreException {

	StoreVersionException(String message, String action, @Nullable Throwable cause) {
		super(message, action, cause);
	}

}
