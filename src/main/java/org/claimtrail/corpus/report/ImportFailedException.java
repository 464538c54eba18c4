package org.claimtrail.corpus.report;

import org.jspecify.annotations.Nullable;

/**
 * An import that could not come to its end. What was written until then stays; run it
 * again.
 */
public class ImportFailedException extends RuntimeException {

	public ImportFailedException(String message, @Nullable Throwable cause) {
		super(message, cause);
	}

}
