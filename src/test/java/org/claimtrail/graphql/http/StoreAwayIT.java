package org.claimtrail.graphql.http;

import java.time.Duration;
import java.util.Map;

import org.claimtrail.ClaimtrailApplication;
import org.claimtrail.graphql.Exchange;
import org.claimtrail.neo4j.embedded.StoreProxy;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;

import static org.assertj.core.api.Assertions.assertThat;

/** A store that is away is told as such, and found again when it is back. */
@SpringBootTest(classes = ClaimtrailApplication.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = StoreProxy.class)
class StoreAwayIT {

	private static final String QUESTION = "{ claims { totalCount } }";

	@LocalServerPort
	private int port;

	@AfterEach
	void openAgain() {
		StoreProxy.open();
	}

	@Test
	void saysThatTheStoreIsAwayAndRecovers() {
		assertThat(Exchange.ask(this.port, QUESTION, Map.of()).body().at("/data/claims/totalCount").isNumber())
			.isTrue();
		StoreProxy.close();

		for (int i = 0; i < 3; i++) {
			Exchange away = Exchange.ask(this.port, QUESTION, Map.of());
			assertThat(away.code()).as(away.response().body()).isEqualTo("STORE_UNAVAILABLE");
			assertThat(away.body().at("/errors/0/extensions/retryable").asBoolean()).isTrue();
			assertThat(away.response().headers().firstValue("Retry-After")).hasValue("1");
		}
		StoreProxy.open();

		long end = System.nanoTime() + Duration.ofSeconds(10).toNanos();
		Exchange back = Exchange.ask(this.port, QUESTION, Map.of());
		while (!back.code().isEmpty() && System.nanoTime() < end) {
			back = Exchange.ask(this.port, QUESTION, Map.of());
		}
		assertThat(back.body().has("errors")).as(back.response().body()).isFalse();
	}

}
