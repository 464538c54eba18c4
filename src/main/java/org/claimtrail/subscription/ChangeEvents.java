package org.claimtrail.subscription;

import java.util.concurrent.Semaphore;
import java.util.function.LongFunction;
import java.util.function.LongSupplier;

import org.claimtrail.graphql.EventPace;
import org.claimtrail.graphql.RequestFault;
import org.claimtrail.projection.Answer;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;

import org.springframework.stereotype.Component;

/** Makes streams of events from the changes that the store keeps. */
@Component
class ChangeEvents {

	private final ChangeWatch watch;

	private final Semaphore turns;

	ChangeEvents(ChangeWatch watch, SubscriptionSettings settings) {
		this.watch = watch;
		this.turns = new Semaphore(settings.together(), true);
	}

	/**
	 * The events from a number on.
	 * @param after the number that the client has seen; null for what comes
	 * @param pace tells when the client has taken an event
	 * @param wait seconds until the store may work for the client again
	 * @param reading reads what a change has for the client; an answer without data where
	 * it has nothing
	 * @throws RequestFault if there is no change with the number
	 */
	Publisher<Answer> after(@Nullable Integer after, EventPace pace, LongSupplier wait, LongFunction<Answer> reading) {
		long latest = this.watch.latest();
		if (after != null && (after < 0 || after > latest)) {
			throw new RequestFault(RequestFault.Code.BAD_ARGUMENT,
					"There is no change with the number %d given as `after`; the latest one is %d, and 0 stands for the beginning."
						.formatted(after, latest));
		}
		long start = (after != null) ? after : latest;
		return (subscriber) -> {
			ChangeSubscription subscription = new ChangeSubscription(subscriber, this.watch, this.turns, pace, wait,
					reading, start);
			subscriber.onSubscribe(subscription);
			subscription.begin();
		};
	}

}
