package org.claimtrail.graphql.http;

import org.claimtrail.graphql.limit.ParsedDocuments;

import org.springframework.boot.graphql.autoconfigure.GraphQlProperties;
import org.springframework.boot.graphql.autoconfigure.GraphQlSourceBuilderCustomizer;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.web.servlet.function.RequestPredicates;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

/** Puts our door before the framework's, and lets the engine keep parsed documents. */
@Configuration(proxyBeanMethods = false)
class GraphQlConfiguration {

	@Bean
	@Order(-1)
	RouterFunction<ServerResponse> graphQlOverHttp(GraphQlDoor door, GraphQlProperties properties) {
		return RouterFunctions.route(RequestPredicates.path(properties.getHttp().getPath()), door::handle);
	}

	@Bean
	GraphQlSourceBuilderCustomizer keepParsedDocuments(ParsedDocuments documents) {
		return (builder) -> builder.configureGraphQl((engine) -> engine.preparsedDocumentProvider(documents));
	}

	@Bean
	WebServerFactoryCustomizer<TomcatServletWebServerFactory> lookIntoConnections() {
		return (server) -> server.addEngineValves(new ConnectionValve());
	}

}
