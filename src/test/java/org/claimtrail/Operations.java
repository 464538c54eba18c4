package org.claimtrail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The questions in graphql/operations, and asking them of a server. */
final class Operations {

	private static final Path FOLDER = Path.of("graphql/operations");

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private static final int MOST_RETRIES = 3;

	private static final Duration PAUSE = Duration.ofSeconds(2);

	private Operations() {
	}

	/** Those that are answered once, and alter nothing. */
	static List<Path> questions() throws IOException {
		try (Stream<Path> files = Files.walk(FOLDER)) {
			return files.filter((file) -> file.toString().endsWith(".graphql"))
				.filter((file) -> !file.startsWith(FOLDER.resolve("edit")))
				.filter((file) -> !file.startsWith(FOLDER.resolve("subscription")))
				.sorted(Comparator.comparing(Path::getFileName))
				.toList();
		}
	}

	/** Those that are answered by events. */
	static List<Path> subscriptions() throws IOException {
		try (Stream<Path> files = Files.list(FOLDER.resolve("subscription"))) {
			return files.filter((file) -> file.toString().endsWith(".graphql")).sorted().toList();
		}
	}

	/** The answer that is kept beside a question; may not be there yet. */
	static Path answer(Path question) {
		return question.resolveSibling(question.getFileName().toString().replace(".graphql", ".json"));
	}

	static JsonNode ask(int port, Path question) {
		try {
			return ask(port, Files.readString(question), Map.of());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Asks as a client does: again after a while, where the answer says that this may
	 * help.
	 */
	static JsonNode ask(int port, String document, Map<String, ?> variables) {
		try {
			JsonNode answer = askOnce(port, document, variables);
			for (int again = 0; again < MOST_RETRIES && isRetryable(answer); again++) {
				Thread.sleep(PAUSE);
				answer = askOnce(port, document, variables);
			}
			return answer;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static boolean isRetryable(JsonNode answer) {
		return answer.path("errors").path(0).path("extensions").path("retryable").asBoolean(false);
	}

	private static JsonNode askOnce(int port, String document, Map<String, ?> variables)
			throws IOException, InterruptedException {
		try (HttpClient client = HttpClient.newHttpClient()) {
			String body = JSON.writeValueAsString(Map.of("query", document, "variables", variables));
			HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/graphql"))
				.header("Content-Type", "application/json")
				.header("Accept", "application/graphql-response+json")
				.POST(HttpRequest.BodyPublishers.ofString(body))
				.build();
			String answer = client.send(request, HttpResponse.BodyHandlers.ofString()).body();
			return ((ObjectNode) JSON.readTree(answer)).without("extensions");
		}
	}

}
