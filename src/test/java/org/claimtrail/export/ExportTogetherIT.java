package org.claimtrail.export;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;

import org.claimtrail.account.AccountSettings;
import org.claimtrail.account.Role;
import org.claimtrail.account.token.MadeToken;
import org.claimtrail.neo4j.embedded.StoreProxy;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;

import static org.assertj.core.api.Assertions.assertThat;

/** Exports take turns, and end with whoever asked for them. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = StoreProxy.class)
class ExportTogetherIT {

	private static final String ARTICLES = "MATCH (n:`Article`) WHERE";

	private static final HttpClient CLIENT = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

	private final int port;

	private final ExportRuns runs;

	ExportTogetherIT(@LocalServerPort int port, @Autowired ExportRuns runs) {
		this.port = port;
		this.runs = runs;
	}

	@Test
	void takesOneOfAClientAtATimeAndEndsWhenTheClientLeaves() throws Exception {
		try (StoreProxy.Held held = StoreProxy.holdAt(ARTICLES); Socket socket = new Socket("127.0.0.1", this.port)) {
			socket.getOutputStream()
				.write(("GET /export.jsonl HTTP/1.1\r\nHost: 127.0.0.1:" + this.port + "\r\n\r\n")
					.getBytes(StandardCharsets.US_ASCII));
			assertThat(held.await(20)).isTrue();
			HttpResponse<String> answer = get("GET", "/export.jsonl");
			assertThat(answer.statusCode()).isEqualTo(429);
			assertThat(answer.body()).isEqualTo("You have an export running; end it, or wait for its end.\n");
			assertThat(answer.headers().firstValue("Retry-After")).hasValue("30");
		}
		awaitRest();
		assertThat(get("GET", "/export.jsonl").statusCode()).isEqualTo(200);
	}

	@Test
	void leavesOnePlaceToAccounts(@Autowired AccountSettings settings) throws Exception {
		String token = "Authorization: Bearer " + MadeToken.in(settings, "Reader", Role.READER) + "\r\n";
		try (StoreProxy.Held held = StoreProxy.holdAt(ARTICLES);
				Socket first = new Socket("127.0.0.1", this.port);
				Socket other = new Socket(InetAddress.getByName("127.0.0.1"), this.port,
						InetAddress.getByName("127.0.0.2"), 0);
				Socket known = new Socket("127.0.0.1", this.port)) {
			ask(first, "");
			assertThat(held.await(20)).isTrue();
			ask(other, "");
			other.setSoTimeout(20_000);
			assertThat(new String(other.getInputStream().readNBytes(12), StandardCharsets.US_ASCII))
				.isEqualTo("HTTP/1.1 503");
			ask(known, token);
			long end = System.nanoTime() + 20_000_000_000L;
			while (this.runs.running() < 2 && System.nanoTime() < end) {
				Thread.sleep(20);
			}
			assertThat(this.runs.running()).isEqualTo(2);
		}
		awaitRest();
	}

	private void ask(Socket socket, String header) throws IOException {
		socket.getOutputStream()
			.write(("GET /export.jsonl HTTP/1.1\r\nHost: 127.0.0.1:" + this.port + "\r\n" + header + "\r\n")
				.getBytes(StandardCharsets.US_ASCII));
	}

	private void awaitRest() throws InterruptedException {
		long end = System.nanoTime() + 20_000_000_000L;
		while (this.runs.running() > 0 && System.nanoTime() < end) {
			Thread.sleep(50);
		}
		assertThat(this.runs.running()).isZero();
	}

	private HttpResponse<String> get(String method, String path) throws IOException, InterruptedException {
		return CLIENT.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + this.port + path))
			.method(method, HttpRequest.BodyPublishers.noBody())
			.build(), HttpResponse.BodyHandlers.ofString());
	}

}
