package org.claimtrail.graphql.document;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.claimtrail.ClaimtrailApplication;
import org.claimtrail.graphql.Exchange;
import org.claimtrail.graphql.SocketClient;
import org.claimtrail.neo4j.SharedStore;
import org.junit.jupiter.api.Test;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;

import static org.assertj.core.api.Assertions.assertThat;

/** A server that runs the documents that it has been given, through each of its doors. */
@SpringBootTest(classes = ClaimtrailApplication.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = { "claimtrail.sample=false", "claimtrail.documents.only-trusted=true" })
@ContextConfiguration(initializers = SharedStore.class)
class TrustedDocumentsIT {

	private static final String OTHER = "{ measures { nodes { id } } }";

	@LocalServerPort
	private int port;

	@Test
	void answersNothingElse() throws IOException {
		String trusted = Files.readString(Path.of("graphql/operations/citation/who-cites-whom.graphql"));

		assertThat(Exchange.ask(this.port, trusted, Map.of()).body().path("data").isObject()).isTrue();
		assertThat(Exchange.ask(this.port, OTHER, Map.of()).code()).isEqualTo("DOCUMENT_NOT_TRUSTED");
		assertThat(Exchange.get(this.port, Map.of("query", OTHER)).code()).isEqualTo("DOCUMENT_NOT_TRUSTED");
		assertThat(Exchange
			.post(this.port, "{\"query\": \"subscription { changes { number } }\"}", "Accept", "text/event-stream")
			.code()).isEqualTo("DOCUMENT_NOT_TRUSTED");
	}

	@Test
	void tellsNothingElse() {
		try (SocketClient client = SocketClient.open(this.port, Map.of())) {
			client.subscribe("1", "subscription { changes { number } }", Map.of());

			assertThat(client.next().toString()).contains("DOCUMENT_NOT_TRUSTED");
		}
	}

	@Test
	void servesItsOwnPages() {
		HttpRequest.Builder start = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + this.port + "/")).GET();

		assertThat(Exchange.send(start, "Accept", "text/html").status()).isEqualTo(200);
	}

}
