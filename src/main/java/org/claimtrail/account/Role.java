package org.claimtrail.account;

/** What an account may do. Each role may do what those before it may. */
public enum Role {

	/** Reads. */
	READER,
	/** Proposes. */
	CONTRIBUTOR,
	/** Records, corrects, accepts and merges. */
	EDITOR,
	/** Removes, and manages tokens. */
	ADMIN;

	/** Whether this role may do what needs another. */
	public boolean includes(Role other) {
		return compareTo(other) >= 0;
	}

}
