package org.claimtrail.neo4j;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What statements that only read may take of the store.
 *
 * @param time longest time for one statement
 * @param together most statements at once; keep it below
 * spring.neo4j.pool.max-connection-pool-size
 * @param waiting longest wait for a turn
 * @param planning most statements planned at once, which takes a processor each; half the
 * processors by default
 */
@ConfigurationProperties("claimtrail.limits.statements")
public record StatementLimits(@DefaultValue("4s") Duration time, @DefaultValue("48") int together,
		@DefaultValue("2s") Duration waiting, @DefaultValue("0") int planning) {

	/** The number of statements whose plans the store keeps. */
	public static final int PLANS = 400;

	public StatementLimits {
		planning = (planning > 0) ? planning : Math.max(1, Runtime.getRuntime().availableProcessors() / 2);
	}
}
