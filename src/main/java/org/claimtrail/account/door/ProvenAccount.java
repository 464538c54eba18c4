package org.claimtrail.account.door;

import org.claimtrail.account.Account;

import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;

/** An account whose token counts. Nothing of the token is kept. */
final class ProvenAccount extends AbstractAuthenticationToken {

	private final Account account;

	ProvenAccount(Account account) {
		super(AuthorityUtils.createAuthorityList("ROLE_" + account.role()));
		this.account = account;
		setAuthenticated(true);
	}

	@Override
	public Object getCredentials() {
		return "";
	}

	@Override
	public Account getPrincipal() {
		return this.account;
	}

}
