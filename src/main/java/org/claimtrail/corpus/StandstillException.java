package org.claimtrail.corpus;

/** Nothing moved for too long. A store that stands still may not close either. */
final class StandstillException extends ImportFailedException {

	StandstillException(String message) {
		super(message, null);
	}

}
