package org.claimtrail.neo4j.failure;

import org.jspecify.annotations.Nullable;

/**
 * A store that cannot be used. The message says what is wrong and where, the action what
 * the person who starts the server can do.
 */
public abstract sealed class StoreException extends RuntimeException permits BoltPortTakenException,
		DataFolderException, MigrationRefusedException, PasswordException, StoreDamagedException, StoreLockedException,
		StoreLoginException, StoreUnreachableException, StoreVersionException {

	private final String action;

	StoreException(String message, String action, @Nullable Throwable cause) {
		super(message, cause);
		this.action = action;
	}

	/** What to do about it, for a person, in whole sentences. */
	public String action() {
		return this.action;
	}

}
