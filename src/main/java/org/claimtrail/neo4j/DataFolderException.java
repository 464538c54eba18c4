package org.claimtrail.neo4j;

import org.jspecify.annotations.Nullable;

/** The data folder cannot be made, read or written. */
final class DataFolderException extends StoreException {

	DataFolderException(String message, String action, @Nullable Throwable cause) {
		super(message, action, cause);
	}

}
