package org.claimtrail.subscription;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How this server hears of changes, and tells of them.
 *
 * @param poll time between two looks for changes by other processes while anybody is
 * subscribed; those by this one are heard of at once
 * @param together most events that are read at once
 */
@ConfigurationProperties("claimtrail.subscriptions")
record SubscriptionSettings(@DefaultValue("500ms") Duration poll, @DefaultValue("4") int together) {

	SubscriptionSettings {
		if (poll.toMillis() < 20 || poll.toMillis() > 60_000) {
			throw new IllegalArgumentException("claimtrail.subscriptions.poll must be 20ms to 60s, not " + poll);
		}
		if (together < 1) {
			throw new IllegalArgumentException("claimtrail.subscriptions.together must be 1 or more, not " + together);
		}
	}

}
