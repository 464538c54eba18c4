package org.claimtrail.corpus;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.neo4j.driver.Session;

/** Asks the graph which records it has. */
final class GraphIds {

	private static final String EXISTING = """
			CYPHER 25
			UNWIND $ids AS id
			CALL (id) {
				MATCH (record:Claim {id: id}) RETURN record
				UNION
				MATCH (record:Claimant {id: id}) RETURN record
				UNION
				MATCH (record:Article {id: id}) RETURN record
				UNION
				MATCH (record:Measure {id: id}) RETURN record
			}
			RETURN id
			""";

	private static final String EMPTY = """
			CYPHER 25
			RETURN NOT EXISTS { (:Claim|Claimant|Article|Measure) } AS empty
			""";

	private final Session session;

	GraphIds(Session session) {
		this.session = session;
	}

	/** Those of the identifiers that the graph has. */
	Set<String> among(Collection<String> ids) {
		return this.session.executeRead((transaction) -> new HashSet<>(
				transaction.run(EXISTING, Map.of("ids", List.copyOf(ids))).list((row) -> row.get("id").asString())));
	}

	boolean isEmpty() {
		return this.session.executeRead((transaction) -> transaction.run(EMPTY).single().get("empty").asBoolean());
	}

}
