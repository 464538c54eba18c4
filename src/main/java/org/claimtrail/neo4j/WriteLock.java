package org.claimtrail.neo4j;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

import org.claimtrail.neo4j.failure.StoreLockedException;
import org.neo4j.driver.AccessMode;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Record;
import org.neo4j.driver.Session;
import org.neo4j.driver.TransactionConfig;
import org.neo4j.driver.TransactionContext;

/**
 * Lets one program at a time write to a store that several share. Who has the lock stands
 * in the store and renews it: the lock of one that was killed becomes free. All times are
 * those of the store.
 */
public final class WriteLock implements AutoCloseable {

	/** The label of the nodes that say who has which lock. */
	public static final String LABEL = "WriteLock";

	/** How long the lock of one that was killed stays. */
	static final Duration LEASE = Duration.ofSeconds(25);

	/** The lock of the schema is needed before any migration, so it is also made here. */
	private static final String PREPARE = """
			CYPHER 25
			CREATE CONSTRAINT write_lock IF NOT EXISTS FOR (n:WriteLock) REQUIRE n.name IS UNIQUE
			""";

	private static final String HOLDER = """
			CYPHER 25
			MATCH (lock:WriteLock {name: $name})
			WHERE lock.until > datetime.realtime()
			RETURN lock AS holder
			""";

	/** From here on until the transaction ends nobody else changes the lock. */
	private static final String GUARD = """
			CYPHER 25
			MERGE (lock:WriteLock {name: $name})
			SET lock.name = $name
			""";

	private static final String TAKE = """
			CYPHER 25
			MATCH (lock:WriteLock {name: $name})
			WHERE coalesce(lock.until <= datetime.realtime(), true)
			SET lock += $self, lock.since = datetime.realtime(),
				lock.until = datetime.realtime() + $lease
			RETURN lock.id AS id
			""";

	private static final String RENEW = """
			CYPHER 25
			MATCH (lock:WriteLock {name: $name, id: $id})
			SET lock.until = datetime.realtime() + $lease
			RETURN lock.id AS id
			""";

	private static final String RELEASE = """
			CYPHER 25
			MATCH (lock:WriteLock {name: $name, id: $id})
			REMOVE lock.id, lock.until, lock.work, lock.host, lock.pid, lock.since
			""";

	private static final TransactionConfig SHORT = TransactionConfig.builder()
		.withTimeout(Duration.ofSeconds(10))
		.build();

	private static final Duration PAUSE = Duration.ofMillis(200);

	private final Driver driver;

	private final StoreDatabase database;

	private final String name;

	private final Duration patience;

	private final Set<WriteTurn> turns = ConcurrentHashMap.newKeySet();

	private WriteLock(Driver driver, StoreDatabase database, String name, Duration patience) {
		this.driver = driver;
		this.database = database;
		this.name = name;
		this.patience = patience;
	}

	/** For whoever changes records. */
	public static WriteLock ofRecords(Driver driver, StoreDatabase database, Duration patience) {
		return new WriteLock(driver, database, "records", patience);
	}

	/** For whoever may change the schema. */
	public static WriteLock ofSchema(Driver driver, StoreDatabase database, Duration patience) {
		return new WriteLock(driver, database, "schema", patience);
	}

	/** To be called before the migrations. */
	public void prepare() {
		run(PREPARE, Map.of());
	}

	/**
	 * Waits until nobody else has the lock, and takes it.
	 * @param work what is to be done, as one word for people
	 * @param waiting is told in a sentence for whom this waits, and when it goes on
	 * @throws StoreLockedException if the others did not end in time
	 */
	public WriteTurn take(String work, Consumer<String> waiting) {
		return take(work, waiting, this.patience);
	}

	/** The same, for whoever has another patience. */
	public WriteTurn take(String work, Consumer<String> waiting, Duration patience) {
		long end = System.nanoTime() + patience.toNanos();
		String id = UUID.randomUUID().toString();
		String told = "";
		while (true) {
			Optional<LockHolder> other = holder();
			if (other.isEmpty()) {
				if (take(id, work)) {
					if (!told.isEmpty()) {
						waiting.accept("It has ended: this goes on.");
					}
					return begun(id);
				}
			}
			else {
				LockHolder holder = other.get();
				if (System.nanoTime() - end > 0) {
					throw holder.notEnded(patience);
				}
				if (!told.equals(holder.id())) {
					told = holder.id();
					waiting.accept("Waiting for " + holder + ", to end: one at a time writes to a store.");
				}
			}
			pause();
		}
	}

	private WriteTurn begun(String id) {
		WriteTurn turn = new WriteTurn(this, id);
		this.turns.add(turn);
		turn.keep();
		return turn;
	}

	/** Gives back what is still held, before the driver is closed. */
	@Override
	public void close() {
		this.turns.forEach(WriteTurn::close);
	}

	boolean renew(WriteTurn turn) {
		return !guarded(RENEW, Map.of("id", turn.id(), "lease", LEASE)).isEmpty();
	}

	void release(WriteTurn turn) {
		guarded(RELEASE, Map.of("id", turn.id()));
	}

	void forget(WriteTurn turn) {
		this.turns.remove(turn);
	}

	void require(TransactionContext transaction, WriteTurn turn) {
		List<LockHolder> holders = transaction.run(HOLDER, Map.of("name", this.name)).list(LockHolder::of);
		if (!holders.stream().allMatch((holder) -> holder.id().equals(turn.id()))) {
			throw holders.getFirst().tookOver();
		}
	}

	/**
	 * Who has the lock, in words for clients, seen from within a transaction; nobody
	 * takes it before that ends.
	 */
	public Optional<String> holder(TransactionContext transaction) {
		transaction.run(GUARD, Map.of("name", this.name)).consume();
		return transaction.run(HOLDER, Map.of("name", this.name))
			.list(LockHolder::of)
			.stream()
			.findFirst()
			.map(LockHolder::told);
	}

	private Optional<LockHolder> holder() {
		return run(HOLDER, Map.of()).stream().findFirst().map(LockHolder::of);
	}

	private boolean take(String id, String work) {
		return !guarded(TAKE, Map.of("self", LockHolder.self(id, work), "lease", LEASE)).isEmpty();
	}

	private List<Record> run(String statement, Map<String, Object> parameters) {
		try (Session session = this.driver.session(this.database.session(this.driver, AccessMode.WRITE))) {
			return session.executeWrite((transaction) -> transaction.run(statement, named(parameters)).list(), SHORT);
		}
	}

	private List<Record> guarded(String statement, Map<String, Object> parameters) {
		Map<String, Object> all = named(parameters);
		try (Session session = this.driver.session(this.database.session(this.driver, AccessMode.WRITE))) {
			return session.executeWrite((transaction) -> {
				transaction.run(GUARD, all).consume();
				return transaction.run(statement, all).list();
			}, SHORT);
		}
	}

	private Map<String, Object> named(Map<String, Object> parameters) {
		Map<String, Object> all = new HashMap<>(parameters);
		all.put("name", this.name);
		return all;
	}

	private static void pause() {
		try {
			Thread.sleep(PAUSE);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new StoreLockedException("The wait for another that writes to this store was interrupted.",
					"Start this again.", ex);
		}
	}

}
