package org.claimtrail.account;

import java.util.Optional;

import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * Tells for whom this thread works, and refuses what they may not do. It is in Spring
 * Security's context, which goes along with a request into every data fetcher, controller
 * and subscription.
 */
public final class Access {

	private Access() {
	}

	/** The account that asks; empty when nobody has shown who they are. */
	public static Optional<Account> current() {
		Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
		return (authentication != null && authentication.isAuthenticated()
				&& authentication.getPrincipal() instanceof Account account) ? Optional.of(account) : Optional.empty();
	}

	/**
	 * The account that asks, which may do what needs a role.
	 * @param what what the role is needed for, as an infinitive: "record claims"
	 * @throws AccessFault if there is no account, or its role is too low
	 */
	public static Account require(Role role, String what) {
		Account account = current().orElse(null);
		if (account == null || !account.role().includes(role)) {
			throw AccessFault.lacking(role, what, account);
		}
		return account;
	}

}
