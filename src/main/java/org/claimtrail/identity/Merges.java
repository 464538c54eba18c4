package org.claimtrail.identity;

import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.claimtrail.ledger.FoldedText;
import org.claimtrail.ledger.Row;
import org.claimtrail.ledger.Unwinding;
import org.neo4j.driver.Record;
import org.neo4j.driver.TransactionContext;
import org.neo4j.driver.Value;

/**
 * Keeps which claimant was merged into which. A merged one is no claimant for readers; it
 * keeps what documents say of it, and the record that answers for it has its names.
 */
public final class Merges {

	/** Its aliases are its own again: whoever answers for it has them all. */
	private static final String MERGE = """
			CYPHER 25
			MATCH (merged:Claimant {id: $merged}), (into:Claimant {id: $into})
			CREATE (merged)-[merge:MERGED_INTO]->(into)
			SET merge = $merge, merged:MergedClaimant, merged.aliases = coalesce(merged.ownAliases, merged.aliases),
				merged.aliasesFolded = coalesce(merged.ownAliasesFolded, merged.aliasesFolded)
			REMOVE merged:Claimant:Speaker:Organization, merged.ownAliases, merged.ownAliasesFolded
			""";

	private static final String PART = """
			CYPHER 25
			MATCH (merged:MergedClaimant {id: $merged})-[merge:MERGED_INTO]->()
			DELETE merge
			SET merged:Claimant, merged:$($label)
			REMOVE merged:MergedClaimant
			""";

	private static final String DESCRIBE = """
			CYPHER 25
			UNWIND $rows AS row
			MATCH (merged:MergedClaimant {id: row.id})
			WITH merged, row, merged.recordedAt AS recordedAt
			SET merged = row, merged.recordedAt = recordedAt
			""";

	private static final String NAMES = """
			CYPHER 25
			UNWIND $ids AS id
			MATCH (kept:Claimant {id: id})
			RETURN id, kept.name AS name, coalesce(kept.ownAliases, kept.aliases) AS own,
				COLLECT { MATCH (kept)<-[:MERGED_INTO*]-(merged:MergedClaimant)
					RETURN [merged.name] + merged.aliases ORDER BY merged.id } AS merged
			""";

	private static final String NAME = """
			CYPHER 25
			UNWIND $rows AS row
			MATCH (kept:Claimant {id: row.id})
			SET kept.aliases = row.aliases, kept.aliasesFolded = row.aliasesFolded, kept.ownAliases = row.ownAliases,
				kept.ownAliasesFolded = row.ownAliasesFolded
			""";

	private Merges() {
	}

	/**
	 * Notes that a claimant is the same as another one of its kind; its edges are to be
	 * moved afterwards.
	 * @param account the name of whoever says so
	 */
	public static void merge(TransactionContext transaction, String merged, String into, ZonedDateTime at,
			String account, String reason) {
		Map<String, Object> merge = Map.of("at", at, "accountName", account, "reason", reason);
		transaction.run(MERGE, Map.of("merged", merged, "into", into, "merge", merge)).consume();
	}

	/** Notes that a merged claimant is one of its own again. */
	public static void part(TransactionContext transaction, String merged) {
		String label = merged.startsWith("speaker:") ? "Speaker" : "Organization";
		transaction.run(PART, Map.of("merged", merged, "label", label)).consume();
	}

	/** Writes what documents say of claimants that were merged. */
	public static void describe(TransactionContext transaction, List<Map<String, Object>> merged) {
		Unwinding.run(transaction, DESCRIBE, "rows", merged);
	}

	/**
	 * Gives claimants the names of all that were merged into them beside their own. To be
	 * called after any of these was written.
	 */
	public static void name(TransactionContext transaction, Collection<String> kept) {
		List<Map<String, Object>> rows = transaction.run(NAMES, Map.of("ids", List.copyOf(kept))).list(Merges::named);
		Unwinding.run(transaction, NAME, "rows", rows);
	}

	private static Map<String, Object> named(Record row) {
		List<String> own = row.get("own").asList(Value::asString);
		Set<String> all = new LinkedHashSet<>(own);
		List<List<String>> merged = row.get("merged").asList((names) -> names.asList(Value::asString));
		merged.forEach(all::addAll);
		if (!merged.isEmpty()) {
			all.remove(row.get("name").asString());
		}
		Row named = Row.empty().with("id", row.get("id").asString()).withFolded("aliases", new ArrayList<>(all));
		return (merged.isEmpty() ? named
				: named.with("ownAliases", own).with("ownAliasesFolded", own.stream().map(FoldedText::of).toList()))
			.properties();
	}

}
