package org.claimtrail.neo4j;

import java.time.Duration;
import java.util.Map;

import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;
import org.neo4j.driver.exceptions.ClientException;
import org.neo4j.driver.exceptions.Neo4jException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Ends the turn of a statement that nobody waits for any more when the store has really
 * ceased to plan it. The store goes on planning what was given up, for as long as that
 * takes.
 */
final class PlanningWatch {

	/** The key of the transaction's metadata by which a statement is found again. */
	static final String MARK = "claimtrail";

	private static final Logger LOG = LoggerFactory.getLogger(PlanningWatch.class);

	private static final String STILL = "SHOW TRANSACTIONS YIELD metaData WHERE metaData.claimtrail = $mark RETURN count(*)";

	private static final Duration INTERVAL = Duration.ofMillis(250);

	private static final Duration LONGEST = Duration.ofMinutes(15);

	private final Driver driver;

	PlanningWatch(Driver driver) {
		this.driver = driver;
	}

	/**
	 * Ends the turn of a statement that has failed, at once or when it is out of the
	 * store.
	 * @param mark the statement's mark
	 * @param inTime false when the statement took so long that it is to be refused until
	 * it is out of the store, and for a while if it was so before
	 */
	void leave(PlanningTurns.Turn turn, String mark, Neo4jException failure, boolean inTime) {
		boolean over = failure instanceof ClientException
				&& StoreFault.of(failure).code() == StoreFault.Code.STORE_FAILED;
		if (!inTime) {
			turn.refuse();
		}
		if (over) {
			turn.forgive();
			turn.end();
			return;
		}
		Thread.ofPlatform().daemon().name("planning-watch").start(() -> {
			try {
				await(mark, turn);
			}
			finally {
				turn.end();
			}
		});
	}

	private void await(String mark, PlanningTurns.Turn turn) {
		long start = System.nanoTime();
		while (System.nanoTime() - start < LONGEST.toNanos()) {
			try {
				Thread.sleep(INTERVAL);
				if (!isInStore(mark)) {
					turn.forgive();
					return;
				}
			}
			catch (InterruptedException | IllegalStateException ex) {
				// the server ends, and the store with it
				return;
			}
			catch (Neo4jException ex) {
				LOG.debug("The store did not say what it plans", ex);
			}
		}
		LOG.warn("A statement has been planned for {} minutes and is not over; its turn is given to others.",
				LONGEST.toMinutes());
	}

	private boolean isInStore(String mark) {
		try (Session session = this.driver.session()) {
			return session.run(STILL, Map.of("mark", mark)).single().get(0).asLong() > 0;
		}
	}

}
