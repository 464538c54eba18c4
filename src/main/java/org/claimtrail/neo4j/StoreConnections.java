package org.claimtrail.neo4j;

import java.util.function.ToIntFunction;

import org.neo4j.driver.Config;
import org.neo4j.driver.Logging;
import org.neo4j.driver.observation.metrics.ConnectionPoolMetrics;
import org.neo4j.driver.observation.metrics.MetricsObservationProvider;

import org.springframework.boot.neo4j.autoconfigure.ConfigBuilderCustomizer;
import org.springframework.stereotype.Component;

/**
 * Counts the driver's connections to the store, and logs what the driver says by SLF4J:
 * its own way of logging writes out every message with all its values, wanted or not.
 */
@Component
public class StoreConnections implements ConfigBuilderCustomizer {

	private final MetricsObservationProvider driver = MetricsObservationProvider.newInstance();

	@Override
	@SuppressWarnings("deprecation")
	public void customize(Config.ConfigBuilder builder) {
		builder.withObservationProvider(this.driver).withLogging(Logging.slf4j());
	}

	/** Connections that somebody uses at the moment. */
	public int used() {
		return sum(ConnectionPoolMetrics::inUse);
	}

	/** Connections that wait for the next to use them. */
	public int idle() {
		return sum(ConnectionPoolMetrics::idle);
	}

	private int sum(ToIntFunction<ConnectionPoolMetrics> value) {
		return this.driver.metrics().connectionPoolMetrics().stream().mapToInt(value).sum();
	}

}
