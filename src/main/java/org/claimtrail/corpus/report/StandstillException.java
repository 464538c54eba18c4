package org.claimtrail.corpus.report;

/** Nothing moved for too long. A store that stands still may not close either. */
public final class StandstillException extends ImportFailedException {

	StandstillException(String message) {
		super(message, null);
	}

}
