package org.claimtrail.graphql.stream;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;

import graphql.ExecutionResult;
import graphql.GraphQLError;
import org.claimtrail.account.AccessFault;
import org.claimtrail.graphql.EventPace;
import org.claimtrail.graphql.RequestFault;
import org.claimtrail.graphql.error.Refusal;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Subscription;
import reactor.core.publisher.BaseSubscriber;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.graphql.execution.SubscriptionPublisherException;
import org.springframework.web.servlet.function.ServerResponse.SseBuilder;

/**
 * One subscription by server-sent events. Whoever has an event waits until the client has
 * taken it, or it took too long, so that nothing piles up.
 */
final class EventStream extends BaseSubscriber<ExecutionResult> implements EventPace {

	private static final String NEXT = "next";

	private final JsonMapper json;

	private final Runnable access;

	private final ReentrantLock writing = new ReentrantLock();

	private final AtomicBoolean closed = new AtomicBoolean();

	private volatile Runnable afterwards = () -> {
	};

	private volatile @Nullable SseBuilder client;

	private volatile long number;

	/**
	 * @param access fails when the client may not be told any more
	 */
	EventStream(JsonMapper json, Runnable access) {
		this.json = json;
		this.access = access;
	}

	void whenClosed(Runnable work) {
		this.afterwards = work;
	}

	void connect(SseBuilder builder) {
		builder.onError((fault) -> close());
		builder.onTimeout(this::close);
		builder.onComplete(this::close);
		this.client = builder;
		// the client sees that it is heard
		sendSignOfLife();
	}

	/** Nothing waits here: the event before was taken when this is called. */
	@Override
	public void next(long event) {
		this.number = event;
	}

	@Override
	protected void hookOnSubscribe(Subscription subscription) {
		subscription.request(1);
	}

	@Override
	protected void hookOnNext(ExecutionResult event) {
		String id = Long.toString(this.number);
		write((builder) -> builder.id(id).event(NEXT).data(this.json.writeValueAsString(event.toSpecification())));
		request(1);
	}

	@Override
	protected void hookOnError(Throwable fault) {
		List<GraphQLError> errors = (fault instanceof SubscriptionPublisherException told) ? told.getErrors()
				: List.of(Refusal.error(new RequestFault(RequestFault.Code.INTERNAL_ERROR,
						"The server failed to go on with the subscription; its log says more.")));
		refuse(Map.of("errors", errors.stream().map(GraphQLError::toSpecification).toList()));
	}

	@Override
	protected void hookOnComplete() {
		complete();
	}

	/** Says a last word and ends. */
	void refuse(Map<String, Object> answer) {
		write((builder) -> builder.event(NEXT).data(this.json.writeValueAsString(answer)));
		complete();
	}

	/**
	 * Keeps proxies from closing the connection, and finds out that a client has gone.
	 */
	void sendSignOfLife() {
		write((builder) -> builder.comment("").send());
	}

	/** Ends the stream if who listens may not do so any more. */
	void checkAccess() {
		try {
			this.access.run();
		}
		catch (AccessFault fault) {
			if (this.writing.tryLock()) {
				try {
					refuse(Map.of("errors", List.of(Map.of("message", String.valueOf(fault.getMessage()), "extensions",
							Map.of("code", fault.code().name(), "after", this.number)))));
				}
				finally {
					this.writing.unlock();
				}
			}
			else {
				// it takes what was sent too slowly to be told
				close();
			}
		}
		catch (IllegalStateException ignored) {
			// nobody can tell at the moment
		}
	}

	/** Ends it without a word; a client that wants to go on connects again. */
	void close() {
		if (this.closed.compareAndSet(false, true)) {
			cancel();
			this.afterwards.run();
			SseBuilder builder = this.client;
			if (builder != null) {
				try {
					builder.complete();
				}
				catch (IllegalStateException ignored) {
					// it was over already
				}
			}
		}
	}

	private void complete() {
		write((builder) -> builder.event("complete").data(""));
		close();
	}

	private void write(Writing what) {
		SseBuilder builder = this.client;
		if (builder == null || this.closed.get()) {
			return;
		}
		this.writing.lock();
		try {
			what.write(builder);
		}
		catch (IOException | IllegalStateException ex) {
			close();
		}
		finally {
			this.writing.unlock();
		}
	}

	/** Writes one event. */
	@FunctionalInterface
	private interface Writing {

		void write(SseBuilder builder) throws IOException;

	}

}
