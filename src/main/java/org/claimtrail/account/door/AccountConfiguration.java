package org.claimtrail.account.door;

import java.util.List;

import jakarta.servlet.http.HttpServletRequest;
import org.claimtrail.account.AccountSettings;
import org.claimtrail.account.AccountSettings.Reading;
import org.claimtrail.account.Attempts;
import org.claimtrail.account.TokenCheck;
import org.claimtrail.account.login.Logins;
import org.claimtrail.account.token.Tokens;
import org.claimtrail.http.EdgeListener;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.web.DefaultSecurityFilterChain;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AuthenticationFilter;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.AndRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.context.support.WebApplicationContextUtils;

/**
 * Puts the check of tokens before every door but those of the management port. The chain
 * has only what is needed: no session, no form, and no header of its own.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
class AccountConfiguration {

	private static final String AUDIENCES = "spring.security.oauth2.resourceserver.jwt.audiences";

	private static final String GRAPHQL = "spring.graphql.http.path";

	@Bean
	SecurityFilterChain accountChain(AccountSettings settings, Tokens tokens, Logins logins, AccessAnswers answers,
			Attempts attempts, ObjectProvider<JwtDecoder> decoder, Environment environment) {
		PathPatternRequestMatcher.Builder paths = PathPatternRequestMatcher.withDefaults();
		RequestMatcher open = new OrRequestMatcher(paths.matcher("/assets/**"), paths.matcher("/login"),
				paths.matcher("/login/begin/*"), paths.matcher("/login/oauth2/code/*"), paths.matcher("/logout"));
		AuthenticationFilter authentication = new AuthenticationFilter(new BearerTokens(tokens, logins,
				issued(decoder.getIfAvailable(), settings, environment), attempts, open), new TokenReader());
		authentication.setSuccessHandler((request, response, account) -> {
			// the request goes on
		});
		authentication.setFailureHandler(answers);
		// a browser shows the token of a WebSocket once it is open
		RequestMatcher read = new OrRequestMatcher(open,
				new AndRequestMatcher(paths.matcher(HttpMethod.GET, environment.getProperty(GRAPHQL, "/graphql")),
						(request) -> "websocket".equalsIgnoreCase(request.getHeader(HttpHeaders.UPGRADE))));
		ReadingGate gate = new ReadingGate((settings.read() == Reading.PUBLIC) ? (request) -> true : read, answers);
		return new DefaultSecurityFilterChain((request) -> !isOfManagement(request), authentication, gate);
	}

	@Bean
	TokenCheck tokenCheck(AccountSettings settings, Tokens tokens, Logins logins, ObjectProvider<JwtDecoder> decoder,
			Environment environment) {
		return new CheckedTokens(tokens, logins, issued(decoder.getIfAvailable(), settings, environment), settings);
	}

	@Bean
	HttpFirewall everyRequest() {
		return new EveryRequest();
	}

	@Bean
	AccessAnswers accessAnswers(JsonMapper json, Attempts attempts, ObjectProvider<EdgeListener> listeners) {
		return new AccessAnswers(json, attempts,
				(reason) -> listeners.forEach((listener) -> listener.turnedAway(reason)));
	}

	@Bean
	AccessFaults accessFaults(AccessAnswers answers) {
		return new AccessFaults(answers);
	}

	static @Nullable IssuedTokens issued(@Nullable JwtDecoder decoder, AccountSettings settings,
			Environment environment) {
		if (decoder == null) {
			return null;
		}
		List<String> audiences = Binder.get(environment)
			.bind(AUDIENCES, Bindable.listOf(String.class))
			.orElse(List.of());
		if (audiences.isEmpty() || audiences.stream().anyMatch(String::isBlank)) {
			throw new IllegalStateException("An issuer is trusted, and " + AUDIENCES
					+ " is not set, or a value of it is empty: tokens that it makes for anybody would count here. "
					+ "Set it to the name that this server has at the issuer.");
		}
		return new IssuedTokens(decoder, settings.oidc());
	}

	private static boolean isOfManagement(HttpServletRequest request) {
		return WebServerApplicationContext.hasServerNamespace(
				WebApplicationContextUtils.getWebApplicationContext(request.getServletContext()), "management");
	}

}
