package org.claimtrail.graphql;

import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How many items a page of a connection holds.
 *
 * @param usual when the client does not say
 * @param most at most
 */
public record PageLimits(@DefaultValue("20") int usual, @DefaultValue("100") int most) {

}
