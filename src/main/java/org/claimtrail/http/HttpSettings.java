package org.claimtrail.http;

import java.time.Duration;
import java.util.List;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What every door of HTTP asks of a request, the management port included.
 *
 * @param hosts names that the server answers to, without port, {@code *} for any; without
 * a setting the names of this machine's loopback while {@code server.address} is one of
 * them, and any name otherwise
 * @param origins origins besides its own whose pages may ask, such as
 * {@code https://news.example}, {@code *} for any
 * @param receive longest time from the first byte of a request to its last
 * @param exchange longest time from the first byte of a request to the last of its answer
 * @param connectionsPerClient most connections of one address; of one that wants more,
 * the connection is closed that has waited longest for a request to be complete
 */
@ConfigurationProperties("claimtrail.http")
public record HttpSettings(@DefaultValue List<String> hosts, @DefaultValue List<String> origins,
		@DefaultValue("15s") Duration receive, @DefaultValue("2m") Duration exchange,
		@DefaultValue("500") int connectionsPerClient) {

	public HttpSettings {
		if (connectionsPerClient < 1) {
			throw new IllegalArgumentException(
					"claimtrail.http.connections-per-client must be 1 or more, not " + connectionsPerClient);
		}
		if (receive.isZero() || receive.isNegative() || exchange.compareTo(receive) < 0) {
			throw new IllegalArgumentException("claimtrail.http.receive must be longer than nothing, and "
					+ "claimtrail.http.exchange at least as long as it");
		}
	}

}
