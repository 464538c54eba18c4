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
import java.util.stream.Stream;

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
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.oidc.OidcUserInfo;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.config.annotation.web.configuration.OAuth2AuthorizationServerConfiguration;
import org.springframework.security.oauth2.server.authorization.oidc.authentication.OidcLogoutAuthenticationContext;
import org.springframework.security.oauth2.server.authorization.oidc.authentication.OidcLogoutAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.oidc.authentication.OidcLogoutAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;

import static java.util.Map.entry;

/**
 * A real issuer of tokens on this machine, with clients that get tokens of each kind, and
 * people who log in at its pages with the password {@value #PASSWORD}.
 */
public final class IssuerServer implements AutoCloseable {

	/** The password of everybody. */
	public static final String PASSWORD = "open";

	/**
	 * The client that is Claimtrail's pages; "asking" is one that people must agree to.
	 */
	public static final String PAGES = "pages";

	static final String AUDIENCE = "claimtrail-of-tests";

	/** What the tokens of clients and of people say who bear these names. */
	private static final Map<String, Consumer<JwtClaimsSet.Builder>> NAMES = Map.ofEntries(entry("reader", (claims) -> {
	}), entry("editor",
			(claims) -> claims.claim("realm_access", Map.of("roles", List.of("offline", "claimtrail-editor")))
				.claim("preferred_username", "Jo\u202E\u0000 Doe")),
			entry("several",
					(claims) -> claims.claim("realm_access",
							Map.of("roles", List.of("claimtrail-contributor", "claimtrail-admin")))),
			entry("boaster", (claims) -> claims.claim("roles", List.of("claimtrail-admin")).claim("role", "ADMIN")),
			entry("elsewhere", (claims) -> claims.audience(List.of("another"))),
			entry("late",
					(claims) -> claims.issuedAt(Instant.now().minus(Duration.ofHours(2)))
						.notBefore(Instant.now().minus(Duration.ofHours(2)))
						.expiresAt(Instant.now().minus(Duration.ofHours(1)))),
			entry("early", (claims) -> claims.notBefore(Instant.now().plus(Duration.ofHours(1)))),
			entry("bound", (claims) -> claims.claim("cnf", Map.of("jkt", "x"))),
			entry("nobody", (claims) -> claims.subject("")),
			entry("stranger", (claims) -> claims.issuer("http://127.0.0.1:1")),
			entry("replayer", (claims) -> claims.claim("nonce", "of-another-login")), entry("asked", (claims) -> {
			}));

	private final ConfigurableApplicationContext context;

	private final HttpClient client = HttpClient.newHttpClient();

	private IssuerServer(ConfigurableApplicationContext context) {
		this.context = context;
	}

	public static IssuerServer start() {
		return new IssuerServer(new SpringApplicationBuilder(Beans.class)
			.properties("spring.config.name=issuer", "server.port=0", "server.address=127.0.0.1",
					"spring.main.banner-mode=off")
			.run());
	}

	public String address() {
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
			return http
				.oauth2AuthorizationServer((server) -> server.oidc((oidc) -> oidc
					.userInfoEndpoint((userinfo) -> userinfo
						.userInfoMapper((asked) -> told(asked.getAuthorization().getPrincipalName())))
					.logoutEndpoint((logout) -> logout.authenticationProviders((all) -> all.stream()
						.filter(OidcLogoutAuthenticationProvider.class::isInstance)
						.forEach((one) -> ((OidcLogoutAuthenticationProvider) one)
							.setAuthenticationValidator(Beans::checkPlaceAfterLogout))))))
				.oauth2ResourceServer((tokens) -> tokens.jwt(Customizer.withDefaults()))
				.formLogin(Customizer.withDefaults())
				.authorizeHttpRequests((requests) -> requests.anyRequest().authenticated())
				.build();
		}

		/** The port of an address on loopback may be any, as after the login. */
		private static void checkPlaceAfterLogout(OidcLogoutAuthenticationContext asked) {
			OidcLogoutAuthenticationToken logout = asked.getAuthentication();
			String place = String.valueOf(logout.getPostLogoutRedirectUri()).replaceFirst(":\\d+(?=/)", "");
			if (!asked.getRegisteredClient().getPostLogoutRedirectUris().contains(place)) {
				throw new OAuth2AuthenticationException("invalid_request");
			}
		}

		private static OidcUserInfo told(String name) {
			return new OidcUserInfo(name.equals("asked") ? Map.of("sub", name, "preferred_username", "Uma Told",
					"realm_access", Map.of("roles", List.of("claimtrail-editor"))) : Map.of("sub", name));
		}

		@Bean
		UserDetailsService people() {
			return new InMemoryUserDetailsManager(NAMES.keySet()
				.stream()
				.map((name) -> User.withUsername(name).password("{noop}" + PASSWORD).roles("PERSON").build())
				.toList());
		}

		@Bean
		JwtDecoder ownTokens(JWKSource<SecurityContext> keys) {
			return OAuth2AuthorizationServerConfiguration.jwtDecoder(keys);
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
			return new InMemoryRegisteredClientRepository(Stream
				.concat(NAMES.keySet().stream().map(Beans::program),
						Stream.of(pages(PAGES, false), pages("asking", true)))
				.toList());
		}

		private static RegisteredClient program(String name) {
			return RegisteredClient.withId(name)
				.clientId(name)
				.clientSecret("{noop}secret-" + name)
				.clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
				.authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
				.build();
		}

		/** The port of an address on loopback may be any. */
		private static RegisteredClient pages(String name, boolean asks) {
			return RegisteredClient.withId(name)
				.clientId(name)
				.clientSecret("{noop}secret-" + name)
				.clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
				.authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
				.redirectUri("http://127.0.0.1/login/oauth2/code/" + name)
				.postLogoutRedirectUri("http://127.0.0.1/login")
				.scope("openid")
				.scope("profile")
				.clientSettings(
						ClientSettings.builder().requireProofKey(true).requireAuthorizationConsent(asks).build())
				.build();
		}

		@Bean
		OAuth2TokenCustomizer<JwtEncodingContext> claims() {
			return (token) -> {
				boolean ofPerson = OidcParameterNames.ID_TOKEN.equals(token.getTokenType().getValue());
				if (!ofPerson) {
					token.getClaims().audience(List.of(AUDIENCE));
				}
				Authentication person = token.getPrincipal();
				String name = (person == null
						|| AuthorizationGrantType.CLIENT_CREDENTIALS.equals(token.getAuthorizationGrantType()))
								? token.getRegisteredClient().getClientId() : person.getName();
				Objects.requireNonNull(NAMES.get(name)).accept(token.getClaims());
			};
		}

	}

}
