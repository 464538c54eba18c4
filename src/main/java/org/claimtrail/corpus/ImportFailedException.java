package org.claimtrail.corpus;

import org.jspecify.annotations.Nullable;

/**
 * An import that could not come to its end. What was written until then stays; run it
 * again.
 */
class ImportFailedException extends RuntimeException {

	ImportFailedException(String message, @Nullable Throwable cause) {
		super(message, cause);
	}

}
