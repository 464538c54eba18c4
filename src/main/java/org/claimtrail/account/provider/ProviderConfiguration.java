package org.claimtrail.account.provider;

import java.time.Clock;

import org.claimtrail.account.AccountSettings;
import org.claimtrail.account.ClaimedAccounts;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.security.oauth2.client.autoconfigure.ConditionalOnOAuth2ClientRegistrationProperties;
import org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.oidc.authentication.OidcAuthorizationCodeAuthenticationProvider;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;

/**
 * Puts together, where a provider is set, the parts of Spring Security that log in there:
 * those of its oauth2Login, without the session that it would keep.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnOAuth2ClientRegistrationProperties
@EnableConfigurationProperties(OAuth2ClientProperties.class)
class ProviderConfiguration {

	@Bean
	ProviderCalls providerCalls() {
		return new ProviderCalls();
	}

	@Bean
	Providers providers(OAuth2ClientProperties settings, ProviderCalls calls) {
		return new Providers(settings, calls::metadata);
	}

	@Bean
	ProviderLogin providerLogin(Providers providers, ProviderCalls calls, AccountSettings settings) {
		ClaimedAccounts accounts = new ClaimedAccounts(settings.oidc());
		DefaultOAuth2AuthorizationRequestResolver requests = new DefaultOAuth2AuthorizationRequestResolver(providers);
		requests.setAuthorizationRequestCustomizer(OAuth2AuthorizationRequestCustomizers.withPkce());
		RestClientAuthorizationCodeTokenResponseClient tokens = new RestClientAuthorizationCodeTokenResponseClient();
		tokens.setRestClient(calls.forTokens());
		OidcAuthorizationCodeAuthenticationProvider proof = new OidcAuthorizationCodeAuthenticationProvider(tokens,
				new PersonClaims(accounts, calls.forPeople()));
		proof.setJwtDecoderFactory(new IdTokens(calls.forKeys()));
		return new ProviderLogin(providers, requests, proof, accounts);
	}

	@Bean
	BegunLogins begunLogins() {
		return new BegunLogins(Clock.systemUTC());
	}

}
