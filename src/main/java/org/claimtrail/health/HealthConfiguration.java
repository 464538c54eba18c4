package org.claimtrail.health;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.claimtrail.graphql.Streams;
import org.claimtrail.neo4j.StoreConnections;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Measures what is counted elsewhere. */
@Configuration(proxyBeanMethods = false)
class HealthConfiguration {

	private static final String CONNECTIONS = "claimtrail.store.connections";

	@Bean
	MeterBinder connectionsToTheStore(StoreConnections connections) {
		return (meters) -> {
			Gauge.builder(CONNECTIONS, connections, StoreConnections::used).tag("state", "used").register(meters);
			Gauge.builder(CONNECTIONS, connections, StoreConnections::idle).tag("state", "idle").register(meters);
		};
	}

	@Bean
	MeterBinder openStreams(Streams streams) {
		return (meters) -> Gauge.builder("claimtrail.streams", streams, Streams::count)
			.description("Clients that are being told what happens: WebSockets, and streams of server-sent events")
			.register(meters);
	}

}
