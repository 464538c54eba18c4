package org.claimtrail.account.door;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.web.SecurityFilterChain;

/** A real issuer of tokens on this machine, with clients that get tokens of each kind. */
final class IssuerServer implements AutoCloseable {

	static final String AUDIENCE = "claimtrail-of-tests";

	private static final Map<String, Consumer<JwtClaimsSet.Builder>> CLIENTS = Map.of("reader", (claims) -> {
	}, "editor",
			(claims) -> claims.claim("realm_access", Map.of("roles", List.of("offline", "claimtrail-editor")))
				.claim("preferred_username", "Jo\u202E\u0000 Doe"),
			"several",
			(claims) -> claims.claim("realm_access",
					Map.of("roles", List.of("claimtrail-contributor", "claimtrail-admin"))),
			"boaster", (claims) -> claims.claim("roles", List.of("claimtrail-admin")).claim("role", "ADMIN"),
			"elsewhere", (claims) -> claims.audience(List.of("another")), "late",
			(claims) -> claims.issuedAt(Instant.now().minus(Duration.ofHours(2)))
				.notBefore(Instant.now().minus(Duration.ofHours(2)))
				.expiresAt(Instant.now().minus(Duration.ofHours(1))),
			"early", (claims) -> claims.notBefore(Instant.now().plus(Duration.ofHours(1))), "bound",
			(claims) -> claims.claim("cnf", Map.of("jkt", "x")), "nobody", (claims) -> claims.subject(""));

	private final ConfigurableApplicationContext context;

	private final HttpClient client = HttpClient.newHttpClient();

	private IssuerServer(ConfigurableApplicationContext context) {
		this.context = context;
	}

	static IssuerServer start() {
		return new IssuerServer(new SpringApplicationBuilder(Beans.class)
			.properties("spring.config.name=issuer", "server.port=0", "server.address=127.0.0.1",
					"spring.main.banner-mode=off")
			.run());
	}

	String address() {
		return "http://127.0.0.1:"
				+ Objects.requireNonNull(((WebServerApplicationContext) this.context).getWebServer()).getPort();
	}

	RSAKey key() {
		return this.context.getBean(RSAKey.class);
	}

	/** Gets a token as a client does. */
	String token(String clientId) throws IOException, InterruptedException {
		String secret = Base64.getEncoder().encodeToString((clientId + ":secret-" + clientId).getBytes());
		HttpResponse<String> answer = this.client.send(HttpRequest.newBuilder(URI.create(address() + "/oauth2/token"))
			.header("Authorization", "Basic " + secret)
			.header("Content-Type", "application/x-www-form-urlencoded")
			.POST(HttpRequest.BodyPublishers.ofString("grant_type=client_credentials"))
			.build(), HttpResponse.BodyHandlers.ofString());
		return JsonMapper.shared().readTree(answer.body()).path("access_token").asString();
	}

	@Override
	public void close() {
		this.client.close();
		this.context.close();
	}

	/** What the issuer is made of. */
	@TestConfiguration(proxyBeanMethods = false)
	@ImportAutoConfiguration({ TomcatServletWebServerAutoConfiguration.class, DispatcherServletAutoConfiguration.class,
			WebMvcAutoConfiguration.class, SecurityFilterAutoConfiguration.class,
			ServletWebSecurityAutoConfiguration.class })
	static class Beans {

		@Bean
		SecurityFilterChain issuer(HttpSecurity http) {
			return http.oauth2AuthorizationServer((server) -> {
			}).authorizeHttpRequests((requests) -> requests.anyRequest().authenticated()).build();
		}

		@Bean
		AuthorizationServerSettings settings() {
			return AuthorizationServerSettings.builder().build();
		}

		@Bean
		RSAKey key() throws JOSEException {
			return new RSAKeyGenerator(2048).keyID("first").generate();
		}

		@Bean
		JWKSource<SecurityContext> keys(RSAKey key) {
			return new ImmutableJWKSet<>(new JWKSet(key));
		}

		@Bean
		RegisteredClientRepository clients() {
			return new InMemoryRegisteredClientRepository(CLIENTS.keySet()
				.stream()
				.map((name) -> RegisteredClient.withId(name)
					.clientId(name)
					.clientSecret("{noop}secret-" + name)
					.clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
					.authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
					.build())
				.toList());
		}

		@Bean
		OAuth2TokenCustomizer<JwtEncodingContext> claims() {
			return (token) -> {
				token.getClaims().audience(List.of(AUDIENCE));
				Objects.requireNonNull(CLIENTS.get(token.getRegisteredClient().getClientId()))
					.accept(token.getClaims());
			};
		}

	}

}
