package org.claimtrail.account.token;

import java.time.Instant;

import org.claimtrail.account.Account;
import org.claimtrail.account.Role;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of a personal token.
 *
 * @param id by which it is listed and revoked
 * @param account identifier of the account; those of one name are one account
 * @param digest keyed digest of its text
 * @param expires from then on it does not count
 * @param used when it was used last, to a minute; null when never
 * @param revoked since when it does not count; null when it was not revoked
 */
record Token(String id, String account, String name, Role role, String digest, Instant created, Instant expires,
		@Nullable Instant used, @Nullable Instant revoked) {

	Account asAccount() {
		return new Account(this.account, this.name, this.role);
	}

	Token usedAt(Instant time) {
		return new Token(this.id, this.account, this.name, this.role, this.digest, this.created, this.expires, time,
				this.revoked);
	}

	Token revokedAt(Instant time) {
		return new Token(this.id, this.account, this.name, this.role, this.digest, this.created, this.expires,
				this.used, time);
	}

	/** As people see it. */
	State state(Instant now) {
		if (this.revoked != null) {
			return State.REVOKED;
		}
		return now.isBefore(this.expires) ? State.VALID : State.EXPIRED;
	}

	@Override
	public String toString() {
		return "token " + this.id + " of " + this.account;
	}

	/** Whether it counts. */
	enum State {

		/** It counts. */
		VALID,
		/** Its time is over. */
		EXPIRED,
		/** It was taken back. */
		REVOKED

	}

}
