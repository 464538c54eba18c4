package org.claimtrail.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.claimtrail.ClaimtrailApplication;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Record;
import org.neo4j.driver.Result;
import org.neo4j.driver.Session;
import org.neo4j.driver.TransactionConfig;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Copies a store into an empty one with nothing but UNWIND, in batches of the same size
 * as those of an import, and prints the records written in a second. Reading them does
 * not count.
 */
final class PlainWrites {

	private static final int BATCH = 2_000;

	/** What to read and how to write it; nodes before relationships. */
	private static final List<Copy> COPIES = List.of(new Copy("MATCH (n:Organization) RETURN properties(n) AS row", """
			CYPHER 25
			UNWIND $rows AS row
			MERGE (n:Organization {id: row.id})
			SET n = row, n:Claimant"""), new Copy("MATCH (n:Speaker) RETURN properties(n) AS row", """
			CYPHER 25
			UNWIND $rows AS row
			MERGE (n:Speaker {id: row.id})
			SET n = row, n:Claimant"""), new Copy("MATCH (n:Measure) RETURN properties(n) AS row", """
			CYPHER 25
			UNWIND $rows AS row
			MERGE (n:Measure {id: row.id})
			SET n = row"""), new Copy("MATCH (n:Article) RETURN properties(n) AS row", """
			CYPHER 25
			UNWIND $rows AS row
			MERGE (n:Article {id: row.id})
			SET n = row"""), new Copy("MATCH (n:Claim) RETURN properties(n) AS row", """
			CYPHER 25
			UNWIND $rows AS row
			MERGE (n:Claim {id: row.id})
			SET n = row"""), new Copy(
			"MATCH (a:Speaker)-[r:AFFILIATED_WITH]->(b) RETURN {from: a.id, to: b.id, properties: properties(r)} AS row",
			"""
					CYPHER 25
					UNWIND $rows AS row
					MATCH (a:Speaker {id: row.from})
					MATCH (b:Organization {id: row.to})
					CREATE (a)-[r:AFFILIATED_WITH]->(b)
					SET r = row.properties"""),
			new Copy(
					"MATCH (a:Article)-[r:PUBLISHED_BY]->(b) RETURN {from: a.id, to: b.id, properties: properties(r)} AS row",
					"""
							CYPHER 25
							UNWIND $rows AS row
							MATCH (a:Article {id: row.from})
							MATCH (b:Organization {id: row.to})
							CREATE (a)-[r:PUBLISHED_BY]->(b)
							SET r = row.properties"""),
			new Copy("MATCH (a:Claim)-[r:MADE_BY]->(b) RETURN {from: a.id, to: b.id, properties: properties(r)} AS row",
					"""
							CYPHER 25
							UNWIND $rows AS row
							MATCH (a:Claim {id: row.from})
							MATCH (b:Claimant {id: row.to})
							CREATE (a)-[r:MADE_BY]->(b)
							SET r = row.properties"""),
			new Copy(
					"MATCH (a:Claim)-[r:APPEARS_IN]->(b) RETURN {from: a.id, to: b.id, properties: properties(r)} AS row",
					"""
							CYPHER 25
							UNWIND $rows AS row
							MATCH (a:Claim {id: row.from})
							MATCH (b:Article {id: row.to})
							CREATE (a)-[r:APPEARS_IN]->(b)
							SET r = row.properties"""),
			new Copy("MATCH (a:Claim)-[r:CITES]->(b) RETURN {from: a.id, to: b.id, properties: properties(r)} AS row",
					"""
							CYPHER 25
							UNWIND $rows AS row
							MATCH (a:Claim {id: row.from})
							MATCH (b:Claim {id: row.to})
							CREATE (a)-[r:CITES]->(b)
							SET r = row.properties"""),
			new Copy(
					"MATCH (a:Claim)-[r:QUANTIFIES]->(b) RETURN {from: a.id, to: b.id, properties: properties(r)} AS row",
					"""
							CYPHER 25
							UNWIND $rows AS row
							MATCH (a:Claim {id: row.from})
							MATCH (b:Measure {id: row.to})
							CREATE (a)-[r:QUANTIFIES]->(b)
							SET r = row.properties"""),
			new Copy("MATCH (a:Claim)-[r:REVISES]->(b) RETURN {from: a.id, to: b.id, properties: properties(r)} AS row",
					"""
							CYPHER 25
							UNWIND $rows AS row
							MATCH (a:Claim {id: row.from})
							MATCH (b:Claim {id: row.to})
							CREATE (a)-[r:REVISES]->(b)
							SET r = row.properties"""),
			new Copy(
					"MATCH (a:Claim)-[r:RESTATES]->(b) RETURN {from: a.id, to: b.id, properties: properties(r)} AS row",
					"""
							CYPHER 25
							UNWIND $rows AS row
							MATCH (a:Claim {id: row.from})
							MATCH (b:Claim {id: row.to})
							CREATE (a)-[r:RESTATES]->(b)
							SET r = row.properties"""),
			new Copy(
					"MATCH (a:Claim)-[r:DRIFTS_FROM]->(b) RETURN {from: a.id, to: b.id, properties: properties(r)} AS row",
					"""
							CYPHER 25
							UNWIND $rows AS row
							MATCH (a:Claim {id: row.from})
							MATCH (b:Claim {id: row.to})
							CREATE (a)-[r:DRIFTS_FROM]->(b)
							SET r = row.properties"""));

	private final Session from;

	private final Session to;

	private long nanoseconds;

	private PlainWrites(Session from, Session to) {
		this.from = from;
		this.to = to;
	}

	public static void main(String[] folders) {
		try (ConfigurableApplicationContext source = open(folders[0]);
				ConfigurableApplicationContext target = open(folders[1]);
				Session from = source.getBean(Driver.class).session();
				Session to = target.getBean(Driver.class).session()) {
			PlainWrites writes = new PlainWrites(from, to);
			COPIES.forEach(writes::copy);
			long records = to.run("MATCH (n) RETURN count(n) AS records").single().get("records").asLong();
			System.out.printf("%d records/s%n", records * 1_000_000_000L / writes.nanoseconds);
		}
		System.exit(0);
	}

	private static ConfigurableApplicationContext open(String folder) {
		return new SpringApplicationBuilder(ClaimtrailApplication.class).web(WebApplicationType.NONE)
			.properties(Map.of("claimtrail.data", folder, "claimtrail.bolt.port", 0, "claimtrail.sample", false,
					"spring.main.lazy-initialization", true))
			.run();
	}

	private void copy(Copy copy) {
		Result rows = this.from.run(copy.read(), TransactionConfig.builder().withTimeout(Duration.ofHours(1)).build());
		List<Object> batch = new ArrayList<>(BATCH);
		while (rows.hasNext()) {
			Record row = rows.next();
			batch.add(row.get("row"));
			if (batch.size() == BATCH || !rows.hasNext()) {
				long start = System.nanoTime();
				this.to.executeWriteWithoutResult(
						(transaction) -> transaction.run(copy.write(), Map.of("rows", batch)).consume());
				this.nanoseconds += System.nanoTime() - start;
				batch.clear();
			}
		}
	}

	/** One statement to read rows and one to write them. */
	private record Copy(String read, String write) {
	}

}
