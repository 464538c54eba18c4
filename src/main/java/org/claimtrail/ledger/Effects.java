package org.claimtrail.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

/**
 * Which entries of a batch differ from the graph, and how.
 *
 * @param <T> the kind of record
 */
public final class Effects<T> {

	private final Map<String, Entry<T>> entries = new LinkedHashMap<>();

	private final Map<String, Effect> changes = new HashMap<>();

	private Effects(List<Entry<T>> entries) {
		entries.forEach((entry) -> this.entries.putIfAbsent(entry.id(), entry));
	}

	/**
	 * Compares a batch with the graph.
	 * @param entries the batch
	 * @param known asks the graph for rows of {@code id} and {@code fingerprint}
	 */
	public static <T> Effects<T> of(List<Entry<T>> entries, Function<List<String>, List<Record>> known) {
		Effects<T> changes = new Effects<>(entries);
		Map<String, Value> fingerprints = new HashMap<>();
		known.apply(List.copyOf(changes.entries.keySet()))
			.forEach((row) -> fingerprints.put(row.get("id").asString(), row.get("fingerprint")));
		changes.entries.forEach((id, entry) -> changes.changes.put(id, change(entry, fingerprints.get(id))));
		return changes;
	}

	/** How each entry changes the graph, by identifier. */
	public Map<String, Effect> byId() {
		return this.changes;
	}

	/** The entries that have to be written. */
	public List<Entry<T>> written() {
		return this.entries.values().stream().filter((entry) -> change(entry) != Effect.UNCHANGED).toList();
	}

	/** The identifiers of entries that change the graph in this way. */
	public List<String> ids(Effect first, Effect... more) {
		List<Effect> wanted = new ArrayList<>(List.of(more));
		wanted.add(first);
		return this.entries.values().stream().filter((entry) -> wanted.contains(change(entry))).map(Entry::id).toList();
	}

	private @Nullable Effect change(Entry<T> entry) {
		return this.changes.get(entry.id());
	}

	private static Effect change(Entry<?> entry, @Nullable Value fingerprint) {
		if (fingerprint == null) {
			return Effect.NEW;
		}
		if (fingerprint.isNull()) {
			return Effect.RESUMED;
		}
		return fingerprint.asString().equals(entry.fingerprint()) ? Effect.UNCHANGED : Effect.CHANGED;
	}

}
