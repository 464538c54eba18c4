package org.claimtrail.graphql;

import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;

import graphql.GraphQLContext;
import org.claimtrail.neo4j.ReadStatements;
import org.claimtrail.neo4j.StoreFault;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/**
 * An operation while it is answered: sees that it takes no more than its share of the
 * store, and can be ended, which ends its statements in the store as well.
 */
public final class RunningOperation {

	private static final int LONGEST_NAME = 64;

	private final Client client;

	private final Semaphore turns;

	private final Duration wait;

	private final Set<Thread> reading = new HashSet<>();

	private @Nullable RequestFault reason;

	private volatile @Nullable String name;

	private volatile boolean writing;

	public RunningOperation(Client client, int perOperation, Duration wait) {
		this.client = client;
		this.turns = new Semaphore(perOperation, true);
		this.wait = wait;
	}

	/** The context of what the server asks itself, before anybody does. */
	public static Map<?, Object> ahead() {
		return Map.of(ReadStatements.class, ReadStatements.AHEAD);
	}

	/**
	 * Runs a database call for the operation of this context, and tells it who asks.
	 * @throws RequestFault if the operation was ended
	 * @throws StoreFault if it had to wait too long for its turn
	 */
	public static <T extends @Nullable Object> T read(GraphQLContext context, Function<Object, T> call) {
		RunningOperation operation = context.get(RunningOperation.class);
		return (operation != null) ? operation.read(() -> call.apply(operation.client))
				: call.apply(context.getOrDefault(ReadStatements.class, RunningOperation.class));
	}

	/**
	 * Seconds until the store may work again for the client of this context; 0 when it
	 * may now.
	 */
	public static long secondsToWait(GraphQLContext context) {
		RunningOperation operation = context.get(RunningOperation.class);
		return (operation != null) ? operation.client.secondsUntilQueryTime() : 0;
	}

	/**
	 * Counts a write of the client.
	 * @throws RequestFault if it has to wait before its next one
	 */
	public void write() {
		this.client.admitWrite(System.nanoTime());
	}

	/** From now on it has the time that writes have. */
	public void beginWriting() {
		this.writing = true;
	}

	/** Whether it is a mutation. */
	public boolean isWriting() {
		return this.writing;
	}

	/** From now on the log tells for whom a statement ran. */
	public void name(String operation) {
		this.name = operation.substring(0, Math.min(operation.length(), LONGEST_NAME));
	}

	<T extends @Nullable Object> T read(Supplier<T> call) {
		takeTurn(this.turns);
		try {
			takeTurn(this.client.turns());
			try {
				return readInTurn(call);
			}
			finally {
				this.client.turns().release();
			}
		}
		finally {
			this.turns.release();
		}
	}

	/** Ends the operation: whatever it reads now, or tries to read, fails. */
	public void end(RequestFault fault) {
		synchronized (this.reading) {
			if (this.reason == null) {
				this.reason = fault;
				this.reading.forEach(Thread::interrupt);
			}
		}
	}

	private <T extends @Nullable Object> T readInTurn(Supplier<T> call) {
		synchronized (this.reading) {
			checkEnded();
			this.reading.add(Thread.currentThread());
		}
		long start = System.nanoTime();
		try (MDC.MDCCloseable ignored = MDC.putCloseable("operation", this.name)) {
			return call.get();
		}
		catch (StoreFault | CancellationException fault) {
			checkEnded();
			throw fault;
		}
		finally {
			this.client.used(System.nanoTime() - start);
			leave();
		}
	}

	private void leave() {
		synchronized (this.reading) {
			this.reading.remove(Thread.currentThread());
			if (this.reason != null) {
				// what is left of the interruption would hit whatever the thread does
				// next
				Thread.interrupted();
			}
		}
	}

	private void checkEnded() {
		synchronized (this.reading) {
			if (this.reason != null) {
				throw this.reason;
			}
		}
	}

	private void takeTurn(Semaphore turns) {
		try {
			if (!turns.tryAcquire(this.wait.toNanos(), TimeUnit.NANOSECONDS)) {
				throw StoreFault.busy();
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw StoreFault.busy();
		}
	}

}
