package org.claimtrail.graphql;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How many clients may be told what happens, and for how long one may keep this server
 * waiting. A stream is a WebSocket, with any number of subscriptions, or one subscription
 * by server-sent events.
 *
 * @param all most streams at once
 * @param perClient most streams of one account, or of one address without an account;
 * clients on this machine are not limited unless claimtrail.limits.rate.loopback is true
 * @param perSocket most subscriptions of one WebSocket
 * @param begin longest time from the opening of a WebSocket to its connection_init
 * @param keepAlive time between two signs of life that the server sends; a WebSocket that
 * leaves four of them unanswered is closed
 * @param idle longest time of a WebSocket without any subscription
 * @param send longest time for a client to take what was sent
 * @param message largest message that a client may send
 */
@ConfigurationProperties("claimtrail.limits.streams")
public record StreamLimits(@DefaultValue("1000") int all, @DefaultValue("50") int perClient,
		@DefaultValue("20") int perSocket, @DefaultValue("10s") Duration begin, @DefaultValue("15s") Duration keepAlive,
		@DefaultValue("5m") Duration idle, @DefaultValue("10s") Duration send, @DefaultValue("32KB") DataSize message) {

}
