package org.claimtrail.account;

import java.security.Principal;

/**
 * Somebody who asks and has shown who they are.
 *
 * @param id stable for good, and unlike that of any other account
 * @param name for people to read; may change, and need not be the only one of its kind
 * @param role what the account may do
 */
public record Account(String id, String name, Role role) implements Principal {

	@Override
	public String getName() {
		return this.name;
	}

}
