package org.claimtrail.account.provider;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientProperties;
import org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientProperties.Registration;
import org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientPropertiesMapper;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.OidcScopes;

/**
 * One provider, as Spring's settings describe it. It is asked about itself when somebody
 * logs in there, not before: one that is away keeps nothing from starting. While it is
 * away it is asked every few seconds only, by one request.
 */
final class Provider {

	private static final Logger LOG = LoggerFactory.getLogger(Provider.class);

	private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{1,40}");

	private static final String SETTINGS = "spring.security.oauth2.client.registration.";

	private static final String GRANT = AuthorizationGrantType.AUTHORIZATION_CODE.getValue();

	private static final long ASK_AGAIN = 5_000_000_000L;

	private final String id;

	private final Registration own;

	private final OAuth2ClientProperties settings = new OAuth2ClientProperties();

	private final OAuth2ClientProperties.@Nullable Provider described;

	private final Function<String, Map<String, Object>> metadata;

	private final LongSupplier clock;

	private final String name;

	private @Nullable ClientRegistration registration;

	private @Nullable ProviderAwayException away;

	private long asked;

	/**
	 * @param all the settings, of all providers
	 * @param metadata asks an issuer about itself
	 * @param clock nanoseconds
	 * @throws IllegalStateException if nobody could log in with these settings
	 */
	Provider(String id, OAuth2ClientProperties all, Function<String, Map<String, Object>> metadata,
			LongSupplier clock) {
		this.id = id;
		this.metadata = metadata;
		this.clock = clock;
		Registration own = Objects.requireNonNull(all.getRegistration().get(id));
		this.own = own;
		this.described = all.getProvider().get(providerId());
		this.settings.getRegistration().put(id, own);
		String callback = (own.getRedirectUri() != null)
				? own.getRedirectUri().replace("{action}", "login").replace("{registrationId}", id) : null;
		require(ID.matcher(id).matches(), "must be named by letters, digits, - and _");
		require(callback == null || callback.endsWith(callbackPath(id)),
				"has a redirect-uri that does not end with " + callbackPath(id));
		require(own.getAuthorizationGrantType() == null || own.getAuthorizationGrantType().equals(GRANT),
				"needs the authorization-grant-type " + GRANT);
		own.setAuthorizationGrantType(GRANT);
		own.setRedirectUri((callback != null) ? callback : "{baseUrl}" + callbackPath(id));
		if (issuer() != null) {
			Set<String> scopes = own.getScope();
			if (scopes == null || scopes.isEmpty()) {
				scopes = Set.of(OidcScopes.OPENID, OidcScopes.PROFILE);
				own.setScope(scopes);
			}
			this.name = (own.getClientName() != null) ? own.getClientName() : id;
			requireOpenId(scopes);
		}
		else {
			ClientRegistration known = known();
			this.registration = known;
			this.name = known.getClientName();
			requireOpenId(known.getScopes());
			require(known.getProviderDetails().getIssuerUri() != null,
					"needs spring.security.oauth2.client.provider." + providerId() + ".issuer-uri");
			require(known.getProviderDetails().getJwkSetUri() != null,
					"needs spring.security.oauth2.client.provider." + providerId() + ".jwk-set-uri");
		}
	}

	String name() {
		return this.name;
	}

	static String callbackPath(String id) {
		return "/login/oauth2/code/" + id;
	}

	/**
	 * What is known of the provider, by itself or by the settings.
	 * @throws ProviderAwayException if it has to be asked and cannot be
	 */
	synchronized ClientRegistration registration() {
		if (this.registration != null) {
			return this.registration;
		}
		if (this.away != null && this.clock.getAsLong() - this.asked < ASK_AGAIN) {
			throw this.away;
		}
		try {
			ClientRegistration found = found(String.valueOf(issuer()));
			this.registration = found;
			return found;
		}
		catch (ProviderAwayException ex) {
			if (this.away == null) {
				LOG.error("Nobody can log in at {} until it can be asked about itself: {}", this.id, ex.getMessage());
			}
			this.away = ex;
			this.asked = this.clock.getAsLong();
			throw ex;
		}
	}

	private @Nullable String issuer() {
		return (this.described != null) ? this.described.getIssuerUri() : null;
	}

	private ClientRegistration known() {
		if (this.described != null) {
			this.settings.getProvider().put(providerId(), this.described);
		}
		return mapped();
	}

	private ClientRegistration found(String issuer) {
		Map<String, Object> told = this.metadata.apply(issuer);
		try {
			this.settings.getProvider().put(providerId(), completed(told));
			ClientRegistration.Builder builder = ClientRegistration.withClientRegistration(mapped())
				.issuerUri(issuer)
				.providerConfigurationMetadata(told);
			if (postsSecret(told)) {
				builder.clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_POST);
			}
			ClientRegistration found = builder.build();
			if (found.getProviderDetails().getJwkSetUri() == null) {
				throw new IllegalArgumentException("jwks_uri");
			}
			return found;
		}
		catch (IllegalArgumentException | IllegalStateException ex) {
			throw new ProviderAwayException("what it says lacks something: " + ex.getMessage(), ex);
		}
	}

	private ClientRegistration mapped() {
		return Objects
			.requireNonNull(new OAuth2ClientPropertiesMapper(this.settings).asClientRegistrations().get(this.id));
	}

	/** What the settings say goes before what the provider says. */
	private OAuth2ClientProperties.Provider completed(Map<String, Object> told) {
		OAuth2ClientProperties.Provider set = Objects.requireNonNull(this.described);
		OAuth2ClientProperties.Provider all = new OAuth2ClientProperties.Provider();
		all.setAuthorizationUri(either(set.getAuthorizationUri(), told, "authorization_endpoint"));
		all.setTokenUri(either(set.getTokenUri(), told, "token_endpoint"));
		all.setJwkSetUri(either(set.getJwkSetUri(), told, "jwks_uri"));
		all.setUserInfoUri(either(set.getUserInfoUri(), told, "userinfo_endpoint"));
		all.setUserInfoAuthenticationMethod(set.getUserInfoAuthenticationMethod());
		all.setUserNameAttribute((set.getUserNameAttribute() != null) ? set.getUserNameAttribute() : "sub");
		return all;
	}

	private static @Nullable String either(@Nullable String set, Map<String, Object> told, String name) {
		return (set == null && told.get(name) instanceof String value) ? value : set;
	}

	/** Where a secret may be sent in one way only, and the settings name none. */
	private boolean postsSecret(Map<String, Object> told) {
		return this.own.getClientAuthenticationMethod() == null && this.own.getClientSecret() != null
				&& told.get("token_endpoint_auth_methods_supported") instanceof Collection<?> methods
				&& !methods.contains(ClientAuthenticationMethod.CLIENT_SECRET_BASIC.getValue())
				&& methods.contains(ClientAuthenticationMethod.CLIENT_SECRET_POST.getValue());
	}

	private String providerId() {
		String provider = this.own.getProvider();
		return (provider != null) ? provider : this.id;
	}

	private void requireOpenId(Collection<String> scopes) {
		require(scopes.contains(OidcScopes.OPENID), "must have the scope openid among its scopes, which are "
				+ List.copyOf(scopes) + ": only OpenID Connect tells who somebody is");
	}

	private void require(boolean fulfilled, String what) {
		if (!fulfilled) {
			throw new IllegalStateException(SETTINGS + this.id + " " + what + ".");
		}
	}

}
