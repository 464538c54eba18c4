package org.claimtrail.subscription;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;
import java.util.function.LongFunction;
import java.util.function.LongSupplier;

import org.claimtrail.graphql.EventPace;
import org.claimtrail.graphql.RequestFault;
import org.claimtrail.neo4j.StoreFault;
import org.claimtrail.projection.Answer;
import org.reactivestreams.Subscriber;
import org.reactivestreams.Subscription;

/**
 * One subscriber, and the number up to which it was told. It has no thread while there is
 * nothing to tell, and nothing is kept for it: what it has not taken yet stays in the
 * store.
 */
final class ChangeSubscription implements Subscription {

	private static final int TRIES = 20;

	private static final int TRIES_IN_TIME = 3;

	private static final long PAUSE_MILLIS = 500;

	private final Subscriber<? super Answer> subscriber;

	private final ChangeWatch watch;

	private final Semaphore turns;

	private final EventPace pace;

	private final LongSupplier wait;

	private final LongFunction<Answer> reading;

	private final LongConsumer listener = this::heard;

	private final AtomicLong wanted = new AtomicLong();

	private final AtomicInteger reasons = new AtomicInteger();

	private final AtomicLong latest = new AtomicLong();

	private volatile boolean ended;

	/** Only for the thread that tells. */
	private long told;

	ChangeSubscription(Subscriber<? super Answer> subscriber, ChangeWatch watch, Semaphore turns, EventPace pace,
			LongSupplier wait, LongFunction<Answer> reading, long told) {
		this.subscriber = subscriber;
		this.watch = watch;
		this.turns = turns;
		this.pace = pace;
		this.wait = wait;
		this.reading = reading;
		this.told = told;
	}

	/** To be called once the subscriber knows of this. */
	void begin() {
		if (!this.ended) {
			this.watch.listen(this.listener);
			if (this.ended) {
				this.watch.forget(this.listener);
			}
		}
	}

	@Override
	public void request(long events) {
		this.wanted.accumulateAndGet(events, (now, more) -> (now + more < 0) ? Long.MAX_VALUE : now + more);
		goOn();
	}

	@Override
	public void cancel() {
		this.ended = true;
		this.watch.forget(this.listener);
	}

	private void heard(long number) {
		if (number > this.latest.getAndAccumulate(number, Math::max)) {
			goOn();
		}
	}

	/** One thread at a time tells, as long as there is a reason to look. */
	private void goOn() {
		if (!this.ended && this.reasons.getAndIncrement() == 0) {
			Thread.ofVirtual().name("subscription").start(this::tell);
		}
	}

	private void tell() {
		int seen = 1;
		try {
			do {
				seen = this.reasons.get();
				while (!this.ended && this.wanted.get() > 0 && this.told < this.latest.get()) {
					tellNext();
				}
			}
			while (this.reasons.addAndGet(-seen) != 0);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		catch (RuntimeException ex) {
			end(ex);
		}
	}

	private void tellNext() throws InterruptedException {
		Answer answer = read(this.told + 1);
		if (this.ended) {
			return;
		}
		if (answer.data() != null || !answer.errors().isEmpty()) {
			this.pace.next(this.told + 1);
			this.wanted.decrementAndGet();
			this.told++;
			this.subscriber.onNext(answer);
		}
		else {
			this.told++;
		}
	}

	/** A store that is away for seconds is waited for. */
	private Answer read(long number) throws InterruptedException {
		for (int attempt = 1;; attempt++) {
			while (this.wait.getAsLong() > 0 && !this.ended) {
				// who has used up its time hears later, and holds up nobody
				TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
			}
			this.turns.acquire();
			try {
				if (this.wait.getAsLong() > 0 && !this.ended) {
					// others of the same client had their turns meanwhile
					attempt--;
					continue;
				}
				return this.reading.apply(number);
			}
			catch (StoreFault fault) {
				if (attempt >= tries(fault) || this.ended) {
					throw fault;
				}
			}
			finally {
				this.turns.release();
			}
			TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
		}
	}

	/** What was late while it was planned is in time when it has a plan. */
	private static int tries(StoreFault fault) {
		if (fault.code() == StoreFault.Code.TIME_LIMIT) {
			return TRIES_IN_TIME;
		}
		return fault.isRetryable() ? TRIES : 1;
	}

	private void end(RuntimeException reason) {
		if (!this.ended) {
			cancel();
			this.subscriber.onError(told(reason));
		}
	}

	/** The reason, and where to go on. */
	private RuntimeException told(RuntimeException reason) {
		String message = "%s All up to change %d was told; subscribe again with `after: %d`."
			.formatted(reason.getMessage(), this.told, this.told);
		Map<String, Object> details = new HashMap<>(Map.of("after", this.told));
		return switch (reason) {
			case RequestFault fault -> {
				details.putAll(fault.details());
				yield new RequestFault(fault.code(), message, details);
			}
			case StoreFault fault -> {
				details.put("retryable", fault.isRetryable());
				yield new RequestFault(fault.code() == StoreFault.Code.TIME_LIMIT ? RequestFault.Code.TIME_LIMIT
						: RequestFault.Code.INTERNAL_ERROR, message, details);
			}
			default -> reason;
		};
	}

}
