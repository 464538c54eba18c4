package org.claimtrail.export.record;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.claimtrail.export.scope.NodeKind;
import org.claimtrail.export.scope.StoreView;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

/**
 * Writes, between the lines of all records, how these came about: the changes, what was
 * removed, what each record was before, and what was merged. The first line tells the
 * newest change when the reading began, and the last one the newest when it ended, so
 * that nobody takes what was written meanwhile, or cut off, for a history.
 */
final class History {

	private static final String NEWEST = """
			CYPHER 25
			MATCH (change:Change) WHERE change.number IS NOT NULL
			RETURN change.number AS number ORDER BY number DESC LIMIT 1
			""";

	private final StoreView store;

	private final JsonLines lines;

	private final Writer writer;

	History(StoreView store, JsonLines lines, Writer writer) {
		this.store = store;
		this.lines = lines;
		this.writer = writer;
	}

	/** Writes what comes before the records. */
	void begin(long newest) throws IOException {
		write(Map.of("type", "history", "change", newest));
		page(HistoryQuery.CHANGES, 0L, newest);
		page(HistoryQuery.REMOVALS, "", newest);
	}

	/**
	 * How some records came about.
	 * @param ids the records, all of one kind
	 * @return the lines of each
	 */
	Map<String, List<Map<String, Object>>> of(List<String> ids) {
		Map<String, List<Map<String, Object>>> histories = new HashMap<>();
		for (Record row : this.store.read(HistoryQuery.of(NodeKind.of(ids.getFirst())).text(), Map.of("ids", ids))) {
			List<Map<String, Object>> all = new ArrayList<>();
			all.add(row.get("line").asMap());
			row.get("versions").values().forEach((version) -> all.add(version.asMap()));
			histories.put(row.get("line").get("id").asString(), all);
		}
		return histories;
	}

	/** Writes lines that follow the record they are about. */
	void write(List<Map<String, Object>> histories) throws IOException {
		for (Map<String, Object> line : histories) {
			write(line);
		}
	}

	/** Writes what comes after the records. */
	void end(long records) throws IOException {
		page(HistoryQuery.MERGES, "", 0L);
		List<Record> newest = this.store.read(NEWEST, Map.of());
		write(Map.of("type", "end", "change", newest.isEmpty() ? 0L : newest.getFirst().get("number").asLong(),
				"records", records));
	}

	private void page(HistoryQuery query, Object first, long newest) throws IOException {
		Object after = first;
		List<Record> rows;
		do {
			rows = this.store.read(query.text(), Map.of("after", after, "newest", newest, "size", StoreView.SIZE));
			for (Record row : rows) {
				write(row.get("line").asMap());
				Value last = row.get("after");
				after = last.asObject();
			}
		}
		while (rows.size() == StoreView.SIZE);
	}

	private void write(Map<String, ?> line) throws IOException {
		this.writer.write(this.lines.line(line));
		this.writer.write('\n');
	}

}
