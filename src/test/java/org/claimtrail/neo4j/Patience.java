package org.claimtrail.neo4j;

import java.util.Map;

import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/**
 * More time for a question than a server gives: the first of its kind is slow while much
 * else runs on the machine, and these tests are about the answer. Those of the limits set
 * their own, which go before.
 */
final class Patience {

	private static final Map<String, Object> LIMITS = Map.of("claimtrail.limits.time", "40s",
			"claimtrail.limits.statements.time", "30s", "claimtrail.limits.statements.waiting", "15s");

	private Patience() {
	}

	static void have(ConfigurableApplicationContext context) {
		context.getEnvironment().getPropertySources().addLast(new MapPropertySource("patience", LIMITS));
	}

}
