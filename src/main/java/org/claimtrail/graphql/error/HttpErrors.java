package org.claimtrail.graphql.error;

import java.util.Map;

import jakarta.servlet.DispatcherType;

import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.RequestPredicate;
import org.springframework.web.servlet.function.RequestPredicates;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

/** Gives faults outside of GraphQL one form, and no page of their own. */
@Configuration(proxyBeanMethods = false)
class HttpErrors {

	private static final String PATH = "/error";

	/** The path is for the server to forward to; a client finds nothing there. */
	@Bean
	@Order(-1)
	RouterFunction<ServerResponse> nothingAtTheErrorPath() {
		RequestPredicate asked = (request) -> request.servletRequest().getDispatcherType() == DispatcherType.REQUEST;
		return RouterFunctions.route(RequestPredicates.path(PATH).and(asked),
				(request) -> ServerResponse.status(HttpStatus.NOT_FOUND)
					.contentType(MediaType.APPLICATION_JSON)
					.body(Map.of("status", HttpStatus.NOT_FOUND.value(), "error",
							HttpStatus.NOT_FOUND.getReasonPhrase(), "path", PATH)));
	}

	@Bean
	WebServerFactoryCustomizer<TomcatServletWebServerFactory> shortErrors() {
		return (server) -> server
			.addContextCustomizers((context) -> context.getParent().getPipeline().addValve(new ShortErrors()));
	}

}
