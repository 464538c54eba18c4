package org.claimtrail.neo4j.start;

import java.io.IOException;
import java.net.ServerSocket;

import org.claimtrail.neo4j.failure.PasswordException;
import org.claimtrail.neo4j.failure.StoreFaultAssert;
import org.claimtrail.neo4j.failure.StoreUnreachableException;
import org.junit.jupiter.api.Test;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.neo4j.autoconfigure.Neo4jAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

import static org.assertj.core.api.Assertions.assertThat;

class ConnectionFaultsTests {

	private final ApplicationContextRunner runner = new ApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(Neo4jAutoConfiguration.class))
		.withUserConfiguration(StoreConfiguration.class);

	@Test
	void saysThatNothingAnswers() throws IOException {
		String uri = "bolt://127.0.0.1:" + freePort();
		this.runner
			.withPropertyValues("spring.neo4j.uri=" + uri, "spring.neo4j.authentication.username=neo4j",
					"spring.neo4j.authentication.password=some-password")
			.run((context) -> assertThat(
					StoreFaultAssert.of(context.getStartupFailure(), StoreUnreachableException.class))
				.hasMessageContaining(uri)
				.hasMessageNotContaining("some-password"));
	}

	@Test
	void saysThatThePasswordIsEmpty() {
		this.runner
			.withPropertyValues("spring.neo4j.uri=bolt://127.0.0.1:1", "spring.neo4j.authentication.username=neo4j",
					"spring.neo4j.authentication.password=")
			.run((context) -> assertThat(StoreFaultAssert.of(context.getStartupFailure(), PasswordException.class))
				.hasMessageContaining("bolt://127.0.0.1:1")
				.hasMessageContaining("empty"));
	}

	private static int freePort() throws IOException {
		try (ServerSocket socket = new ServerSocket(0)) {
			return socket.getLocalPort();
		}
	}

}
