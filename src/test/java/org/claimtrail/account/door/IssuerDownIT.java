package org.claimtrail.account.door;

import java.util.Map;

import org.claimtrail.ClaimtrailApplication;
import org.claimtrail.account.AccountSettings;
import org.claimtrail.account.Role;
import org.claimtrail.account.token.MadeToken;
import org.claimtrail.graphql.Exchange;
import org.claimtrail.neo4j.SampleStore;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;

import static org.assertj.core.api.Assertions.assertThat;

/** Tokens of an issuer that cannot be reached are not checked, and few are tried. */
@SpringBootTest(classes = ClaimtrailApplication.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = { "claimtrail.limits.rate.loopback=true",
				"spring.security.oauth2.resourceserver.jwt.issuer-uri=http://127.0.0.1:1",
				"spring.security.oauth2.resourceserver.jwt.audiences=here" })
@ContextConfiguration(initializers = SampleStore.class)
class IssuerDownIT {

	private static final String VIEWER = Exchange.JSON.writeValueAsString(Map.of("query", "{ viewer { name } }"));

	@Autowired
	private AccountSettings settings;

	@LocalServerPort
	private int port;

	@Test
	void refusesForALittleWhileAndLetsAllOthersAsk() {
		String good = MadeToken.in(this.settings, "Jo Doe", Role.READER);
		for (int i = 0; i < 30; i++) {
			Exchange answer = ask("a.b.c");
			assertThat(answer.status()).isEqualTo(503);
			assertThat(answer.response().headers().firstValue("Retry-After")).hasValue("5");
		}
		for (int i = 0; i < 5; i++) {
			ask("a.b.c");
		}

		assertThat(ask("a.b.c").status()).isEqualTo(429);
		assertThat(ask(good).body().at("/data/viewer/name").asString()).isEqualTo("Jo Doe");
		assertThat(Exchange.post(this.port, VIEWER).status()).isEqualTo(200);
	}

	private Exchange ask(String token) {
		return Exchange.post(this.port, VIEWER, "Authorization", "Bearer " + token, "Accept",
				"application/graphql-response+json");
	}

}
