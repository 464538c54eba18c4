package org.claimtrail.neo4j;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongSupplier;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.jspecify.annotations.Nullable;

/**
 * Lets few statements be planned at once. Planning takes a processor, and the store
 * cannot be made to stop it: neither a time limit nor the client's departure ends it.
 * Statements that were planned before pass without a turn, so that whatever is new, or
 * cannot be planned in time, leaves them their share of the processors.
 */
final class PlanningTurns {

	/** The longest for which a statement that could not be planned in time is refused. */
	private static final Duration REFUSED = Duration.ofMinutes(10);

	/**
	 * How many times as long as it was planned in vain, so that it takes a small share.
	 */
	private static final int SHARE = 4;

	/** Longer than anything is planned and then refused. */
	private static final Duration REMEMBERED = Duration.ofHours(1);

	/** How many statements of one asker may wait for a turn. */
	private static final int WAITING = 8;

	private final Semaphore turns;

	/** The server itself plans ahead beside all others, who do not wait for that. */
	private final Semaphore ahead = new Semaphore(1, true);

	private final Duration wait;

	private final LongSupplier nanoTime;

	private final Cache<Key, Boolean> planned;

	/** Until when, in nanoseconds. */
	private final Cache<Key, Long> refused = Caffeine.newBuilder()
		.maximumSize(10_000)
		.expireAfterWrite(REFUSED)
		.build();

	/**
	 * When, in nanoseconds, it was let in again at once; the store need not have kept its
	 * plan.
	 */
	private final Cache<Key, Long> forgiven = Caffeine.newBuilder()
		.maximumSize(10_000)
		.expireAfterAccess(REMEMBERED)
		.build();

	/** One asker plans one statement at a time, so that it cannot shut others out. */
	private final Cache<Object, Semaphore> askers = Caffeine.newBuilder().weakKeys().build();

	/**
	 * Creates turns.
	 * @param together the most statements planned at once
	 * @param wait the longest wait for a turn
	 * @param plans the number of plans that the store keeps
	 */
	PlanningTurns(int together, Duration wait, int plans) {
		this(together, wait, plans, System::nanoTime);
	}

	PlanningTurns(int together, Duration wait, int plans, LongSupplier nanoTime) {
		this.turns = new Semaphore(together, true);
		this.wait = wait;
		this.nanoTime = nanoTime;
		this.planned = Caffeine.newBuilder().maximumSize(plans).build();
	}

	/**
	 * Waits for a turn to plan the statement.
	 * @param asker whoever asks
	 * @return null when the statement needs no turn since it was planned before
	 * @throws StoreFault if it could not be planned before, or there was no turn in time
	 */
	@Nullable Turn take(String statement, Object asker) {
		Key key = Key.of(statement);
		if (this.planned.getIfPresent(key) != null) {
			return null;
		}
		Long until = this.refused.getIfPresent(key);
		if (until != null && this.nanoTime.getAsLong() - until < 0) {
			throw StoreFault.lateBefore();
		}
		Semaphore own = this.askers.get(asker, (one) -> new Semaphore(1, true));
		if (own.getQueueLength() >= WAITING) {
			throw StoreFault.busy();
		}
		Semaphore lane = (asker == ReadStatements.AHEAD) ? this.ahead : this.turns;
		long deadline = System.nanoTime() + this.wait.toNanos();
		acquire(own, deadline);
		try {
			acquire(lane, deadline);
		}
		catch (StoreFault fault) {
			own.release();
			throw fault;
		}
		return new Turn(key, own, lane, asker != ReadStatements.AHEAD);
	}

	/** Ends a turn if there is one. */
	static void end(@Nullable Turn turn) {
		if (turn != null) {
			turn.end();
		}
	}

	/** The number of statements that wait for their turn. */
	int waiting() {
		return this.turns.getQueueLength();
	}

	/** The number of turns that are free. */
	int free() {
		return this.turns.availablePermits();
	}

	private static void acquire(Semaphore semaphore, long deadline) {
		try {
			if (!semaphore.tryAcquire(Math.max(0, deadline - System.nanoTime()), TimeUnit.NANOSECONDS)) {
				throw StoreFault.busy();
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw StoreFault.busy();
		}
	}

	/** The turn of one statement. */
	final class Turn {

		private final Key key;

		private final Semaphore own;

		private final Semaphore lane;

		private final boolean asked;

		private final long start = PlanningTurns.this.nanoTime.getAsLong();

		private final AtomicBoolean over = new AtomicBoolean();

		private volatile boolean late;

		/**
		 * Creates a turn.
		 * @param asked whether somebody waits for the statement
		 */
		private Turn(Key key, Semaphore own, Semaphore lane, boolean asked) {
			this.key = key;
			this.own = own;
			this.lane = lane;
			this.asked = asked;
		}

		/** Ends the turn: the store has a plan. */
		void planned() {
			PlanningTurns.this.planned.put(this.key, true);
			end();
		}

		/**
		 * Refuses the statement until it is out of the store; the turn goes on. What
		 * nobody waited for has kept nobody waiting.
		 */
		void refuse() {
			if (this.asked) {
				this.late = true;
				refuse(REFUSED.toNanos());
			}
		}

		/**
		 * Lets a refused statement be tried again once it is out of the store: at once
		 * for the first time, since the store may have its plan by now, and else the
		 * later the longer it was planned.
		 */
		void forgive() {
			if (!this.late) {
				return;
			}
			long now = PlanningTurns.this.nanoTime.getAsLong();
			Long before = PlanningTurns.this.forgiven.asMap().putIfAbsent(this.key, now);
			if (before == null || this.start - before < 0) {
				PlanningTurns.this.refused.invalidate(this.key);
			}
			else {
				refuse(Math.min(REFUSED.toNanos(), SHARE * (now - this.start)));
			}
		}

		private void refuse(long nanos) {
			PlanningTurns.this.refused.put(this.key, PlanningTurns.this.nanoTime.getAsLong() + nanos);
		}

		/** Ends the turn, if it is not over yet. */
		void end() {
			if (this.over.compareAndSet(false, true)) {
				this.lane.release();
				this.own.release();
			}
		}

	}

	/** A statement by its hash: two alike would only share a turn. */
	private record Key(int hash, int length) {

		static Key of(String statement) {
			return new Key(statement.hashCode(), statement.length());
		}

	}

}
