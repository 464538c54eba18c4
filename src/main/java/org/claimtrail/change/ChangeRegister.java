package org.claimtrail.change;

import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.claimtrail.account.Account;
import org.claimtrail.ledger.Effect;
import org.claimtrail.ledger.Row;
import org.claimtrail.ledger.WriteOrder;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.TransactionContext;

import org.springframework.stereotype.Component;

/** Enters changes, each in the transaction of what it tells of. */
@Component
public class ChangeRegister {

	private static final String CREATE = """
			CYPHER 25
			CREATE (change:Change)
			SET change = $properties
			""";

	/** The version that the record has from this change on. */
	private static final String ALTERED_CLAIMS = """
			CYPHER 25
			MATCH (change:Change {number: $number})
			UNWIND $rows AS row
			MATCH (record:Claim {id: row.id})
			CREATE (change)-[:ALTERED {effect: row.effect, version: COUNT { (record)-[:SUPERSEDES]->() } + 1}]->(record)
			""";

	private static final String ALTERED_CLAIMANTS = """
			CYPHER 25
			MATCH (change:Change {number: $number})
			UNWIND $rows AS row
			MATCH (record:Claimant|MergedClaimant {id: row.id})
			LET before = COUNT { (record)<-[earlier:ALTERED WHERE earlier.effect = 'CHANGED']-() }
			CREATE (change)-[altered:ALTERED {effect: row.effect}]->(record)
			SET altered.version = before + 1 + CASE WHEN row.effect = 'CHANGED' THEN 1 ELSE 0 END
			""";

	private static final String ALTERED_OTHERS = """
			CYPHER 25
			MATCH (change:Change {number: $number})
			UNWIND $rows AS row
			CALL (row) {
				MATCH (record:Article {id: row.id}) RETURN record
				UNION
				MATCH (record:Measure {id: row.id}) RETURN record
				UNION
				MATCH (record:Proposition {id: row.id}) RETURN record
			}
			LET before = COUNT { (record)<-[earlier:ALTERED WHERE earlier.effect = 'CHANGED']-() }
			CREATE (change)-[altered:ALTERED {effect: row.effect}]->(record)
			SET altered.version = before + 1 + CASE WHEN row.effect = 'CHANGED' THEN 1 ELSE 0 END
			""";

	private static final String EARLIER = """
			CYPHER 25
			MATCH (change:Change)
			WHERE change.idempotencyKey IN [$key, $plain]
			RETURN change.number AS number, change.inputHash AS inputHash, change.warnings AS warnings,
				change.subjectId AS subjectId
			""";

	private static final String STATES = """
			CYPHER 25
			UNWIND $ids AS id
			CALL (id) {
				MATCH (record:Claim {id: id}) RETURN record, COUNT { (record)-[:SUPERSEDES]->() } + 1 AS version
				UNION
				MATCH (record:Claimant|MergedClaimant {id: id}) RETURN record,
					COUNT { (record)<-[altered:ALTERED WHERE altered.effect = 'CHANGED']-() } + 1 AS version
				UNION
				MATCH (record:Article {id: id}) RETURN record,
					COUNT { (record)<-[altered:ALTERED WHERE altered.effect = 'CHANGED']-() } + 1 AS version
				UNION
				MATCH (record:Measure {id: id}) RETURN record,
					COUNT { (record)<-[altered:ALTERED WHERE altered.effect = 'CHANGED']-() } + 1 AS version
				UNION
				MATCH (record:Proposition {id: id}) RETURN record,
					COUNT { (record)<-[altered:ALTERED WHERE altered.effect = 'CHANGED']-() } + 1 AS version
			}
			RETURN id, version, record.fingerprint AS fingerprint
			""";

	/**
	 * Enters a change.
	 * @param transaction has entered the {@link WriteOrder}, and written what was altered
	 * @param subject the one record that it is about; null where it is about several
	 * @param effects what became of each record, by identifier; those that were not
	 * altered are left out
	 * @param removed how many records were removed
	 * @param receipt by what the request is recognized; one that was asked for is kept
	 * even if nothing was altered, since the same request might alter something later
	 * @return its number; 0 when nothing was altered, and nothing is entered
	 */
	public long write(TransactionContext transaction, ChangeAction action, Author author, ZonedDateTime now,
			@Nullable String subject, Map<String, Effect> effects, int removed, @Nullable Receipt receipt) {
		Map<String, List<Map<String, Object>>> rows = rows(effects);
		if (rows.isEmpty() && removed == 0 && (receipt == null || !receipt.asked())) {
			return 0;
		}
		long number = WriteOrder.next(transaction, now);
		Row row = Row.empty()
			.with("id", "change:" + number)
			.with("number", number)
			.with("at", now)
			.with("action", action)
			.with("reason", author.reason())
			.with("subjectId", subject)
			.with("newCount", count(effects, Effect.NEW))
			.with("changedCount", count(effects, Effect.CHANGED))
			.with("removedCount", (long) removed);
		row.with("accountName", author.name());
		Account account = author.account();
		if (account != null) {
			row.with("accountId", account.id());
		}
		if (receipt != null) {
			row.with("idempotencyKey", Receipt.kept(receipt.key()))
				.with("inputHash", receipt.inputHash())
				.with("warnings", receipt.warnings());
		}
		transaction.run(CREATE, Map.of("properties", row.properties())).consume();
		rows.forEach((statement, some) -> transaction.run(statement, Map.of("number", number, "rows", some)).consume());
		return number;
	}

	/**
	 * What the graph has of some records; those that it has not are left out.
	 */
	public Map<String, RecordState> states(TransactionContext transaction, Collection<String> ids) {
		Map<String, RecordState> states = new HashMap<>();
		transaction.run(STATES, Map.of("ids", List.copyOf(ids)))
			.forEachRemaining((row) -> states.put(row.get("id").asString(),
					new RecordState(row.get("version").asLong(), row.get("fingerprint").asString(null))));
		return states;
	}

	/** The change of an earlier request with the same key. */
	public Optional<Earlier> earlier(TransactionContext transaction, String key) {
		return transaction.run(EARLIER, Map.of("key", Receipt.kept(key), "plain", key))
			.stream()
			.findFirst()
			.map(ChangeRegister::earlier);
	}

	private static Earlier earlier(Record row) {
		return new Earlier(row.get("number").asLong(), row.get("inputHash").asString(),
				row.get("warnings").asString(null), row.get("subjectId").asString(null));
	}

	/** The altered records by the statement that enters them. */
	private static Map<String, List<Map<String, Object>>> rows(Map<String, Effect> effects) {
		Map<String, List<Map<String, Object>>> rows = new HashMap<>();
		effects.forEach((id, effect) -> {
			if (effect == Effect.NEW || effect == Effect.CHANGED) {
				rows.computeIfAbsent(statement(id), (any) -> new ArrayList<>())
					.add(Map.of("id", id, "effect", effect.name()));
			}
		});
		return rows;
	}

	private static String statement(String id) {
		return switch (id.substring(0, id.indexOf(':'))) {
			case "claim" -> ALTERED_CLAIMS;
			case "speaker", "organization" -> ALTERED_CLAIMANTS;
			default -> ALTERED_OTHERS;
		};
	}

	private static long count(Map<String, Effect> effects, Effect effect) {
		return effects.values().stream().filter((one) -> one == effect).count();
	}

}
