package org.claimtrail.neo4j.write;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What one write of a client may take of the store. Imports have limits of their own.
 *
 * @param time longest time for one write, the wait for its turn and further attempts
 * included
 */
@ConfigurationProperties("claimtrail.limits.writes")
public record WriteLimits(@DefaultValue("15s") Duration time) {
}
