package org.claimtrail.account.provider;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientProperties;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/**
 * Settings that let nobody log in are refused at the start; a provider is asked later.
 */
class ProviderTests {

	private static final String ISSUER = "https://id.example/realms/house";

	private final List<String> asked = new ArrayList<>();

	private final Map<String, Object> told = new HashMap<>(Map.of("issuer", ISSUER, "authorization_endpoint",
			ISSUER + "/auth", "token_endpoint", ISSUER + "/token", "jwks_uri", ISSUER + "/keys", "userinfo_endpoint",
			ISSUER + "/me", "end_session_endpoint", ISSUER + "/end"));

	private long now;

	private boolean away;

	@Test
	void isAskedOnceAndNotBeforeSomebodyLogsIn() {
		Provider provider = provider(Map.of());
		assertThat(this.asked).isEmpty();
		assertThat(provider.name()).isEqualTo("house");

		ClientRegistration registration = provider.registration();

		assertThat(provider.registration()).isSameAs(registration);
		assertThat(this.asked).containsExactly(ISSUER);
		assertThat(registration.getScopes()).containsExactlyInAnyOrder("openid", "profile");
		assertThat(registration.getProviderDetails().getIssuerUri()).isEqualTo(ISSUER);
		assertThat(registration.getProviderDetails().getTokenUri()).isEqualTo(ISSUER + "/token");
		assertThat(registration.getProviderDetails().getUserInfoEndpoint().getUri()).isEqualTo(ISSUER + "/me");
		assertThat(registration.getRedirectUri()).isEqualTo("{baseUrl}/login/oauth2/code/house");
		assertThat(registration.getClientAuthenticationMethod())
			.isEqualTo(ClientAuthenticationMethod.CLIENT_SECRET_BASIC);
	}

	@Test
	void whatIsSetGoesBeforeWhatItSays() {
		ClientRegistration registration = provider(
				Map.of("registration.house.client-name", "The House", "registration.house.scope", "openid,groups",
						"provider.house.token-uri", "https://inside.example/token"))
			.registration();

		assertThat(registration.getScopes()).containsExactlyInAnyOrder("openid", "groups");
		assertThat(registration.getProviderDetails().getTokenUri()).isEqualTo("https://inside.example/token");
		assertThat(registration.getProviderDetails().getAuthorizationUri()).isEqualTo(ISSUER + "/auth");
	}

	@Test
	void getsTheSecretInTheWayThatItTakes() {
		this.told.put("token_endpoint_auth_methods_supported", List.of("client_secret_post", "private_key_jwt"));

		assertThat(provider(Map.of()).registration().getClientAuthenticationMethod())
			.isEqualTo(ClientAuthenticationMethod.CLIENT_SECRET_POST);
	}

	@Test
	void thatIsAwayIsAskedAgainAfterFiveSeconds() {
		Provider provider = provider(Map.of());
		this.away = true;
		for (int i = 0; i < 3; i++) {
			assertThatExceptionOfType(ProviderAwayException.class).isThrownBy(provider::registration);
		}
		assertThat(this.asked).hasSize(1);

		this.away = false;
		this.now = 5_000_000_000L;
		assertThat(provider.registration().getRegistrationId()).isEqualTo("house");
		assertThat(this.asked).hasSize(2);
	}

	@ParameterizedTest
	@CsvSource({ "token_endpoint", "authorization_endpoint", "jwks_uri" })
	void thatDoesNotSayWhereItIsAskedIsOfNoUse(String name) {
		this.told.remove(name);

		assertThatExceptionOfType(ProviderAwayException.class).isThrownBy(provider(Map.of())::registration);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "registration.house.scope|profile|must have the scope openid",
					"registration.house.authorization-grant-type|client_credentials|authorization_code",
					"registration.house.redirect-uri|{baseUrl}/elsewhere|/login/oauth2/code/house",
					"provider.house.issuer-uri||issuer-uri", "registration.house.provider|github|openid" })
	void thatNobodyCouldLogInAtIsRefusedAtTheStart(String name, String value, String message) {
		assertThatIllegalStateException().isThrownBy(() -> provider(Map.of(name, (value != null) ? value : "")))
			.withMessageContaining("spring.security.oauth2.client.registration.house")
			.withMessageContaining(message);
	}

	@Test
	void thatSpringKnowsNeedsNoMoreThanAClient() {
		Provider google = provider(Map.of("registration.house.provider", "google"));

		assertThat(google.name()).isEqualTo("Google");
		assertThat(google.registration().getProviderDetails().getIssuerUri()).isEqualTo("https://accounts.google.com");
		assertThat(this.asked).isEmpty();
	}

	private Provider provider(Map<String, String> more) {
		Map<String, String> all = new HashMap<>(Map.of("registration.house.client-id", "claimtrail",
				"registration.house.client-secret", "x", "provider.house.issuer-uri", ISSUER));
		all.putAll(more);
		all.values().removeIf(String::isEmpty);
		if (!all.containsKey("provider.house.issuer-uri")) {
			all.putAll(Map.of("provider.house.authorization-uri", ISSUER, "provider.house.token-uri", ISSUER,
					"provider.house.jwk-set-uri", ISSUER, "registration.house.scope", "openid"));
		}
		OAuth2ClientProperties settings = new Binder(new MapConfigurationPropertySource(all)).bindOrCreate("",
				OAuth2ClientProperties.class);
		return new Provider("house", settings, this::metadata, () -> this.now);
	}

	private Map<String, Object> metadata(String issuer) {
		this.asked.add(issuer);
		if (this.away) {
			throw new ProviderAwayException("away");
		}
		return this.told;
	}

}
