package org.claimtrail.export.graph;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A property of a node or a relationship, and the column of this name.
 */
record Column(String name, ColumnType type) {

	/** Columns of one type. */
	static List<Column> of(ColumnType type, String... names) {
		return Arrays.stream(names).map((name) -> new Column(name, type)).toList();
	}

	/** The columns of a date: as worded, and the first and last day that it can mean. */
	static List<Column> date(String name) {
		return List.of(new Column(name, ColumnType.TEXT), new Column(name + "First", ColumnType.DAY),
				new Column(name + "Last", ColumnType.DAY));
	}

	@SafeVarargs
	static List<Column> all(List<Column>... some) {
		List<Column> all = new ArrayList<>();
		Arrays.stream(some).forEach(all::addAll);
		return List.copyOf(all);
	}

}
