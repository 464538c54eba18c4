package org.claimtrail.identity;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.neo4j.driver.TransactionContext;

/** For which merged claimants which record answers, as far as some identifiers go. */
public final class Identities {

	/** Where nothing was merged. */
	private static final Identities NONE = new Identities(Map.of());

	private static final String ANY = """
			CYPHER 25
			RETURN EXISTS { (:MergedClaimant) } AS any
			""";

	private static final String READ = """
			CYPHER 25
			UNWIND $ids AS id
			CALL (id) {
				MATCH (kept:Claimant {id: id}) RETURN kept
				UNION
				MATCH (:MergedClaimant {id: id})-[:MERGED_INTO*]->(kept:Claimant) RETURN kept
			}
			WITH DISTINCT kept
			MATCH (kept)<-[:MERGED_INTO*]-(merged:MergedClaimant)
			RETURN merged.id AS merged, kept.id AS kept
			""";

	private final Map<String, String> kept;

	private Identities(Map<String, String> kept) {
		this.kept = kept;
	}

	/**
	 * Reads all that was merged together with any of some claimants.
	 * @param transaction has entered the order of those that write
	 */
	public static Identities read(TransactionContext transaction, Collection<String> claimants) {
		if (claimants.isEmpty() || !transaction.run(ANY).single().get("any").asBoolean()) {
			return NONE;
		}
		Map<String, String> kept = new HashMap<>();
		transaction.run(READ, Map.of("ids", List.copyOf(claimants)))
			.forEachRemaining((row) -> kept.put(row.get("merged").asString(), row.get("kept").asString()));
		return new Identities(kept);
	}

	/** Whether an identifier is that of a claimant. */
	public static boolean isClaimant(String id) {
		return id.startsWith("speaker:") || id.startsWith("organization:");
	}

	/** Whether anything was merged with any of them. */
	public boolean isAny() {
		return !this.kept.isEmpty();
	}

	/** The record that answers for a claimant; itself, unless it was merged. */
	public String kept(String id) {
		return this.kept.getOrDefault(id, id);
	}

	/** Whether a claimant was merged into another one. */
	public boolean isMerged(String id) {
		return this.kept.containsKey(id);
	}

	/** The records that answer for some claimants, each once. */
	public Set<String> kept(Collection<String> ids) {
		Set<String> all = new TreeSet<>();
		ids.forEach((id) -> all.add(kept(id)));
		return all;
	}

}
