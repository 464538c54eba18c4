package org.claimtrail.subscription;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.LongConsumer;

import org.claimtrail.ledger.StoreSessions;
import org.claimtrail.neo4j.StoreFault;
import org.claimtrail.neo4j.write.CommitListener;
import org.neo4j.driver.Session;
import org.neo4j.driver.TransactionConfig;
import org.neo4j.driver.exceptions.Neo4jException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Knows the number of the latest change, whichever process on this database made it: asks
 * the store now and then while somebody listens, and at once after this process wrote.
 */
@Component
class ChangeWatch implements CommitListener, DisposableBean {

	private static final Logger LOG = LoggerFactory.getLogger(ChangeWatch.class);

	/** While a history is taken over its changes have numbers before they are there. */
	private static final String LATEST = """
			CYPHER 25
			MATCH (order:WriteOrder {name: 'records'})
			RETURN CASE WHEN order.history IS NULL THEN coalesce(order.number, 0) ELSE 0 END AS number
			""";

	private static final TransactionConfig LIMITED = TransactionConfig.builder()
		.withTimeout(Duration.ofSeconds(2))
		.build();

	private final StoreSessions sessions;

	private final SubscriptionSettings settings;

	private final Set<LongConsumer> listeners = ConcurrentHashMap.newKeySet();

	private final Semaphore reasons = new Semaphore(0);

	private boolean watching;

	private volatile boolean closed;

	private volatile long known;

	ChangeWatch(StoreSessions sessions, SubscriptionSettings settings) {
		this.sessions = sessions;
		this.settings = settings;
	}

	/**
	 * The number of the latest change; 0 when there is none.
	 * @throws StoreFault if the store does not answer
	 */
	long latest() {
		try (Session session = this.sessions.reading()) {
			return session.run(LATEST, LIMITED).stream().mapToLong((row) -> row.get("number").asLong()).max().orElse(0);
		}
		catch (Neo4jException ex) {
			throw StoreFault.of(ex);
		}
		catch (IllegalStateException ex) {
			// the driver is closed
			throw StoreFault.closed();
		}
	}

	/**
	 * Tells a listener the latest number, time and again when there is a later one.
	 * @param listener is called by this thread and the one that watches, and must not
	 * wait
	 */
	synchronized void listen(LongConsumer listener) {
		this.listeners.add(listener);
		listener.accept(this.known);
		if (!this.watching) {
			this.watching = true;
			Thread.ofVirtual().name("change-watch").start(this::watch);
		}
	}

	void forget(LongConsumer listener) {
		this.listeners.remove(listener);
	}

	@Override
	public void committed() {
		if (!this.listeners.isEmpty()) {
			this.reasons.release();
		}
	}

	@Override
	public void destroy() {
		this.closed = true;
		this.reasons.release();
	}

	private void watch() {
		boolean silent = false;
		try {
			while (goesOn()) {
				this.reasons.drainPermits();
				try {
					long latest = latest();
					if (latest > this.known) {
						this.known = latest;
						this.listeners.forEach((listener) -> listener.accept(latest));
					}
					silent = false;
				}
				catch (StoreFault fault) {
					if (!silent && !this.closed) {
						LOG.warn("Subscribers wait for the store: {}", fault.getMessage());
					}
					silent = true;
				}
				this.reasons.tryAcquire(this.settings.poll().toMillis(), TimeUnit.MILLISECONDS);
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	private synchronized boolean goesOn() {
		this.watching = !this.closed && !this.listeners.isEmpty();
		return this.watching;
	}

}
