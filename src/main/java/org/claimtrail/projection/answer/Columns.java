package org.claimtrail.projection.answer;

import org.neo4j.driver.Value;

/** The values of one list, one after the other. */
final class Columns {

	private final Value list;

	private int next;

	Columns(Value list, int first) {
		this.list = list;
		this.next = first;
	}

	Value next() {
		return this.list.get(this.next++);
	}

}
