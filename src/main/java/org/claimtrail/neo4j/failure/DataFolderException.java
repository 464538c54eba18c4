package org.claimtrail.neo4j.failure;

import org.jspecify.annotations.Nullable;

/** The data folder cannot be made, read or written. */
public final class DataFolderException extends StoreException {

	public DataFolderException(String message, String action, @Nullable Throwable cause) {
		super(message, action, cause);
	}

}
