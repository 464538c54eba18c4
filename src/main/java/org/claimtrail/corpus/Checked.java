package org.claimtrail.corpus;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.claimtrail.corpus.document.Kind;
import org.claimtrail.corpus.record.Bundle;
import org.claimtrail.corpus.record.Item;

/**
 * A document that was checked by all rules of an import, and against the graph.
 */
public final class Checked {

	private final List<Bundle> bundles;

	private final List<Finding> faults;

	private final List<Finding> warnings;

	Checked(List<Bundle> bundles, List<Finding> faults, List<Finding> warnings) {
		this.bundles = bundles;
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
		return items().stream().map(Item::id).toList();
	}

	List<Bundle> bundles() {
		return this.bundles;
	}

	/** The hash of all that each record says, by identifier. */
	public Map<String, String> fingerprints() {
		Map<String, String> fingerprints = new HashMap<>();
		items().forEach((item) -> fingerprints.put(item.id(), item.fingerprint()));
		return fingerprints;
	}

	/** Whether it takes a claim back. */
	public boolean retracts() {
		return items().stream().anyMatch((item) -> !item.citations().retracts().isEmpty());
	}

	/** Whether it has claims, and no article by which one could know it again. */
	boolean isWithoutArticle() {
		return this.bundles.stream().allMatch((bundle) -> bundle.dossier() == null)
				&& items().stream().anyMatch((item) -> item.kind() == Kind.CLAIM);
	}

	List<Item> items() {
		return this.bundles.stream().flatMap((bundle) -> bundle.items().stream()).toList();
	}

}
