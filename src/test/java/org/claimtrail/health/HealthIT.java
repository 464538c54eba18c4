package org.claimtrail.health;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;

import org.claimtrail.WholeServer;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/** What an operator sees on the management port. */
@WholeServer
class HealthIT {

	@LocalServerPort
	private int port;

	@LocalManagementPort
	private int management;

	@Test
	void livesAndIsReadyWithAStoreThatCanBeWritten() throws Exception {
		JsonNode ready = JsonMapper.shared().readTree(get("/actuator/health/readiness"));

		assertThat(this.management).isNotEqualTo(this.port);
		assertThat(get("/actuator/health/liveness")).isEqualTo("{\"status\":\"UP\"}");
		assertThat(ready.at("/status").asString()).isEqualTo("UP");
		assertThat(ready.at("/components/store/details/writable").asBoolean()).isTrue();
		assertThat(ready.at("/components/store/details/diskLeftBytes").asLong()).isPositive();
	}

	@Test
	void measuresOperationsByTheNamesThatTheServerKnows() throws Exception {
		ask("query TrailToTheSpeech { __typename }", 200);
		ask("query EveryClientItsOwnName { claims(first: 1) { nodes { id } } }", 200);
		ask("{ claims(first: 101) { nodes { id } } }", 200);

		assertThat(get("/actuator/prometheus")).contains("operation=\"TrailToTheSpeech\",result=\"OK\"")
			.contains("operation=\"other\",result=\"OK\"")
			.contains("result=\"LIMIT_EXCEEDED\"")
			.contains("claimtrail_refusals_total{limit=\"pageSize\"}")
			.contains("claimtrail_statements_seconds_count{result=\"OK\"}")
			.contains("claimtrail_planning_seconds_count")
			.contains("claimtrail_store_connections{state=\"idle\"}", "claimtrail_streams ")
			.contains("jvm_memory_used_bytes")
			.doesNotContain("EveryClientItsOwnName");
	}

	@Test
	void countsWhatImportsDid() throws Exception {
		assertThat(get("/actuator/prometheus"))
			.containsPattern("claimtrail_import_records_total\\{outcome=\"new\"} [1-9]")
			.containsPattern("claimtrail_import_records_total\\{outcome=\"rejected\"} [0-9]")
			.containsPattern("claimtrail_imports_total [1-9]")
			.contains("claimtrail_import_running 0.0")
			.containsPattern("claimtrail_import_duration_seconds [0-9.]*[1-9]");
	}

	@Test
	void showsNothingElse() throws Exception {
		for (String path : new String[] { "env", "heapdump", "loggers", "shutdown", "beans", "threaddump" }) {
			assertThat(answer("/actuator/" + path).statusCode()).as(path).isEqualTo(404);
		}
		assertThat(send(request(this.port, "/actuator/health")).statusCode()).isEqualTo(404);
	}

	@Test
	void knowsPagesOfOtherSitesHereToo() throws Exception {
		assertThat(
				send(request(this.management, "/actuator/health").header("Origin", "http://evil.example")).statusCode())
			.isEqualTo(403);
		assertThat(get("/actuator/prometheus")).contains("claimtrail_turned_away_total{reason=\"ORIGIN\"}");
	}

	private void ask(String document, int status) throws Exception {
		String body = JsonMapper.shared().writeValueAsString(Map.of("query", document));
		HttpRequest.Builder request = request(this.port, "/graphql").header("Content-Type", "application/json")
			.header("Accept", "application/graphql-response+json")
			.POST(HttpRequest.BodyPublishers.ofString(body));
		assertThat(send(request).statusCode()).isEqualTo(status);
	}

	private String get(String path) throws Exception {
		return answer(path).body();
	}

	private HttpResponse<String> answer(String path) throws Exception {
		return send(request(this.management, path));
	}

	private static HttpRequest.Builder request(int port, String path) {
		return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
	}

	private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
		try (HttpClient client = HttpClient.newHttpClient()) {
			return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
		}
	}

}
