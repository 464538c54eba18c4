package org.claimtrail.corpus;

import java.util.List;

import org.claimtrail.corpus.record.Item;

/**
 * A document that was checked by all rules of an import, and against the graph.
 */
public final class Checked {

	private final List<Item> items;

	private final List<Finding> faults;

	private final List<Finding> warnings;

	Checked(List<Item> items, List<Finding> faults, List<Finding> warnings) {
		this.items = items;
		this.faults = faults;
		this.warnings = warnings;
	}

	/** Why it cannot be recorded; empty if it can. */
	public List<Finding> faults() {
		return this.faults;
	}

	/** What is doubtful about it. */
	public List<Finding> warnings() {
		return this.warnings;
	}

	/** The identifiers of its records. */
	public List<String> ids() {
		return this.items.stream().map(Item::id).toList();
	}

	List<Item> items() {
		return this.items;
	}

}
