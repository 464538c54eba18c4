package org.claimtrail.corpus.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.claimtrail.corpus.record.Bundle;
import org.claimtrail.identity.TakenMerges;
import org.claimtrail.ledger.Effect;
import org.claimtrail.ledger.Unwinding;
import org.neo4j.driver.TransactionContext;
import tools.jackson.databind.JsonNode;

/** Writes how records came about, in the transaction that records them. */
final class RecordHistories {

	private static final String RECORDED = """
			CYPHER 25
			UNWIND $rows AS row
			MATCH (record:Claim|Claimant|MergedClaimant|Article|Measure|Proposition {id: row.id})
			SET record.recordedAt = row.at, record.fingerprint = row.fingerprint
			""";

	private static final String ALTERED = """
			CYPHER 25
			UNWIND $rows AS row
			MATCH (change:Change {number: row.number})
			MATCH (record:Claim|Claimant|MergedClaimant|Article|Measure|Proposition {id: row.id})
			CREATE (change)-[altered:ALTERED {effect: row.effect}]->(record)
			SET altered.version = row.version
			""";

	private static final String VERSIONS = """
			CYPHER 25
			UNWIND $rows AS row
			MATCH (claim:Claim {id: row.id})
			CREATE (claim)-[:SUPERSEDES]->(version:ClaimVersion)
			SET version = row.properties
			""";

	private static final String DOSSIERS = """
			CYPHER 25
			UNWIND $rows AS row
			MATCH (claim:Claim {id: row.id})
			MATCH (article:Article {id: row.article})
			CREATE (claim)-[from:FROM_DOSSIER_OF]->(article)
			SET from = row.properties
			""";

	private RecordHistories() {
	}

	/**
	 * Writes it.
	 * @param effects what became of each record
	 */
	static void write(TransactionContext transaction, List<Bundle> bundles, Map<String, Effect> effects) {
		List<JsonNode> recorded = new ArrayList<>();
		List<Map<String, Object>> versions = new ArrayList<>();
		for (Bundle bundle : bundles) {
			if (bundle.items().stream().anyMatch((item) -> effects.get(item.id()) == Effect.NEW)) {
				int number = 0;
				for (JsonNode line : bundle.history()) {
					if (number++ == 0) {
						recorded.add(line);
					}
					else {
						versions.add(Map.of("id", line.path("claim").asString(), "properties",
								VersionRow.of(line, number - 1)));
					}
				}
			}
		}
		Unwinding.run(transaction, RECORDED, "rows", recorded.stream().map(HistoryRows::recorded).toList());
		altered(transaction, recorded);
		Unwinding.run(transaction, VERSIONS, "rows", versions);
		Unwinding.run(transaction, DOSSIERS, "rows", recorded.stream().flatMap(HistoryRows::dossiers).toList());
		TakenMerges.name(transaction, recorded.stream().flatMap(HistoryRows::named).toList());
		TakenMerges.own(transaction,
				recorded.stream().filter((line) -> line.has("ownAliases")).map(HistoryRows::own).toList());
	}

	/** Writes by which changes records were altered. */
	static void altered(TransactionContext transaction, List<JsonNode> lines) {
		Unwinding.run(transaction, ALTERED, "rows", HistoryRows.altered(lines));
	}

}
