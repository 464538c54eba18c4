package org.claimtrail.account.door;

import org.claimtrail.account.AccountSettings;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.JwtDecoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/** An issuer is trusted with the tokens for this server, and with no others. */
class AccountConfigurationTests {

	private static final String AUDIENCES = "spring.security.oauth2.resourceserver.jwt.audiences";

	private static final JwtDecoder DECODER = (token) -> {
		throw new BadJwtException("no token");
	};

	@ParameterizedTest
	@ValueSource(strings = { "=", "= ", "=here, ,there", "[0]=", "[0]= " })
	void refusesToStartWhileAnAudienceIsEmpty(String setting) {
		String[] pair = setting.split("=", 2);
		MockEnvironment environment = new MockEnvironment().withProperty(AUDIENCES + pair[0], pair[1]);

		assertThatIllegalStateException().isThrownBy(() -> issued(environment)).withMessageContaining(AUDIENCES);
	}

	@Test
	void refusesToStartWithoutAudiences() {
		assertThatIllegalStateException().isThrownBy(() -> issued(new MockEnvironment()))
			.withMessageContaining("Set it to the name that this server has at the issuer");
	}

	@ParameterizedTest
	@ValueSource(strings = { "=here", "=here,there", "[0]=here" })
	void trustsTheIssuerOfTokensForThisServer(String setting) {
		String[] pair = setting.split("=", 2);

		assertThat(issued(new MockEnvironment().withProperty(AUDIENCES + pair[0], pair[1]))).isNotNull();
	}

	private static @Nullable IssuedTokens issued(MockEnvironment environment) {
		AccountSettings settings = new Binder().bindOrCreate("claimtrail", AccountSettings.class);
		return AccountConfiguration.issued(DECODER, settings, environment);
	}

}
