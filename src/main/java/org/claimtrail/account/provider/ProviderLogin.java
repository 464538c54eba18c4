package org.claimtrail.account.provider;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import org.claimtrail.account.Account;
import org.claimtrail.account.ClaimedAccounts;
import org.jspecify.annotations.Nullable;

import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.authentication.OAuth2LoginAuthenticationToken;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationExchange;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationResponse;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.web.util.UriComponentsBuilder;

/** Asks a provider who somebody is, and makes an account of its answer. */
final class ProviderLogin {

	private static final int LONGEST_HINT = 4096;

	private final Providers providers;

	private final OAuth2AuthorizationRequestResolver requests;

	private final AuthenticationProvider proof;

	private final ClaimedAccounts accounts;

	/**
	 * @param requests asks for a code, with state, nonce and PKCE
	 * @param proof makes a person of a code
	 */
	ProviderLogin(Providers providers, OAuth2AuthorizationRequestResolver requests, AuthenticationProvider proof,
			ClaimedAccounts accounts) {
		this.providers = providers;
		this.requests = requests;
		this.proof = proof;
		this.accounts = accounts;
	}

	/**
	 * What to ask a provider.
	 * @return null if none of that name is set
	 * @throws ProviderAwayException if it has to be asked about itself first and cannot
	 * be
	 */
	@Nullable OAuth2AuthorizationRequest ask(HttpServletRequest request, String provider) {
		return (this.providers.findByRegistrationId(provider) != null) ? this.requests.resolve(request, provider)
				: null;
	}

	/**
	 * Whether an answer that names its issuer is of the provider that was asked.
	 */
	boolean isOf(BegunLogin login, @Nullable String issuer) {
		return issuer == null || issuer.equals(registration(login).getProviderDetails().getIssuerUri());
	}

	/**
	 * Makes an account of a code.
	 * @throws org.springframework.security.core.AuthenticationException if the provider
	 * does not accept it, or what it says does not count
	 * @throws org.claimtrail.account.AccessFault if it names nobody
	 */
	Person finish(BegunLogin login, String code) {
		ClientRegistration registration = registration(login);
		OAuth2AuthorizationResponse answer = OAuth2AuthorizationResponse.success(code)
			.redirectUri(login.callback())
			.state(login.state())
			.build();
		Authentication proven = this.proof.authenticate(new OAuth2LoginAuthenticationToken(registration,
				new OAuth2AuthorizationExchange(login.request(registration), answer)));
		if (proven == null || !(proven.getPrincipal() instanceof OidcUser user)) {
			throw new IllegalStateException("The provider was not asked by OpenID Connect");
		}
		return new Person(this.accounts.account(user.getClaims()), farewell(registration, login, user));
	}

	private ClientRegistration registration(BegunLogin login) {
		ClientRegistration registration = this.providers.findByRegistrationId(login.provider());
		if (registration == null) {
			throw new IllegalStateException("No provider " + login.provider());
		}
		return registration;
	}

	/** Where the provider ends its login, too, if it does, and leads back here. */
	private static @Nullable String farewell(ClientRegistration registration, BegunLogin login, OidcUser user) {
		Object end = registration.getProviderDetails().getConfigurationMetadata().get("end_session_endpoint");
		if (!(end instanceof String address) || !address.matches("https?://.+") || !isAddress(address)) {
			return null;
		}
		String token = user.getIdToken().getTokenValue();
		String back = login.callback()
			.substring(0, login.callback().length() - "/oauth2/code/".length() - login.provider().length());
		UriComponentsBuilder builder = UriComponentsBuilder.fromUriString(address)
			.queryParam("client_id", "{client}")
			.queryParam("post_logout_redirect_uri", "{back}");
		return ((token.length() <= LONGEST_HINT) ? builder.queryParam("id_token_hint", "{token}") : builder).encode()
			.buildAndExpand(Map.of("client", registration.getClientId(), "back", back, "token", token))
			.toUriString();
	}

	private static boolean isAddress(String text) {
		try {
			return new URI(text).getHost() != null;
		}
		catch (URISyntaxException ex) {
			return false;
		}
	}

	/**
	 * Who has logged in.
	 *
	 * @param farewell address where the provider ends its login; null where it does not
	 */
	record Person(Account account, @Nullable String farewell) {

	}

}
