package org.claimtrail.corpus.history;

import org.claimtrail.corpus.report.ImportFailedException;

/**
 * An import that would give half a history, or add to one. The same again does not go on;
 * the message says what does.
 */
public final class RefusedHistoryException extends ImportFailedException {

	RefusedHistoryException(String message) {
		super(message, null);
	}

}
