package org.claimtrail.corpus;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

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

	/** The hash of all that each record says, by identifier. */
	public Map<String, String> fingerprints() {
		Map<String, String> fingerprints = new HashMap<>();
		this.items.forEach((item) -> fingerprints.put(item.id(), item.fingerprint()));
		return fingerprints;
	}

	/** Whether it takes a claim back. */
	public boolean retracts() {
		return this.items.stream().anyMatch((item) -> !item.citations().retracts().isEmpty());
	}

	List<Item> items() {
		return this.items;
	}

}
