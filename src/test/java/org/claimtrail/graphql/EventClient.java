package org.claimtrail.graphql;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Scanner;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A client of server-sent events. */
public final class EventClient implements AutoCloseable {

	private static final HttpClient HTTP = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

	private final BlockingQueue<Event> events = new LinkedBlockingQueue<>();

	private final HttpResponse<InputStream> response;

	private EventClient(HttpRequest request) {
		this.response = HTTP.sendAsync(request, HttpResponse.BodyHandlers.ofInputStream())
			.orTimeout(10, TimeUnit.SECONDS)
			.join();
		Thread.ofVirtual().start(this::read);
	}

	/** Subscribes by POST. */
	public static EventClient post(int port, String document, Map<String, ?> variables, String... headers) {
		String body = Exchange.JSON.writeValueAsString(Map.of("query", document, "variables", variables));
		return new EventClient(Exchange.request(port, "")
			.headers("Content-Type", "application/json", "Accept", "text/event-stream")
			.headers(headers.length > 0 ? headers : new String[] { "X-None", "1" })
			.POST(HttpRequest.BodyPublishers.ofString(body))
			.build());
	}

	/** Subscribes by GET, as a browser does. */
	public static EventClient get(int port, String query, String... headers) {
		return new EventClient(Exchange.request(port, query)
			.header("Accept", "text/event-stream")
			.headers(headers.length > 0 ? headers : new String[] { "X-None", "1" })
			.GET()
			.build());
	}

	public int status() {
		return this.response.statusCode();
	}

	public String type() {
		return this.response.headers().firstValue("Content-Type").orElse("");
	}

	/** The next event; the one named end when the server has closed the connection. */
	public Event next() {
		try {
			Event event = this.events.poll(10, TimeUnit.SECONDS);
			if (event == null) {
				throw new IllegalStateException("No event came");
			}
			return event;
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	@Override
	public void close() {
		try {
			this.response.body().close();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private void read() {
		try (Scanner lines = new Scanner(this.response.body(), StandardCharsets.UTF_8)) {
			String id = "";
			String name = "";
			StringBuilder data = new StringBuilder();
			while (lines.hasNextLine()) {
				String line = lines.nextLine();
				if (line.startsWith("id:")) {
					id = line.substring(3).strip();
				}
				else if (line.startsWith("event:")) {
					name = line.substring(6).strip();
				}
				else if (line.startsWith("data:")) {
					data.append(line.substring(5));
				}
				else if (line.isEmpty() && !name.isEmpty()) {
					this.events.add(new Event(id, name, data.toString()));
					id = "";
					name = "";
					data.setLength(0);
				}
				else if (line.isEmpty() || line.startsWith(":")) {
					// a sign of life
					continue;
				}
				else {
					this.events.add(new Event("", "text", line));
				}
			}
		}
		this.events.add(new Event("", "end", ""));
	}

	/** One event. */
	public record Event(String id, String name, String data) {

	}

}
