package org.claimtrail.export;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

import org.claimtrail.WholeServer;
import org.claimtrail.graphql.Exchange;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/** The graph over HTTP. */
@WholeServer
class ExportOverHttpIT {

	private static final HttpClient CLIENT = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

	private final int port;

	ExportOverHttpIT(@LocalServerPort int port) {
		this.port = port;
	}

	@Test
	void givesAllRecordsAlikeEachTime() throws Exception {
		HttpResponse<String> first = get("GET", "/export.jsonl");
		HttpResponse<String> second = get("GET", "/export.jsonl");

		assertThat(first.statusCode()).isEqualTo(200);
		assertThat(first.headers().firstValue("Content-Type")).hasValue("application/jsonl");
		assertThat(first.headers().firstValue("Content-Disposition"))
			.hasValue("attachment; filename=\"claimtrail.jsonl\"");
		assertThat(first.body().lines().count()).isGreaterThan(100);
		assertThat(first.body()).endsWith("}\n").contains("\"id\":\"claim:rutte-2024-12-12-russian-losses\"");
		assertThat(second.body()).isEqualTo(first.body());
	}

	@Test
	void givesWhatAConditionChooses() throws Exception {
		HttpResponse<String> answer = get("GET",
				"/export.jsonl?where=" + encoded("{\"claimant\": {\"id\": {\"in\": [\"speaker:mark-rutte\"]}}}"));

		assertThat(answer.statusCode()).isEqualTo(200);
		assertThat(answer.body()).contains("\"id\":\"speaker:mark-rutte\"").doesNotContain("\"id\":\"speaker:jens");
	}

	@Test
	void tellsWhichStateItIsOf() throws Exception {
		HttpResponse<String> answer = get("GET", "/export.jsonl");
		JsonNode snapshot = snapshot();
		for (int i = 0; i < 20 && snapshot.path("digest").isNull(); i++) {
			Thread.sleep(500);
			snapshot = snapshot();
		}

		assertThat(snapshot.path("number").asLong()).isPositive();
		assertThat(answer.headers().firstValue("Claimtrail-Change")).hasValue(snapshot.path("number").asString());
		assertThat(snapshot.path("digest").asString()).isEqualTo("sha256:" + HexFormat.of()
			.formatHex(MessageDigest.getInstance("SHA-256").digest(answer.body().getBytes(StandardCharsets.UTF_8))));
		assertThat(answer.headers().firstValue("Claimtrail-Change-At"))
			.hasValueSatisfying((at) -> assertThat(OffsetDateTime.parse(at)).isBeforeOrEqualTo(OffsetDateTime.now()));
		assertThat(get("GET", "/export.graphml").body()).contains(">" + snapshot.path("digest").asString() + "</data>");
		assertThat(get("GET", "/export.jsonl").headers().firstValue("Claimtrail-Digest"))
			.hasValue(snapshot.path("digest").asString());
		String page = get("GET", "/cite?page=/speaker/mark-rutte").body();
		assertThat(page).contains("graph as of change " + snapshot.path("number").asString(),
				"http://127.0.0.1:" + this.port + "/speaker/mark-rutte, read on", "@misc{claimtrail-");
		assertThat(get("GET", "/speaker/mark-rutte").body()).contains("href=\"/cite?page=/speaker/mark-rutte\"");
		assertThat(get("GET", "/cite?page=//evil.example").statusCode()).isEqualTo(400);
	}

	private JsonNode snapshot() {
		return Exchange.ask(this.port, "{ snapshot { number at digest } }", Map.of()).body().at("/data/snapshot");
	}

	@Test
	void saysWhatIsWrongInOneLine() throws Exception {
		for (String query : List.of("?where=" + encoded("{\"colour\": 1}"), "?where=1", "?were=1",
				"?where=%7B%7D&where=%7B%7D")) {
			HttpResponse<String> answer = get("GET", "/export.jsonl" + query);
			assertThat(answer.statusCode()).as(query).isEqualTo(400);
			assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/plain;charset=UTF-8");
			assertThat(answer.headers().firstValue("Content-Disposition")).isEmpty();
			assertThat(answer.body().lines()).hasSize(1);
			assertThat(answer.body()).doesNotContain("Exception");
		}
	}

	@Test
	void tellsWhatComesWithoutMakingIt() throws Exception {
		HttpResponse<String> answer = get("HEAD", "/export.jsonl");

		assertThat(answer.statusCode()).isEqualTo(200);
		assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/jsonl");
		assertThat(answer.body()).isEmpty();
	}

	private HttpResponse<String> get(String method, String path) throws IOException, InterruptedException {
		return CLIENT.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + this.port + path))
			.method(method, HttpRequest.BodyPublishers.noBody())
			.build(), HttpResponse.BodyHandlers.ofString());
	}

	private static String encoded(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8);
	}

}
