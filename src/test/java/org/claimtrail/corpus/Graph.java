package org.claimtrail.corpus;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;

/** Looks at the graph in tests, and empties it. */
public final class Graph {

	private final Driver driver;

	public Graph(Driver driver) {
		this.driver = driver;
	}

	public void clear() {
		try (Session session = this.driver.session()) {
			session.run(
					"MATCH (:Claim|Article|Speaker|MergedClaimant)-[e]->() CALL (e) { DELETE e } IN TRANSACTIONS OF 1000 ROWS")
				.consume();
			session
				.run("""
						MATCH (n:Claim|ClaimVersion|Article|Measure|Proposition|Claimant|MergedClaimant|DriftCount|NetworkCount)
						CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 1000 ROWS
						""")
				.consume();
		}
	}

	/**
	 * Empties it, and forgets whatever was changed in it: the next change is the first.
	 */
	public void forget() {
		clear();
		try (Session session = this.driver.session()) {
			session.run("""
					MATCH (n:Change|RemovedClaim|WriteOrder|UnfinishedRecord|Proposal|ImportCount)
					CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 1000 ROWS
					""").consume();
		}
	}

	/**
	 * One text for each node and each edge with all that they say, times of entry,
	 * changes and earlier versions too; but not what the graph keeps of accounts and
	 * requests.
	 */
	public List<String> everything() {
		Stream<String> nodes = this.driver
			.executableQuery(
					"""
							MATCH (n:Claim|ClaimVersion|Article|Measure|Proposition|Claimant|MergedClaimant|Change|RemovedClaim|WriteOrder)
							RETURN labels(n) AS labels, properties(n) AS properties
							""")
			.execute()
			.records()
			.stream()
			.map((row) -> {
				Map<String, Object> properties = new TreeMap<>(row.get("properties").asMap());
				properties.keySet().removeAll(List.of("accountId", "idempotencyKey", "inputHash", "warnings"));
				return row.get("labels").asList().stream().sorted().toList() + properties.toString();
			});
		Stream<String> edges = this.driver.executableQuery("""
				MATCH (a)-[e]->(b) WHERE a.id IS NOT NULL AND b.id IS NOT NULL
				RETURN a.id + ' ' + type(e) + ' ' + b.id AS edge, properties(e) AS properties
				""")
			.execute()
			.records()
			.stream()
			.map((row) -> row.get("edge").asString() + new TreeMap<>(row.get("properties").asMap()));
		return Stream.concat(nodes, edges).sorted().toList();
	}

	public List<Map<String, Object>> rows(String statement) {
		return this.driver.executableQuery(statement).execute().records().stream().map((row) -> row.asMap()).toList();
	}

	/** The number that a statement gives as its only value. */
	public long number(String statement) {
		return this.driver.executableQuery(statement).execute().records().getFirst().get(0).asLong();
	}

	/**
	 * One text for each node and each edge, without the times of entry and the documents
	 * that brought it.
	 */
	public List<String> digest() {
		List<String> nodes = this.driver.executableQuery("""
				MATCH (n:Claim|Article|Measure|Proposition|Claimant)
				RETURN n.id AS id, labels(n) AS labels, properties(n) AS properties ORDER BY id
				""").execute().records().stream().map((row) -> {
			Map<String, Object> properties = new TreeMap<>(row.get("properties").asMap());
			properties.remove("recordedAt");
			return row.get("labels").asList() + properties.toString();
		}).toList();
		List<String> edges = this.driver.executableQuery("""
				MATCH (a:Claim|Article|Measure|Proposition|Claimant)-[e]->(b:Claim|Article|Measure|Proposition|Claimant)
				WHERE NOT e:FROM_DOSSIER_OF
				RETURN a.id AS a, type(e) AS type, b.id AS b, properties(e) AS properties
				ORDER BY a, type, b, properties.place
				""").execute().records().stream().map((row) -> {
			Map<String, Object> edge = new TreeMap<>(row.get("properties").asMap());
			return "{a=%s, type=%s, b=%s, properties=%s}".formatted(row.get("a").asString(), row.get("type").asString(),
					row.get("b").asString(), edge);
		}).toList();
		return Stream.concat(nodes.stream(), edges.stream()).toList();
	}

}
