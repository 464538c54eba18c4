package org.claimtrail.graphql.socket;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;

import org.claimtrail.graphql.StreamLimits;
import org.claimtrail.graphql.Streams;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.graphql.autoconfigure.GraphQlProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.socket.server.HandshakeInterceptor;
import org.springframework.web.socket.server.support.DefaultHandshakeHandler;
import org.springframework.web.socket.server.support.WebSocketHandlerMapping;
import org.springframework.web.socket.server.support.WebSocketHttpRequestHandler;

/**
 * Opens the address of GraphQL to WebSockets. Spring's handler gives each of them a
 * thread to send by; here those are virtual.
 */
@Configuration(proxyBeanMethods = false)
class SocketConfiguration {

	/** Before the doors of HTTP. */
	private static final int FIRST = -3;

	static {
		Schedulers.setFactory(new Schedulers.Factory() {

			@Override
			public Scheduler newSingle(ThreadFactory ignored) {
				return Schedulers.fromExecutorService(
						Executors.newSingleThreadScheduledExecutor(Thread.ofVirtual().name("socket").factory()));
			}

		});
	}

	@Bean
	GraphQlSockets graphQlSockets(WebGraphQlHandler handler, JsonMapper json, Streams streams, StreamLimits limits) {
		return new GraphQlSockets(handler, converter(json), streams, limits);
	}

	@Bean
	HandlerMapping graphQlSocketMapping(GraphQlSockets sockets, HandshakeCheck check, GraphQlProperties properties) {
		WebSocketHttpRequestHandler door = sockets.initWebSocketHttpRequestHandler(new DefaultHandshakeHandler());
		List<HandshakeInterceptor> interceptors = new ArrayList<>(List.of(check));
		interceptors.addAll(door.getHandshakeInterceptors());
		door.setHandshakeInterceptors(interceptors);
		WebSocketHandlerMapping mapping = new WebSocketHandlerMapping();
		mapping.setWebSocketUpgradeMatch(true);
		mapping.setUrlMap(Map.of(properties.getHttp().getPath(), door));
		mapping.setOrder(FIRST);
		return mapping;
	}

	@SuppressWarnings("unchecked")
	private static HttpMessageConverter<Object> converter(JsonMapper json) {
		return (HttpMessageConverter<Object>) (HttpMessageConverter<?>) new JacksonJsonHttpMessageConverter(json);
	}

}
