package org.claimtrail.corpus;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

import org.claimtrail.corpus.load.Registers;
import org.claimtrail.ledger.StoreSessions;
import org.claimtrail.neo4j.WriteLock;
import org.claimtrail.neo4j.WriteTurn;
import org.neo4j.driver.Session;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;

/**
 * Compares anew, in the background, what rests on records that were altered where that is
 * too much for one transaction. Which records these are stands in the store, so that it
 * is gone on with after a server was killed.
 */
@Component
class Completion {

	private static final Logger LOG = LoggerFactory.getLogger(Completion.class);

	private static final long STEP = 50_000;

	private final StoreSessions sessions;

	private final Registers registers;

	private final WriteLock lock;

	private final AtomicBoolean running = new AtomicBoolean();

	Completion(StoreSessions sessions, Registers registers, WriteLock lock) {
		this.sessions = sessions;
		this.registers = registers;
		this.lock = lock;
	}

	/** Starts to complete whatever was left, unless that is under way. */
	void start() {
		if (!this.running.getAndSet(true)) {
			Thread.ofPlatform().daemon().name("completion").start(this::run);
		}
	}

	/** Starts to complete what a server that is gone had left, if there is anything. */
	void resume() {
		if (isAnyLeft()) {
			start();
		}
	}

	private boolean isAnyLeft() {
		try (Session session = this.sessions.open()) {
			return this.registers.isAnyOpen(session);
		}
		catch (RuntimeException ex) {
			LOG.debug("What is left to compare cannot be read now", ex);
			return false;
		}
	}

	private void run() {
		boolean compared = false;
		try (WriteTurn turn = this.lock.take("comparing", LOG::info); Session session = this.sessions.open()) {
			AtomicLong told = new AtomicLong();
			this.registers.compare(session, turn, (claims) -> tell(told, claims));
			LOG.info("All that rests on altered records is compared");
			compared = true;
		}
		catch (RuntimeException ex) {
			LOG.warn("What rests on altered records is not compared yet; the next one, or the next start, tries again",
					ex);
		}
		finally {
			this.running.set(false);
		}
		if (compared) {
			// What was left after the last look, by whoever saw this still running.
			resume();
		}
	}

	private static void tell(AtomicLong told, long claims) {
		if (claims - told.get() >= STEP) {
			LOG.info("Compared {} claims that rest on altered records", claims);
			told.set(claims);
		}
	}

}
