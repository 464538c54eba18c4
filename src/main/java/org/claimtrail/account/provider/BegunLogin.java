package org.claimtrail.account.provider;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;

import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.core.endpoint.PkceParameterNames;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;

/**
 * A login that somebody was sent to a provider for, and has not come back from.
 *
 * @param provider name of the provider in the settings
 * @param state what the provider says to whom it sends back
 * @param nonce what the provider puts into the token it makes, by its digest
 * @param verifier what proves that the code is fetched by who had it made
 * @param callback address the provider sends back to
 * @param to where the login leads back to
 * @param until when it is too late
 */
record BegunLogin(String provider, String state, String nonce, String verifier, String callback, String to,
		Instant until) {

	static BegunLogin of(OAuth2AuthorizationRequest request, String to, Instant until) {
		return new BegunLogin(attribute(request, OAuth2ParameterNames.REGISTRATION_ID),
				String.valueOf(request.getState()), attribute(request, OidcParameterNames.NONCE),
				attribute(request, PkceParameterNames.CODE_VERIFIER), String.valueOf(request.getRedirectUri()), to,
				until);
	}

	/** What the provider was asked. */
	OAuth2AuthorizationRequest request(ClientRegistration registration) {
		return OAuth2AuthorizationRequest.authorizationCode()
			.clientId(registration.getClientId())
			.authorizationUri(Objects.requireNonNull(registration.getProviderDetails().getAuthorizationUri()))
			.redirectUri(this.callback)
			.scopes(registration.getScopes())
			.state(this.state)
			.attributes(Map.of(OAuth2ParameterNames.REGISTRATION_ID, this.provider, OidcParameterNames.NONCE,
					this.nonce, PkceParameterNames.CODE_VERIFIER, this.verifier))
			.build();
	}

	private static String attribute(OAuth2AuthorizationRequest request, String name) {
		String value = request.getAttribute(name);
		if (value == null) {
			throw new IllegalStateException("The request to the provider lacks " + name);
		}
		return value;
	}

}
