package org.claimtrail.account.provider;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.claimtrail.account.login.LoginWays;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientProperties;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;

/** All providers that are set. */
final class Providers implements ClientRegistrationRepository, LoginWays {

	static final String BEGIN = "/login/begin/";

	private final Map<String, Provider> byId = new LinkedHashMap<>();

	Providers(OAuth2ClientProperties settings, Function<String, Map<String, Object>> metadata) {
		settings.getRegistration()
			.keySet()
			.forEach((id) -> this.byId.put(id, new Provider(id, settings, metadata, System::nanoTime)));
	}

	@Override
	public List<Way> all() {
		return this.byId.entrySet()
			.stream()
			.map((provider) -> new Way(provider.getValue().name(), BEGIN + provider.getKey()))
			.toList();
	}

	/**
	 * What is known of a provider.
	 * @return null if none of that name is set
	 * @throws ProviderAwayException if it has to be asked and cannot be
	 */
	@Override
	public @Nullable ClientRegistration findByRegistrationId(String id) {
		Provider provider = this.byId.get(id);
		return (provider != null) ? provider.registration() : null;
	}

}
