package org.claimtrail.neo4j;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

import org.claimtrail.neo4j.failure.StoreLockedException;
import org.neo4j.driver.TransactionContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The time in which this process alone writes. It ends when it is closed. */
public final class WriteTurn implements AutoCloseable {

	private static final Logger logger = LoggerFactory.getLogger(WriteTurn.class);

	private static final long RENEWALS = 5;

	/** A store that does not answer is not waited for: the lock ends by itself. */
	private static final long RELEASE_SECONDS = 5;

	private final WriteLock lock;

	private final String id;

	private final ScheduledExecutorService keeper = Executors
		.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("write-turn").factory());

	private final AtomicBoolean closing = new AtomicBoolean();

	WriteTurn(WriteLock lock, String id) {
		this.lock = lock;
		this.id = id;
	}

	String id() {
		return this.id;
	}

	/** Keeps the lock until the end. */
	void keep() {
		long pause = WriteLock.LEASE.toMillis() / RENEWALS;
		this.keeper.scheduleWithFixedDelay(this::renew, pause, pause, TimeUnit.MILLISECONDS);
	}

	/**
	 * Sees to it in a transaction that nobody else writes; to be called after it has
	 * locked what every writer locks first.
	 * @throws StoreLockedException if this process stood still for so long that another
	 * took its place
	 */
	public void require(TransactionContext transaction) {
		this.lock.require(transaction, this);
	}

	@Override
	public void close() {
		if (!this.closing.getAndSet(true)) {
			this.keeper.execute(this::release);
			this.keeper.shutdown();
		}
		awaitRelease();
		this.lock.forget(this);
	}

	private void renew() {
		try {
			this.lock.renew(this);
		}
		catch (RuntimeException ex) {
			logger.debug("The lock was not renewed; the next try may do it", ex);
		}
	}

	private void release() {
		try {
			this.lock.release(this);
		}
		catch (RuntimeException ex) {
			logger.debug("The lock was not given back; it ends by itself", ex);
		}
	}

	/** Also by a thread that was interrupted: the driver may be closed after this. */
	private void awaitRelease() {
		boolean interrupted = Thread.interrupted();
		try {
			this.keeper.awaitTermination(RELEASE_SECONDS, TimeUnit.SECONDS);
		}
		catch (InterruptedException ex) {
			interrupted = true;
		}
		if (interrupted) {
			Thread.currentThread().interrupt();
		}
	}

}
