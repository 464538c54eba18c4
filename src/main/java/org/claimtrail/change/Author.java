package org.claimtrail.change;

import org.claimtrail.account.Account;
import org.jspecify.annotations.Nullable;

/**
 * Who makes a change, and why.
 *
 * @param account null for who has none: whoever can start a command on the machine
 * @param reason null where none was given
 */
public record Author(@Nullable Account account, @Nullable String reason) {

	/** For changes by a command. */
	public static final Author COMMAND = new Author(null, null);

	/** What stands in histories for who has no account. */
	private static final String NOBODY = "import";

	/** The name of whoever makes it. */
	public String name() {
		return (this.account != null) ? this.account.name() : NOBODY;
	}

}
