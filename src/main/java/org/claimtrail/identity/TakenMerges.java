package org.claimtrail.identity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.claimtrail.ledger.Unwinding;
import org.neo4j.driver.TransactionContext;

/**
 * Writes merges that were made in another store, whose records are there already as those
 * that answer.
 */
public final class TakenMerges {

	/** The edges of a record by what else they say. */
	private static final String NAME = """
			CYPHER 25
			UNWIND $rows AS row
			MATCH (from:Claim|Claimant|Article {id: row.id})
			MATCH (from)-[edge:MADE_BY|AFFILIATED_WITH|PART_OF|PUBLISHED_BY|WRITTEN_BY]->(to)
			WHERE type(edge) = row.type AND to.id = row.to AND coalesce(edge.role, '') = row.role
				AND coalesce(edge.from, '') = row.from AND coalesce(edge.to, '') = row.until
			SET edge.named = row.names
			""";

	private static final String OWN = """
			CYPHER 25
			UNWIND $rows AS row
			MATCH (kept:Claimant {id: row.id})
			SET kept.ownAliases = row.ownAliases, kept.ownAliasesFolded = row.ownAliasesFolded
			""";

	private static final String MERGE = """
			CYPHER 25
			UNWIND $rows AS row
			MATCH (into:Claimant|MergedClaimant {id: row.into})
			CREATE (merged:MergedClaimant)-[merge:MERGED_INTO]->(into)
			SET merged = row.properties, merge = row.merge
			""";

	/** Of whoever has no names of its own besides all of them. */
	private static final String NAMELESS = """
			CYPHER 25
			UNWIND $rows AS row
			MATCH (kept:Claimant {id: row.into})
			WHERE kept.ownAliases IS NULL
			SET kept.ownAliases = [], kept.ownAliasesFolded = []
			""";

	private TakenMerges() {
	}

	/** Notes how documents name the ends of edges that lead from records. */
	public static void name(TransactionContext transaction, List<Map<String, Object>> rows) {
		Unwinding.run(transaction, NAME, "rows", rows);
	}

	/** Notes which of their aliases are those of records themselves. */
	public static void own(TransactionContext transaction, List<Map<String, Object>> rows) {
		Unwinding.run(transaction, OWN, "rows", rows);
	}

	/**
	 * Writes merged records, each after the one it was merged into.
	 * @param rows each with {@code id}, {@code into}, and the properties of both node and
	 * edge
	 */
	public static void merge(TransactionContext transaction, Collection<Map<String, Object>> rows) {
		List<Map<String, Object>> left = new ArrayList<>(rows);
		while (!left.isEmpty()) {
			Set<Object> waiting = new HashSet<>();
			left.forEach((row) -> waiting.add(row.get("id")));
			Map<Boolean, List<Map<String, Object>>> parts = new HashMap<>();
			left.forEach((row) -> parts.computeIfAbsent(waiting.contains(row.get("into")), (any) -> new ArrayList<>())
				.add(row));
			Unwinding.run(transaction, MERGE, "rows", parts.getOrDefault(false, List.of()));
			left = parts.getOrDefault(true, List.of());
		}
		Unwinding.run(transaction, NAMELESS, "rows", List.copyOf(rows));
	}

}
