package org.claimtrail.figure;

import java.util.List;
import java.util.Map;

import org.neo4j.driver.TransactionContext;

/**
 * Takes claims that move out of their chains: what revised them now revises what they
 * revised.
 */
final class RevisionGaps {

	private static final String CLOSE = """
			CYPHER 25
			MATCH (claim:Claim {id: $id})
			USING INDEX SEEK claim:Claim(id)
			OPTIONAL MATCH (newer:Claim)-[revised:REVISES]->(claim)
			OPTIONAL MATCH (claim)-[revises:REVISES]->(older:Claim)
			DELETE revised, revises
			WITH newer, older WHERE newer IS NOT NULL AND older IS NOT NULL
			CREATE (newer)-[:REVISES]->(older)
			""";

	private RevisionGaps() {
	}

	/**
	 * Takes claims out one after the other, since neighbours may move too.
	 */
	static void close(TransactionContext transaction, List<String> moved) {
		moved.forEach((id) -> transaction.run(CLOSE, Map.of("id", id)).consume());
	}

}
