package org.claimtrail.export.record;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

import org.claimtrail.export.scope.ExportScope;
import org.claimtrail.export.scope.NodeKind;
import org.claimtrail.export.scope.StoreView;
import org.jspecify.annotations.Nullable;

/** Reads records and writes them as JSON Lines. */
public final class Records {

	/** What claims refer to, and each of them to those after it. */
	private static final List<NodeKind> LATE = List.of(NodeKind.ARTICLE, NodeKind.PROPOSITION, NodeKind.MEASURE,
			NodeKind.SPEAKER, NodeKind.ORGANIZATION);

	private final StoreView store;

	private final JsonLines lines = new JsonLines();

	private @Nullable History history;

	public Records(StoreView store) {
		this.store = store;
	}

	/**
	 * Some records with all that they refer to, directly or not.
	 * @param most how many there may be together
	 * @throws TooManyRecordsException if there are more
	 */
	public ExportScope withReferences(Collection<String> ids, int most) {
		Set<String> all = new HashSet<>(ids);
		walk(all, (record) -> {
			if (all.size() > most) {
				throw new TooManyRecordsException(most);
			}
		});
		return ExportScope.of(all);
	}

	/**
	 * Writes all records of an scope, and if that is everything, how they came about.
	 * @param newest the number of the newest change when the reading began
	 * @return how many records
	 */
	public long write(ExportScope scope, long newest, Writer writer) throws IOException {
		if (!scope.isEverything()) {
			return write(scope, writer);
		}
		History told = new History(this.store, this.lines, writer);
		told.begin(newest);
		this.history = told;
		long written = write(scope, writer);
		told.end(written);
		return written;
	}

	private long write(ExportScope scope, Writer writer) throws IOException {
		long written = 0;
		Set<String> missing = new HashSet<>();
		for (NodeKind kind : NodeKind.values()) {
			this.store.listener().started(kind.word(), this.store.count(kind, scope));
			written += write(scope, kind, false, writer, missing);
		}
		// a claim that was changed meanwhile may name what is new
		for (NodeKind kind : LATE) {
			written += write(scope, kind, true, writer, missing);
		}
		return missing.isEmpty() ? written : written + writeMissing(scope, missing, writer);
	}

	private long write(ExportScope scope, NodeKind kind, boolean late, Writer writer, Set<String> missing)
			throws IOException {
		long written = 0;
		List<String> ids = this.store.next(kind, scope, "", late);
		while (!ids.isEmpty()) {
			List<Map<String, Object>> records = read(ids);
			Map<String, List<Map<String, Object>>> histories = (this.history != null) ? this.history.of(ids) : Map.of();
			for (Map<String, Object> record : records) {
				write(record, writer);
				if (this.history != null) {
					this.history.write(histories.getOrDefault(String.valueOf(record.get("id")), List.of()));
				}
				if (!scope.isEverything()) {
					References.of(record, (id) -> {
						if (!scope.has(id)) {
							missing.add(id);
						}
					});
				}
			}
			written += records.size();
			this.store.listener().written(records.size());
			ids = this.store.next(kind, scope, ids.getLast(), late);
		}
		return written;
	}

	/** What chosen records have come to refer to since they were chosen. */
	private long writeMissing(ExportScope scope, Set<String> missing, Writer writer) throws IOException {
		List<Map<String, Object>> found = new ArrayList<>();
		walk(missing, (record) -> {
			if (!scope.has(String.valueOf(record.get("id")))) {
				found.add(record);
			}
		});
		for (Map<String, Object> record : found) {
			write(record, writer);
		}
		return found.size();
	}

	/**
	 * Reads records and all that they refer to.
	 * @param all the identifiers to begin with; those that are found on the way are added
	 */
	private void walk(Set<String> all, Consumer<Map<String, Object>> each) {
		Map<NodeKind, NavigableSet<String>> unread = new EnumMap<>(NodeKind.class);
		all.forEach((id) -> remember(unread, id));
		while (!unread.isEmpty()) {
			for (Map<String, Object> record : read(next(unread))) {
				each.accept(record);
				References.of(record, (id) -> {
					if (all.add(id)) {
						remember(unread, id);
					}
				});
			}
		}
	}

	private void write(Map<String, Object> record, Writer writer) throws IOException {
		writer.write(this.lines.line(record));
		writer.write('\n');
	}

	private List<Map<String, Object>> read(List<String> ids) {
		return this.store
			.read(RecordQuery.of(NodeKind.of(ids.getFirst())).text(), Map.of("ids", ids, "began", this.store.began()))
			.stream()
			.map((row) -> row.get("record").asMap())
			.toList();
	}

	private static void remember(Map<NodeKind, NavigableSet<String>> unread, String id) {
		unread.computeIfAbsent(NodeKind.of(id), (kind) -> new TreeSet<>()).add(id);
	}

	/** Takes some out, all of one kind. */
	private static List<String> next(Map<NodeKind, NavigableSet<String>> unread) {
		NodeKind kind = unread.keySet().iterator().next();
		NavigableSet<String> ids = unread.getOrDefault(kind, new TreeSet<>());
		List<String> some = ids.stream().limit(StoreView.SIZE).toList();
		some.forEach(ids::remove);
		if (ids.isEmpty()) {
			unread.remove(kind);
		}
		return some;
	}

}
