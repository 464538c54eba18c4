package org.claimtrail.corpus.load;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongPredicate;

import org.claimtrail.corpus.document.Fault;
import org.claimtrail.corpus.record.Bundle;
import org.claimtrail.corpus.record.Item;
import org.claimtrail.corpus.record.Reference;

/**
 * What may be referred to: the records of this run that were not rejected, and those in
 * the graph.
 */
final class Known {

	private final IdHashes declared = new IdHashes();

	private final IdHashes repeats = new IdHashes();

	private final IdHashes withdrawn = new IdHashes();

	private final IdHashes inGraph = new IdHashes();

	private final IdHashes referred = new IdHashes();

	/** Whether this run has a record of this identifier that says something else. */
	boolean contradicts(Item item) {
		return this.declared.contains(item.hash()) && this.declared.value(item.hash()) != item.contentHash();
	}

	/** Adds a record of this run. */
	void declare(Item item) {
		if (!this.declared.add(item.hash(), item.contentHash())) {
			this.repeats.put(item.hash(), this.repeats.value(item.hash()) + 1);
		}
		for (Reference reference : item.references()) {
			if (!this.declared.contains(reference.hash())) {
				this.referred.add(reference.hash());
			}
		}
	}

	/** Takes back a record of this run that turned out to be one to reject. */
	void withdraw(Item item) {
		long others = this.repeats.value(item.hash());
		if (others > 0) {
			this.repeats.put(item.hash(), others - 1);
		}
		else {
			this.withdrawn.add(item.hash());
		}
	}

	/** Adds a record of the graph. */
	void found(long hash) {
		this.inGraph.add(hash);
	}

	boolean isInGraph(long hash) {
		return this.inGraph.contains(hash);
	}

	/** Whether this run has, or had before it was rejected, such a record. */
	boolean isOfThisRun(long hash) {
		return this.declared.contains(hash);
	}

	boolean isDeclared(long hash) {
		return this.declared.contains(hash) && !this.withdrawn.contains(hash);
	}

	boolean contains(long hash) {
		return isDeclared(hash) || isInGraph(hash);
	}

	/** Whether the records of this run refer to each other only. */
	boolean isClosed() {
		for (long hash : this.referred.keys()) {
			if (!isDeclared(hash)) {
				return false;
			}
		}
		return true;
	}

	/** The number of different records in this run. */
	int size() {
		return this.declared.size();
	}

	/** Says of all references of a bundle to what is not there that they are wrong. */
	static List<Fault> dangling(Bundle bundle, LongPredicate there) {
		List<Fault> faults = new ArrayList<>();
		for (Item item : bundle.items()) {
			for (Reference reference : item.references()) {
				if (!there.test(reference.hash())) {
					faults.add(bundle.document()
						.fault(reference.field(),
								"found " + reference.id()
										+ ", expected the identifier of a record in the graph or in this import"
										+ " that is not rejected itself"));
				}
			}
		}
		return faults;
	}

}
