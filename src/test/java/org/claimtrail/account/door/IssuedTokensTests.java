package org.claimtrail.account.door;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;

import org.claimtrail.account.AccountSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoders;
import org.springframework.security.oauth2.jwt.SupplierJwtDecoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What an issuer says, or cannot say, never breaks the server. */
@ExtendWith(OutputCaptureExtension.class)
class IssuedTokensTests {

	@ParameterizedTest
	@ValueSource(strings = { "joe", "", "urn:x", "http://a b", "//issuer" })
	void ofAnIssuerThatIsNoUrlAreRefused(String issuer) {
		IssuedTokens tokens = tokens((token) -> jwt(issuer));

		assertThatExceptionOfType(TokenRefusedException.class).isThrownBy(() -> tokens.account("a.b.c"))
			.withMessageContaining("is no URL");
	}

	@Test
	void cannotBeCheckedWhileTheIssuerIsDownAndTheLogSaysSoOnce(CapturedOutput output) {
		AtomicBoolean down = new AtomicBoolean(true);
		JwtDecoder nobody = new SupplierJwtDecoder(() -> JwtDecoders.fromIssuerLocation("http://127.0.0.1:1"));
		IssuedTokens tokens = tokens((token) -> down.get() ? nobody.decode(token) : jwt("http://127.0.0.1:1"));

		for (int i = 0; i < 3; i++) {
			assertThatExceptionOfType(AuthenticationServiceException.class).isThrownBy(() -> tokens.account("a.b.c"));
		}
		assertThat(output.getAll()).containsOnlyOnce("Tokens of the issuer cannot be checked");
		down.set(false);
		assertThat(tokens.account("a.b.c").id()).isEqualTo("oidc:127.0.0.1:1#jo");
		assertThat(tokens.account("a.b.c").name()).isEqualTo("jo");
		assertThat(output.getAll()).containsOnlyOnce("can be checked again");
	}

	private static Jwt jwt(String issuer) {
		return Jwt.withTokenValue("a.b.c")
			.header("alg", "RS256")
			.claim("iss", issuer)
			.subject("jo")
			.expiresAt(Instant.now().plusSeconds(60))
			.build();
	}

	private static IssuedTokens tokens(JwtDecoder decoder) {
		return new IssuedTokens(decoder, new Binder().bindOrCreate("claimtrail", AccountSettings.class).oidc());
	}

}
