package org.claimtrail.http.door;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.claimtrail.http.RawClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/** Clients that say too little too slowly, or something that can be read in two ways. */
@SpringBootTest(classes = EdgeServer.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = { "claimtrail.http.receive=1s", "claimtrail.http.exchange=30s",
				"claimtrail.http.connections-per-client=20", "server.tomcat.connection-timeout=1s",
				"server.compression.min-response-size=1B" })
class EdgeIT {

	private static final int SOON = 20;

	private static final String HOST = " HTTP/1.1\r\nHost: localhost\r\n";

	@LocalServerPort
	private int port;

	@Autowired
	private EdgeServer server;

	@Test
	void tellsAClientWhoseHeadersDripThatItIsLate() throws IOException {
		try (RawClient client = new RawClient(this.port).send("GET /read" + HOST + "X-Slow: ")) {
			assertThat(client.dripUntilClosed(SOON)).startsWith("HTTP/1.1 408 ").contains("\"code\":\"TIME_LIMIT\"");
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "Accept" })
	void namesWhatAnAnswerDependsOnToAClientThatHasIt(String vary) throws Exception {
		HttpResponse<String> first = get("/read?vary=" + vary, "Accept-Encoding", "gzip");
		String tag = first.headers().firstValue("ETag").orElseThrow();

		HttpResponse<String> again = get("/read?vary=" + vary, "Accept-Encoding", "gzip", "If-None-Match", tag);

		assertThat(first.statusCode()).isEqualTo(200);
		assertThat(again.statusCode()).isEqualTo(304);
		assertThat(fields(first)).contains("accept-encoding");
		assertThat(fields(again)).isEqualTo(fields(first));
	}

	/** All that an answer says it depends on. */
	private static Set<String> fields(HttpResponse<?> answer) {
		return answer.headers()
			.allValues("Vary")
			.stream()
			.flatMap((value) -> Stream.of(value.toLowerCase(Locale.ROOT).split("\\s*,\\s*")))
			.collect(Collectors.toSet());
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "POST /write | Content-Length: 100000", "GET /read | Content-Length: 100000",
			"POST /write | Transfer-Encoding: chunked" })
	void cutsABodyThatDrips(String line, String length) throws IOException {
		try (RawClient client = new RawClient(this.port).send(line + HOST + length + "\r\n\r\n")) {
			assertThat(client.dripUntilClosed(SOON)).doesNotContain("200 \r\n\r\n100000");
		}
	}

	@Test
	void makesRoomForWhoAsksAtOnce() throws Exception {
		List<RawClient> slow = new ArrayList<>();
		try {
			for (int i = 0; i < 60; i++) {
				slow.add(new RawClient(this.port).send("POST /write" + HOST + "Content-Length: 1000\r\n\r\na"));
				assertThat(get("/read").statusCode()).isEqualTo(200);
			}
		}
		finally {
			for (RawClient client : slow) {
				client.close();
			}
		}
	}

	@Test
	void refusesAClientWhoseConnectionsAllWaitForTheServer() throws Exception {
		List<RawClient> busy = new ArrayList<>();
		try {
			for (int i = 0; i < 20; i++) {
				busy.add(new RawClient(this.port).send("GET /held" + HOST + "\r\n"));
			}
			this.server.awaitHeld(20);
			try (RawClient oneMore = new RawClient(this.port)) {
				assertThat(oneMore.readUntilClosed(SOON)).startsWith("HTTP/1.1 503 ").contains("Retry-After: 1");
			}
		}
		finally {
			this.server.letGo();
			for (RawClient client : busy) {
				client.close();
			}
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "Content-Length: 4\r\nContent-Length: 24\r\n", "Content-Length: -1\r\n",
			"Content-Length: +4\r\n", "Transfer-Encoding: xchunked\r\n", "Transfer-Encoding : chunked\r\n",
			"Transfer-Encoding: gzip, chunked\r\n", "Host: evil.example\r\n", "X: a\u0000b\r\n" })
	void refusesWhatCanBeReadInTwoWays(String headers) throws IOException {
		try (RawClient client = new RawClient(this.port)
			.send("POST /write" + HOST + headers + "\r\n0\r\n\r\nGET /read" + HOST + "\r\n")) {
			assertThat(client.readUntilClosed(SOON)).containsPattern("^HTTP/1.1 (400|501) ").doesNotContain("200");
		}
	}

	@Test
	void takesNothingForASecondRequestAfterTwoLengths() throws IOException {
		String both = "Content-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n";
		try (RawClient client = new RawClient(this.port)
			.send("POST /write" + HOST + both + "GET /read" + HOST + "\r\n")) {
			assertThat(client.readUntilClosed(SOON)).startsWith("HTTP/1.1 200 ").doesNotContain("read");
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "zz\r\nhello", "fffffffffffffffff\r\n", "5\r\nhelloworld\r\n" })
	void readsNoFurtherAfterAChunkThatIsNone(String body) throws IOException {
		try (RawClient client = new RawClient(this.port)
			.send("POST /write" + HOST + "Transfer-Encoding: chunked\r\n\r\n" + body)) {
			assertThat(client.readUntilClosed(SOON)).doesNotContain("HTTP/1.1 200 ");
		}
	}

	@Test
	void answersAClientThatSaysNoMore() throws IOException {
		try (RawClient client = new RawClient(this.port).send("GET /read HTTP/1.0\r\n\r\n")) {
			client.sayNoMore();
			assertThat(client.readUntilClosed(SOON)).startsWith("HTTP/1.1 200 ").endsWith("read");
		}
	}

	@Test
	void tellsAClientThatItHasWhatItAsksForAgain() throws Exception {
		String tag = get("/read").headers().firstValue("ETag").orElseThrow();

		assertThat(tag).startsWith("W/\"");
		assertThat(get("/read", "If-None-Match", tag).statusCode()).isEqualTo(304);
		assertThat(get("/read", "If-None-Match", "\"other\"").body()).isEqualTo("read");
	}

	@Test
	void namesAllMethodsOfAnAddress() throws Exception {
		HttpResponse<String> answer = send(request("/read").DELETE());

		assertThat(answer.statusCode()).isEqualTo(405);
		assertThat(answer.headers().firstValue("Allow")).hasValue("GET, HEAD, OPTIONS");
	}

	private HttpResponse<String> get(String path, String... headers) throws Exception {
		HttpRequest.Builder request = request(path);
		return send((headers.length > 0) ? request.headers(headers) : request);
	}

	private HttpRequest.Builder request(String path) {
		return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + this.port + path));
	}

	private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
		try (HttpClient client = HttpClient.newHttpClient()) {
			return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
		}
	}

}
