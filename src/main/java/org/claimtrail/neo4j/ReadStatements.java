package org.claimtrail.neo4j;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.AccessMode;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Query;
import org.neo4j.driver.Record;
import org.neo4j.driver.Session;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.TransactionConfig;
import org.neo4j.driver.Value;
import org.neo4j.driver.Values;
import org.neo4j.driver.exceptions.Neo4jException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;

/**
 * Runs statements that only read, each in a transaction of its own with a time limit, in
 * READ access mode, and not too many at once. An auto-commit transaction is one round
 * trip, and ends when its thread is interrupted.
 */
@Component
public class ReadStatements {

	private static final Logger LOG = LoggerFactory.getLogger(ReadStatements.class);

	private final Driver driver;

	private final SessionConfig reading = SessionConfig.builder().withDefaultAccessMode(AccessMode.READ).build();

	private final TransactionConfig limited;

	private final Semaphore turns;

	private final Duration wait;

	ReadStatements(Driver driver, StatementLimits limits) {
		this.driver = driver;
		this.limited = TransactionConfig.builder()
			.withTimeout(limits.time())
			.withMetadata(Map.of("application", "claimtrail"))
			.build();
		this.turns = new Semaphore(limits.together(), true);
		this.wait = limits.waiting();
	}

	/**
	 * The only column of the only row.
	 * @return null when there is no row
	 * @throws StoreFault if the store does not answer, or the calling thread is
	 * interrupted
	 */
	public @Nullable Value value(String statement, Map<String, ? extends @Nullable Object> parameters) {
		takeTurn();
		try (Session session = this.driver.session(this.reading)) {
			List<Record> records = session.run(new Query(statement, Values.value(parameters)), this.limited).list();
			return records.isEmpty() ? null : records.getFirst().get(0);
		}
		catch (Neo4jException ex) {
			throw noted(StoreFault.of(ex), statement);
		}
		finally {
			this.turns.release();
		}
	}

	private static StoreFault noted(StoreFault fault, String statement) {
		if (fault.code() == StoreFault.Code.STORE_FAILED) {
			LOG.error("{}: {}", fault.code(), statement, fault.getCause());
		}
		else {
			LOG.warn("{}: {}", fault.code(), String.valueOf(fault.getCause()));
		}
		return fault;
	}

	private void takeTurn() {
		try {
			if (!this.turns.tryAcquire(this.wait.toNanos(), TimeUnit.NANOSECONDS)) {
				throw StoreFault.busy();
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw StoreFault.busy();
		}
	}

}
