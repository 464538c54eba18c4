package org.claimtrail.graphql.socket;

import java.io.IOException;
import java.util.List;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import org.claimtrail.account.TokenCheck;
import org.claimtrail.graphql.Client;
import org.claimtrail.graphql.Clients;
import org.claimtrail.graphql.HttpFault;
import org.claimtrail.graphql.RequestFault;
import org.claimtrail.graphql.Streams;
import org.claimtrail.graphql.error.Refusal;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.socket.WebSocketHandler;
import org.springframework.web.socket.server.HandshakeInterceptor;

/**
 * Refuses, with a status of HTTP, who may not have a WebSocket, and remembers who asks
 * otherwise.
 */
@Component
class HandshakeCheck implements HandshakeInterceptor {

	private static final String PROTOCOL = "graphql-transport-ws";

	private final Clients clients;

	private final Streams streams;

	private final TokenCheck tokens;

	private final JsonMapper json;

	HandshakeCheck(Clients clients, Streams streams, TokenCheck tokens, JsonMapper json) {
		this.clients = clients;
		this.streams = streams;
		this.tokens = tokens;
		this.json = json;
	}

	@Override
	public boolean beforeHandshake(ServerHttpRequest request, ServerHttpResponse response, WebSocketHandler handler,
			Map<String, Object> attributes) throws IOException {
		HttpServletRequest servlet = ((ServletServerHttpRequest) request).getServletRequest();
		Client client = this.clients.of(servlet);
		try {
			client.admit(System.nanoTime());
			checkProtocol(request);
			this.streams.check(client);
			attributes.put(Handshake.KEY, new Handshake(client, this.clients.at(servlet), this.tokens.shown(servlet)));
			return true;
		}
		catch (HttpFault fault) {
			client.failed();
			refuse(response, fault);
			return false;
		}
	}

	@Override
	public void afterHandshake(ServerHttpRequest request, ServerHttpResponse response, WebSocketHandler handler,
			@Nullable Exception fault) {
		// whatever holds a place begins with the session
	}

	private static void checkProtocol(ServerHttpRequest request) {
		List<String> offered = request.getHeaders().getOrEmpty("Sec-WebSocket-Protocol");
		if (offered.stream().noneMatch((header) -> header.contains(PROTOCOL))) {
			throw new HttpFault(400, RequestFault.Code.BAD_REQUEST,
					"WebSockets here speak %s; offer it as Sec-WebSocket-Protocol.".formatted(PROTOCOL));
		}
	}

	private void refuse(ServerHttpResponse response, HttpFault fault) throws IOException {
		response.setStatusCode(HttpStatusCode.valueOf(fault.status()));
		response.getHeaders().setContentType(MediaType.APPLICATION_JSON);
		fault.headers().forEach(response.getHeaders()::set);
		response.getHeaders().set(HttpHeaders.CACHE_CONTROL, "no-store");
		response.getBody()
			.write(this.json.writeValueAsBytes(Map.of("errors", List.of(Refusal.error(fault).toSpecification()))));
	}

}
