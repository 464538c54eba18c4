package org.claimtrail.identity;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

import org.claimtrail.ledger.Entry;
import org.neo4j.driver.Record;
import org.neo4j.driver.TransactionContext;

/**
 * Tells which documents say of a record what the graph has of it by now, with what was
 * merged into it, as an export does: these are nothing new, whatever the documents said
 * that it was made of.
 */
public final class PresentState {

	/** What the graph keeps of a record and no document says. */
	private static final Set<String> KEPT = Set.of("recordedAt", "fingerprint", "ownAliases", "ownAliasesFolded");

	private static final String READ = """
			CYPHER 25
			UNWIND $ids AS id
			MATCH (record:Article|Claimant {id: id})
			RETURN id, record.fingerprint AS fingerprint, properties(record) AS properties,
				COLLECT { MATCH (record)-[edge:AFFILIATED_WITH|PART_OF|PUBLISHED_BY|WRITTEN_BY]->(other)
					RETURN {to: other.id, properties: properties(edge)} } AS edges
			""";

	private PresentState() {
	}

	/**
	 * Gives those that say nothing new the fingerprint that the record has.
	 * @param identities who was merged of those that the entries are about or name
	 * @param entries the records, as documents have them
	 * @param properties the properties that they would get
	 * @param edges the edges that would lead from them
	 */
	public static <T> List<Entry<T>> told(TransactionContext transaction, Identities identities, List<Entry<T>> entries,
			Function<Entry<T>, Map<String, Object>> properties,
			Function<List<Entry<T>>, List<Map<String, Object>>> edges) {
		if (!identities.isAny() || entries.isEmpty()) {
			return entries;
		}
		Map<String, Record> present = new HashMap<>();
		transaction.run(READ, Map.of("ids", entries.stream().map(Entry::id).toList()))
			.forEachRemaining((row) -> present.put(row.get("id").asString(), row));
		return entries.stream().map((entry) -> {
			Record row = present.get(entry.id());
			if (row == null || row.get("fingerprint").isNull()
					|| !said(properties.apply(entry)).equals(said(row.get("properties").asMap()))
					|| !ends(edges.apply(List.of(entry)))
						.equals(ends(row.get("edges").asList((edge) -> edge.asMap())))) {
				return entry;
			}
			return new Entry<>(entry.id(), entry.content(), row.get("fingerprint").asString());
		}).toList();
	}

	private static Map<String, Object> said(Map<String, Object> properties) {
		Map<String, Object> said = new TreeMap<>(properties);
		said.keySet().removeAll(KEPT);
		return said;
	}

	private static Set<String> ends(List<Map<String, Object>> edges) {
		Set<String> ends = new HashSet<>();
		for (Map<String, Object> edge : edges) {
			Map<String, Object> properties = new TreeMap<>();
			((Map<?, ?>) Objects.requireNonNull(edge.get("properties")))
				.forEach((name, value) -> properties.put(String.valueOf(name), value));
			properties.remove(Naming.PROPERTY);
			ends.add(edge.get("to") + " " + properties);
		}
		return ends;
	}

}
