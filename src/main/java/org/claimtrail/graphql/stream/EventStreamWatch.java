package org.claimtrail.graphql.stream;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

import org.claimtrail.graphql.StreamLimits;

import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/** Gives a sign of life to those who listen to events, and sees that they still may. */
@Component
class EventStreamWatch implements DisposableBean {

	private static final long CHECK_SECONDS = 2;

	private final Set<EventStream> streams = ConcurrentHashMap.newKeySet();

	private final ScheduledExecutorService clock = Executors
		.newSingleThreadScheduledExecutor(Thread.ofVirtual().name("event-streams").factory());

	EventStreamWatch(StreamLimits limits) {
		long pause = limits.keepAlive().toMillis();
		this.clock.scheduleWithFixedDelay(() -> each(EventStream::sendSignOfLife), pause, pause, TimeUnit.MILLISECONDS);
		this.clock.scheduleWithFixedDelay(() -> each(EventStream::checkAccess), CHECK_SECONDS, CHECK_SECONDS,
				TimeUnit.SECONDS);
	}

	void watch(EventStream stream) {
		this.streams.add(stream);
	}

	void forget(EventStream stream) {
		this.streams.remove(stream);
	}

	@Override
	public void destroy() {
		this.clock.shutdownNow();
	}

	/** A client that does not read keeps nobody else waiting. */
	private void each(Consumer<EventStream> work) {
		this.streams.forEach((stream) -> Thread.ofVirtual().start(() -> work.accept(stream)));
	}

}
