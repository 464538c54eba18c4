package org.claimtrail.account.provider;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenDecoderFactory;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoderFactory;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.web.client.RestOperations;

/**
 * Reads the tokens in which providers say who has logged in, signed as each says that it
 * signs, by keys that are fetched once and again when they change.
 */
final class IdTokens implements JwtDecoderFactory<ClientRegistration> {

	private static final String ALGORITHMS = "id_token_signing_alg_values_supported";

	private final Map<String, JwtDecoder> decoders = new ConcurrentHashMap<>();

	private final RestOperations keys;

	IdTokens(RestOperations keys) {
		this.keys = keys;
	}

	@Override
	public JwtDecoder createDecoder(ClientRegistration registration) {
		return this.decoders.computeIfAbsent(registration.getRegistrationId(), (id) -> decoder(registration));
	}

	private JwtDecoder decoder(ClientRegistration registration) {
		NimbusJwtDecoder decoder = NimbusJwtDecoder
			.withJwkSetUri(Objects.requireNonNull(registration.getProviderDetails().getJwkSetUri()))
			.jwsAlgorithms((all) -> {
				all.clear();
				all.addAll(algorithms(registration));
			})
			.restOperations(this.keys)
			.build();
		decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(new JwtTimestampValidator(),
				new OidcIdTokenValidator(registration)));
		decoder.setClaimSetConverter(OidcIdTokenDecoderFactory.createDefaultClaimTypeConverter());
		return decoder;
	}

	/** None with a shared secret, and none that is no signature. */
	static List<SignatureAlgorithm> algorithms(ClientRegistration registration) {
		Object told = registration.getProviderDetails().getConfigurationMetadata().get(ALGORITHMS);
		List<SignatureAlgorithm> signed = Arrays.stream(SignatureAlgorithm.values())
			.filter((algorithm) -> told instanceof Collection<?> names && names.contains(algorithm.getName()))
			.toList();
		return signed.isEmpty() ? List.of(SignatureAlgorithm.RS256) : signed;
	}

}
