package org.claimtrail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.claimtrail.graphql.SocketClient;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

/**
 * Every subscription in graphql/operations has its first event beside it. Each begins
 * with the first change, so that the sample corpus decides. A missing event is written
 * once, and the test fails until somebody has read it.
 */
@WholeServer
class SubscriptionOperationsIT {

	private static final JsonMapper JSON = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

	@LocalServerPort
	private int port;

	static List<Path> subscriptions() throws IOException {
		return Operations.subscriptions();
	}

	@ParameterizedTest
	@MethodSource("subscriptions")
	void hasTheFirstEventBesideIt(Path operation) throws IOException {
		Path expected = Operations.answer(operation);
		try (SocketClient client = SocketClient.open(this.port, Map.of())) {
			client.subscribe("a", Files.readString(operation), Map.of());
			JsonNode told = client.next().path("payload");
			assertThat(told.has("errors")).as("%s", told).isFalse();
			JsonNode event = JSON.createObjectNode().set("data", told.path("data"));
			if (Files.notExists(expected)) {
				Files.writeString(expected, JSON.writeValueAsString(event) + "\n");
				fail("Wrote the missing event to %s: read it, and keep it if it is right.", expected);
			}
			assertThat(event).isEqualTo(JSON.readTree(expected));
		}
	}

}
