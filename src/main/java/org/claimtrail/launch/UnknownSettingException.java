package org.claimtrail.launch;

/** A setting of Claimtrail does not exist. */
final class UnknownSettingException extends RuntimeException {

	UnknownSettingException(String message) {
		super(message);
	}

}
