package org.claimtrail.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

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
 * Copies all that an import left in a store into an empty one with nothing but UNWIND, in
 * batches of the same size, and prints the records of documents written in a second.
 * Reading them does not count.
 */
final class PlainWrites {

	private static final int BATCH = 2_000;

	/** What to read and how to write it: all that an import leaves, nodes first. */
	private static final List<Copy> COPIES = List.of(Copy.nodes("Organization", "n:Claimant", "id"),
			Copy.nodes("Speaker", "n:Claimant", "id"), Copy.nodes("Measure", "n:Measure", "id"),
			Copy.nodes("Article", "n:Article", "id"), Copy.nodes("Claim", "n:Claim", "id"),
			Copy.nodes("Change", "n:Change", "number"),
			Copy.nodes("DriftCount", "n:DriftCount", "groupBy", "claimantId"),
			Copy.nodes("NetworkCount", "n:NetworkCount", "groupBy", "citingId", "citedId"),
			Copy.edges("Speaker", "AFFILIATED_WITH", "Organization"),
			Copy.edges("Article", "PUBLISHED_BY", "Organization"), Copy.edges("Claim", "MADE_BY", "Claimant"),
			Copy.edges("Claim", "APPEARS_IN", "Article"), Copy.edges("Claim", "CITES", "Claim"),
			Copy.edges("Claim", "QUANTIFIES", "Measure"), Copy.edges("Claim", "REVISES", "Claim"),
			Copy.edges("Claim", "RESTATES", "Claim"), Copy.edges("Claim", "DRIFTS_FROM", "Claim"),
			Copy.edges("Change", "number", "ALTERED", "Claim"), Copy.edges("Change", "number", "ALTERED", "Article"),
			Copy.edges("Change", "number", "ALTERED", "Claimant"),
			Copy.edges("Change", "number", "ALTERED", "Measure"));

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
			long records = to.run("MATCH (n:Claimant|Measure|Article|Claim) RETURN count(n) AS records")
				.single()
				.get("records")
				.asLong();
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

		static Copy nodes(String label, String labels, String... key) {
			String properties = Arrays.stream(key)
				.map((name) -> name + ": row." + name)
				.collect(Collectors.joining(", ", "{", "}"));
			return new Copy("MATCH (n:%s) RETURN properties(n) AS row".formatted(label), """
					CYPHER 25
					UNWIND $rows AS row
					MERGE (n:%s %s)
					SET n = row, %s""".formatted(label, properties, labels));
		}

		static Copy edges(String from, String type, String to) {
			return edges(from, "id", type, to);
		}

		static Copy edges(String from, String key, String type, String to) {
			return new Copy("""
					MATCH (a:%s)-[r:%s]->(b:%s)
					RETURN {from: a.%s, to: b.id, properties: properties(r)} AS row""".formatted(from, type, to, key),
					"""
							CYPHER 25
							UNWIND $rows AS row
							MATCH (a:%s {%s: row.from})
							MATCH (b:%s {id: row.to})
							CREATE (a)-[r:%s]->(b)
							SET r = row.properties""".formatted(from, key, to, type));
		}

	}

}
