package org.claimtrail.proposition;

import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;

import org.claimtrail.ledger.Effect;
import org.claimtrail.ledger.Effects;
import org.claimtrail.ledger.Entry;
import org.claimtrail.ledger.Row;
import org.neo4j.driver.TransactionContext;

import org.springframework.stereotype.Component;

/** Enters propositions. What is kept of one stays when its words change. */
@Component
public class PropositionRegister {

	private static final String FINGERPRINTS = """
			CYPHER 25
			UNWIND $ids AS id
			MATCH (proposition:Proposition {id: id})
			RETURN id, proposition.fingerprint AS fingerprint
			""";

	private static final String NODES = """
			CYPHER 25
			UNWIND $rows AS row
			MERGE (proposition:Proposition {id: row.id})
			WITH proposition, row, coalesce(proposition.recordedAt, $now) AS recordedAt,
				[count IN [proposition.claimCount, proposition.claimantCount, proposition.ownClaimCount,
					proposition.ownClaimantCount, proposition.reviewCount, proposition.reviewerCount] | coalesce(count, 0)]
				AS counts, proposition {.firstIds, .lastIds, .ownFirstIds, .ownLastIds} AS ends
			SET proposition = row, proposition += ends, proposition.recordedAt = recordedAt, proposition.claimCount = counts[0],
				proposition.claimantCount = counts[1], proposition.ownClaimCount = counts[2],
				proposition.ownClaimantCount = counts[3], proposition.reviewCount = counts[4],
				proposition.reviewerCount = counts[5]
			""";

	/**
	 * Enters what is new or changed.
	 * @param transaction the transaction to write in
	 * @param entries the propositions, each once
	 * @param now the time of entry
	 * @return how each changed the graph, by identifier
	 */
	public Map<String, Effect> write(TransactionContext transaction, List<Entry<PropositionRecord>> entries,
			ZonedDateTime now) {
		Effects<PropositionRecord> changes = Effects.of(entries,
				(ids) -> transaction.run(FINGERPRINTS, Map.of("ids", ids)).list());
		List<Map<String, Object>> rows = changes.written().stream().map(PropositionRegister::properties).toList();
		if (!rows.isEmpty()) {
			transaction.run(NODES, Map.of("rows", rows, "now", now)).consume();
		}
		return changes.byId();
	}

	static Map<String, Object> properties(Entry<PropositionRecord> entry) {
		PropositionRecord proposition = entry.content();
		return Row.of(entry)
			.withFolded("statement", proposition.statement())
			.with("description", proposition.description())
			.properties();
	}

}
