package org.claimtrail.export;

/** A part of an export was sent, and the rest cannot be. */
final class ExportBrokenException extends RuntimeException {

	ExportBrokenException(Throwable cause) {
		super("An export was cut off: " + cause.getMessage(), cause, false, false);
	}

}
