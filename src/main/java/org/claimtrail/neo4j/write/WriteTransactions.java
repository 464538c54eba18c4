package org.claimtrail.neo4j.write;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;

import org.claimtrail.neo4j.StoreDatabase;
import org.claimtrail.neo4j.StoreFault;
import org.neo4j.driver.AccessMode;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;
import org.neo4j.driver.Transaction;
import org.neo4j.driver.TransactionConfig;
import org.neo4j.driver.TransactionContext;
import org.neo4j.driver.exceptions.Neo4jException;
import org.neo4j.driver.exceptions.RetryableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Runs the writes of clients, one at a time in the order in which they come, each in a
 * transaction of its own. Where another process is in the way, or the store is on the
 * move, it tries again for a while.
 */
@Component
public class WriteTransactions {

	private static final Logger LOG = LoggerFactory.getLogger(WriteTransactions.class);

	private static final long SHORTEST_PAUSE = 20;

	private static final long LONGEST_PAUSE = 1_000;

	private final Driver driver;

	private final StoreDatabase database;

	private final WriteLimits limits;

	private final ObjectProvider<CommitListener> listeners;

	/** Those of this process wait here, and hold no connection meanwhile. */
	private final Semaphore turn = new Semaphore(1, true);

	WriteTransactions(Driver driver, Environment environment, WriteLimits limits,
			ObjectProvider<CommitListener> listeners) {
		this.listeners = listeners;
		this.driver = driver;
		this.database = StoreDatabase.of(environment);
		this.limits = limits;
	}

	/** Longest time for one write. */
	public Duration time() {
		return this.limits.time();
	}

	/**
	 * Runs a write.
	 * @param work is called once for each attempt. It has to find out by itself whether
	 * an earlier attempt was committed though its answer was lost
	 * @param kept whether to commit what was done, given its result; else it is undone
	 * @return the result of the last attempt
	 * @throws StoreFault if it could not be done in time, or nobody knows whether it was
	 */
	public <T> T run(Function<TransactionContext, T> work, Function<T, Boolean> kept) {
		long end = System.nanoTime() + this.limits.time().toNanos();
		AtomicBoolean committing = new AtomicBoolean();
		takeTurn();
		try {
			for (int attempt = 1;; attempt++) {
				boolean before = committing.get();
				try {
					return attempt(work, kept, end, committing);
				}
				catch (Neo4jException ex) {
					long pause = pause(attempt);
					if (!isTransient(ex) || System.nanoTime() + pause * 1_000_000 >= end) {
						throw noted(ex, before || committing.get() && !StoreFault.isOfMemory(ex));
					}
					LOG.debug("Trying a write again after attempt {}", attempt, ex);
					TimeUnit.MILLISECONDS.sleep(pause);
				}
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw committing.get() ? StoreFault.unconfirmed(null) : StoreFault.busy();
		}
		finally {
			this.turn.release();
		}
	}

	/**
	 * Runs what only looks, beside others that write, and waits for none of them. Nothing
	 * that it sees is sure to be so a moment later.
	 * @throws StoreFault if it could not be done in time
	 */
	public <T> T look(Function<TransactionContext, T> work) {
		try (Session session = open(AccessMode.READ);
				Transaction transaction = session.beginTransaction(limited(this.limits.time()))) {
			return work.apply(new OpenTransaction(transaction));
		}
		catch (Neo4jException ex) {
			StoreFault known = StoreFault.of(ex);
			throw logged((known.code() == StoreFault.Code.TIME_LIMIT) ? StoreFault.busy() : known, ex);
		}
	}

	private <T> T attempt(Function<TransactionContext, T> work, Function<T, Boolean> kept, long end,
			AtomicBoolean committing) {
		Duration left = Duration.ofMillis(Math.max(1, (end - System.nanoTime()) / 1_000_000));
		try (Session session = open(AccessMode.WRITE);
				Transaction transaction = session.beginTransaction(limited(left))) {
			T result = work.apply(new OpenTransaction(transaction));
			if (kept.apply(result)) {
				committing.set(true);
				transaction.commit();
				tell();
			}
			else {
				transaction.rollback();
			}
			return result;
		}
	}

	/** What was committed stays so, whatever becomes of those who hear of it. */
	private void tell() {
		try {
			this.listeners.forEach(CommitListener::committed);
		}
		catch (RuntimeException ex) {
			LOG.warn("A listener was not told of a write that was committed", ex);
		}
	}

	private static TransactionConfig limited(Duration time) {
		return TransactionConfig.builder().withTimeout(time).withMetadata(Map.of("application", "claimtrail")).build();
	}

	private Session open(AccessMode mode) {
		try {
			return this.driver.session(this.database.session(this.driver, mode));
		}
		catch (IllegalStateException ex) {
			// the driver is closed
			throw StoreFault.closed();
		}
	}

	/** A store that lacks memory would lack it again. */
	private static boolean isTransient(Neo4jException fault) {
		return fault instanceof RetryableException && !String.valueOf(fault.code()).contains("Memory");
	}

	private static long pause(int attempt) {
		long longest = Math.min(LONGEST_PAUSE, SHORTEST_PAUSE << Math.min(attempt, 6));
		return ThreadLocalRandom.current().nextLong(longest / 2, longest + 1);
	}

	/**
	 * A lost answer to a commit leaves it open what became of a write. One that was ended
	 * before, or for which the memory did not suffice, is certainly not there.
	 * @param open whether any attempt came so far that it may be there
	 */
	private static StoreFault noted(Neo4jException ex, boolean open) {
		return logged(open ? StoreFault.unconfirmed(ex) : StoreFault.undone(ex), ex);
	}

	private static StoreFault logged(StoreFault fault, Neo4jException ex) {
		if (fault.code() == StoreFault.Code.STORE_FAILED) {
			LOG.error("{}: a write", fault.code(), ex);
		}
		else {
			LOG.warn("{}: a write: {}", fault.code(), String.valueOf(ex));
		}
		return fault;
	}

	private void takeTurn() {
		try {
			if (!this.turn.tryAcquire(this.limits.time().toNanos(), TimeUnit.NANOSECONDS)) {
				throw StoreFault.busy();
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw StoreFault.busy();
		}
	}

}
