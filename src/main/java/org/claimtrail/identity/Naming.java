package org.claimtrail.identity;

import java.util.Map;
import java.util.stream.Stream;

import org.neo4j.driver.Value;

/**
 * The ends of an edge as a document names them.
 *
 * @param from the identifier that it leads from
 * @param to the identifier that it leads to
 */
record Naming(String from, String to) implements Comparable<Naming> {

	/** The property that keeps them where the ends of the edge are others. */
	static final String PROPERTY = "named";

	/** Identifiers have no blanks. */
	static Naming of(Value text) {
		String[] ends = text.asString().split(" ", 2);
		return new Naming(ends[0], ends[1]);
	}

	static Naming ofRow(Map<String, ?> row) {
		return new Naming(String.valueOf(row.get("from")), String.valueOf(row.get("to")));
	}

	Stream<String> ends() {
		return Stream.of(this.from, this.to);
	}

	String text() {
		return this.from + " " + this.to;
	}

	@Override
	public int compareTo(Naming other) {
		return text().compareTo(other.text());
	}

}
