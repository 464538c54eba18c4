package org.claimtrail.account.provider;

import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Map;

import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestOperations;
import org.springframework.web.client.RestTemplate;

/** Asks providers, each time for a few seconds and no longer. */
final class ProviderCalls {

	private static final Duration CONNECT = Duration.ofSeconds(2);

	private static final Duration ANSWER = Duration.ofSeconds(4);

	private final ClientHttpRequestFactory requests;

	ProviderCalls() {
		JdkClientHttpRequestFactory factory = new JdkClientHttpRequestFactory(
				HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(CONNECT).build());
		factory.setReadTimeout(ANSWER);
		this.requests = factory;
	}

	/** For a code that becomes tokens. */
	RestClient forTokens() {
		return RestClient.builder()
			.requestFactory(this.requests)
			.configureMessageConverters((converters) -> converters.addCustomConverter(new FormHttpMessageConverter())
				.addCustomConverter(new OAuth2AccessTokenResponseHttpMessageConverter()))
			.defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
			.build();
	}

	/** For keys. */
	RestOperations forKeys() {
		return new RestTemplate(this.requests);
	}

	/** For what is told of a person. */
	RestOperations forPeople() {
		RestTemplate people = new RestTemplate(this.requests);
		people.setErrorHandler(new OAuth2ErrorResponseErrorHandler());
		return people;
	}

	/**
	 * What a provider says of itself.
	 * @throws ProviderAwayException if it says nothing, or that it is another
	 */
	Map<String, Object> metadata(String issuer) {
		String address = issuer.replaceFirst("/+$", "") + "/.well-known/openid-configuration";
		Map<String, Object> metadata;
		try {
			metadata = RestClient.builder()
				.requestFactory(this.requests)
				.build()
				.get()
				.uri(URI.create(address))
				.retrieve()
				.body(new ParameterizedTypeReference<>() {
				});
		}
		catch (RuntimeException ex) {
			throw new ProviderAwayException(
					"%s does not answer: %s".formatted(address, NestedExceptionUtils.getMostSpecificCause(ex)), ex);
		}
		if (metadata == null || !issuer.equals(metadata.get("issuer"))) {
			throw new ProviderAwayException("%s says that its issuer is %s and not %s".formatted(address,
					(metadata != null) ? metadata.get("issuer") : null, issuer));
		}
		return metadata;
	}

}
