package org.claimtrail.graphql;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A client of graphql-transport-ws that does what a test tells it, right or wrong. */
public final class SocketClient implements WebSocket.Listener, AutoCloseable {

	private static final HttpClient HTTP = HttpClient.newHttpClient();

	private final BlockingQueue<JsonNode> messages = new LinkedBlockingQueue<>();

	private final CompletableFuture<String> closed = new CompletableFuture<>();

	private final StringBuilder part = new StringBuilder();

	private final WebSocket socket;

	private CompletableFuture<WebSocket> sending;

	private volatile boolean silent;

	private SocketClient(int port, String... headers) {
		WebSocket.Builder builder = HTTP.newWebSocketBuilder().subprotocols("graphql-transport-ws");
		for (int header = 0; header < headers.length; header += 2) {
			builder.header(headers[header], headers[header + 1]);
		}
		this.socket = builder.buildAsync(URI.create("ws://127.0.0.1:" + port + "/graphql"), this).join();
		this.sending = CompletableFuture.completedFuture(this.socket);
	}

	/** A connection on which nothing was said. */
	public static SocketClient connect(int port, String... headers) {
		return new SocketClient(port, headers);
	}

	/** A connection that the server has acknowledged. */
	public static SocketClient open(int port, Map<String, ?> payload) {
		SocketClient client = new SocketClient(port);
		client.send(Map.of("type", "connection_init", "payload", payload));
		JsonNode answer = client.next();
		if (!answer.path("type").asString().equals("connection_ack")) {
			throw new IllegalStateException("Not acknowledged: " + answer);
		}
		return client;
	}

	public void send(Map<String, ?> message) {
		sendText(Exchange.JSON.writeValueAsString(message));
	}

	public void sendText(String text) {
		after(this.socket, text).join();
	}

	/** One after the other, as the client of the JDK wants it. */
	private synchronized CompletableFuture<WebSocket> after(WebSocket to, String text) {
		this.sending = this.sending.handle((done, fault) -> to).thenCompose((free) -> free.sendText(text, true));
		return this.sending;
	}

	/** From now on it answers no pings. */
	public void ignorePings() {
		this.silent = true;
	}

	public void subscribe(String id, String document, Map<String, ?> variables) {
		send(Map.of("id", id, "type", "subscribe", "payload", Map.of("query", document, "variables", variables)));
	}

	/** The next message that is no ping; waits for it for some seconds. */
	public JsonNode next() {
		JsonNode message = poll(Duration.ofSeconds(10));
		if (message == null) {
			throw new IllegalStateException(
					"No message came" + (this.closed.isDone() ? "; closed: " + this.closed.join() : ""));
		}
		return message;
	}

	/** As {@link #next()}, null when none comes in time. */
	public @Nullable JsonNode poll(Duration time) {
		try {
			return this.messages.poll(time.toNanos(), TimeUnit.NANOSECONDS);
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** The code and the reason with which the server closed. */
	public String end() {
		return this.closed.orTimeout(15, TimeUnit.SECONDS).join();
	}

	@Override
	public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
		this.part.append(data);
		if (last) {
			JsonNode message = Exchange.JSON.readTree(this.part.toString());
			this.part.setLength(0);
			if (!message.path("type").asString().equals("ping")) {
				this.messages.add(message);
			}
			else if (!this.silent) {
				after(from, "{\"type\":\"pong\"}");
			}
		}
		from.request(1);
		return CompletableFuture.completedFuture(null);
	}

	@Override
	public CompletionStage<?> onClose(WebSocket from, int code, String reason) {
		this.closed.complete(code + " " + reason);
		return CompletableFuture.completedFuture(null);
	}

	@Override
	public void onError(WebSocket from, Throwable fault) {
		this.closed.complete("broken " + fault);
	}

	@Override
	public void close() {
		this.socket.abort();
	}

}
