package org.claimtrail.identity;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.neo4j.driver.TransactionContext;

/**
 * How claimants are called and where they belong, which decides whom words of attribution
 * may mean. What else their records say decides nothing.
 */
public final class Callings {

	private static final String READ = """
			CYPHER 25
			UNWIND $ids AS id
			MATCH (claimant:Claimant {id: id})
			RETURN id, [coalesce(claimant.anonymous, false), claimant.name, claimant.aliases, COLLECT {
				MATCH (claimant)-[edge:AFFILIATED_WITH|PART_OF]->(whole:Claimant)
				RETURN [whole.id, coalesce(edge.role, ''), coalesce(edge.from, ''), coalesce(edge.to, '')] AS whole
				ORDER BY whole }] AS calling
			""";

	private final Map<String, Object> callings;

	private Callings(Map<String, Object> callings) {
		this.callings = callings;
	}

	/** Reads those of some claimants; of one that is not there nothing. */
	public static Callings read(TransactionContext transaction, Collection<String> claimants) {
		Map<String, Object> callings = new HashMap<>();
		if (!claimants.isEmpty()) {
			transaction.run(READ, Map.of("ids", List.copyOf(claimants)))
				.forEachRemaining((row) -> callings.put(row.get("id").asString(), row.get("calling").asList()));
		}
		return new Callings(callings);
	}

	/** Those of some claimants that are called otherwise, or belong elsewhere, by now. */
	public List<String> altered(TransactionContext transaction, Collection<String> claimants) {
		Map<String, Object> now = read(transaction, claimants).callings;
		return claimants.stream()
			.filter((id) -> now.containsKey(id) && !now.get(id).equals(this.callings.get(id)))
			.toList();
	}

}
