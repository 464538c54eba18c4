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
 */
@ConfigurationProperties("claimtrail.limits.statements")
public record StatementLimits(@DefaultValue("4s") Duration time, @DefaultValue("48") int together,
		@DefaultValue("2s") Duration waiting) {

}
