package org.claimtrail.account.provider;

import java.util.List;

import org.claimtrail.account.ClaimedAccounts;

import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.userinfo.DefaultOAuth2UserService;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.util.StringUtils;
import org.springframework.web.client.RestOperations;

/**
 * Finds what a provider claims of a person: in the token that it made, and for what is
 * not there where it tells of people. What the token says goes first.
 */
final class PersonClaims implements OAuth2UserService<OidcUserRequest, OidcUser> {

	private final ClaimedAccounts accounts;

	private final OidcUserService asking = new OidcUserService();

	PersonClaims(ClaimedAccounts accounts, RestOperations people) {
		this.accounts = accounts;
		DefaultOAuth2UserService service = new DefaultOAuth2UserService();
		service.setRestOperations(people);
		this.asking.setOauth2UserService(service);
		this.asking.setRetrieveUserInfo((request) -> true);
	}

	@Override
	public OidcUser loadUser(OidcUserRequest request) {
		boolean enough = this.accounts.areTold(request.getIdToken().getClaims()) || !StringUtils
			.hasText(request.getClientRegistration().getProviderDetails().getUserInfoEndpoint().getUri());
		return enough ? new DefaultOidcUser(List.of(), request.getIdToken()) : this.asking.loadUser(request);
	}

}
