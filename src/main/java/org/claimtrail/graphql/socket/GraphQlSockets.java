package org.claimtrail.graphql.socket;

import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

import org.claimtrail.graphql.HttpFault;
import org.claimtrail.graphql.StreamLimits;
import org.claimtrail.graphql.Streams;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.graphql.server.webmvc.GraphQlWebSocketHandler;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.WebSocketMessage;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.adapter.NativeWebSocketSession;

/**
 * Spring's handler of graphql-transport-ws, which takes no more than is allowed and says
 * why it closes.
 */
final class GraphQlSockets extends GraphQlWebSocketHandler {

	private static final Logger LOG = LoggerFactory.getLogger(GraphQlSockets.class);

	/** How Tomcat is told for how long a client may take what is sent. */
	private static final String SEND_TIMEOUT = "org.apache.tomcat.websocket.BLOCKING_SEND_TIMEOUT";

	private static final int TRY_AGAIN_LATER = 1013;

	private final Map<String, OpenSocket> open = new ConcurrentHashMap<>();

	private final Streams streams;

	private final StreamLimits limits;

	GraphQlSockets(WebGraphQlHandler handler, HttpMessageConverter<Object> converter, Streams streams,
			StreamLimits limits) {
		// whether the origin may ask was looked at before
		super(handler, converter, limits.begin(), limits.keepAlive(), null);
		this.streams = streams;
		this.limits = limits;
	}

	/** Those that are open, for who looks after them. */
	Iterable<OpenSocket> open() {
		return this.open.values();
	}

	@Override
	public void afterConnectionEstablished(WebSocketSession session) {
		Handshake handshake = (Handshake) Objects.requireNonNull(session.getAttributes().get(Handshake.KEY));
		OpenSocket socket = new OpenSocket(session, handshake, this.limits.send());
		session.getAttributes().put(OpenSocket.class.getName(), socket);
		session.setTextMessageSizeLimit((int) this.limits.message().toBytes());
		if (session instanceof NativeWebSocketSession own
				&& own.getNativeSession() instanceof jakarta.websocket.Session raw) {
			raw.getUserProperties().put(SEND_TIMEOUT, this.limits.send().toMillis());
		}
		try {
			socket.holds(this.streams.open(handshake.client(),
					() -> socket.close(CloseStatus.GOING_AWAY.getCode(), "The server is shutting down.")));
		}
		catch (HttpFault fault) {
			socket.close(TRY_AGAIN_LATER, String.valueOf(fault.getMessage()));
			return;
		}
		this.open.put(session.getId(), socket);
		super.afterConnectionEstablished(socket);
	}

	@Override
	public void handleMessage(WebSocketSession session, WebSocketMessage<?> message) {
		OpenSocket socket = this.open.get(session.getId());
		if (socket == null) {
			return;
		}
		socket.heard();
		try {
			socket.client().countMessage();
			super.handleMessage(socket, message);
		}
		catch (HttpFault fault) {
			socket.close(TRY_AGAIN_LATER, String.valueOf(fault.getMessage()));
		}
		catch (Exception ex) {
			LOG.debug("No message of the protocol", ex);
			socket.close(CloseCodes.BAD_REQUEST, "This is no message of graphql-transport-ws.");
		}
	}

	@Override
	public void handleTransportError(WebSocketSession session, Throwable fault) {
		LOG.debug("A WebSocket broke", fault);
	}

	@Override
	public void afterConnectionClosed(WebSocketSession session, CloseStatus status) {
		OpenSocket socket = this.open.remove(session.getId());
		if (socket != null) {
			socket.closed();
			super.afterConnectionClosed(socket, status);
		}
	}

}
