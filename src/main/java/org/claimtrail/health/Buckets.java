package org.claimtrail.health;

import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;

/**
 * The times that measurements are sorted by, from a quick answer to the longest allowed.
 */
final class Buckets {

	private static final List<Duration> LIMITS = LongStream.of(5, 10, 25, 50, 100, 250, 500, 1000, 2500, 5000)
		.mapToObj(Duration::ofMillis)
		.toList();

	private Buckets() {
	}

	static Duration[] all() {
		return LIMITS.toArray(Duration[]::new);
	}

}
