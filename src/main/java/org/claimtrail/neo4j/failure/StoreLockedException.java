package org.claimtrail.neo4j.failure;

import org.jspecify.annotations.Nullable;

import org.springframework.modulith.NamedInterface;

/** Another process has the store, or writes to it. */
@NamedInterface("failure")
public final class StoreLockedException extends StoreException {

	private final String told;

	public StoreLockedException(String message, String action, @Nullable Throwable cause) {
		this(message, action, "Another process uses the store; try again later.", cause);
	}

	/**
	 * The same, for whoever knows more.
	 * @param told what clients may know, in a sentence without host and process
	 */
	public StoreLockedException(String message, String action, String told, @Nullable Throwable cause) {
		super(message, action, cause);
		this.told = told;
	}

	/** What clients may know of it, who are told no host and no process. */
	public String told() {
		return this.told;
	}

}
