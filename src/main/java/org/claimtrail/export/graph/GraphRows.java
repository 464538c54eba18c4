package org.claimtrail.export.graph;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

import org.claimtrail.export.scope.ExportScope;
import org.claimtrail.export.scope.NodeKind;
import org.claimtrail.export.scope.StoreView;
import org.jspecify.annotations.Nullable;

/**
 * Reads the rows of tables, in an order that depends on nothing but what they say. What
 * was entered since the export began is left out, so that no edge leads to a node that is
 * not there.
 */
final class GraphRows {

	private static final Comparator<List<@Nullable Object>> BY_ENDS = Comparator
		.comparing((List<@Nullable Object> row) -> String.valueOf(row.get(0)))
		.thenComparing((row) -> String.valueOf(row.get(1)))
		.thenComparing(String::valueOf);

	private final StoreView store;

	private final ExportScope scope;

	GraphRows(StoreView store, ExportScope scope) {
		this.store = store;
		this.scope = scope;
	}

	/**
	 * Reads all nodes of a table.
	 * @return how many
	 */
	long nodes(NodeTable table, Sink sink) throws IOException {
		this.store.listener().started(table.kind().word(), this.store.count(table.kind(), this.scope));
		return each(table.kind(), table.query(), sink, true);
	}

	/** Reads all relationships of a table. */
	long edges(EdgeTable table, Sink sink) throws IOException {
		this.store.listener().started(table.name(), this.store.count(table.source(), this.scope));
		return each(table.source(), table.query(), sink, false);
	}

	private long each(NodeKind kind, String query, Sink sink, boolean nodes) throws IOException {
		long number = 0;
		List<String> ids = this.store.next(kind, this.scope, "", false);
		while (!ids.isEmpty()) {
			List<List<@Nullable Object>> rows = new ArrayList<>();
			this.store.read(query, Map.of("ids", ids, "began", this.store.began())).forEach((found) -> {
				List<@Nullable Object> row = found.get("row").asList((value) -> ColumnType.plain(value.asObject()));
				if (nodes || this.scope.has(String.valueOf(row.get(1)))) {
					rows.add(row);
				}
			});
			if (!nodes) {
				rows.sort(BY_ENDS);
			}
			for (List<@Nullable Object> row : rows) {
				sink.take(Collections.unmodifiableList(row));
			}
			number += rows.size();
			this.store.listener().written(ids.size());
			ids = this.store.next(kind, this.scope, ids.getLast(), false);
		}
		return number;
	}

	/** Takes one row after the other. */
	@FunctionalInterface
	interface Sink {

		void take(List<@Nullable Object> row) throws IOException;

	}

}
