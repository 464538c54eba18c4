package org.claimtrail.account.door;

import java.util.List;

import org.springframework.security.authentication.AbstractAuthenticationToken;

/** A token that was shown and is not checked yet. */
final class ShownToken extends AbstractAuthenticationToken {

	private final transient String text;

	ShownToken(String text) {
		super(List.of());
		this.text = text;
	}

	@Override
	public String getCredentials() {
		return this.text;
	}

	/** Not the text, which must be in no log. */
	@Override
	public Object getPrincipal() {
		return "token";
	}

}
