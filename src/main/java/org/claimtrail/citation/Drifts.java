package org.claimtrail.citation;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.LongConsumer;

import org.claimtrail.neo4j.StoreLockedException;
import org.claimtrail.neo4j.WriteLock;
import org.claimtrail.neo4j.WriteTurn;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.TransactionConfig;
import org.neo4j.driver.TransactionContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.data.neo4j.core.DatabaseSelectionProvider;
import org.springframework.stereotype.Component;

/** Recomputes all findings of drift, batch by batch. */
@Component
public class Drifts {

	private static final String NEXT = """
			CYPHER 25
			MATCH (claim:Claim)
			WHERE claim.id > $after
			RETURN claim.id AS id ORDER BY id LIMIT 2000
			""";

	private static final TransactionConfig LIMITS = TransactionConfig.builder()
		.withTimeout(Duration.ofMinutes(5))
		.build();

	private static final Logger logger = LoggerFactory.getLogger(Drifts.class);

	private static final long STEP = 50_000;

	private final Driver driver;

	private final DriftRegister register;

	private final ObjectProvider<DatabaseSelectionProvider> databases;

	private final WriteLock lock;

	Drifts(Driver driver, DriftRegister register, ObjectProvider<DatabaseSelectionProvider> databases, WriteLock lock) {
		this.lock = lock;
		this.driver = driver;
		this.register = register;
		this.databases = databases;
	}

	/**
	 * Compares every claim anew.
	 * @param turn that of whoever asks for it
	 * @param progress is told how many claims are done, now and then
	 * @return how many claims there are
	 */
	public long recompute(WriteTurn turn, LongConsumer progress) {
		try (Session session = session()) {
			long claims = recompute(session, "", progress, (transaction, ids) -> turn.require(transaction));
			DriftRecount.run(session);
			return claims;
		}
	}

	/**
	 * Compares anew, where the store was made by other rules, all claims that were not
	 * compared by these yet. Each batch is kept, so that an interrupted start goes on.
	 * Waits for others that write, who may have done it then.
	 * @throws StoreLockedException if they do not end in time
	 */
	public void bringUpToDate() {
		try (Session session = session()) {
			if (!DriftVersion.read(session).isCurrent()) {
				bringUpToDate(session);
			}
		}
	}

	private void bringUpToDate(Session session) {
		try (WriteTurn turn = this.lock.take("upgrade", logger::info)) {
			DriftVersion version = DriftVersion.read(session);
			if (version.isCurrent()) {
				return;
			}
			long claims = version.claims();
			if (claims > 0) {
				logger.info("Upgrading the store: comparing {} claims with what they cite. This is done once.", claims);
				recompute(session, version.after(), (done) -> tell(done, claims), (transaction, ids) -> {
					DriftVersion.keep(transaction, ids);
					turn.require(transaction);
				});
				DriftRecount.run(session);
			}
			session.executeWriteWithoutResult(DriftVersion::finish, LIMITS);
		}
	}

	private static void tell(long done, long all) {
		if (done % STEP == 0) {
			logger.info("Upgrading the store: {} of {} claims", done, all);
		}
	}

	/**
	 * Compares all claims after one, batch by batch.
	 * @param before is called in each transaction, before its claims are compared
	 */
	private long recompute(Session session, String after, LongConsumer progress,
			BiConsumer<TransactionContext, List<String>> before) {
		long done = 0;
		Remembered remembered = new Remembered();
		List<String> batch = next(session, after);
		while (!batch.isEmpty()) {
			List<String> ids = batch;
			session.executeWriteWithoutResult((transaction) -> {
				before.accept(transaction, ids);
				this.register.recompute(transaction, ids, remembered);
			}, LIMITS);
			done += ids.size();
			progress.accept(done);
			batch = next(session, ids.getLast());
		}
		return done;
	}

	private static List<String> next(Session session, String after) {
		return session.executeRead(
				(transaction) -> transaction.run(NEXT, Map.of("after", after)).list((row) -> row.get("id").asString()),
				LIMITS);
	}

	private Session session() {
		String database = this.databases.getIfAvailable(DatabaseSelectionProvider::getDefaultSelectionProvider)
			.getDatabaseSelection()
			.getValue();
		return this.driver
			.session((database != null) ? SessionConfig.forDatabase(database) : SessionConfig.defaultConfig());
	}

}
