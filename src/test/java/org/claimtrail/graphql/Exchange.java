package org.claimtrail.graphql;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One request to a server on this machine, and what came back. */
public record Exchange(int status, HttpResponse<String> response) {

	public static final JsonMapper JSON = JsonMapper.shared();

	private static final HttpClient CLIENT = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

	/**
	 * Sends a document by POST, accepting the form of answer that tells by its status.
	 */
	public static Exchange ask(int port, String document, Map<String, ?> variables) {
		return post(port, JSON.writeValueAsString(Map.of("query", document, "variables", variables)), "Accept",
				"application/graphql-response+json");
	}

	public static Exchange post(int port, String body, String... headers) {
		return send(request(port, "").POST(BodyPublishers.ofString(body)).header("Content-Type", "application/json"),
				headers);
	}

	public static Exchange get(int port, Map<String, String> parameters, String... headers) {
		StringBuilder query = new StringBuilder("?");
		parameters.forEach((name, value) -> query.append(name)
			.append('=')
			.append(URLEncoder.encode(value, StandardCharsets.UTF_8))
			.append('&'));
		return send(request(port, query.toString()).GET(), headers);
	}

	public static HttpRequest.Builder request(int port, String query) {
		return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/graphql" + query));
	}

	public static Exchange send(HttpRequest.Builder request, String... headers) {
		if (headers.length > 0) {
			request.headers(headers);
		}
		try {
			HttpResponse<String> response = CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
			return new Exchange(response.statusCode(), response);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	public String type() {
		return this.response.headers().firstValue("Content-Type").orElse("");
	}

	public JsonNode body() {
		return JSON.readTree(this.response.body());
	}

	/** The code of the first error; empty without one. */
	public String code() {
		return body().path("errors").path(0).path("extensions").path("code").asString("");
	}

}
