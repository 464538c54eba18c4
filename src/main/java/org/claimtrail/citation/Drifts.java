package org.claimtrail.citation;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;

import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.TransactionConfig;

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

	private final Driver driver;

	private final DriftRegister register;

	private final ObjectProvider<DatabaseSelectionProvider> databases;

	Drifts(Driver driver, DriftRegister register, ObjectProvider<DatabaseSelectionProvider> databases) {
		this.driver = driver;
		this.register = register;
		this.databases = databases;
	}

	/**
	 * Compares every claim anew.
	 * @param progress is told how many claims are done, now and then
	 * @return how many claims there are
	 */
	public long recompute(LongConsumer progress) {
		long done = 0;
		Remembered remembered = new Remembered();
		try (Session session = session()) {
			List<String> batch = next(session, "");
			while (!batch.isEmpty()) {
				List<String> ids = batch;
				session.executeWriteWithoutResult(
						(transaction) -> this.register.recompute(transaction, ids, remembered), LIMITS);
				done += ids.size();
				progress.accept(done);
				batch = next(session, ids.getLast());
			}
			DriftRecount.run(session);
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
