package org.claimtrail.projection.execution;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much one statement may combine.
 *
 * @param weight what the statement may take to plan, in units of about half a millisecond
 * of a processor; nothing can stop the store once it plans
 */
@ConfigurationProperties("claimtrail.limits.shape")
record ShapeLimits(@DefaultValue("2000") long weight) {

}
