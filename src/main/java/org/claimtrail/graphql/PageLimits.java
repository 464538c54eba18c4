package org.claimtrail.graphql;

import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How many items a page of a connection holds.
 *
 * @param usual when the client does not say
 * @param most at most
 * @param expected how many the estimate of cost expects on a page within a list when the
 * client does not say: most claims cite one or two others, and few of them more
 */
public record PageLimits(@DefaultValue("20") int usual, @DefaultValue("100") int most,
		@DefaultValue("5") int expected) {

}
