package org.claimtrail.neo4j;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.jspecify.annotations.Nullable;

/**
 * Keeps statements that are not answered in time from taking the processors from all
 * others. Such a statement is run again for few askers at a time, whatever its values
 * are, and is refused when it was late twice in a row with the same values, for longer
 * each time; the machine may have been busy with something else.
 */
final class LateStatements {

	/** How long a statement is remembered to have been late. */
	private static final Duration SUSPECTED = Duration.ofMinutes(10);

	/** How long it is remembered how often the same was late. */
	private static final Duration COUNTED = Duration.ofMinutes(5);

	/**
	 * For how many seconds the same is refused when it was late twice; each further time
	 * doubles it.
	 */
	private static final int SHORTEST = 10;

	private static final int LONGEST = 60;

	private static final int ENOUGH = 2;

	/** How many answers in a row show that a statement is no longer late. */
	private static final int REDEEMED = 5;

	private static final int REMEMBERED = 10_000;

	private final Semaphore lane;

	private final Duration wait;

	private final LongSupplier nanoTime;

	/** How many answers are still wanted of a statement that was late. */
	private final Cache<Key, Integer> suspected = Caffeine.newBuilder()
		.maximumSize(REMEMBERED)
		.expireAfterWrite(SUSPECTED)
		.build();

	/** How often the same was asked in vain, one time after the other. */
	private final Cache<Key, Lateness> failures = Caffeine.newBuilder()
		.maximumSize(REMEMBERED)
		.expireAfterWrite(COUNTED)
		.build();

	/**
	 * Creates a lane.
	 * @param together the most statements that were late before and run at once
	 * @param wait the longest wait for a place
	 */
	LateStatements(int together, Duration wait) {
		this(together, wait, System::nanoTime);
	}

	LateStatements(int together, Duration wait, LongSupplier nanoTime) {
		this.lane = new Semaphore(together, true);
		this.wait = wait;
		this.nanoTime = nanoTime;
	}

	/**
	 * Waits for a place in the lane if the statement was late before.
	 * @return what the end of the statement is to be told to
	 * @throws StoreFault if it was late twice with these values, or there was no place in
	 * time
	 */
	Run enter(String statement, Map<String, ? extends @Nullable Object> parameters) {
		Key exact = Key.of(statement, parameters.hashCode());
		int before = failures(exact);
		Key shape = Key.of(statement, 0);
		boolean suspected = this.suspected.getIfPresent(shape) != null;
		if (!suspected) {
			return new Run(shape, exact, before, false);
		}
		acquire();
		try {
			return new Run(shape, exact, failures(exact), true);
		}
		catch (StoreFault fault) {
			this.lane.release();
			throw fault;
		}
	}

	private int failures(Key exact) {
		Lateness late = this.failures.getIfPresent(exact);
		if (late == null) {
			return 0;
		}
		if (this.nanoTime.getAsLong() - late.since() < late.pause()) {
			throw StoreFault.lateBefore();
		}
		return late.times();
	}

	/** The number of places that are free. */
	int free() {
		return this.lane.availablePermits();
	}

	/** Whether somebody waits for a place. */
	boolean isWaitedFor() {
		return this.lane.hasQueuedThreads();
	}

	private void acquire() {
		try {
			if (!this.lane.tryAcquire(this.wait.toNanos(), TimeUnit.NANOSECONDS)) {
				throw StoreFault.busy();
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw StoreFault.busy();
		}
	}

	/** One run of a statement. */
	final class Run {

		private final Key shape;

		private final Key exact;

		private final int before;

		private final boolean placed;

		private Run(Key shape, Key exact, int before, boolean placed) {
			this.shape = shape;
			this.exact = exact;
			this.before = before;
			this.placed = placed;
		}

		/**
		 * Notes that the statement was not answered in time; several that ran together
		 * count once.
		 */
		void late() {
			LateStatements.this.suspected.put(this.shape, REDEEMED);
			LateStatements.this.failures.put(this.exact,
					new Lateness(this.before + 1, LateStatements.this.nanoTime.getAsLong()));
		}

		/** Notes that the statement was answered. */
		void answered() {
			LateStatements.this.failures.invalidate(this.exact);
			if (this.placed) {
				LateStatements.this.suspected.asMap()
					.computeIfPresent(this.shape, (shape, wanted) -> (wanted > 1) ? wanted - 1 : null);
			}
		}

		/** Gives the place to others; to be called once. */
		void end() {
			if (this.placed) {
				LateStatements.this.lane.release();
			}
		}

	}

	/**
	 * How often the same was late.
	 *
	 * @param since when it was the last time, in nanoseconds
	 */
	private record Lateness(int times, long since) {

		/** For how many nanoseconds the same is refused from then on. */
		long pause() {
			long seconds = (this.times < ENOUGH) ? 0
					: Math.min(LONGEST, (long) SHORTEST << Math.min(this.times - ENOUGH, ENOUGH + 1));
			return TimeUnit.SECONDS.toNanos(seconds);
		}

	}

	/** A statement and its values by their hashes: two alike share their fate. */
	private record Key(int statement, int length, int values) {

		static Key of(String statement, int values) {
			return new Key(statement.hashCode(), statement.length(), values);
		}

	}

}
