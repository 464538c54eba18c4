package org.claimtrail.http.door;

import java.util.Map;

import jakarta.servlet.DispatcherType;
import org.claimtrail.http.EdgeListener;
import org.claimtrail.http.HttpSettings;
import org.claimtrail.http.connection.Connections;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/** Puts the edge before the server that answers questions. */
@Configuration(proxyBeanMethods = false)
class HttpConfiguration {

	@Bean
	WebServerFactoryCustomizer<TomcatServletWebServerFactory> watchConnections(HttpSettings settings,
			ObjectProvider<EdgeListener> listeners) {
		return (server) -> Connections.watch(server, settings, all(listeners));
	}

	@Bean
	FilterRegistrationBean<Doorkeeper> doorkeeper(HttpSettings settings, ServerProperties server,
			@Value("${spring.graphql.http.path:/graphql}") String graphql, ObjectProvider<EdgeListener> listeners) {
		KnownHosts hosts = KnownHosts.of(settings.hosts(), server.getAddress());
		return first(new Doorkeeper(hosts, new Origins(settings.origins(), graphql), all(listeners)));
	}

	@Bean
	FilterRegistrationBean<EntityTags> entityTags() {
		return new FilterRegistrationBean<>(new EntityTags());
	}

	@Bean
	AllowedMethods allowedMethods() {
		return new AllowedMethods();
	}

	@Bean
	FilterRegistrationBean<TraceRefusal> traceRefusal(@Value("${spring.graphql.http.path:/graphql}") String graphql) {
		return onError(new TraceRefusal(Map.of(graphql, TraceRefusal.BOTH, "/login", TraceRefusal.BOTH, "/logout",
				TraceRefusal.POSTING, "/import", TraceRefusal.POSTING)));
	}

	@Bean
	WrongEncoding wrongEncoding() {
		return new WrongEncoding();
	}

	/** Tells all listeners, which are there only once the server has begun. */
	static EdgeListener all(ObjectProvider<EdgeListener> listeners) {
		return (reason) -> listeners.forEach((listener) -> listener.turnedAway(reason));
	}

	static FilterRegistrationBean<TraceRefusal> onError(TraceRefusal refusal) {
		FilterRegistrationBean<TraceRefusal> registration = new FilterRegistrationBean<>(refusal);
		registration.setDispatcherTypes(DispatcherType.ERROR);
		return registration;
	}

	static FilterRegistrationBean<Doorkeeper> first(Doorkeeper doorkeeper) {
		FilterRegistrationBean<Doorkeeper> registration = new FilterRegistrationBean<>(doorkeeper);
		registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
		return registration;
	}

}
