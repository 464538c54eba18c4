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
public final class Changes<T> {

	private final Map<String, Entry<T>> entries = new LinkedHashMap<>();

	private final Map<String, Change> changes = new HashMap<>();

	private Changes(List<Entry<T>> entries) {
		entries.forEach((entry) -> this.entries.putIfAbsent(entry.id(), entry));
	}

	/**
	 * Compares a batch with the graph.
	 * @param entries the batch
	 * @param known asks the graph for rows of {@code id} and {@code fingerprint}
	 */
	public static <T> Changes<T> of(List<Entry<T>> entries, Function<List<String>, List<Record>> known) {
		Changes<T> changes = new Changes<>(entries);
		Map<String, Value> fingerprints = new HashMap<>();
		known.apply(List.copyOf(changes.entries.keySet()))
			.forEach((row) -> fingerprints.put(row.get("id").asString(), row.get("fingerprint")));
		changes.entries.forEach((id, entry) -> changes.changes.put(id, change(entry, fingerprints.get(id))));
		return changes;
	}

	/** How each entry changes the graph, by identifier. */
	public Map<String, Change> byId() {
		return this.changes;
	}

	/** The entries that have to be written. */
	public List<Entry<T>> written() {
		return this.entries.values().stream().filter((entry) -> change(entry) != Change.UNCHANGED).toList();
	}

	/** The identifiers of entries that change the graph in this way. */
	public List<String> ids(Change first, Change... more) {
		List<Change> wanted = new ArrayList<>(List.of(more));
		wanted.add(first);
		return this.entries.values().stream().filter((entry) -> wanted.contains(change(entry))).map(Entry::id).toList();
	}

	private @Nullable Change change(Entry<T> entry) {
		return this.changes.get(entry.id());
	}

	private static Change change(Entry<?> entry, @Nullable Value fingerprint) {
		if (fingerprint == null) {
			return Change.NEW;
		}
		if (fingerprint.isNull()) {
			return Change.RESUMED;
		}
		return fingerprint.asString().equals(entry.fingerprint()) ? Change.UNCHANGED : Change.CHANGED;
	}

}
