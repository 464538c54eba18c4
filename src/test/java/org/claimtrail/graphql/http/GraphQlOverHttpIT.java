package org.claimtrail.graphql.http;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;

import org.claimtrail.StatementLog;
import org.claimtrail.WholeServer;
import org.claimtrail.graphql.Exchange;
import org.claimtrail.http.RawClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/** Requests and answers have the form and the status that GraphQL over HTTP asks for. */
@WholeServer
@ExtendWith(OutputCaptureExtension.class)
class GraphQlOverHttpIT {

	private static final String GRAPHQL = "application/graphql-response+json";

	private static final String JSON = "application/json";

	private static final String QUESTION = "{\"query\":\"{ __typename }\"}";

	@LocalServerPort
	private int port;

	@Autowired
	private StatementLog log;

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "application/json | application/json", "application/graphql-response+json | " + GRAPHQL,
					"*/* | application/json", "application/* | application/json",
					"application/graphql-response+json, application/json;q=0.9 | " + GRAPHQL,
					"application/graphql-response+json;q=0.5, application/json | application/json",
					"text/event-stream, application/json | application/json",
					"application/graphql-response+json, application/graphql+json, text/event-stream | " + GRAPHQL })
	void answersInTheFormThatTheClientLikesBest(String accept, String type) {
		Exchange answer = Exchange.post(this.port, QUESTION, "Accept", accept);

		assertThat(answer.status()).isEqualTo(200);
		assertThat(answer.type()).isEqualToIgnoringCase(type + ";charset=UTF-8");
		assertThat(answer.body().at("/data/__typename").asString()).isEqualTo("Query");
	}

	@Test
	void knowsADocumentByItsHashAfterItCameWithIt() {
		String hash = "7f56e67dd21ab3f30d1ff8b7bed08893f0a0db86449836189b361dd1e56ddb4b";
		String extensions = "\"extensions\":{\"persistedQuery\":{\"version\":1,\"sha256Hash\":\"" + hash + "\"}}";
		String named = "{" + extensions + "}";

		Exchange first = Exchange.post(this.port, named, "Accept", JSON);
		Exchange strict = Exchange.post(this.port, named, "Accept", GRAPHQL);
		Exchange full = Exchange.post(this.port, "{\"query\":\"{ __typename }\"," + extensions + "}");
		Exchange again = Exchange.get(this.port, Map.of("extensions", extensions.substring(13)));
		Exchange byId = Exchange.get(this.port, Map.of("documentId", "sha256:" + hash));

		assertThat(first.status()).isEqualTo(200);
		assertThat(strict.status()).isEqualTo(400);
		assertThat(first.body().at("/errors/0/message").asString()).isEqualTo("PersistedQueryNotFound");
		assertThat(first.code()).isEqualTo(strict.code()).isEqualTo("PERSISTED_QUERY_NOT_FOUND");
		assertThat(full.response().body()).isEqualTo(again.response().body())
			.isEqualTo(byId.response().body())
			.contains("\"Query\"");
	}

	@ParameterizedTest
	@ValueSource(strings = { "text/html", "application/json;q=0", "nonsense" })
	void executesNothingForAClientThatAcceptsNoAnswerOfOurs(String accept) {
		this.log.clear();

		Exchange answer = Exchange.post(this.port, "{\"query\":\"{ claims { totalCount } }\"}", "Accept", accept);

		assertThat(answer.status()).isEqualTo(406);
		assertThat(answer.code()).isEqualTo("NOT_ACCEPTABLE");
		assertThat(this.log.statements()).isEmpty();
	}

	@Test
	void executesNoQueryForAClientThatListensForEvents() {
		this.log.clear();

		Exchange answer = Exchange.post(this.port, "{\"query\":\"{ claims { totalCount } }\"}", "Accept",
				"text/event-stream");

		assertThat(answer.type()).startsWith("text/event-stream");
		assertThat(answer.response().body()).contains("Only subscriptions are answered here")
			.endsWith("event:complete\ndata:\n\n");
		assertThat(this.log.statements()).isEmpty();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "{ | GRAPHQL_PARSE_FAILED", "{ nothing } | GRAPHQL_VALIDATION_FAILED",
			"query($id: ID!) { claim(id: $id) { id } } | BAD_ARGUMENT" })
	void tellsByTheStatusThatNothingWasExecutedUnlessTheClientWantsJson(String document, String code) {
		String body = Exchange.JSON.writeValueAsString(Map.of("query", document));

		Exchange graphql = Exchange.post(this.port, body, "Accept", GRAPHQL);
		Exchange json = Exchange.post(this.port, body, "Accept", JSON);

		assertThat(graphql.status()).isEqualTo(400);
		assertThat(json.status()).isEqualTo(200);
		assertThat(graphql.body()).isEqualTo(json.body());
		assertThat(graphql.code()).isEqualTo(code);
		assertThat(graphql.body().has("data")).isFalse();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "{", "[]", "\"text\"", "null", "{}", "{\"query\": 1}", "{\"query\": \" \"}",
			"[{\"query\": \"{ __typename }\"}]", "{\"query\": {\"a\": 1}}", "{\"query\": \"{ __typename }\"} x",
			"{\"query\": \"{ __typename }\", \"variables\": []}",
			"{\"query\": \"{ __typename }\", \"variables\": \"\"}",
			"{\"query\": \"{ __typename }\", \"operationName\": false}",
			"{\"query\": \"{ __typename }\", \"extensions\": 0}" })
	void refusesBodiesThatAreNoRequest(String body) {
		Exchange answer = Exchange.post(this.port, body);

		assertThat(answer.status()).isEqualTo(400);
		assertThat(answer.code()).isEqualTo("BAD_REQUEST");
		assertThat(answer.type()).startsWith(JSON);
	}

	@Test
	void takesNullForAbsent() {
		Exchange answer = Exchange.post(this.port,
				"{\"query\":\"{ __typename }\",\"variables\":null,\"operationName\":null,\"extensions\":null}");

		assertThat(answer.status()).isEqualTo(200);
		assertThat(answer.body().has("errors")).isFalse();
	}

	@ParameterizedTest
	@ValueSource(strings = { "text/plain", "application/x-www-form-urlencoded", "application/json;charset=ISO-8859-1",
			"application/graphql", "nonsense" })
	void refusesBodiesOfOtherTypes(String type) {
		Exchange answer = Exchange
			.send(Exchange.request(this.port, "").header("Content-Type", type).POST(BodyPublishers.ofString(QUESTION)));

		assertThat(answer.status()).isEqualTo(415);
		assertThat(answer.code()).isEqualTo("UNSUPPORTED_MEDIA_TYPE");
	}

	@ParameterizedTest
	@ValueSource(strings = { "PUT", "DELETE", "PATCH" })
	void refusesOtherMethodsAndNamesThoseAllowed(String method) {
		Exchange answer = Exchange
			.send(Exchange.request(this.port, "").method(method, BodyPublishers.ofString(QUESTION)));

		assertThat(answer.status()).isEqualTo(405);
		assertThat(answer.response().headers().firstValue("Allow"))
			.hasValueSatisfying((allowed) -> assertThat(allowed).contains("GET", "POST"));
	}

	@Test
	void answersQueriesByGet() {
		Exchange answer = Exchange.get(this.port,
				Map.of("query", "query A($id: ID!) { claim(id: $id) { id } } query B { __typename }", "operationName",
						"A", "variables", "{\"id\":\"claim:rutte-2024-12-12-russian-losses\"}"));

		assertThat(answer.status()).isEqualTo(200);
		assertThat(answer.body().at("/data/claim/id").asString()).isEqualTo("claim:rutte-2024-12-12-russian-losses");
	}

	@ParameterizedTest
	@ValueSource(strings = { GRAPHQL, JSON })
	void changesNothingByGet(String accept) {
		Exchange answer = Exchange.get(this.port, Map.of("query", "mutation { __typename }"), "Accept", accept);

		assertThat(answer.status()).isEqualTo(405);
		assertThat(answer.code()).isEqualTo("METHOD_NOT_ALLOWED");
		assertThat(answer.response().headers().firstValue("Allow")).hasValue("POST");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/graphql?query=%ZZ", "/graphql?query=%", "/graphql?query=%C3%28", "/graphql?%ZZ=1",
			"/graphql?query=%7B__typename%7D&variables=%E0%80", "/measures/measure:m/timeline.csv?by=%ZZ" })
	void refusesAnAddressThatIsWronglyEncoded(String question, CapturedOutput output) throws IOException {
		try (RawClient client = new RawClient(this.port)
			.send("GET " + question + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")) {
			assertThat(client.readUntilClosed(10)).startsWith("HTTP/1.1 400 ").contains("application/json");
		}
		assertThat(output).doesNotContain("\tat ");
	}

	@ParameterizedTest
	@CsvSource({ "variables,[]", "variables,{", "extensions,1" })
	void refusesParametersOfTheWrongTypeByGet(String name, String value) {
		Exchange answer = Exchange.get(this.port, Map.of("query", "{ __typename }", name, value));

		assertThat(answer.status()).isEqualTo(400);
		assertThat(answer.code()).isEqualTo("BAD_REQUEST");
	}

	@Test
	void tellsTheCostOfEachAnswer() {
		Exchange answer = Exchange.ask(this.port, "{ claims(first: 2) { nodes { id claimant { name } } } }", Map.of());

		assertThat(answer.body().at("/extensions/cost").toString())
			.isEqualTo(Exchange.JSON.readTree("{\"estimatedNodes\":2,\"fields\":5,\"depth\":4}").toString());
	}

}
