package org.claimtrail.neo4j.failure;

import org.jspecify.annotations.Nullable;

/** The store was written by a Neo4j that this one cannot read. */
public final class StoreVersionException extends StoreException {

	public StoreVersionException(String message, String action, @Nullable Throwable cause) {
		super(message, action, cause);
	}

}
