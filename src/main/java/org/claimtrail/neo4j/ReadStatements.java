package org.claimtrail.neo4j;

import java.time.Duration;
import java.util.List;
import java.util.Map;

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
 * READ access mode. An auto-commit transaction is one round trip, and ends when its
 * thread is interrupted.
 */
@Component
public class ReadStatements {

	private static final TransactionConfig LIMITED = TransactionConfig.builder()
		.withTimeout(Duration.ofSeconds(4))
		.build();

	private static final Logger log = LoggerFactory.getLogger(ReadStatements.class);

	private final Driver driver;

	private final SessionConfig reading = SessionConfig.builder().withDefaultAccessMode(AccessMode.READ).build();

	ReadStatements(Driver driver) {
		this.driver = driver;
	}

	/**
	 * The only column of the only row.
	 * @return null when there is no row
	 * @throws StoreFault if the store does not answer
	 */
	public @Nullable Value value(String statement, Map<String, ? extends @Nullable Object> parameters) {
		try (Session session = this.driver.session(this.reading)) {
			List<Record> records = session.run(new Query(statement, Values.value(parameters)), LIMITED).list();
			return records.isEmpty() ? null : records.getFirst().get(0);
		}
		catch (Neo4jException ex) {
			StoreFault fault = new StoreFault(ex);
			log.warn("{}: {}", fault.code(), statement, ex);
			throw fault;
		}
	}

}
