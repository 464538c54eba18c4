package org.claimtrail.ledger;

import java.time.Duration;

import org.neo4j.driver.Session;
import org.neo4j.driver.TransactionConfig;
import org.neo4j.driver.exceptions.Neo4jException;

import org.springframework.stereotype.Component;

/** Counts the altered records of which it is still compared what rests on them. */
@Component
public class UnfinishedRecords {

	private static final String COUNT = """
			CYPHER 25
			MATCH (left:UnfinishedRecord)
			RETURN count(left) AS count
			""";

	private static final String CLAIMS = """
			CYPHER 25
			MATCH (left:UnfinishedRecord)
			RETURN coalesce(max(left.claims), 0) AS count
			""";

	private static final TransactionConfig SHORT = TransactionConfig.builder()
		.withTimeout(Duration.ofSeconds(2))
		.build();

	private final StoreSessions sessions;

	UnfinishedRecords(StoreSessions sessions) {
		this.sessions = sessions;
	}

	/** How many there are; not a number when the store does not answer. */
	public double count() {
		return read(COUNT);
	}

	/**
	 * How many claims are still to be looked at; not a number when the store does not
	 * answer.
	 */
	public double claims() {
		return read(CLAIMS);
	}

	private double read(String statement) {
		try (Session session = this.sessions.reading()) {
			return session.run(statement, SHORT).single().get("count").asDouble();
		}
		catch (Neo4jException ex) {
			return Double.NaN;
		}
	}

}
