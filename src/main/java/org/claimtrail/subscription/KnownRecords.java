package org.claimtrail.subscription;

import java.time.Duration;
import java.util.Map;

import org.claimtrail.graphql.RequestFault;
import org.claimtrail.ledger.StoreSessions;
import org.claimtrail.neo4j.StoreFault;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Session;
import org.neo4j.driver.TransactionConfig;
import org.neo4j.driver.exceptions.Neo4jException;

import org.springframework.stereotype.Component;

/**
 * Tells whether a record is there, since who listens for one that is not would wait for
 * ever.
 */
@Component
class KnownRecords {

	private static final String IS_THERE = """
			CYPHER 25
			RETURN EXISTS { (:Measure {id: $id}) } OR EXISTS { (:Article {id: $id}) }
				OR EXISTS { (:Claimant|MergedClaimant {id: $id}) } AS there
			""";

	private static final TransactionConfig LIMITED = TransactionConfig.builder()
		.withTimeout(Duration.ofSeconds(2))
		.build();

	private final StoreSessions sessions;

	KnownRecords(StoreSessions sessions) {
		this.sessions = sessions;
	}

	/**
	 * Lets an argument pass that names a record, or is not given.
	 * @throws RequestFault if there is no such record
	 */
	void require(String argument, @Nullable String id) {
		if (id != null && !isThere(id)) {
			throw new RequestFault(RequestFault.Code.BAD_ARGUMENT,
					"There is no record with the identifier given as `%s`.".formatted(argument));
		}
	}

	private boolean isThere(String id) {
		try (Session session = this.sessions.reading()) {
			return session.run(IS_THERE, Map.of("id", id), LIMITED).single().get("there").asBoolean();
		}
		catch (Neo4jException ex) {
			throw StoreFault.of(ex);
		}
		catch (IllegalStateException ex) {
			// the driver is closed
			throw StoreFault.closed();
		}
	}

}
