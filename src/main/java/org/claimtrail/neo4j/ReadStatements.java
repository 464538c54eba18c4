package org.claimtrail.neo4j;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.AccessMode;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Query;
import org.neo4j.driver.Record;
import org.neo4j.driver.Result;
import org.neo4j.driver.Session;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.TransactionConfig;
import org.neo4j.driver.Value;
import org.neo4j.driver.Values;
import org.neo4j.driver.exceptions.Neo4jException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Runs statements that only read, each in a transaction of its own with a time limit, in
 * READ access mode, and not too many at once: few while they are planned, more while they
 * run. An auto-commit transaction is one round trip, and ends when its thread is
 * interrupted.
 */
@Component
public class ReadStatements {

	private static final Logger LOG = LoggerFactory.getLogger(ReadStatements.class);

	/** Who asks for what the server plans ahead, for nobody in particular. */
	public static final Object AHEAD = new Object();

	/** The key of a transaction's metadata that tells whose it is. */
	private static final String APPLICATION = "application";

	private static final String NAME = "claimtrail";

	private final Driver driver;

	private final SessionConfig reading;

	private final Duration time;

	private final TransactionConfig limited;

	private final Semaphore turns;

	private final Duration wait;

	private final PlanningTurns planning;

	private final PlanningWatch watch;

	private final LateStatements late;

	private final List<StatementListener> listeners;

	ReadStatements(Driver driver, Environment environment, StatementLimits limits,
			ObjectProvider<StatementListener> listeners) {
		this.driver = driver;
		this.reading = StoreDatabase.of(environment).session(driver, AccessMode.READ);
		this.listeners = listeners.orderedStream().toList();
		this.time = limits.time();
		this.limited = limited(Map.of(APPLICATION, NAME));
		this.turns = new Semaphore(limits.together(), true);
		this.wait = limits.waiting();
		this.planning = new PlanningTurns(limits.planning(), limits.waiting(), StatementLimits.PLANS);
		this.watch = new PlanningWatch(driver);
		// what is left of the operation's time then is enough for the statement's own
		this.late = new LateStatements(limits.planning(), limits.waiting().dividedBy(2));
	}

	/**
	 * The only column of the only row.
	 * @param asker whoever asks; a statement that is new to the store is planned for one
	 * asker at a time
	 * @return null when there is no row
	 * @throws StoreFault if the store does not answer, or the calling thread is
	 * interrupted
	 */
	public @Nullable Value value(String statement, Map<String, ? extends @Nullable Object> parameters, Object asker) {
		LateStatements.Run run = this.late.enter(statement, parameters);
		long start = System.nanoTime();
		try {
			Value value = value(statement, parameters, this.planning.take(statement, asker));
			run.answered();
			return value;
		}
		catch (StoreFault fault) {
			boolean late = fault.code() == StoreFault.Code.TIME_LIMIT
					&& System.nanoTime() - start >= this.time.toNanos();
			if (late && asker != AHEAD) {
				run.late();
			}
			throw fault;
		}
		finally {
			run.end();
		}
	}

	private @Nullable Value value(String statement, Map<String, ? extends @Nullable Object> parameters,
			PlanningTurns.@Nullable Turn planning) {
		try {
			takeTurn();
		}
		catch (StoreFault fault) {
			PlanningTurns.end(planning);
			throw fault;
		}
		long start = System.nanoTime();
		StoreFault fault = null;
		PlanningTurns.Turn unused = planning;
		try (Session session = this.driver.session(this.reading)) {
			Query query = new Query(statement, Values.value(parameters));
			unused = null;
			return only((planning != null) ? plan(session, query, planning) : session.run(query, this.limited));
		}
		catch (Neo4jException ex) {
			fault = StoreFault.of(ex);
			throw noted(fault, statement);
		}
		catch (IllegalStateException ex) {
			// the driver is closed
			fault = StoreFault.closed();
			throw fault;
		}
		finally {
			PlanningTurns.end(unused);
			this.turns.release();
			tell(statement, Duration.ofNanos(System.nanoTime() - start), fault);
		}
	}

	/** Runs a statement that is new to the store, which says when it has a plan. */
	private Result plan(Session session, Query query, PlanningTurns.Turn turn) {
		String mark = UUID.randomUUID().toString();
		long start = System.nanoTime();
		try {
			Result result = session.run(query, limited(Map.of(APPLICATION, NAME, PlanningWatch.MARK, mark)));
			turn.planned();
			Duration took = Duration.ofNanos(System.nanoTime() - start);
			this.listeners.forEach((listener) -> listener.planned(took));
			return result;
		}
		catch (Neo4jException ex) {
			boolean inTime = System.nanoTime() - start < this.time.toNanos() / 2;
			this.watch.leave(turn, mark, ex, inTime);
			throw ex;
		}
		catch (RuntimeException ex) {
			turn.end();
			throw ex;
		}
	}

	private TransactionConfig limited(Map<String, Object> metadata) {
		return TransactionConfig.builder().withTimeout(this.time).withMetadata(metadata).build();
	}

	private static @Nullable Value only(Result result) {
		List<Record> records = result.list();
		return records.isEmpty() ? null : records.getFirst().get(0);
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

	private void tell(String statement, Duration took, @Nullable StoreFault fault) {
		this.listeners.forEach((listener) -> listener.ran(statement, took, fault));
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
