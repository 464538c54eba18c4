package org.claimtrail.account.provider;

import java.io.IOException;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.http.HttpStatus;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtValidationException;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.HttpServerErrorException;
import org.springframework.web.client.ResourceAccessException;

import static org.assertj.core.api.Assertions.assertThat;

/** Each way in which a login fails is told as one of a few. */
class LoginFaultTests {

	@ParameterizedTest
	@CsvSource({ "access_denied, DENIED", "login_required, DENIED", "server_error, AWAY",
			"temporarily_unavailable, AWAY", "invalid_scope, UNUSABLE", "<script>, UNUSABLE" })
	void whatTheProviderSays(String error, LoginFault fault) {
		assertThat(LoginFault.told(error)).isEqualTo(fault);
	}

	@Test
	void whatBecameOfTheCode() {
		OAuth2Error token = new OAuth2Error("invalid_id_token");

		assertThat(of("invalid_grant", null)).isEqualTo(LoginFault.LAPSED);
		assertThat(of("invalid_nonce", null)).isEqualTo(LoginFault.REFUSED);
		assertThat(of("invalid_client", null)).isEqualTo(LoginFault.UNUSABLE);
		assertThat(of("invalid_id_token", new BadJwtException("altered"))).isEqualTo(LoginFault.REFUSED);
		assertThat(of("invalid_id_token", new JwtValidationException("late", List.of(token))))
			.isEqualTo(LoginFault.REFUSED);
		assertThat(of("invalid_id_token", new JwtException("no keys"))).isEqualTo(LoginFault.AWAY);
		assertThat(of("invalid_token_response", new ResourceAccessException("x", new IOException("refused"))))
			.isEqualTo(LoginFault.AWAY);
		assertThat(of("invalid_token_response", new HttpServerErrorException(HttpStatus.BAD_GATEWAY)))
			.isEqualTo(LoginFault.AWAY);
		assertThat(of("invalid_token_response", new HttpClientErrorException(HttpStatus.NOT_FOUND)))
			.isEqualTo(LoginFault.UNUSABLE);
		assertThat(LoginFault.of(new ProviderAwayException("away"))).isEqualTo(LoginFault.AWAY);
	}

	private static LoginFault of(String code, @Nullable Throwable cause) {
		OAuth2Error error = new OAuth2Error(code);
		return LoginFault.of((cause != null) ? new OAuth2AuthenticationException(error, cause)
				: new OAuth2AuthenticationException(error));
	}

}
