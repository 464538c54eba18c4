package org.claimtrail.export.record;

/** More records were chosen than an export remembers. Carries no stack trace. */
public final class TooManyRecordsException extends RuntimeException {

	public TooManyRecordsException(int most) {
		super("The condition chooses more than %,d records with all that they refer to; narrow it, or export everything."
			.formatted(most), null, false, false);
	}

}
