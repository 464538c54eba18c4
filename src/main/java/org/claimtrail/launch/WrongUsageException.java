package org.claimtrail.launch;

/**
 * Tells that a command cannot do what its arguments ask for; its help is shown with it.
 */
public final class WrongUsageException extends RuntimeException {

	public WrongUsageException(String message) {
		super(message);
	}

}
